// Whose an office is: the country beside it, «Britain’s top financial regulator», «régulateur financier britannique».
import { append } from './append';
import type { CueHit, Cues } from './cues';
import { type Document, gapBefore, positionOf } from './document';
import { type Tokens, wordAt } from './tokens';

/** An office with its country: tokens `first` to `end` of `block` say both. */
export type NationalOffice = { block: number; first: number; end: number; country: string };

/** How a language puts a country beside an office; all words folded. */
type Grammar = {
  /** Where its adjective stands, and words that may stand between, or right after the adjective. */
  adjective: 'before' | 'after';
  between: RegExp;
  /** Whether a name right before the office is a possessor’s («Italiens Notenbank»), or right after it. */
  hasGenitive?: true;
  /** Words between the office and the country’s name, one or two. */
  links: RegExp;
  /** Words that stand for the country spoken of last: «the country’s central bank», «la banque centrale du pays». */
  ownBefore?: RegExp;
  ownAfter?: RegExp;
};

const GRAMMARS: Record<string, Grammar> = {
  en: {
    adjective: 'before',
    between: /^(?:top|main|chief|leading|independent|powerful|national|federal|own|de|facto|primary)$/u,
    links: /^(?:of|in)(?: the)?$/u,
    ownBefore: /^(?:country|nation)$/u,
  },
  fr: {
    adjective: 'after',
    between: /^(?:nationale?|independante?|federale?)$/u,
    links: /^(?:de|du|des|d|en|au|aux|de la|de l)$/u,
    ownAfter: /^du pays$/u,
  },
  nl: {
    adjective: 'before',
    between: /^(?:nationale?|onafhankelijke?|machtige?|hoogste|belangrijkste|federale?|eigen)$/u,
    hasGenitive: true,
    links: /^(?:van|in)(?: (?:de|het))?$/u,
    ownAfter: /^(?:van|in) (?:het|dat|dit) land$/u,
  },
  de: {
    adjective: 'before',
    between: /^(?:national|oberst|machtig|staatlich|unabhangig|eigen|zustandig)e[nrsm]?$/u,
    hasGenitive: true,
    links: /^(?:(?:von|in)(?: der| den)?|der|des)$/u,
    ownAfter: /^des landes$/u,
  },
  es: {
    adjective: 'after',
    between: /^(?:nacional|independiente|federal)$/u,
    links: /^(?:de|del|en|de la|de los|de las)$/u,
    ownAfter: /^(?:del|de este) pais$/u,
  },
  it: {
    adjective: 'after',
    between: /^(?:nazionale|indipendente|federale)$/u,
    links: /^(?:di|del|della|dell|dei|degli|delle|in|negli)$/u,
    ownAfter: /^del paese$/u,
  },
};
/** Words between an office and its adjective: «top independent». */
const MAX_BETWEEN = 2;

export type CountryReader = (office: CueHit) => NationalOffice | undefined;

