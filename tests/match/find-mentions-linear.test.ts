// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { createTinyGazetteer } from '../support/tiny-dataset';

const findMentions = createMentionFinder(createTinyGazetteer());
const PARAGRAPH =
  'The parent company of Paylane met Ant Group, Tencent and the Chinese central bank; Alibaba (BABA) paid by Visa card. ';
const textOf = (characters: number) => PARAGRAPH.repeat(Math.ceil(characters / PARAGRAPH.length)).slice(0, characters);
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const SHAPES: [name: string, blocksOf: (text: string) => string[]][] = [
  ['one block', (text) => [text]],
  ['many blocks', (text) => text.match(/.{1,400}/g) ?? []],
];

describe('findMentions', () => {
  // A square would be 16; the medians of three runs side by side leave room for a busy machine.
  it.each(SHAPES)('takes less than eight times as long for four times the text in %s', (_, blocksOf) => {
    const articleOf = (size: number) => ({
      blocks: blocksOf(textOf(size)).map((text) => ({ text })),
      published: '2021',
    });
    const [small, large] = [articleOf(50_000), articleOf(200_000)];
    const time = (article: typeof small) => {
      const before = performance.now();
      expect(findMentions(article).length).toBeGreaterThan(1_000);
      return performance.now() - before;
    };
    time(small); // compiled by now
    const runs = Array.from({ length: 3 }, () => [time(small), time(large)] as const);
    expect(median(runs.map(([, large]) => large)) / median(runs.map(([small]) => small))).toBeLessThan(8);
  });
});
