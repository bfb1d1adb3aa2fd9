// Tokens × lexicon → matches: every longest stretch of text that is written like a name.
import { foldText } from './fold';
import { childOf, type Lexicon } from './lexicon';
import { type Tokens, tokenise, tokenText } from './tokens';

/** Tokens `first` up to but not including `end`; the names that are written so, as (target, ordinal) pairs. */
export type Match = { first: number; end: number; names: { target: number; ordinal: number }[] };

/** Text of a name of the lexicon. */
export type TextOf = (target: number, ordinal: number) => string;

/** What may stand between two tokens of one name: white space of any kind and length, up to three hyphens, apostrophes, full stops, slashes or dots. */
const JOINT = /^\s*(?:[\u00AD\u200B-\u200D\u2060\uFEFF\-\u2010-\u2014\u2212'’‘ʼ`´./·•]\s*){0,3}$/u;
/** A full stop and a space end a sentence, unless one initial stands before them («J. P. Morgan»). */
const SENTENCE_END = /\.\s/u;

/**
 * All matches in text order, none overlapping another: at each token the longest name wins that agrees with the text
 * in its letters (a shared hash is not enough), its case and the joints between its tokens, and that `accept` allows.
 */
export function findMatches(
  tokens: Tokens,
  { lexicon, textOf, accept = () => true }: { lexicon: Lexicon; textOf: TextOf; accept?: (target: number) => boolean },
): Match[] {
  const matches: Match[] = [];
  for (let first = 0; first < tokens.count; ) {
    let node = 0;
    let longest: Match | undefined;
    for (let at = first; at < tokens.count; at++) {
      if (at > first && !isJoint(tokens, at)) break;
      node = childOf(lexicon, node, tokens.hash[at] as number);
      if (node < 0) break;
      const names: Match['names'] = [];
      for (let k = lexicon.firstName[node] as number; k < (lexicon.firstName[node + 1] as number); k++) {
        const target = lexicon.target[k] as number;
        const ordinal = lexicon.ordinal[k] as number;
        if (accept(target) && isWrittenSo(tokens, first, at + 1, textOf(target, ordinal)))
          names.push({ target, ordinal });
      }
      if (names.length > 0) longest = { first, end: at + 1, names };
    }
    if (longest) matches.push(longest);
    first = longest?.end ?? first + 1;
  }
  return matches;
}

function isJoint(tokens: Tokens, at: number): boolean {
  const before = tokens.end[at - 1] as number;
  const gap = tokens.text.slice(before, tokens.start[at]);
  if (gap === ' ' || gap === '') return true;
  if (!JOINT.test(gap)) return false;
  return !SENTENCE_END.test(gap) || before - (tokens.start[at - 1] as number) === 1;
}

/**
 * Whether tokens `first` to `end` are the letters of `name`, in an allowed case: as written where the name is an acronym
 * or one short word; with an initial capital where the name has one («Bytedance» for «ByteDance», never «alibaba»); any
 * where the name has no capital.
 */
function isWrittenSo(tokens: Tokens, first: number, end: number, name: string): boolean {
  const wanted = tokenise(name);
  if (wanted.count !== end - first) return false;
  for (let k = 0; k < wanted.count; k++) {
    const surface = tokenText(tokens, first + k);
    const expected = tokenText(wanted, k);
    if (surface !== expected && foldText(surface) !== foldText(expected)) return false;
  }
  const start = tokenText(tokens, first);
  const expected = tokenText(wanted, 0);
  if (needsExactCase(name)) {
    for (let k = 0; k < wanted.count; k++) if (tokenText(tokens, first + k) !== tokenText(wanted, k)) return false;
    return true;
  }
  return !isUpper(firstLetter(expected)) || isUpper(firstLetter(start));
}

/** Acronyms («MAS», «J.P.») and single words of up to four letters («Ant», «Visa»). */
function needsExactCase(name: string): boolean {
  const isAcronym = name === name.toUpperCase() && name !== name.toLowerCase() && !/\s/u.test(name);
  return isAcronym || (/^\p{L}{1,4}$/u.test(name) && isUpper(firstLetter(name)));
}

function firstLetter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

export function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
