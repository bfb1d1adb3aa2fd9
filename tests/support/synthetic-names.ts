// Names made up by the thousand, the same for the same seed: for measuring what a dataset larger than ours costs.
import type { LexiconEntry } from '../../lib/match/compile-lexicon';
import { toShortHash } from '../../lib/match/lexicon';
import { tokenise } from '../../lib/match/tokens';

/** Names of each entity. */
const NAMES_PER_ENTITY = 4;

/** `count` names of two to four words drawn from `words` different ones (with infinitely many, no word comes twice). */
export function createNames({ count, words, seed }: { count: number; words: number; seed: number }): LexiconEntry[] {
  const draw = createRandom(seed);
  let fresh = 0;
  const drawWord = () => `w${(Number.isFinite(words) ? draw(words) : fresh++).toString(36)}`;
  return Array.from({ length: count }, (_, index) => ({
    text: Array.from({ length: 2 + draw(3) }, drawWord).join(' '),
    target: Math.floor(index / NAMES_PER_ENTITY),
    ordinal: index % NAMES_PER_ENTITY,
  }));
}

/** `count` names of two to four words that other names have, drawn as often as these have them: «Bank of Capital». */
export function recombineNames(texts: readonly string[], { count, seed }: { count: number; seed: number }): string[] {
  const words = texts.flatMap((text) => text.split(' ')).filter((word) => /^\p{L}{2,}$/u.test(word));
  const firstWords = words.filter((word) => /^\p{Lu}/u.test(word));
  const draw = createRandom(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + draw(3) }, (_, at) => {
      const from = at === 0 ? firstWords : words;
      return from[draw(from.length)];
    }).join(' '),
  );
}

/** Draws whole numbers from 0 to below a limit (a linear congruential generator, constants of Numerical Recipes). */
function createRandom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** `count` pairs of words whose hashes agree in the bits that the lexicon keeps below its root. */
export function findTwins(count: number): [string, string][] {
  const seen = new Map<number, string>();
  const twins: [string, string][] = [];
  for (let number = 0; twins.length < count; number++) {
    const word = `twin${number}`;
    const hash = toShortHash(tokenise(word).hash[0] as number);
    const other = seen.get(hash);
    if (other) twins.push([other, word]);
    else seen.set(hash, word);
  }
  return twins;
}
