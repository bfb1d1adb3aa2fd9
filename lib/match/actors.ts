// Whether a name, a place's or a firm's, stands for somebody who acts: the subject of a verb that bodies have, its agent, or the
// maker of a decision. «In Frankfurt», datelines, airports and clubs are none of these.
import type { ActorSigns } from '../model/metonym';
import { gapBefore, isCapitalised, opensSentence } from './document';
import { foldText } from './fold';
import { type Tokens, wordAt } from './tokens';

/** The words of `ActorSigns`, folded. */
export type PreparedSigns = Record<keyof ActorSigns, Set<string>>;

/** Languages with the verb before its subject after anything else, and participles at the end of the clause. */
const VERB_SECOND = new Set(['de', 'nl']);
/** Tokens within which a helper’s other verb comes: beside it, or at the end of its clause. */
const BESIDE = 4;
const CLAUSE = 16;
/** Words between a subject and its verb: «s’en félicite», «alone still wants». */
const MAX_ADVERBS = 3;
/** Words between two commas after a subject: «Mountain View, de son côté, plaide». */
const MAX_APPOSITION = 6;

export type Actor = { tokens: Tokens; first: number; end: number; lang: string; isAddress: boolean };

export function prepareSigns(signs: ActorSigns): PreparedSigns {
  return Object.fromEntries(
    Object.entries(signs).map(([key, words]) => [key, new Set(words.map(foldText))]),
  ) as PreparedSigns;
}

/** Whether what is named at tokens `first` to `end` acts; `isGenitive` where its own form is a possessor’s («Brüssels Pläne»). */
export function isActor(actor: Actor, signs: PreparedSigns, isGenitive = false): boolean {
  const { tokens, first, end } = actor;
  if (isJoined(tokens, first) || isJoined(tokens, end)) return false;
  if (isGenitive) return isOwner(actor, signs, end);
  return (
    isSubject(actor, signs) ||
    isInvertedSubject(actor, signs) ||
    isAgent(actor, signs) ||
    isMaker(actor, signs) ||
    isSource(actor, signs) ||
    (isPossessive(tokens, end) && isOwner(actor, signs, wordAt(tokens, end) === 's' ? end + 1 : end))
  );
}

