// What the language of a text is told by: the most frequent words of each language, and letters of other scripts.
import { hashSetOf } from './hash-set';
import { LETTER_WEIGHT, SCRIPTS, type Script, scriptOf } from './scripts';
import { type Tokens, tokenise } from './tokens';

/** What a word or letter says: indices of languages, and its weight in each. */
type Weights = { languages: number[]; weights: number[] };
type Word = Weights & { metIn: number };

/** What the tokens of a block, or of several, say. */
export type SignCount = {
  /** For each language, by index, the sum of weights. */
  weights: Float64Array;
  /** Tokens looked at; those that are common words, and how many different ones in their blocks; letters of other scripts. */
  tokens: number;
  words: number;
  different: number;
  letters: number;
};

export type SignCounter = {
  /** Tags of the languages that are told: by words up to `firstByLetters`, by letters from there on. */
  languages: string[];
  firstByLetters: number;
  /** As many empty counts. */
  createCounts: (number: number) => SignCount[];
  /** Adds the first `most` of `tokens` to `sum`. */
  count: (sum: SignCount, tokens: Tokens, most: number) => void;
};

/** The code of `A`: what begins below is a number. */
const FIRST_LETTER = 0x41;

/** A word that is not listed is taken to be as frequent as the one of six times the last rank. */
const UNLISTED = 6;
/** The first ranks are more alike than Zipf's law has it (Mandelbrot 1953). */
const FLATTENED = 3;

/**
 * Counts words of `lists`: by language its most frequent ones, folded, the most frequent first. A word's weight is the
 * logarithm of how much likelier it is in a language, if words are as frequent as their rank says (Zipf 1949), than in one in
 * whose list it is not; so the lead of one language over another is the logarithm of their odds (naive Bayes). A token in
 * Latin letters weighs as much against the languages of other scripts as a letter of theirs for them.
 */
export function createSignCounter(lists: Readonly<Record<string, readonly string[]>>): SignCounter {
  const byWords = Object.keys(lists);
  const languages = [...byWords, ...new Set(SCRIPTS.flatMap(({ tells }) => Object.keys(tells)))];
  const listed = new Map<number, Word>();
  for (const [language, list] of Object.values(lists).entries())
    for (const [index, text] of list.entries()) {
      const hash = tokenise(text).hash[0] as number;
      const word = listed.get(hash) ?? { languages: [], weights: [], metIn: 0 };
      word.languages.push(language);
      word.weights.push(Math.log((list.length * UNLISTED) / (index + FLATTENED)));
      listed.set(hash, word);
    }
  const hashes = hashSetOf(listed.keys());
  const words = new Array<Word | undefined>(hashes.slots).fill(undefined);
  for (const [hash, word] of listed) words[hashes.slotOf(hash)] = word;
  const letters = new Map<Script, Weights>();
  for (const script of SCRIPTS)
    letters.set(script, {
      languages: Object.keys(script.tells).map((tag) => languages.indexOf(tag)),
      weights: Object.values(script.tells),
    });
  let calls = 0;

  return {
    languages,
    firstByLetters: byWords.length,
    createCounts: (number) => {
      // One piece of memory for all: a page has a hundred blocks.
      const weights = new Float64Array(number * languages.length);
      return Array.from({ length: number }, (_, index) => ({
        weights: weights.subarray(index * languages.length, (index + 1) * languages.length),
        tokens: 0,
        words: 0,
        different: 0,
        letters: 0,
      }));
    },
    count: (sum, { text, start, hash, count }, most) => {
      calls++;
      const { weights } = sum;
      const end = Math.min(count, most);
      let latin = 0;
      for (let k = 0; k < end; k++) {
        const word = words[hashes.slotOf(hash[k] as number)];
        const unit = text.charCodeAt(start[k] as number);
        const script = word ? undefined : scriptOf(unit);
        if (word) {
          sum.words++;
          if (word.metIn !== calls) sum.different++;
          word.metIn = calls;
          addWeights(weights, word);
        }
        if (script) {
          sum.letters++;
          addWeights(weights, letters.get(script) as Weights);
        } else if (unit >= FIRST_LETTER) latin++;
      }
      sum.tokens += end;
      for (let each = byWords.length; each < weights.length; each++)
        weights[each] = (weights[each] as number) - latin * LETTER_WEIGHT;
    },
  };
}

/** Adds `more` to `sum`. */
export function addCount(sum: SignCount, more: SignCount): void {
  for (let each = 0; each < more.weights.length; each++)
    sum.weights[each] = (sum.weights[each] as number) + (more.weights[each] as number);
  sum.tokens += more.tokens;
  sum.words += more.words;
  sum.different += more.different;
  sum.letters += more.letters;
}

function addWeights(sum: Float64Array, { languages, weights }: Weights): void {
  for (let k = 0; k < languages.length; k++) {
    const language = languages[k] as number;
    sum[language] = (sum[language] as number) + (weights[k] as number);
  }
}
