// Which words a name becomes by a slip or an ending: found out here, so that the browser needs no list of words.
import { foldText } from '../match/fold';
import { isSlipOfWord, readSlipWords } from '../match/slip-rules';
import type { FrequentWords } from './frequent-words';

/** Languages that add an s to names, whose words «Links», «Erstes», «Deels» are. */
const ADD_S = new Set(['de', 'nl']);

/**
 * `readNotSlips` gives the frequent or listed words that are one slip away from a word of a name, folded; `isWordWithS`
 * says whether a name is a word with an ending.
 */
export function createWordFlags(frequent: FrequentWords): {
  readNotSlips: (name: string) => string[];
  isWordWithS: (name: string) => boolean;
} {
  const byEnds = new Map<string, string[]>();
  for (const word of frequent.all())
    for (const key of keysOf(word, word.length)) {
      const list = byEnds.get(key);
      if (list) list.push(word);
      else byEnds.set(key, [word]);
    }
  const found = new Map<string, string[]>();
  const wordsNear = (wanted: string, isAmong: boolean): string[] => {
    const key = `${wanted} ${isAmong}`;
    const near =
      found.get(key) ??
      [-1, 0, 1]
        .flatMap((more) => keysOf(wanted, wanted.length + more))
        .flatMap((each) => (byEnds.get(each) ?? []).filter((word) => isSlipOfWord(word, wanted, isAmong)));
    found.set(key, near);
    return near;
  };

  return {
    readNotSlips: (name) => {
      const words = readSlipWords(name) ?? [];
      return words.flatMap((word) => wordsNear(word, words.length > 1));
    },
    isWordWithS: (name) => {
      const use = /\s/.test(name) ? undefined : frequent.find(`${foldText(name)}s`);
      return use !== undefined && ('listed' in use || ('lang' in use && ADD_S.has(use.lang)));
    },
  };
}

/** A slip keeps the first letter and, with it, the second or the last; it changes the length by one at most. */
function keysOf(word: string, length: number): string[] {
  return [`${word.slice(0, 2)} ${length}`, `${word.charAt(0)} ${word.slice(-1)} ${length}`];
}
