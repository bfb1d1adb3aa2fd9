// Tokens × lexicon → matches: every longest stretch of text that is written like a name.
import { childOf, firstNameOf, type Lexicon } from './lexicon';
import type { Tokens } from './tokens';
import { isWrittenSo } from './written-so';

/** Tokens `first` up to but not including `end`; the names that are written so, as (target, ordinal) pairs. */
export type Match = { first: number; end: number; names: { target: number; ordinal: number }[] };

/** Text of a name of the lexicon. */
export type TextOf = (target: number, ordinal: number) => string;

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
      node = childOf(lexicon, node, tokens.hash[at] as number);
      if (node < 0) break;
      const firstName = firstNameOf(lexicon, node);
      const endName = firstNameOf(lexicon, node + 1);
      if (firstName === endName) continue; // most nodes only lead on
      const names: Match['names'] = [];
      for (let k = firstName; k < endName; k++) {
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
