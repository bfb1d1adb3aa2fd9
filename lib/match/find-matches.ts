// Tokens × lexicon → matches: every longest stretch of text that is written like a name.
import { declinedForms, type Endings } from './endings';
import { type HashSet, hashSetOf } from './hash-set';
import { childOf, firstNameOf, type Lexicon } from './lexicon';
import { hashWithoutS, type Tokens, tokenise } from './tokens';
import { isWrittenSo, mayBeginSmall } from './written-so';

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
 * `mayBeSmall` names also with small letters inside (else all); in any case where a token is `shouted`. `small` as of
 * `readSmallBeginnings`, which saves most looks into the lexicon.
 */
export type Search = {
  lexicon: Lexicon;
  textOf: TextOf;
  accept?: (target: number) => boolean;
  endings?: Endings;
  mayBeSmall?: (target: number, name: string) => boolean;
  shouted?: Uint8Array | undefined;
  small?: SmallBeginnings | undefined;
};

/** Hashes of first words. */
export type SmallBeginnings = Pick<HashSet, 'has'>;

/** The first words of all `names` that a text may write with a small letter. */
export function readSmallBeginnings(names: readonly string[]): SmallBeginnings {
  return hashSetOf(names.filter(mayBeginSmall).map((name) => tokenise(name).hash[0] ?? 0));
}

/**
 * All matches in text order, none overlapping another: at each token the longest name wins that agrees with the text
 * in its letters (a shared hash is not enough), its case and the joints between its tokens, and that `accept` allows. Of
 * the same tokens, a name as it stands wins over one to which the text adds some of `endings` (by default none).
 */
export function findMatches(tokens: Tokens, search: Search): Match[] {
  const { lexicon, endings, small } = search;
  const matches: Match[] = [];
  for (let first = 0; first < tokens.count; ) {
    if (tokens.small[first] === 1 && small && !beginsSmall(tokens, first, small, endings)) {
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

/** Whether a name may begin with token `index`, which has a small letter. */
function beginsSmall(tokens: Tokens, index: number, small: SmallBeginnings, endings: Endings | undefined): boolean {
  if (small.has(tokens.hash[index] as number)) return true;
  return endings?.addsS === true && small.has(hashWithoutS(tokens, index));
}

/** The names that end at `node` and that tokens `first` to `end` are, with `ending` if given. */
function namesAt(
  node: number,
  tokens: Tokens,
  first: number,
  end: number,
  { lexicon, textOf, accept, endings, mayBeSmall, shouted }: Search,
  ending?: Match['ending'],
): Match | undefined {
  const endName = firstNameOf(lexicon, node + 1);
  let match: Match | undefined;
  for (let k = firstNameOf(lexicon, node); k < endName; k++) {
    const target = lexicon.target[k] as number;
    const ordinal = lexicon.ordinal[k] as number;
    if (accept && !accept(target)) continue;
    const name = textOf(target, ordinal);
    const isShouted = shouted?.[first] === 1;
    const keepsCapitals = !isShouted && end - first > 1 && mayBeSmall !== undefined && !mayBeSmall(target, name);
    const latitude = { hasS: ending === 's', keepsCapitals, isShouted };
    const isSo =
      (ending !== 'adjective' && isWrittenSo(tokens, first, end, name, latitude)) ||
      (ending !== undefined &&
        endings?.declines === true &&
        end - first > 1 &&
        declinedForms(name).some((form) => isWrittenSo(tokens, first, end, form, latitude)));
    if (!isSo) continue;
    match ??= { first, end, names: [], ...(ending && { ending }) };
    match.names.push({ target, ordinal });
  }
  return match;
}

/** Whether token `index` begins with two small letters, as no name does to which an ending is added («eBays» does not). */
function isSmall({ text, start }: Tokens, index: number): boolean {
  const at = start[index] as number;
  return isSmallLetter(text.charCodeAt(at)) && isSmallLetter(text.charCodeAt(at + 1));
}

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
