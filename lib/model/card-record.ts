// What the cache keeps of an entity for its card: written by the dataset build, complete in itself. Types only: the
// release's hash vouches for its shape.
import type { EntityKind, NameKind, Property, RelationKind } from './entity';
import type { DatedEvent } from './event';
import type { PartialDate } from './partial-date';
import type { Source } from './source';
import type { LocalText } from './text';
import type { UiLanguage } from './ui-language';

/** Indices into the card's own list of sources. */
type WithSources = { sources: number[] };
type Dated = { from?: PartialDate | undefined; until?: PartialDate | undefined; asOf?: PartialDate | undefined };

/** `local`: the name in languages of the interface in which it is another. */
export type EntityRef = { id: string; name: string; local?: Partial<Record<UiLanguage, string>> | undefined };
export type CardName = { text: string; kind: NameKind } & Dated & WithSources;
export type CardFact = { property: Property; value: string | LocalText } & Dated & WithSources;
/** `inverse`: read from the other to this entity. An authority is no property: it is `part-of` its parent. */
export type CardRelation = {
  kind: RelationKind | 'part-of';
  inverse: boolean;
  other: EntityRef;
  share?: string | undefined;
} & Dated &
  WithSources;
export type CardEvent = Pick<DatedEvent, 'id' | 'date' | 'kind' | 'title'> & WithSources;

export type CardRecord = EntityRef & {
  kind: EntityKind;
  pack: string;
  country?: string | undefined;
  native?: string | undefined;
  website?: string | undefined;
  description?: ({ text: LocalText } & WithSources) | undefined;
  names: CardName[];
  facts: CardFact[];
  relations: CardRelation[];
  events: CardEvent[];
  sources: Source[];
};
