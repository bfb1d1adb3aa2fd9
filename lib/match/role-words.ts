// What stands between a role phrase and its name, and around both: «die Mutter der Videoplattform TikTok», «the Meta subsidiary».
import { DETERMINERS, INDEFINITE } from './determiners';
import { gapBefore, isCapitalised } from './document';
import { ARTICLE } from './role-tense';
import { type Tokens, tokenText, wordAt } from './tokens';

/** Words that may stand between phrase and name: «moederbedrijf van de populaire video-app TikTok». */
export const MAX_FILLERS = 5;
/** «TikTok’s Chinese parent company» */
export const MAX_ADJECTIVES = 2;

/** German nouns that stand before a name as what it is: «Mutter der Videoplattform TikTok». */
const KIND_OF_THING =
  /(?:plattform|dienst(?:es|s)?|dienstleisters?|bank|borse|app|netzwerks?|anbieters?|konzerns?|firma|gruppe|portals?|marke|kette|brokers?|unternehmens?|fintechs?|instituts?|versicherers?|handlers?|holding)$/u;

export function isAll(from: number, to: number, test: (token: number) => boolean): boolean {
  for (let token = from; token < to; token++) if (!test(token)) return false;
  return true;
}

/** What people have of a firm without owning it, folded: «owners of Facebook shares», «le propriétaire du compte Instagram». */
const PART =
  /^(?:shares?|stocks?|accounts?|profiles?|pages?|users?|chiefs?|boss|ceo|chair(?:man|woman)?|head|actions?|titres?|comptes?|aandelen|accounts?|konten|kontos?|anteilen?|aktien|acciones|cuentas?|titulos|azioni|conti|conto|titoli|quote)$/u;

/** Whether the name that ends before token `end` goes on to be of something else: «owner of the Facebook-Gruppe». */
export function isPartOf(tokens: Tokens, end: number): boolean {
  if (end >= tokens.count) return false;
  const gap = gapBefore(tokens, end);
  return /^[-‐‑]$/u.test(gap) || (gap === ' ' && PART.test(wordAt(tokens, end)));
}

/** Whether only lower-case words, words for countries and what a thing is stand from token `from` to token `to`. */
export function reaches(
  tokens: Tokens,
  { from, to, lang, isCountry }: { from: number; to: number; lang: string; isCountry: (token: number) => boolean },
): boolean {
  if (!isUnbroken(tokens, from, to)) return false;
  for (let k = from; k < to; k++) {
    const word = wordAt(tokens, k);
    const isKind = lang === 'de' && k === to - 1 && KIND_OF_THING.test(word);
    if (isCapitalised(tokens, k) && !isCountry(k) && !isKind) return false;
    if (PART.test(word) || INDEFINITE[lang]?.test(word)) return false;
  }
  return true;
}

/** «of», after which comes whom something is of. */
const LINKS: Record<string, RegExp> = {
  en: /^of$/u,
  fr: /^(?:de|du|des|d)$/u,
  nl: /^van$/u,
  de: /^(?:von|vom|der|des)$/u,
  es: /^(?:de|del)$/u,
  it: /^(?:di|del|della|dell|dello|dei|degli|delle|da|dal|dalla)$/u,
};
/** Words between a phrase and its «of»: «filiale en ligne de». */
const MAX_OPEN = 3;

/** The token after the «of» that goes on from a phrase ending before token `end`, or -1. */
export function findLink(tokens: Tokens, end: number, lang: string): number {
  for (let at = end; at <= end + MAX_OPEN && at < tokens.count; at++) {
    if (!/^[\s'’-]+(?:% ?)?$/u.test(gapBefore(tokens, at)) || isCapitalised(tokens, at)) return -1;
    const word = wordAt(tokens, at);
    if (LINKS[lang]?.test(word)) return at + 1;
    // «à 100 %» begins with no article.
    if (ARTICLE.test(word) && (word !== 'a' || lang === 'en')) return -1;
  }
  return -1;
}

/** Whether at most a few words, and no punctuation, stand from token `from` to token `to`. */
export function isUnbroken(tokens: Tokens, from: number, to: number): boolean {
  if (to < from || to - from > MAX_FILLERS) return false;
  for (let k = from; k <= to; k++) if (!/^[\s\-'’]*$/u.test(gapBefore(tokens, k))) return false;
  return true;
}

/** Words after a phrase that say where another is: «Santander’s subsidiary in Poland». */
const ELSEWHERE = /^(?:in|en|au|aux|im)$/u;

/**
 * Whether a phrase, whose cue begins at token `first`, is for the only thing of its kind that the one it names has: after «the»,
 * after a genitive, or with an article of its own. «A subsidiary of Santander» is one of several.
 */
export function isOnly(
  tokens: Tokens,
  {
    lang,
    first,
    name,
    span,
  }: { lang: string; first: number; name: { end: number }; span: { first: number; end: number } },
): boolean {
  const { end } = span;
  if (end < tokens.count && gapBefore(tokens, end) === ' ' && ELSEWHERE.test(wordAt(tokens, end))) return false;
  const isDefinite = (token: number) => DETERMINERS[lang]?.test(wordAt(tokens, token)) ?? false;
  if (isDefinite(first)) return true;
  // «Meta’s subsidiary», «Facebooks dochter», but «the Meta subsidiary».
  if (name.end <= first && (tokenText(tokens, first) === 's' || tokenText(tokens, first - 1) === 's')) return true;
  if (name.end <= first && lang !== 'en' && gapBefore(tokens, name.end) === ' ') return true;
  // «Polen-Tochter der Commerzbank»
  if (/[-‐‑]$/u.test(gapBefore(tokens, span.first))) return false;
  for (let at = span.first - 1; at >= 0 && at >= span.first - 1 - MAX_ADJECTIVES; at--) {
    if (gapBefore(tokens, at + 1) !== ' ' && !/^['’]$/u.test(gapBefore(tokens, at + 1))) return false;
    if (isDefinite(at)) return true;
    if (INDEFINITE[lang]?.test(wordAt(tokens, at))) return false;
  }
  return false;
}

/** Where the name ends whose genitive and an adjective or two stand before `first`: «TikTok’s Chinese owner». */
export function findOwner(tokens: Tokens, first: number): number {
  for (let at = first - 1; at > 0 && at >= first - MAX_ADJECTIVES - 1; at--) {
    if (tokenText(tokens, at) === 's' && /^['’]$/u.test(gapBefore(tokens, at))) return at;
    if (!/^[ -]$/u.test(gapBefore(tokens, at + 1))) return -1;
  }
  return -1;
}
