// What detection prepares once per gazetteer.
import type { Gazetteer } from './gazetteer';

export type GazetteerIndex = {
  /** By entity, its country, where it has one. */
  countries: readonly (string | undefined)[];
  /** By entity, the entities that it shares a relation with. */
  neighbours: readonly (readonly number[])[];
  /** How many entities have each acronym. */
  acronymOwners: ReadonlyMap<string, number>;
};

export function indexGazetteer(gazetteer: Pick<Gazetteer, 'entities'>): GazetteerIndex {
  const countries = gazetteer.entities.map(({ country }) => country);
  return { countries, neighbours: readNeighbours(gazetteer), acronymOwners: countAcronymOwners(gazetteer) };
}

function countAcronymOwners({ entities }: Pick<Gazetteer, 'entities'>): Map<string, number> {
  const owners = new Map<string, number>();
  for (const { names } of entities)
    for (const { text, kind } of names) if (kind === 'acronym') owners.set(text, (owners.get(text) ?? 0) + 1);
  return owners;
}

/** Most entities have no relation, and share one empty list. */
function readNeighbours({ entities }: Pick<Gazetteer, 'entities'>): readonly (readonly number[])[] {
  const none: number[] = [];
  const neighbours = entities.map(() => none);
  const link = (from: number, to: number) => {
    if (neighbours[from] === none) neighbours[from] = [to];
    else neighbours[from]?.push(to);
  };
  for (const [from, { relations }] of entities.entries())
    for (const { to } of relations) {
      link(from, to);
      link(to, from);
    }
  return neighbours;
}
