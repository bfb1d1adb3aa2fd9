// @vitest-environment node
import { expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { createMetonymDataset } from '../support/metonym-dataset';
import { createEntity, EMPTY_LANGUAGE } from '../support/small-dataset';
import { TEST_WEIGHTS } from '../support/test-weights';

const dataset = createMetonymDataset();
dataset.entities.push(
  createEntity('oak', 'Oak Holding', {
    kind: 'bank',
    names: [
      { text: 'Oak Holding', kind: 'official' },
      { text: 'Oak', kind: 'short', needs: 'topic' },
    ],
  }),
);
const [town = ''] = dataset.language.metonyms.places.find(({ kind }) => kind === 'town')?.names.en ?? [];
dataset.language.trades = {
  ...EMPTY_LANGUAGE.trades,
  money: { supports: ['bank'], isFinancial: true, words: { en: ['loan', 'branch', 'deposit'] } },
};
const find = createMentionFinder(toGazetteer(dataset), TEST_WEIGHTS);
const tell = (text: string) =>
  find({ blocks: [{ text: 'loan branch deposit.' }, { text }], lang: 'en' })
    .filter(({ entity }) => entity === 'oak')
    .map(({ surface }) => surface);

it('a town after «in» is neither a first name nor part of a longer name', () => {
  expect(town).not.toBe('');
  expect(tell(`so in ${town} Oak fell`)).toEqual(['Oak']);
  expect(tell(`so then ${town} Oak fell`)).toEqual([]);
  expect(tell('so in Zoltan Oak fell')).toEqual([]);
});
