// @vitest-environment node
// Random and mutated texts: nothing that a page may hold makes detection throw or lie. FUZZ_RUNS=100000 runs it longer.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMentionFinder } from '../../lib/match/find-mentions';
import type { Mention } from '../../lib/model/mention';
import { readTexts } from '../eval/read-texts';
import { SEEDED } from '../support/seed';
import { createTinyGazetteer } from '../support/tiny-dataset';

const RUNS = { seed: SEEDED.seed, numRuns: Number(process.env.FUZZ_RUNS ?? 1_000) };
/** Of one run, for 100,000 on a busy machine. */
const TIMEOUT_MS = 20_000 + RUNS.numRuns * 10;
const LANGS = [undefined, 'de', 'en', 'es', 'fr', 'it', 'nl', 'zh'];

const findMentions = createMentionFinder(createTinyGazetteer());
const texts = (await readTexts(new URL('../eval/texts', import.meta.url).pathname)).map(({ text }) => text);
const lines = texts.flatMap((text) => text.split('\n'));
const ODD = [
  '\u00AD',
  '\u200B',
  '\uFE0F',
  '\u0301',
  '\uD800',
  '\u{E0100}',
  '\u1161',
  '\n',
  '’',
  '-',
  '(',
  '😀',
  'Ｖ',
  'Tencent',
  'Ant Group',
  'PBOC',
];

type Change = { at: number; length: number; insert: string };
const change = fc.record({
  at: fc.nat(),
  length: fc.nat(3),
  insert: fc.oneof(fc.constantFrom('', ...ODD), fc.string({ unit: 'binary', maxLength: 3 })),
});

function mutate(text: string, changes: readonly Change[]): string {
  let mutated = text;
  for (const { at, length, insert } of changes) {
    const place = at % (mutated.length + 1);
    mutated = mutated.slice(0, place) + insert + mutated.slice(place + length);
  }
  return mutated;
}

const anyText = fc.oneof(
  fc
    .tuple(fc.constantFrom(...lines), fc.array(change, { maxLength: 12 }))
    .map(([line, changes]) => mutate(line, changes)),
  fc
    .tuple(fc.constantFrom(...lines), fc.constantFrom('NFC', 'NFD', 'NFKD'))
    .map(([line, form]) => line.normalize(form)),
  fc.constantFrom(...lines).map((line) => line.toUpperCase()),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const article = fc.record({
  blocks: fc.array(fc.record({ text: anyText, lang: fc.constantFrom(...LANGS) }), { maxLength: 4 }),
  lang: fc.constantFrom(...LANGS),
});

/** What is wrong with `mentions` of `blocks`, in words. */
function findFault(blocks: readonly { text: string }[], mentions: readonly Mention[]): string | undefined {
  for (const [index, next] of mentions.entries()) {
    const text = blocks[next.block]?.text;
    if (text === undefined || next.start < 0 || next.end <= next.start || next.end > text.length)
      return 'a place outside';
    if (text.slice(next.start, next.end) !== next.surface) return 'a surface that does not stand there';
    const last = mentions[index - 1];
    if (last && (last.block > next.block || (last.block === next.block && last.start > next.start))) return 'disorder';
  }
  const names = mentions.filter(({ kind }) => kind !== 'role');
  const isOverlapping = names.some((next, index) => {
    const last = names[index - 1];
    return last?.block === next.block && next.start < last.end;
  });
  return isOverlapping ? 'names that overlap' : undefined;
}

it(
  'finds mentions that stand where they say, in order and apart, whatever the text',
  () => {
    fc.assert(
      fc.property(article, (given) => {
        expect(findFault(given.blocks, findMentions(given))).toBeUndefined();
      }),
      RUNS,
    );
  },
  TIMEOUT_MS,
);
