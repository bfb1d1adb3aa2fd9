// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createDetector, createMentionFinder } from '../../lib/match/find-mentions';
import { isByline } from '../../lib/match/places';
import type { Block, Place } from '../../lib/model/mention';
import { createMetonymDataset } from '../support/metonym-dataset';
import { TEST_WEIGHTS } from '../support/test-weights';
import { createTinyGazetteer } from '../support/tiny-dataset';

/** So that signs of the place are told from those of the topic. */
const WEIGHTS = { ...TEST_WEIGHTS, topic: 0, capital: 0 };
const detect = createDetector(createTinyGazetteer(), WEIGHTS);

/** `block surface → entity` for each mention in blocks, each a text or one at a place. */
function tell(...blocks: (string | [text: string, place: Place])[]): string[] {
  const read = blocks.map(
    (block): Block => (typeof block === 'string' ? { text: block } : { text: block[0], place: block[1] }),
  );
  return detect({ blocks: read, lang: 'en' }).mentions.map(
    ({ block, surface, entity }) => `${block} ${surface} → ${entity}`,
  );
}

describe('a name in full is marked', () => {
  it.each<Place>(['navigation', 'related-links'])('in a place such as %s', (place) => {
    expect(tell(['Ant Group rises', place])).toEqual(['0 Ant Group → ant-group']);
  });
});

describe('a name that needs support', () => {
  const FULL = 'Ant Group was sold.';
  it.each<Place>(['navigation', 'related-links'])('needs more in a place such as %s', (place) => {
    expect(tell(FULL, ['So Ant bought', place])).toEqual(['0 Ant Group → ant-group']);
    expect(tell(FULL, ['In China the tech giant Ant bought', place])).toEqual(['0 Ant Group → ant-group']);
    expect(tell(FULL, ['FACES OF ANT AND OTHERS', place])).toEqual(['0 Ant Group → ant-group']);
  });

  it.each<Place>(['navigation', 'related-links'])('has none from a place such as %s', (place) => {
    expect(tell('So Ant bought', 'Ant Group was sold')).toEqual(['0 Ant → ant-group', '1 Ant Group → ant-group']);
    expect(tell('So Ant bought', ['Ant Group was sold', place])).toEqual(['1 Ant Group → ant-group']);
    // Not from what stands related, defined, or clear there either.
    expect(tell('Owner of Ant in China', ['Alibaba falls', place])).toEqual(['1 Alibaba → alibaba-group']);
    expect(tell('Then MAS agreed.', ['Monetary Authority of Singapore (MAS)', place])).not.toContain('0 MAS → mas');
    expect(tell('Then MAS agreed.', ['The Monetary Authority of Singapore agreed', place])).not.toContain(
      '0 MAS → mas',
    );
    expect(tell('Then Tecent fell.', ['Tencent', place])).toEqual(['1 Tencent → tencent']);
    const filler = 'and then some more words were said '.repeat(5);
    const cards = 'Tencent, Visa: American cards';
    const visa = (text: Parameters<typeof tell>[0]) =>
      tell('Tencent fell.', text, filler, 'Visa in the United States').filter((line) => line.startsWith('3'));
    expect(visa(cards)).toEqual(['3 Visa → visa']);
    expect(visa([cards, place])).toEqual([]);
  });
});

it('a place stands for a body that the text names, not for one that links around it do', () => {
  const findMentions = createMentionFinder(toGazetteer(createMetonymDataset()));
  const acts = (place?: Place) =>
    findMentions({
      blocks: [{ text: 'The Euro Reserve Bank met.', place }, { text: 'Frankfurt warned the banks.' }],
      lang: 'en',
    }).map(({ kind }) => kind);
  expect(acts()).toEqual(['name', 'metonym']);
  expect(acts('related-links')).toEqual(['name']);
});

describe('a topic', () => {
  const WORDS = 'A licence for payments: the Chinese central bank, Ant Group and Tencent on cards.';
  it('is that of the text, not of the links around it', () => {
    expect(detect({ blocks: [{ text: WORDS }] }).topic.isFinancial).toBe(true);
    for (const place of ['navigation', 'related-links'] as const)
      expect(detect({ blocks: [{ text: 'A day at sea.' }, { text: WORDS, place }] }).topic).toEqual({
        isFinancial: false,
        words: [],
        bodies: [],
      });
  });
});

describe('a byline', () => {
  it('marks nobody, and speaks for nobody', () => {
    expect(tell(['Ant Group', 'byline'], 'So Ant bought in China')).toEqual([]);
    expect(tell('Tencent Holdings and Alibaba', 'By Ant Group', 'So Ant bought')).toEqual(
      tell('Tencent Holdings and Alibaba'),
    );
  });

  it.each([
    'By Jane Visa',
    '  By Jane Visa and Max Wise  ',
    'By Jane Visa, Max Wise, and Joe Block',
    'BY JANE VISA',
    'By Jane Visa | Reuters',
    'By Jane Visa in Zurich',
    'Von Max Wise',
    'Von Max Wise und Jane Visa, Frankfurt',
    'Par Anne-Marie D’Orange',
    'Par Jean Visa (à Londres)',
    'Door Joop van den Ende',
    'Por María de la Cruz / Madrid',
    'Di J.P. Morgan',
  ])('is a line that says who wrote: %s', (text) => {
    expect(isByline({ text })).toBe(true);
  });

  it.each([
    'By Visa',
    'By Monday it had fallen.',
    'By Jane Visa and others who have read the report of the bank',
    'Von Wirecard bis Wise: was bleibt',
    'Von Visa und Mastercard',
    'Por qué Banco Sabadell resiste',
    'Par Ant Group. Alibaba a vendu.',
    'Jane Visa',
    'BYLINE Jane Visa',
    `By Jane Visa, ${'and '.repeat(30)}`,
  ])('is no other line: %s', (text) => {
    expect(isByline({ text })).toBe(false);
  });
});
