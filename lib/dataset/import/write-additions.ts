// Writes what an importer adds into hand-made entities' files: what stands there keeps its place and its words.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Entity, type Fact, type Name } from '../../model/entity';
import type { Source } from '../../model/source';
import { describeProblem } from '../problem';
import { problemsOf } from '../schema-problems';
import { formatEntity } from './format-entity';

export type Additions = {
  lei?: string;
  website?: string;
  names?: Name[];
  facts?: Fact[];
  sources?: Record<string, Source>;
};

/** Keys of an entity in the order in which files have them. */
const KEYS = Object.keys(Entity.shape);

export function isEmpty({ lei, website, names = [], facts = [] }: Additions): boolean {
  return !lei && !website && names.length === 0 && facts.length === 0;
}

/**
 * `file` (the JSON of an entity) with `additions` behind what is there; `file` itself is not changed. A field that the
 * file has is never replaced. A new key stands before the first of those that follow it in the schema.
 */
export function addTo(file: Record<string, unknown>, additions: Additions): Record<string, unknown> {
  let added = { ...file };
  for (const key of ['lei', 'website'] as const)
    if (additions[key] && !Object.hasOwn(added, key)) added = withKey(added, key, additions[key]);
  for (const key of ['names', 'facts'] as const)
    if (additions[key]?.length) {
      const list = [...((added[key] as unknown[] | undefined) ?? []), ...additions[key]];
      added = Object.hasOwn(added, key) ? { ...added, [key]: list } : withKey(added, key, list);
    }
  if (Object.keys(additions.sources ?? {}).length > 0) {
    const own = added.sources as Record<string, unknown> | undefined;
    const sources = { ...own, ...additions.sources, ...own };
    added = own ? { ...added, sources } : withKey(added, 'sources', sources);
  }
  return added;
}

function withKey(file: Record<string, unknown>, key: string, value: unknown): Record<string, unknown> {
  const entries = Object.entries(file);
  const later = KEYS.slice(KEYS.indexOf(key) + 1);
  const at = entries.findIndex(([other]) => later.includes(other));
  return Object.fromEntries(entries.toSpliced(at < 0 ? entries.length : at, 0, [key, value]));
}

/**
 * Adds to `entities/<id>.json` in `folder`, by id. All files are made ready before the first is replaced, each in one
 * step, so that none is ever half-written. Throws an Error, with nothing changed, where a file would not fit the schema.
 */
export async function writeAdditions(folder: string, additions: ReadonlyMap<string, Additions>): Promise<void> {
  const ready: { file: string; draft: string }[] = [];
  try {
    for (const [id, added] of additions) {
      if (isEmpty(added)) continue;
      const name = `entities/${id}.json`;
      const file = join(folder, name);
      const entity = addTo(JSON.parse(await readFile(file, 'utf8')), added);
      const { error } = Entity.safeParse(entity);
      if (error) throw new Error(problemsOf(name, entity, error).map(describeProblem).join('\n'));
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
