// What the language of a text is told by: the most frequent words of each language, and letters of other scripts.
import { LETTER_WEIGHT, SCRIPTS, type Script, scriptOf } from './scripts';
import { type Tokens, tokenise } from './tokens';

/** What a word or letter says: pairs of a language's index and a weight in it. */
type Weights = number[];
type Word = { weights: Weights; metIn: number };

/** What the tokens of a block, or of several, say: for each language, by index, the sum of weights. */
export type SignCount = {
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
  /** Counts the first `most` of `tokens`; nothing of none. */
  count: (tokens?: Tokens, most?: number) => SignCount;
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
  const words = new Map<number, Word>();
  for (const [language, list] of Object.values(lists).entries())
    for (const [index, text] of list.entries()) {
      const hash = tokenise(text).hash[0] as number;
      const word = words.get(hash) ?? { weights: [], metIn: 0 };
      word.weights.push(language, Math.log((list.length * UNLISTED) / (index + FLATTENED)));
      words.set(hash, word);
    }
  const letters = new Map<Script, Weights>();
  for (const script of SCRIPTS)
    letters.set(
      script,
      Object.entries(script.tells).flatMap(([tag, weight]) => [languages.indexOf(tag), weight]),
    );
  let calls = 0;

  return {
    languages,
    firstByLetters: byWords.length,
    count: (tokens, most = 0) => {
      const weights = new Float64Array(languages.length);
      const counted = { weights, tokens: Math.min(tokens?.count ?? 0, most), words: 0, different: 0, letters: 0 };
      if (!tokens) return counted;
      calls++;
      let latin = 0;
      for (let k = 0; k < counted.tokens; k++) {
        const word = words.get(tokens.hash[k] as number);
        const unit = tokens.text.charCodeAt(tokens.start[k] as number);
        const script = word ? undefined : scriptOf(unit);
        if (word) {
          counted.words++;
          if (word.metIn !== calls) counted.different++;
          word.metIn = calls;
          addWeights(weights, word.weights);
        }
        if (script) {
          counted.letters++;
          addWeights(weights, letters.get(script) ?? []);
        } else if (unit >= FIRST_LETTER) latin++;
      }
      for (let each = byWords.length; each < weights.length; each++)
        weights[each] = (weights[each] as number) - latin * LETTER_WEIGHT;
      return counted;
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

function addWeights(sum: Float64Array, weights: Weights): void {
  for (let at = 0; at < weights.length; at += 2) {
    const language = weights[at] as number;
    sum[language] = (sum[language] as number) + (weights[at + 1] as number);
  }
}
