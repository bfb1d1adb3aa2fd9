// How a block of text is written as a whole: read once for each block, however many names it has.
import { isCapitalised } from './document';
import type { Tokens } from './tokens';
import { isInCapitals } from './written-so';

/** `isTitleCased`: most longer words have a capital, as in headlines of English papers; `isShouted`: it is all in capitals. */
export type BlockForm = { isTitleCased: boolean; isShouted: boolean };

/** Letters from which a word is long enough to be small in a headline, and characters from which a block is no mere acronym. */
const LONG_WORD = 4;
const LONG_BLOCK = 12;

const known = new WeakMap<Tokens, BlockForm>();

export function readBlockForm(tokens: Tokens): BlockForm {
  let form = known.get(tokens);
  if (!form) {
    form = { isTitleCased: isTitleCased(tokens), isShouted: isShouted(tokens.text) };
    known.set(tokens, form);
  }
  return form;
}

function isTitleCased(tokens: Tokens): boolean {
  let long = 0;
  let capitals = 0;
  for (let k = 0; k < tokens.count; k++) {
    if ((tokens.end[k] as number) - (tokens.start[k] as number) < LONG_WORD) continue;
    long++;
    if (isCapitalised(tokens, k)) capitals++;
  }
  return capitals > long / 2;
}

function isShouted(text: string): boolean {
  return text.length >= LONG_BLOCK && isInCapitals(text);
}
