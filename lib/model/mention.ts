// Mentions: stretches of a page's text that we say name an entity. Offsets everywhere in Sidenote are UTF-16, half-open
// and relative to the block they lie in.
import type { PartialDate } from './partial-date';

/** Where on a page a block stands; without one it is the body of the article, as far as the page says. */
export const PLACES = ['caption', 'byline', 'navigation', 'related-links'] as const;
export type Place = (typeof PLACES)[number];

/** A paragraph, heading or cell: text that is read in one go. `lang` as the page declares it, if it does. */
export type Block = { text: string; lang?: string | undefined; place?: Place | undefined };

/** What is detected in: blocks in reading order; `published` as known, with the precision it is known in. */
export type Article = { blocks: Block[]; lang?: string | undefined; published?: PartialDate | undefined };

export const MENTION_KINDS = [
  'name',
  'acronym',
  'former-name',
  'short',
  'typo',
  'inflected',
  'descriptor',
  'role',
  'metonym',
] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** One reason for a mention, or (`against`) one that spoke against it; `detail` is text of the page or a name. */
export type Reason = {
  rule:
    | 'name'
    | 'former-name'
    | 'acronym-defined'
    | 'full-name-on-page'
    | 'related-on-page'
    | 'listed-with'
    | 'country-nearby'
    | 'country-on-page'
    | 'country-of-named'
    | 'country-absent'
    | 'trade-nearby'
    | 'clear-elsewhere'
    | 'topic'
    | 'capital'
    | 'acts'
    | 'market-figure'
    | 'only-acronym'
    | 'own-language'
    | 'namesake'
    | 'longer-name'
    | 'after-preposition'
    | 'opens-sentence'
    | 'lower-case-elsewhere'
    | 'in-capitals'
    | 'apart'
    | 'credit'
    | 'younger'
    | 'one-letter-off'
    | 'descriptor'
    | 'office'
    | 'role'
    | 'own-word'
    | 'metonym';
  detail?: string;
  against?: true;
};

/** Another entity that the same words could have stood for; `name` is the one it is shown by. */
export type TurnedDown = { entity: string; name: string };

/** `block` is an index into the article's blocks; `entity` an id; `confidence` between 0 and 1. */
export type Mention = {
  block: number;
  start: number;
  end: number;
  surface: string;
  entity: string;
  kind: MentionKind;
  confidence: number;
  reasons: Reason[];
  /** At most five; absent where the words can mean one entity only. */
  turnedDown?: TurnedDown[];
};
