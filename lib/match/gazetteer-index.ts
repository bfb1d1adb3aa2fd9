// What detection prepares once per gazetteer.
import type { RelationKind } from '../model/entity';
import { type PreparedSigns, prepareSigns } from './actors';
import type { Gazetteer } from './gazetteer';

export type GazetteerIndex = {
  /** By entity, its country, where it has one. */
  countries: readonly (string | undefined)[];
  /** By entity, the entities that it shares a relation with. */
  neighbours: readonly (readonly number[])[];
  /** By entity, those of `neighbours` that it belongs to, that belong to it, or that took over from it: not supervisor, investor or buyer. */
  kin: readonly (readonly number[])[];
  /** By language, the words that show that somebody acts. */
  actorSigns: ReadonlyMap<string, PreparedSigns>;
  /** How many entities have each acronym. */
  acronymOwners: ReadonlyMap<string, number>;
};

export function indexGazetteer(gazetteer: Pick<Gazetteer, 'entities' | 'metonyms'>): GazetteerIndex {
  const countries = gazetteer.entities.map(({ country }) => country);
  return {
    countries,
    neighbours: readNeighbours(gazetteer, () => true),
    kin: readNeighbours(gazetteer, (kind) => KIN.has(kind)),
    actorSigns: new Map(Object.entries(gazetteer.metonyms.signs).map(([lang, words]) => [lang, prepareSigns(words)])),
    acronymOwners: countAcronymOwners(gazetteer),
  };
}

const KIN = new Set<RelationKind>(['parent', 'product-of', 'succeeded-by']);

function countAcronymOwners({ entities }: Pick<Gazetteer, 'entities'>): Map<string, number> {
  const owners = new Map<string, number>();
  for (const { names } of entities)
    for (const { text, kind } of names) if (kind === 'acronym') owners.set(text, (owners.get(text) ?? 0) + 1);
  return owners;
}

/** Most entities have no relation, and share one empty list. */
function readNeighbours(
  { entities }: Pick<Gazetteer, 'entities'>,
  isWanted: (kind: RelationKind) => boolean,
): readonly (readonly number[])[] {
  const none: number[] = [];
  const neighbours = entities.map(() => none);
  const link = (from: number, to: number) => {
    if (neighbours[from] === none) neighbours[from] = [to];
    else neighbours[from]?.push(to);
  };
  for (const [from, { relations }] of entities.entries())
    for (const { kind, to } of relations) {
      if (!isWanted(kind)) continue;
      link(from, to);
      link(to, from);
    }
  return neighbours;
}
