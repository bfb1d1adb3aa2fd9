// Gold mentions of the form that `annotate` is measured by, as texts of the benchmark: {doc, lang, published?, text,
// mentions: [{start, end, surface, class, kind, canonical, unsure?}]}, with canonical names in the place of entity ids.
import { foldText } from '../../lib/match/fold';
import type { Gazetteer } from '../../lib/match/gazetteer';
import type { EvalText, GoldMention } from './read-texts';

type Line = {
  doc: string;
  lang: string;
  published?: string;
  text: string;
  mentions: { start: number; end: number; surface: string; canonical: string; unsure?: boolean }[];
};

/** A canonical name that the dataset does not know stands for `unknown`: whatever is found there is wrong. */
export function readGold(jsonl: string, { entities }: Gazetteer): EvalText[] {
  const owners = new Map<string, string>();
  for (const { id, names } of entities)
    for (const { text } of names) for (const key of keysOf(text)) if (!owners.has(key)) owners.set(key, id);
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { doc, lang, published, text, mentions } = JSON.parse(line) as Line;
      return {
        id: doc,
        lang,
        published: published ?? '',
        text,
        traps: [],
        mentions: mentions
          .filter(({ unsure }) => !unsure)
          .map(({ start, end, surface, canonical }): GoldMention => {
            const key = canonical
              .split(' / ')
              .flatMap(keysOf)
              .find((each) => owners.has(each));
            return { start, end, surface, entity: (key && owners.get(key)) || 'unknown', kind: 'name' };
          }),
      };
    });
}

/** A name folded, and without words that firms add to it. */
function keysOf(name: string): string[] {
  const folded = foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const bare = folded
    .replace(/\b(?:inc|corp|ltd|limited|plc|ag|sa|nv|se|spa|gmbh|company|holdings?|group|the)\b/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare ? [folded, bare] : [folded];
}
