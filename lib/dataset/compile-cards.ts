// Dataset → the records of the cards: names, facts, relations both ways and events, each with its sources.
import { isAuthority } from '../model/authority';
import type { CardEvent, CardRecord, CardRelation, EntityRef } from '../model/card-record';
import type { Entity, RelationKind } from '../model/entity';
import type { DatedEvent } from '../model/event';
import type { Source } from '../model/source';
import { localNames, nativeName, shownName } from './local-names';
import type { Dataset } from './read-dataset';

/** Everything a card shows of each entity, complete in itself: one look-up draws it. */
export function toCards({ entities, events }: Dataset): CardRecord[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const toRef = (id: string): EntityRef => {
    const entity = byId.get(id) as Entity;
    return { id, name: shownName(entity).text, local: localNames(entity) };
  };
  const eventsOf = new Map<string, DatedEvent[]>();
  for (const event of events) for (const id of event.entities) eventsOf.set(id, [...(eventsOf.get(id) ?? []), event]);
  const inverse = new Map<string, { from: Entity; relation: NonNullable<Entity['relations']>[number] }[]>();
  for (const from of entities)
    for (const relation of from.relations ?? [])
      inverse.set(relation.entity, [...(inverse.get(relation.entity) ?? []), { from, relation }]);

  return entities.map((entity): CardRecord => {
    const { sources, cite } = createCitations();
    const own = (keys: string[] | undefined, from: Entity = entity): number[] =>
      (keys ?? []).map((key) => cite(from.sources?.[key] as Source));
    const shown = shownName(entity);
    return {
      ...toRef(entity.id),
      kind: entity.kind,
      pack: entity.pack,
      country: entity.country,
      native: nativeName(entity),
      website: entity.website,
      description: entity.description && { text: entity.description.text, sources: own(entity.description.sources) },
      names: entity.names
        // The shown name and the native one stand in the card's head.
        .filter((name) => name.sources && name !== shown && (name.kind === 'former' || name.kind === 'official'))
        .map(({ text, kind, from, until, sources: keys }) => ({ text, kind, from, until, sources: own(keys) })),
      facts: (entity.facts ?? []).map(({ sources: keys, ...fact }) => ({ ...fact, sources: own(keys) })),
      relations: [
        ...(entity.relations ?? []).map(({ entity: other, sources: keys, ...rest }) => ({
          ...rest,
          kind: kindOnCard(rest.kind, entity),
          inverse: false,
          other: toRef(other),
          sources: own(keys),
        })),
        ...(inverse.get(entity.id) ?? []).map(({ from, relation: { entity: _, sources: keys, ...rest } }) => ({
          ...rest,
          kind: kindOnCard(rest.kind, from),
          inverse: true,
          other: toRef(from.id),
          sources: own(keys, from),
        })),
      ],
      events: (eventsOf.get(entity.id) ?? [])
        .map(
          (event): CardEvent => ({
            id: event.id,
            date: event.date,
            kind: event.kind,
            title: event.title,
            sources: event.sources.map(cite),
          }),
        )
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1)),
      sources,
    };
  });
}

function kindOnCard(kind: RelationKind, child: Entity): CardRelation['kind'] {
  return kind === 'parent' && isAuthority(child) ? 'part-of' : kind;
}

/** Sources of one card, each once; `cite` answers a source's number among them. */
function createCitations(): { sources: Source[]; cite: (source: Source) => number } {
  const sources: Source[] = [];
  return {
    sources,
    cite: (source) => {
      const known = sources.findIndex(({ url }) => url === source.url);
      return known >= 0 ? known : sources.push(source) - 1;
    },
  };
}
