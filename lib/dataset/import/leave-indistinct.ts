// Bodies of one name in one country that nothing joined: which of them the directory may have under their one id.
import type { Entity } from '../../model/entity';
import type { Body } from './join-records';

export type Candidate = { body: Body; entity: Entity };

/**
 * `candidates` with one for each id, and none without id. Where several share an id, that of the highest register stays
 * if no register ranks as high for another and the others have no Wikidata id, LEI or domain, or share one with it. Else
 * all go: of seven banks «First State Bank» nobody can tell which one an article means. `rankOf`: 0 is the highest.
 */
export function leaveIndistinct(candidates: readonly Candidate[], rankOf: (register: string) => number): Candidate[] {
  const byId = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { id } = candidate.entity;
    if (id !== '') byId.set(id, [...(byId.get(id) ?? []), candidate]);
  }
  const rank = ({ body }: Candidate) => Math.min(...body.records.map(({ register }) => rankOf(register)));
  return [...byId.values()].flatMap((namesakes) => {
    const [first, ...others] = namesakes.toSorted((one, other) => rank(one) - rank(other)) as [
      Candidate,
      ...Candidate[],
    ];
    const own = identifiersOf(first);
    const isClear = others.every((other) => {
      const their = identifiersOf(other);
      return their.length > 0 ? their.some((key) => own.includes(key)) : rank(first) < rank(other);
    });
    return isClear ? [first] : [];
  });
}

function identifiersOf({ body }: Candidate): string[] {
  return body.records.flatMap(({ keys: { wikidata, lei, domains = [] } }) => [
    ...(wikidata ? [wikidata] : []),
    ...(lei ? [lei] : []),
    ...domains,
  ]);
}
