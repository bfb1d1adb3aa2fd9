// Writes what an importer adds into hand-made entities' files: what stands there keeps its place and its words.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Entity, type Fact, type Name } from '../../model/entity';
import type { Source } from '../../model/source';
import { withKey, writeEntities } from '../write-entities';

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
    if (additions[key] && !Object.hasOwn(added, key))
      added = withKey(added, { key, value: additions[key], order: KEYS });
  for (const key of ['names', 'facts'] as const)
    if (additions[key]?.length) {
      const list = [...((added[key] as unknown[] | undefined) ?? []), ...additions[key]];
      added = Object.hasOwn(added, key) ? { ...added, [key]: list } : withKey(added, { key, value: list, order: KEYS });
    }
  if (Object.keys(additions.sources ?? {}).length > 0) {
    const own = added.sources as Record<string, unknown> | undefined;
    const sources = { ...own, ...additions.sources, ...own };
    added = own ? { ...added, sources } : withKey(added, { key: 'sources', value: sources, order: KEYS });
  }
  return added;
}

/** Adds to `entities/<id>.json` in `folder`, by id. Throws an Error, with nothing changed, where a file would not fit the schema. */
export async function writeAdditions(folder: string, additions: ReadonlyMap<string, Additions>): Promise<void> {
  const entities = new Map<string, unknown>();
  for (const [id, added] of additions)
    if (!isEmpty(added))
      entities.set(id, addTo(JSON.parse(await readFile(join(folder, `entities/${id}.json`), 'utf8')), added));
  await writeEntities(folder, entities);
}
