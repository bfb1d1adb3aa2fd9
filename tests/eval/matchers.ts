// What the benchmark compares: Sidenote's detection, and two baselines that know the same names.
import { findInText } from '../../lib/dataset/annotate';
import { createMentionFinder } from '../../lib/match/find-mentions';
import type { Gazetteer } from '../../lib/match/gazetteer';
import type { EvalText } from './read-texts';
import type { Matcher, Prediction } from './score';

/** Detection as in the browser, with all packs that are on by default; every text's language is `declared` so. */
export function createSidenote(
  gazetteer: Gazetteer,
  { isPackEnabled, declared = 'right' }: { isPackEnabled: (pack: string) => boolean; declared?: Declared },
): Matcher {
  const findMentions = createMentionFinder(gazetteer);
  return ({ text, lang, published }) =>
    findInText({ text, lang: declare(lang, declared), published }, { findMentions, isPackEnabled });
}

/** What a page says of its language: the right one, none, or another. */
export const DECLARED = ['right', 'none', 'wrong'] as const;
export type Declared = (typeof DECLARED)[number];

export function isDeclared(value: string): value is Declared {
  return (DECLARED as readonly string[]).includes(value);
}

/** The next of the benchmark's languages, and the first after the last. */
const ANOTHER: Record<string, string> = { de: 'en', en: 'es', es: 'fr', fr: 'it', it: 'nl', nl: 'de' };

/** What a page in `lang` declares. */
export function declare(lang: string, declared: Declared): string | undefined {
  return declared === 'right' ? lang : declared === 'none' ? undefined : ANOTHER[lang];
}

/** Runs of capitalised words, looked up whole in the dataset's names without regard to case. */
export function createCapitalisedPhrases({ entities }: Gazetteer): Matcher {
  const byName = new Map<string, { entity: string; kind: string }>();
  for (const { id, names } of entities)
    for (const { text, kind } of names) if (!byName.has(fold(text))) byName.set(fold(text), { entity: id, kind });
  return ({ text }: EvalText) =>
    [...text.matchAll(/\p{Lu}[\p{L}\p{N}]*(?:[ \u00A0&-]+\p{Lu}[\p{L}\p{N}]*)*/gu)].flatMap((match): Prediction[] => {
      const known = byName.get(fold(match[0]));
      return known ? [{ start: match.index, end: match.index + match[0].length, ...known }] : [];
    });
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
