// Everything that crosses between page, options, popup and background. Types only: what is asked is validated where it
// is answered.
import type { CacheState } from '../cache/cache-state';
import type { EntityKind } from '../model/entity';
import type { Article, Mention, TurnedDown } from '../model/mention';
import type { Override, OverrideKey } from '../model/override';
import type { PartialDate } from '../model/partial-date';
import type { PackSummary } from '../model/release';
import type { Topic } from '../model/topic';
import type { UiLanguage } from '../model/ui-language';
import type { CardView } from '../timeline/tell-card';
import type { CardWordKey } from '../words/card-words';
import type { WordTable } from '../words/words';

/** What a reader may say that a mention is instead; kind and country tell namesakes apart. */
export type PageCandidate = TurnedDown & { entityKind: EntityKind; country?: string | undefined };

/** A mention with what the page needs to paint it, to list it and to explain it. */
export type PageMention = Omit<Mention, 'turnedDown'> & {
  name: string;
  entityKind: EntityKind;
  /** When the entity ceased to be, before the article or since. */
  ended?: PartialDate | undefined;
  /** What detection had found, where the reader has said that it is `entity`. */
  detected?: string;
  turnedDown?: PageCandidate[];
};

/**
 * Why an article is marked or not, and what speaks for its being `financial`. It is marked as `asked` where the user wants
 * this page marked, as `all` where they want every article marked, and `unmarked` where too little speaks for it.
 */
export type PageTopic = Omit<Topic, 'isFinancial'> & { marking: 'financial' | 'asked' | 'all' | 'unmarked' };

/** What is known of an article before it is read anew: it was found to be about money, or the user wants it marked. */
export type Insistence = Extract<PageTopic['marking'], 'financial' | 'asked'>;

/** Questions to the background, and their answers. */
export type Protocol = {
  /** May Sidenote read `url`, and in which language and words does it speak? */
  'read-policy': {
    ask: { url: string };
    answer: { deniedBy?: string | undefined; language: UiLanguage; words: WordTable<CardWordKey> };
  };
  /** No mentions of an article that stays unmarked. */
  'find-mentions': {
    ask: { article: Article; insist?: Insistence | undefined };
    answer: { topic: PageTopic; mentions: PageMention[] };
  };
  'read-card': { ask: { entity: string; published?: PartialDate | undefined }; answer: CardView | null };
  /** «Not this», «It is …»: keeps what the user says of a name. The background adds the day, and what the name needed. */
  overrule: { ask: { override: Override }; answer: null };
  'take-back': { ask: OverrideKey; answer: null };
  /** Switches a site off (or on again). */
  'switch-site': { ask: { pattern: string; on: boolean }; answer: null };
  /** While the cache starts or fills, how far it is by now: ask again. */
  'read-state': { ask: Record<never, never>; answer: { cache: CacheState; packs: PackSummary[] } };
  /** Throws the cached dataset away and fills it from the bundle. */
  rebuild: { ask: Record<never, never>; answer: CacheState };
};

export type Answer<K extends keyof Protocol> = Protocol[K]['answer'];

/** Why a page is not read. */
export type Silence = 'denied' | 'no-article' | 'sensitive' | 'unsupported' | 'error';

/** What the popup shows of a page. */
export type PageSummary = {
  /** The page's host without `www.`: the pattern that its switch uses. */
  site: string;
  state: 'starting' | 'reading' | Silence;
  detail?: string | undefined;
  published?: { date: PartialDate; certainty: 'stated' | 'marked' | 'address' } | undefined;
  /** Of a page that is read. */
  topic?: PageTopic | undefined;
  mentions: {
    entity: string;
    name: string;
    entityKind: EntityKind;
    ended?: PartialDate | undefined;
    surface: string;
    kind: Mention['kind'];
    confidence: number;
  }[];
};

/** Questions to the content script of a tab, and their answers. */
export type TabProtocol = {
  'describe-page': { ask: Record<never, never>; answer: PageSummary };
  /** Scrolls to the next mention of `entity` and makes it the current one. */
  'show-entity': { ask: { entity: string }; answer: null };
  /** The user asks for this page, article or not and whatever it is about. */
  'read-anyway': { ask: Record<never, never>; answer: null };
};
export type TabRequest = { [K in keyof TabProtocol]: { type: K } & TabProtocol[K]['ask'] }[keyof TabProtocol];
