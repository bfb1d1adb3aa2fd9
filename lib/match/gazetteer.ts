// What detection knows of each entity, beside the lexicon that finds its names. Written by the dataset build, kept in the
// cache, loaded whole by the worker.
import type { EntityKind, NameKind, NameNeeds, RelationKind } from '../model/entity';
import type { AuthorityPattern, AuthorityRole, Office } from '../model/language';
import type { ActorSigns, PlaceKind } from '../model/metonym';
import type { PartialDate } from '../model/partial-date';
import type { UiLanguage } from '../model/ui-language';
import type { Lexicon } from './lexicon';

export type GazetteerName = {
  text: string;
  kind: NameKind;
  lang?: string | undefined;
  from?: PartialDate | undefined;
  until?: PartialDate | undefined;
  needs?: NameNeeds | undefined;
  /** With an s it is a word («Erstes»). */
  noEnding?: true;
  /** Of a name that needs support: it is a word, or what else is written so often («Visa», «Mollie»). */
  isWord?: true;
  /** Of a name that needs support: a town is called so. */
  isTown?: true;
};

/** `to` is an index into the gazetteer's entities. */
export type GazetteerRelation = {
  kind: RelationKind;
  to: number;
  from?: PartialDate | undefined;
  until?: PartialDate | undefined;
  asOf?: PartialDate | undefined;
};

export type GazetteerEntity = {
  id: string;
  kind: EntityKind;
  pack: string;
  country?: string | undefined;
  wikidata?: string | undefined;
  /** When it began to be. */
  founded?: PartialDate | undefined;
  /** When it ceased to be. */
  ended?: PartialDate | undefined;
  /** Names to show in languages of the interface in which the first is not used. */
  local?: Partial<Record<UiLanguage, string>> | undefined;
  /** In the order of the lexicon's ordinals; the first is the one to show. */
  names: GazetteerName[];
  relations: GazetteerRelation[];
};

/** A word of money: one that speaks of it wherever it stands, or one that other subjects use as much. */
export type MoneyWord = 'clear' | 'general';

/** A word or phrase that is no name but speaks for one, or stands for whoever relates to one. */
export type Cue = { text: string; lang: string } & (
  | { type: 'country'; country: string; form: 'name' | 'adjective' }
  | { type: 'trade'; supports: EntityKind[]; money?: MoneyWord | undefined }
  | { type: 'namesake'; position: 'before' | 'after' }
  | { type: 'capitalised' }
  | { type: 'first-name' }
  | { type: 'office'; office: Office }
  | { type: 'place'; place: number; form: 'name' | 'genitive' | 'people' }
  | {
      type: 'role';
      relation: RelationKind;
      inverse?: boolean | undefined;
      apposed?: boolean | undefined;
      open?: true | undefined;
      pack?: string | undefined;
      position: 'before' | 'after';
    }
);

/** A place that stands for one of `candidates`, the usual one first; `topics` are keys of the gazetteer's own. */
export type GazetteerPlace = {
  kind: PlaceKind;
  candidates: { entity: number; topics: string[] }[];
  /** The exchange that it is where prices move. */
  market?: number | undefined;
  /** Whom its people may be. */
  people?: number[] | undefined;
};

/** `entities` and `cues` are the targets of the two lexicons. */
export type Gazetteer = {
  entities: GazetteerEntity[];
  lexicon: Lexicon;
  cues: Cue[];
  cueLexicon: Lexicon;
  /** Country → office → indices of the entities that hold it today, of which several are told only by a page that names one. */
  authorities: Record<string, Partial<Record<AuthorityRole, number[]>>>;
  authorityPatterns: AuthorityPattern[];
  /** Words, folded and sorted, that are one slip away from a word of some name, and mean themselves. */
  notSlips: string[];
  /** By language, also some that no name is in, its most frequent words, folded, the most frequent first. */
  commonWords: Record<string, string[]>;
  metonyms: {
    /** What place cues point into. */
    places: GazetteerPlace[];
    /** Topic → language → words. */
    topics: Record<string, Record<string, string[]>>;
    /** By language. */
    signs: Record<string, ActorSigns>;
  };
};

/** The name by which the entity of that index is shown. */
export function shownNameOf({ entities }: Pick<Gazetteer, 'entities'>, entity: number): string {
  return entities[entity]?.names[0]?.text ?? '';
}