/** «Brussels wants», «mais Francfort, qui planche», «Cupertino has not said». */
function isSubject(actor: Actor, signs: PreparedSigns): boolean {
  const { tokens, end } = actor;
  if (!isLed(actor, signs)) return false;
  if (isVerbAt(actor, signs, end)) return true;
  if (!/^,\s$/u.test(gapBefore(tokens, end))) return false;
  if (signs.relatives.has(wordAt(tokens, end))) return isVerbAt(actor, signs, end + 1);
  for (let at = end + 1; at <= end + MAX_APPOSITION && at < tokens.count; at++) {
    const gap = gapBefore(tokens, at);
    if (gap === ', ') return isVerbAt(actor, signs, at, ', ');
    if (!/^[\s'’-]+$/u.test(gap) || isCapitalised(tokens, at)) return false;
  }
  return false;
}

/** Helpers of several. */
const PLURAL_HELPERS =
  /^(?:haben|hatten|wollen|wollten|sollen|sollten|konnen|konnten|mussen|mussten|durfen|durften|werden|wurden)$/u;

/** Whether German people with their article, up to token `end`, do what bodies do: «die Frankfurter melden», «…, meldeten die Frankfurter». */
export function areActors(actor: Actor, signs: PreparedSigns): boolean {
  const { tokens, first, end } = actor;
  const isPlural = (word: string) =>
    signs.nonFinite.has(word) ||
    (word.endsWith('n') && (signs.verbs.has(word.slice(0, -1)) || signs.verbs.has(word.slice(0, -2))));
  const acts = (index: number) =>
    isPlural(wordAt(tokens, index)) ||
    (PLURAL_HELPERS.test(wordAt(tokens, index)) && hasNonFinite(actor, signs, Math.max(index, end - 1) + 1));
  if (end < tokens.count && gapBefore(tokens, end) === ' ' && acts(end)) return true;
  return first > 1 && gapBefore(tokens, first - 1) === ' ' && acts(first - 2);
}

/** Whether a verb, after adverbs at most, stands from token `from` on, and belongs to a subject that ends there. */
function isVerbAt(actor: Actor, signs: PreparedSigns, from: number, firstGap = ' '): boolean {
  const { tokens } = actor;
  for (let at = from; at <= from + MAX_ADVERBS && at < tokens.count; at++) {
    const gap = gapBefore(tokens, at);
    if (gap !== (at === from ? firstGap : ' ') && !(at > from && /^['’]$/u.test(gap))) return false;
    const word = wordAt(tokens, at);
    // «Frankfurt has …» may be about a town: what it has done tells.
    if (signs.helpers.has(word) && (actor.isAddress || hasNonFinite(actor, signs, at + 1))) return true;
    if (signs.verbs.has(word)) return true;
    if (!signs.adverbs.has(word)) return false;
  }
  return false;
}

/** Whether the other verb of a helper comes before its clause ends. */
function hasNonFinite({ tokens, lang }: Actor, signs: PreparedSigns, from: number): boolean {
  const reach = VERB_SECOND.has(lang) ? CLAUSE : BESIDE;
  for (let at = from; at < from + reach && at < tokens.count; at++) {
    if (/[.;:?!»”…]/u.test(gapBefore(tokens, at))) return false;
    if (signs.nonFinite.has(wordAt(tokens, at))) return true;
  }
  return false;
}

/** «… lehnt die Wilhelmstraße ab», «… wil Brussel»; «…», avait averti Bercy. */
function isInvertedSubject(actor: Actor, signs: PreparedSigns): boolean {
  const { tokens } = actor;
  const first = skipArticle(actor, signs);
  const verb = first - 1;
  if (verb < 0 || gapBefore(tokens, first) !== ' ' || (first !== actor.first && gapBefore(tokens, actor.first) !== ' '))
    return false;
  const word = wordAt(tokens, verb);
  if (VERB_SECOND.has(actor.lang)) {
    const acts = signs.verbs.has(word) || (signs.helpers.has(word) && hasNonFinite(actor, signs, actor.end));
    // «Apple warnt Brüssel»: the name before the verb is its subject.
    const before = wordAt(tokens, verb - 1);
    const isFree = opensClause(tokens, verb) || !isCapitalised(tokens, verb - 1);
    return acts && (isFree || actor.isAddress || signs.adverbs.has(before) || signs.leads.has(before));
  }
  // In the others only where a quotation ends: «…», avertit Bercy.
  if (closesQuotation(tokens, verb)) return signs.verbs.has(word);
  return (
    verb > 0 && closesQuotation(tokens, verb - 1) && signs.nonFinite.has(word) && isHelper(tokens, verb - 1, signs)
  );
}

/** «was told by Brussels», «infligée par Bruxelles». */
function isAgent({ tokens, first }: Actor, signs: PreparedSigns): boolean {
  if (first < 2 || gapBefore(tokens, first) !== ' ' || gapBefore(tokens, first - 1) !== ' ') return false;
  return signs.by.has(wordAt(tokens, first - 1)) && signs.nonFinite.has(wordAt(tokens, first - 2));
}

/** «the decision by Brussels», «le veto de Bercy», «die Warnung aus Brüssel». */
function isMaker(actor: Actor, signs: PreparedSigns): boolean {
  const { tokens, end } = actor;
  const first = skipArticle(actor, signs);
  if (first < 2 || !/^[ '’]$/u.test(gapBefore(tokens, first)) || gapBefore(tokens, first - 1) !== ' ') return false;
  // «the decision of Brussels Airport»
  if (end < tokens.count && gapBefore(tokens, end) === ' ' && isCapitalised(tokens, end)) return false;
  return signs.of.has(wordAt(tokens, first - 1)) && signs.nouns.has(wordAt(tokens, first - 2));
}

/** «selon Bruxelles, …», «…, according to Frankfurt.»: a clause’s end or a small word comes after. */
function isSource(actor: Actor, signs: PreparedSigns): boolean {
  const { tokens, end } = actor;
  const first = skipArticle(actor, signs);
  if (first < 1 || gapBefore(tokens, first) !== ' ' || !signs.sources.has(wordAt(tokens, first - 1))) return false;
  if (wordAt(tokens, first - 1) === 'to' && wordAt(tokens, first - 2) !== 'according') return false;
  return (
    end >= tokens.count ||
    /^[,.;:)»”]/u.test(gapBefore(tokens, end)) ||
    (gapBefore(tokens, end) === ' ' && !isCapitalised(tokens, end))
  );
}

/** «Brussels’ new plan»: whether one of the words from `from` on, within three, is what a body makes. */
function isOwner({ tokens }: Actor, signs: PreparedSigns, from: number): boolean {
  for (let at = from; at < from + 3 && at < tokens.count; at++) {
    if (at > from && gapBefore(tokens, at) !== ' ') return false;
    if (signs.nouns.has(wordAt(tokens, at))) return true;
  }
  return false;
}

function isPossessive(tokens: Tokens, end: number): boolean {
  return end < tokens.count && /^['’]\s?$/u.test(gapBefore(tokens, end));
}

/** Whether a subject may begin at the place: a clause opens there, or a word that clauses begin with stands before. */
function isLed(actor: Actor, signs: PreparedSigns): boolean {
  const { tokens } = actor;
  const first = skipArticle(actor, signs);
  if (opensClause(tokens, first)) return true;
  return /^[ '’]$/u.test(gapBefore(tokens, first)) && signs.leads.has(wordAt(tokens, first - 1));
}

/** The first token of the place with its article: «die Wilhelmstraße», «het Frederiksplein». */
function skipArticle({ tokens, first, isAddress }: Actor, signs: PreparedSigns): number {
  const hasArticle = isAddress && first > 0 && signs.articles.has(wordAt(tokens, first - 1));
  return hasArticle && /^[ '’]$/u.test(gapBefore(tokens, first)) ? first - 1 : first;
}

function opensClause(tokens: Tokens, index: number): boolean {
  return opensSentence(tokens, index) || /[,;:–—‘(]\s?$|\s['’]$/u.test(gapBefore(tokens, index));
}

function closesQuotation(tokens: Tokens, index: number): boolean {
  return index > 0 && /[»”"’],?\s$|^,\s$/u.test(gapBefore(tokens, index));
}

function isHelper(tokens: Tokens, index: number, signs: PreparedSigns): boolean {
  return signs.helpers.has(wordAt(tokens, index));
}

/** Whether a hyphen or slash ties token `index` to the one before: «Paris/Mailand», «Frankfurt-Flughafen». */
export function isJoined(tokens: Tokens, index: number): boolean {
  return index > 0 && index < tokens.count && /^[-/‐‑]$/u.test(gapBefore(tokens, index));
}