/** A function that tells an office (a cue) with the country beside it, or nothing. Most documents never ask it. */
export function createCountryReader(document: Document, { byCountry }: Pick<Cues, 'byCountry'>): CountryReader {
  let words: ReturnType<typeof indexCountries> | undefined;

  return ({ cue: { lang }, block, first, end }: CueHit): NationalOffice | undefined => {
    const grammar = GRAMMARS[lang];
    if (!grammar) return undefined;
    const tokens = document.tokens[block] as Tokens;
    words ??= indexCountries([...byCountry.values()].flat());
    const { starts, ends } = words;
    const pick = (hits: CueHit[] | undefined, form?: 'name' | 'adjective') =>
      hits?.find(({ cue }) => cue.type === 'country' && cue.lang === lang && (!form || cue.form === form));
    const endingAt = (token: number, form?: 'name' | 'adjective') =>
      pick(ends.get(positionOf(document, { block, first: token })), form);
    const startingAt = (token: number, form?: 'name' | 'adjective') =>
      token < tokens.count ? pick(starts.get(positionOf(document, { block, first: token })), form) : undefined;
    const upTo = (hit: CueHit | undefined): NationalOffice | undefined =>
      hit && { block, first: Math.min(hit.first, first), end: Math.max(hit.end, end), country: countryOf(hit) };

    let from = first;
    while (
      from > 1 &&
      first - from < MAX_BETWEEN &&
      isTied(tokens, from) &&
      grammar.between.test(wordAt(tokens, from - 1))
    )
      from--;
    if (from > 0 && grammar.adjective === 'before') {
      const isOwned = wordAt(tokens, from - 1) === 's' && /^['’ʼ]$/u.test(gapBefore(tokens, from - 1));
      if (isOwned && gapBefore(tokens, from) === ' ') {
        if (grammar.ownBefore?.test(wordAt(tokens, from - 2))) return own({ block, first: from - 2, end });
        const owner = upTo(endingAt(from - 1, 'name'));
        if (owner) return owner;
      }
      const before = endingAt(from, 'adjective') ?? (grammar.hasGenitive ? endingAt(from, 'name') : undefined);
      if (before && isTied(tokens, from, before)) return upTo(before);
    }
    let to = end;
    while (
      to < tokens.count - 1 &&
      to - end < MAX_BETWEEN &&
      isTied(tokens, to) &&
      grammar.between.test(wordAt(tokens, to))
    )
      to++;
    if (to >= tokens.count || !isTied(tokens, to)) return undefined;
    if (grammar.adjective === 'after') {
      const after = startingAt(to, 'adjective');
      if (after) return upTo(after);
    } else if (grammar.hasGenitive && lang === 'de') {
      const after = startingAt(to, 'name');
      if (after && /s$/u.test(after.cue.text) && gapBefore(tokens, to) === ' ') return upTo(after);
    }
    for (const count of [1, 2]) {
      const link = wordsAt(tokens, end, count);
      if (link === undefined || !grammar.links.test(link)) continue;
      const after = isTied(tokens, end + count) ? startingAt(end + count, 'name') : undefined;
      if (after) return upTo(after);
    }
    for (const count of [2, 3])
      if (grammar.ownAfter?.test(wordsAt(tokens, end, count) ?? '')) return own({ block, first, end: end + count });
    return undefined;
  };

  /** The office of the one country named before it in its block, or else in the block before. */
  function own(place: Omit<NationalOffice, 'country'>): NationalOffice | undefined {
    const { only } = words as ReturnType<typeof indexCountries>;
    const country = only(place.block, place.first) ?? only(place.block - 1, Number.POSITIVE_INFINITY);
    return country ? { ...place, country } : undefined;
  }
}

/** Words for countries by the positions that they begin at, and end before. */
function indexCountries(countries: readonly CueHit[]) {
  const starts = new Map<number, CueHit[]>();
  const ends = new Map<number, CueHit[]>();
  for (const hit of countries) {
    append(starts, hit.position, hit);
    append(ends, hit.position + hit.end - hit.first, hit);
  }
  return { starts, ends, only: readOnly(countries) };
}

/**
 * A function that tells the only country named in `block` before token `until`: undefined where there is none, '' where there
 * are several.
 */
function readOnly(countries: readonly CueHit[]) {
  const byBlock = new Map<number, { end: number; only: string }[]>();
  for (const hit of [...countries].sort((x, y) => x.position - y.position)) {
    const before = byBlock.get(hit.block)?.at(-1);
    append(byBlock, hit.block, { end: hit.end, only: !before || before.only === countryOf(hit) ? countryOf(hit) : '' });
  }
  return (block: number, until: number): string | undefined => {
    const hits = byBlock.get(block) ?? [];
    let low = 0;
    let high = hits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((hits[middle]?.end ?? 0) <= until) low = middle + 1;
      else high = middle;
    }
    return hits[low - 1]?.only;
  };
}

function countryOf({ cue }: CueHit): string {
  return cue.type === 'country' ? cue.country : '';
}

/** The `count` words from token `from` on, where only spaces and apostrophes stand between and before them. */
function wordsAt(tokens: Tokens, from: number, count: number): string | undefined {
  if (from + count > tokens.count) return undefined;
  const words: string[] = [];
  for (let at = from; at < from + count; at++) {
    if (!isTied(tokens, at)) return undefined;
    words.push(wordAt(tokens, at));
  }
  return words.join(' ');
}

/** Whether a space, apostrophe or hyphen stands before token `index`, or also the full stop of the abbreviation `before`. */
function isTied(tokens: Tokens, index: number, before?: CueHit): boolean {
  const gap = gapBefore(tokens, index);
  return /^[\s'’ʼ-]$/u.test(gap) || (gap === '. ' && before?.cue.text.endsWith('.') === true);
}
