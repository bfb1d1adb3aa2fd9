// What the benchmark compares: Sidenote's detection, and two baselines that know the same names.
import { findInText } from '../../lib/dataset/annotate';
import { createMentionFinder } from '../../lib/match/find-mentions';
import type { Gazetteer } from '../../lib/match/gazetteer';
import type { EvalText } from './read-texts';
import type { Matcher, Prediction } from './score';

/** Detection as in the browser, with all packs that are on by default. */
export function createSidenote(gazetteer: Gazetteer, isPackEnabled: (pack: string) => boolean): Matcher {
  const findMentions = createMentionFinder(gazetteer);
  return ({ text, lang, published }) => findInText({ text, lang, published }, { findMentions, isPackEnabled });
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
