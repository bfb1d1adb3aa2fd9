// Writes hand-made entities' files: all or none, in the form that the project's formatter leaves as it is.
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Entity } from '../model/entity';
import { formatEntity } from './import/format-entity';
import { describeProblem } from './problem';
import { problemsOf } from './schema-problems';

/**
 * Puts each of `entities` (by id, as JSON) into `entities/<id>.json` in `folder`. All files are made ready before the first
 * is replaced, each in one step, so that none is ever half-written. Throws an Error, with nothing changed, where one would
 * not fit the schema.
 */
export async function writeEntities(folder: string, entities: ReadonlyMap<string, unknown>): Promise<void> {
  const ready: { file: string; draft: string }[] = [];
  try {
    for (const [id, entity] of entities) {
      const name = `entities/${id}.json`;
      const { error } = Entity.safeParse(entity);
      if (error) throw new Error(problemsOf(name, entity, error).map(describeProblem).join('\n'));
      const file = join(folder, name);
      const draft = `${file}.draft`;
      ready.push({ file, draft });
      await writeFile(draft, formatEntity(entity));
    }
  } catch (error) {
    for (const { draft } of ready) await rm(draft, { force: true });
    throw new Error(`${(error as Error).message}; nothing was changed.`);
  }
  for (const { file, draft } of ready) await rename(draft, file);
}

/** `object` with a new key, before the first of those that follow it in `order`; the others keep their places. */
export function withKey(
  object: Record<string, unknown>,
  { key, value, order }: { key: string; value: unknown; order: readonly string[] },
): Record<string, unknown> {
  const entries = Object.entries(object);
  const later = order.slice(order.indexOf(key) + 1);
  const at = entries.findIndex(([other]) => later.includes(other));
  return Object.fromEntries(entries.toSpliced(at < 0 ? entries.length : at, 0, [key, value]));
}
