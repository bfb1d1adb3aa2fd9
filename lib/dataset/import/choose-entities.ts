// Which entities are hand-made, and which of these an import is about.
import type { Entity } from '../../model/entity';
import type { Dataset } from '../read-dataset';

/** The entities that have a file of their own. */
export function handMadeOf({ entities, places }: Dataset): Entity[] {
  return entities.filter(({ id }) => !places?.has(id));
}

/**
 * The hand-made entities of `ids`, or, where none are given, all that have the identifier `key`. Throws an Error that says
 * what to do where an id is none, stands in the directory only, or lacks the identifier.
 */
export function chooseEntities(dataset: Dataset, ids: readonly string[], key: 'wikidata' | 'lei'): Entity[] {
  const handMade = handMadeOf(dataset);
  if (ids.length === 0) return handMade.filter((entity) => entity[key]);
  return [...new Set(ids)].map((id) => {
    const place = dataset.places?.get(id)?.file;
    if (place)
      throw new Error(
        `“${id}” stands in the directory only (${place}), which is made anew from registers: write entities/${id}.json by hand first, then import into that.`,
      );
    const entity = handMade.find((each) => each.id === id);
    if (!entity)
      throw new Error(`There is no entity “${id}”: ids are the names of the files in entities, without .json.`);
    if (!entity[key]) throw new Error(`“${id}” has no ${key} id to ask by: add "${key}" to entities/${id}.json first.`);
    return entity;
  });
}
