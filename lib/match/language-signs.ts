// What the language of a text is told by: the most frequent words of each language, and letters of other scripts.
import { hashSetOf } from './hash-set';
import { LETTER_WEIGHT, SCRIPTS, type Script, scriptOf } from './scripts';
import { type Tokens, tokenise } from './tokens';

/**
 * What the tokens of blocks say, a row for each block or for several together: numbers at the places of `SIGN`, then
 * for each language, by index, the sum of weights. One piece of memory for all, since a page has a hundred blocks.
 */
export type SignCounts = Float64Array;

/**
 * Places in a row: tokens looked at; those in Latin letters; those that are common words, and how many different ones in their
 * blocks; letters of other scripts; the weight of the first language.
 */
export const SIGN = { tokens: 0, latin: 1, words: 2, different: 3, letters: 4, weight: 5 } as const;

export type SignCounter = {
  /** Tags of the languages that are told: by words up to `firstByLetters`, by letters from there on. */
  languages: string[];
  firstByLetters: number;
  /** Numbers in a row. */
  width: number;
  /** Adds the first `most` of `tokens` to row `row`. */
  count: (counts: SignCounts, row: number, tokens: Tokens, most: number) => void;
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
 * whose list it is not; so the lead of one language over another is the logarithm of their odds (naive Bayes).
 */
export function createSignCounter(lists: Readonly<Record<string, readonly string[]>>): SignCounter {
  const byWords = Object.keys(lists);
  const languages = [...byWords, ...new Set(SCRIPTS.flatMap(({ tells }) => Object.keys(tells)))];
  const width = SIGN.weight + languages.length;
  const { has, slotOf, wordAt, first, language, weight } = indexWords(lists);
  const byScript = new Map<Script, { at: number; weight: number }[]>();
  for (const script of SCRIPTS)
    byScript.set(
      script,
      Object.entries(script.tells).map(([tag, weight]) => ({ at: SIGN.weight + languages.indexOf(tag), weight })),
    );
  /** By word, the last call that met it. */
  const metIn = new Int32Array(first.length);
  let calls = 0;

  return {
    languages,
    firstByLetters: byWords.length,
    width,
    count: (counts, row, { text, start, hash, small, count }, most) => {
      calls++;
      const base = row * width;
      const weights = base + SIGN.weight;
      const end = Math.min(count, most);
      let words = 0;
      let different = 0;
      let latin = 0;
      for (let k = 0; k < end; k++) {
        if (has(hash[k] as number)) {
          const word = wordAt[slotOf(hash[k] as number)] as number;
          words++;
          if (metIn[word] !== calls) different++;
          metIn[word] = calls;
          const next = first[word + 1] as number;
          for (let each = first[word] as number; each < next; each++)
            add(counts, weights + (language[each] as number), weight[each] as number);
        }
        if (small[k] === 1) {
          latin++;
          continue;
        }
        const unit = text.charCodeAt(start[k] as number);
        const script = scriptOf(unit);
        if (script) {
          add(counts, base + SIGN.letters, 1);
          for (const { at, weight } of byScript.get(script) ?? []) add(counts, base + at, weight);
        } else if (unit >= FIRST_LETTER) latin++;
      }
      add(counts, base + SIGN.tokens, end);
      add(counts, base + SIGN.latin, latin);
      add(counts, base + SIGN.words, words);
      add(counts, base + SIGN.different, different);
    },
  };
}

/** The weight of language `index` in a row: a token in Latin letters weighs as much against a language of another script as a letter for it. */
export function weightIn(
  counts: SignCounts,
  row: number,
  index: number,
  { width, firstByLetters }: Pick<SignCounter, 'width' | 'firstByLetters'>,
): number {
  const weight = counts[row * width + SIGN.weight + index] as number;
  return index < firstByLetters ? weight : weight - (counts[row * width + SIGN.latin] as number) * LETTER_WEIGHT;
}

function add(counts: SignCounts, at: number, more: number): void {
  counts[at] = (counts[at] as number) + more;
}

/** Words numbered in the order they are met: which languages have word n, and how much it weighs, from `first[n]` up to `first[n + 1]`. */
function indexWords(lists: Readonly<Record<string, readonly string[]>>) {
  const listed = new Map<number, { language: number; weight: number }[]>();
  for (const [language, list] of Object.values(lists).entries())
    for (const [index, text] of list.entries()) {
      const hash = tokenise(text).hash[0] as number;
      const weight = Math.log((list.length * UNLISTED) / (index + FLATTENED));
      listed.set(hash, [...(listed.get(hash) ?? []), { language, weight }]);
    }
  const { has, slotOf, slots } = hashSetOf(listed.keys());
  const wordAt = new Uint16Array(slots);
  const first = new Int32Array(listed.size + 1);
  for (const [word, [hash, signs]] of [...listed].entries()) {
    wordAt[slotOf(hash)] = word;
    first[word + 1] = (first[word] as number) + signs.length;
  }
  const signs = [...listed.values()].flat();
  return {
    has,
    slotOf,
    wordAt,
    first,
    language: Uint8Array.from(signs, ({ language }) => language),
    weight: Float64Array.from(signs, ({ weight }) => weight),
  };
}
