// Tokens × lexicon → matches: every longest stretch of text that is written like a name.
import { type Beginnings, mayBegin } from './beginnings';
import { declinedForms, type Endings } from './endings';
import { childOf, firstNameOf, type Lexicon } from './lexicon';
import { hashWithoutS, type Tokens } from './tokens';
import { isWrittenSo } from './written-so';

/**
 * Tokens `first` up to but not including `end`; the names that are written so, as (target, ordinal) pairs; `ending`
 * where the text adds one to them.
 */
export type Match = {
  first: number;
  end: number;
  names: { target: number; ordinal: number }[];
  ending?: 's' | 'adjective';
};

/** Text of a name of the lexicon. */
export type TextOf = (target: number, ordinal: number) => string;

/**
 * What to look for: names of `lexicon` that `accept` allows (else all), as they stand or with `endings` (else none);
 * `mayBeSmall` names also with small letters inside (else all); in any case where a token is `shouted`. `beginnings`
 * of the lexicon's names save most looks into it.
 */
export type Search = {
  lexicon: Lexicon;
  textOf: TextOf;
  accept?: (target: number) => boolean;
  endings?: Endings;
  mayBeSmall?: (target: number, name: string) => boolean;
  shouted?: Uint8Array | undefined;
  beginnings?: Beginnings | undefined;
};

/**
 * All matches in text order, none overlapping another: at each token the longest name wins that agrees with the text
 * in its letters (a shared hash is not enough), its case and the joints between its tokens, and that `accept` allows. Of
 * the same tokens, a name as it stands wins over one to which the text adds some of `endings` (by default none).
 */
export function findMatches(tokens: Tokens, search: Search): Match[] {
  const { lexicon, endings, beginnings } = search;
  const matches: Match[] = [];
  for (let first = 0; first < tokens.count; ) {
    if (beginnings && !mayBegin(beginnings, tokens, first)) {
      first++;
      continue;
    }
    let node = 0;
    let longest: Match | undefined;
    for (let at = first; at < tokens.count && node >= 0; at++) {
      const parent = node;
      node = childOf(lexicon, parent, tokens.hash[at] as number);
      let match: Match | undefined;
      // Most nodes only lead on.
      if (node >= 0 && firstNameOf(lexicon, node) < firstNameOf(lexicon, node + 1)) {
        match = namesAt(node, tokens, first, at + 1, search);
        if (!match && endings?.declines) match = namesAt(node, tokens, first, at + 1, search, 'adjective');
      }
      if (!match && endings?.addsS && (at > first || !isSmall(tokens, at))) {
        const hash = hashWithoutS(tokens, at);
        const stem = hash === 0 ? -1 : childOf(lexicon, parent, hash);
        if (stem >= 0) match = namesAt(stem, tokens, first, at + 1, search, 's');
      }
      if (match) longest = match;
    }
    if (longest) matches.push(longest);
    first = longest?.end ?? first + 1;
  }
  return matches;
}

/** The names that end at `node` and that tokens `first` to `end` are, with `ending` if given. */
function namesAt(
  node: number,
  tokens: Tokens,
  first: number,
  end: number,
  search: Search,
  ending?: Match['ending'],
): Match | undefined {
  const { lexicon, textOf, accept } = search;
  const endName = firstNameOf(lexicon, node + 1);
  let match: Match | undefined;
  for (let k = firstNameOf(lexicon, node); k < endName; k++) {
    const target = lexicon.target[k] as number;
    const ordinal = lexicon.ordinal[k] as number;
    if (accept && !accept(target)) continue;
    const name = textOf(target, ordinal);
    if (
      !(ending === undefined && isExactly(tokens, first, end, name)) &&
      !isVariant(tokens, first, end, { target, name, ending }, search)
    )
      continue;
    match ??= { first, end, names: [], ...(ending && { ending }) };
    match.names.push({ target, ordinal });
  }
  return match;
}

/** Whether tokens `first` to `end` are `name` to the letter. */
function isExactly({ text, start, end: ends }: Tokens, first: number, end: number, name: string): boolean {
  const at = start[first] as number;
  return (ends[end - 1] as number) - at === name.length && text.startsWith(name, at);
}

/** Whether tokens `first` to `end` are `name` as a text may write it, with `ending` if given. */
function isVariant(
  tokens: Tokens,
  first: number,
  end: number,
  { target, name, ending }: { target: number; name: string; ending: Match['ending'] },
  { endings, mayBeSmall, shouted }: Search,
): boolean {
  const isShouted = shouted?.[first] === 1;
  const keepsCapitals = !isShouted && end - first > 1 && mayBeSmall !== undefined && !mayBeSmall(target, name);
  const latitude = { hasS: ending === 's', keepsCapitals, isShouted };
  if (ending !== 'adjective' && isWrittenSo(tokens, first, end, name, latitude)) return true;
  if (ending === undefined || endings?.declines !== true || end - first === 1) return false;
  return declinedForms(name).some((form) => isWrittenSo(tokens, first, end, form, latitude));
}

/** Whether token `index` begins with two small letters, as no name does to which an ending is added («eBays» does not). */
function isSmall({ text, start }: Tokens, index: number): boolean {
  const at = start[index] as number;
  return isSmallLetter(text.charCodeAt(at)) && isSmallLetter(text.charCodeAt(at + 1));
}

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
