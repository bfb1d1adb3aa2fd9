// Changes of names → hand-made entities' files, in which all else keeps its place and its words.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Name } from '../../model/entity';
import { withKey, writeEntities } from '../write-entities';
import type { NameEdit } from './plan-corrections';

type Json = Record<string, unknown>;

/** Keys of a name in the order in which files have them. */
const KEYS = Object.keys(Name.shape);

/** Makes `edits` in `entities/` of `folder`, in their order. Throws an Error, with nothing changed, where one does not fit. */
export async function applyEdits(folder: string, edits: readonly NameEdit[]): Promise<void> {
  const entities = new Map<string, Json>();
  for (const edit of edits) {
    const { id } = edit;
    const entity = entities.get(id) ?? JSON.parse(await readFile(join(folder, `entities/${id}.json`), 'utf8'));
    entities.set(id, { ...entity, names: editNames(entity.names, edit) });
  }
  await writeEntities(folder, entities);
}

function editNames(names: readonly Json[], edit: NameEdit): Json[] {
  if ('added' in edit) return [...names, edit.added];
  const { text, needs } = edit;
  return names.map((name) => {
    if (name.text !== text) return name;
    return Object.hasOwn(name, 'needs')
      ? { ...name, needs }
      : withKey(name, { key: 'needs', value: needs, order: KEYS });
  });
}
