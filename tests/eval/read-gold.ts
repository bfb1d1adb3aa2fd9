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

/**
 * Mentions of what the dataset does not know are left out: whatever is found there is wrong. Of several entities with the
 * canonical name («Meta / Facebook») the one is meant that also has the name in the text.
 */
export function readGold(jsonl: string, { entities }: Gazetteer): EvalText[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, names } of entities)
    for (const { text } of names)
      for (const key of keysOf(text)) owners.set(key, (owners.get(key) ?? new Set()).add(id));
  const ownersOf = (names: string[]) => names.flatMap(keysOf).flatMap((key) => [...(owners.get(key) ?? [])]);
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
          .flatMap(({ start, end, surface, canonical }): GoldMention[] => {
            const meant = ownersOf(canonical.split(' / '));
            const entity = ownersOf([surface]).find((id) => meant.includes(id)) ?? meant[0];
            return entity === undefined ? [] : [{ start, end, surface, entity, kind: 'name' }];
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
