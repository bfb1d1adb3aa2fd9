// What diffDatasets says of a change to the tiny dataset.
import { diffDatasets } from '../../lib/dataset/diff-datasets';
import type { Dataset } from '../../lib/dataset/read-dataset';
import type { Fact, Name, Relation } from '../../lib/model/entity';
import { createTinyDataset } from './tiny-dataset';

export type Change = (dataset: Dataset) => void;
/** A row of a table: the sentences that a change must bring. */
export type ChangeRow = [name: string, change: Change, sentences: string[]];

/** The sentences about what `change` does to the dataset. */
export function diffAfter(change: Change): string[] {
  const after = createTinyDataset();
  change(after);
  return diffDatasets(createTinyDataset(), after);
}

type Lists = { [K in 'packs' | 'entities' | 'events']: Dataset[K][number] };

/** Gives the entry `id` of a list other fields; undefined takes one away. Throws where there is no such entry. */
export function alter<K extends keyof Lists>(list: K, id: string, fields: Partial<Lists[K]>): Change {
  return (dataset) => {
    const entries: { id: string }[] = dataset[list];
    const found = entries.find((each) => each.id === id);
    if (!found) throw new Error(`There is no ${id} in ${list}.`);
    Object.assign(found, fields);
  };
}

export function add<K extends keyof Lists>(list: K, entry: Lists[K]): Change {
  return (dataset) => {
    const entries: { id: string }[] = dataset[list];
    entries.push(entry);
  };
}

export function remove(list: keyof Lists, id: string): Change {
  return (dataset) => {
    const entries: { id: string }[] = dataset[list];
    const at = entries.findIndex((each) => each.id === id);
    if (at < 0) throw new Error(`There is no ${id} in ${list}.`);
    entries.splice(at, 1);
  };
}

/** Changes a list of an entity: entry `at` gets other fields, or is taken away where there are none. */
export function alterPart(
  id: string,
  part: 'names' | 'facts' | 'relations',
  at: number,
  fields?: Partial<Name> | Partial<Fact> | Partial<Relation>,
): Change {
  return ({ entities }) => {
    const entries: object[] = entities.find((each) => each.id === id)?.[part] ?? [];
    const entry = entries[at];
    if (!entry) throw new Error(`${id} has no ${part}[${at}].`);
    if (fields) Object.assign(entry, fields);
    else entries.splice(at, 1);
  };
}
