// What counts as a slip of a name's word, and of which names slips are looked for. The dataset build asks here as well, to
// say of which names a slip could be a word.
import { foldText } from './fold';
import { tokenise, tokenText } from './tokens';

/** Shorter names are one letter away from too many words; several words of a name vouch for one another. */
export const MIN_LETTERS = { single: 6, several: 4, inAll: 10 } as const;
/** In a name of several words, from this length on any letter may be wrong; below, only swapped or doubled. */
const LONG = 7;

/** The folded words of a name of which slips are looked for: one long word, or several of which none but small ones is short. */
export function readSlipWords(name: string): string[] | undefined {
  const tokens = tokenise(name);
  const words = Array.from({ length: tokens.count }, (_, index) => tokenText(tokens, index));
  if (words.length === 1)
    return /^\p{Lu}\p{L}+$/u.test(name) && name.length >= MIN_LETTERS.single ? [foldText(name)] : undefined;
  if (!/^\p{Lu}/u.test(name) || words.length < 2 || words.length > 6) return undefined;
  const isLong = (word: string) =>
    /^\p{L}+$/u.test(word) && (word.length >= MIN_LETTERS.several || /^\p{Ll}/u.test(word));
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return letters >= MIN_LETTERS.inAll && words.every(isLong) ? words.map(foldText) : undefined;
}

/** Whether `word` is `wanted` but for one slip, both folded; `isAmong` other words of the name that agree. */
export function isSlipOfWord(word: string, wanted: string, isAmong: boolean): boolean {
  if (word.charAt(0) !== wanted.charAt(0) || !isOneSlip(word, wanted)) return false;
  if (`${word}s` === wanted || `${wanted}s` === word) return false; // an ending, or a person's name («Barclay»)
  if (!isAmong) return wanted.length >= MIN_LETTERS.single;
  if (wanted.length < MIN_LETTERS.several || isOtherForm(word, wanted)) return false;
  return wanted.length >= LONG || isSwap(word, wanted) || isDoubling(word, wanted);
}

/** Whether a last letter is added or dropped: «Nationale», «Payment»; unless it doubles («Goldmann»). */
function isOtherForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length > short.length && long.startsWith(short) && long.at(-1) !== short.at(-1);
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

function isDoubling(a: string, b: string): boolean {
  const once = (text: string) => text.replace(/(.)\1/gu, '$1');
  return a.length !== b.length && once(a) === once(b);
}

/** Whether `a` becomes `b` by exactly one insertion, deletion, substitution or swap of neighbours (Damerau 1964). */
export function isOneSlip(a: string, b: string): boolean {
  if (a.length > b.length) return isOneSlip(b, a);
  if (b.length - a.length > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  if (at === a.length) return false;
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
