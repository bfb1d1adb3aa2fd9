// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import type { Weights } from '../../lib/match/weights';
import { createDataset, createEntity, EMPTY_LANGUAGE } from '../support/small-dataset';
import { TEST_WEIGHTS } from '../support/test-weights';

const MONEY = ['loan', 'deposit', 'branch', 'mortgage', 'lender'];
const dataset = createDataset(
  [
    createEntity('amazon', 'Amazon.com Inc.', {
      kind: 'tech',
      country: 'US',
      names: [
        { text: 'Amazon.com Inc.', kind: 'official' },
        { text: 'Amazon', kind: 'short', needs: 'topic' },
        { text: 'AMZN', kind: 'short', needs: 'topic' },
      ],
    }),
    createEntity('afm', 'Autoriteit Financiële Markten', {
      kind: 'regulator',
      country: 'NL',
      names: [
        { text: 'Autoriteit Financiële Markten', kind: 'official', lang: 'nl' },
        { text: 'AFM', kind: 'acronym', needs: 'context' },
      ],
    }),
    createEntity('schufa', 'SCHUFA Holding', {
      country: 'DE',
      names: [
        { text: 'SCHUFA Holding', kind: 'official' },
        { text: 'SCHUFA', kind: 'acronym' },
      ],
    }),
  ],
  {
    language: {
      ...EMPTY_LANGUAGE,
      countries: { NL: { names: { en: ['Netherlands'], nl: ['Nederland'] }, adjectives: {} } },
      metonyms: {
        topics: {},
        places: [{ kind: 'town', names: { en: ['Springfield'] }, candidates: [{ entity: 'afm', topics: [] }] }],
      },
      namesakes: { before: { en: ['Mrs'] }, after: {}, capitalised: { en: ['CEO'] }, towns: ['Amazon'] },
      trades: { banking: { supports: ['bank'], isFinancial: true, words: { en: MONEY, nl: MONEY, de: MONEY } } },
    },
  },
);
const gazetteer = toGazetteer(dataset);
const OF_MONEY = `${MONEY.join(' ')}.`;

function tell(text: string, { lang = 'en', ...weights }: Partial<Weights> & { lang?: string } = {}): string[][] {
  const findMentions = createMentionFinder(gazetteer, { ...TEST_WEIGHTS, ...weights });
  return findMentions({ blocks: [{ text: OF_MONEY }, { text }], lang })
    .filter(({ kind }) => kind === 'short' || kind === 'acronym' || kind === 'inflected')
    .map(({ surface, reasons }) => [surface, ...reasons.map(({ rule, against }) => `${against ? '-' : '+'}${rule}`)]);
}

describe('a name that needs a page about money', () => {
  const findMentions = createMentionFinder(gazetteer, TEST_WEIGHTS);

  it('is marked there, and nowhere else', () => {
    expect(tell('so Amazon said')).toEqual([['Amazon', '+topic', '+capital']]);
    expect(findMentions({ blocks: [{ text: 'so Amazon said' }] })).toEqual([]);
  });

  it.each([
    { name: 'in a place', text: 'a town in Amazon', weights: { inPlace: -0.9 } },
    { name: 'among people of a place', text: 'shareholders in Amazon', weights: { inPlace: -0.9 } },
    { name: 'in a place of trade', text: 'shares fell 3% in Amazon', weights: { inPlace: -0.9 } },
    { name: 'in a place where a share rose', text: 'shares up 3% in Amazon', weights: { inPlace: -0.9 } },
    { name: 'as somebody’s name', text: 'so Mrs Amazon said', weights: {} },
    { name: 'as somebody’s with an age', text: 'so Amazon, 29, said', weights: {} },
    { name: 'as somebody’s with an age', text: 'so Amazon (34 ans) said', weights: {} },
    { name: 'behind a town that it is not in', text: 'so then Springfield Amazon said', weights: {} },
    { name: 'behind what may be a first name', text: 'so Zoltan Amazon said', weights: {} },
    { name: 'in a longer name', text: 'the Amazon River said', weights: {} },
  ])('is not marked $name', ({ text, weights }) => {
    expect(tell(text, weights)).toEqual([]);
  });

  it('is not doubted for its capitals where it has no others', () => {
    const strict = { topic: 0, onTopic: 0.6, opensSentence: -0.3, capital: 0 };
    expect(tell('Amazon said', strict)).toEqual([]);
    expect(tell('AMZN said', strict)).toHaveLength(1);
  });

  it('may be told what it is behind a comma', () => {
    const told = { topic: 0, onTopic: 0.2, capital: 0, tradeBeside: 0.5, trade: 0.1 };
    const shop = { ...dataset.language.trades, shop: { supports: ['tech' as const], words: { en: ['online shop'] } } };
    const apposed = createMentionFinder(toGazetteer({ ...dataset, language: { ...dataset.language, trades: shop } }), {
      ...TEST_WEIGHTS,
      ...told,
    });
    const find = (text: string) =>
      apposed({ blocks: [{ text: OF_MONEY }, { text }], lang: 'en' }).map(({ surface }) => surface);
    expect(find('so Amazon, the big online shop, said')).toEqual(['Amazon']);
    expect(find('so Amazon, whose online shop')).toEqual([]);
    expect(find('so Amazon. The online shop said')).toEqual([]);
  });

  it.each([
    { name: 'behind the town that it is in', text: 'so in Springfield Amazon said', weights: {} },
    { name: 'with a share of it', text: 'so Amazon (28,6%) said', weights: {} },
    { name: 'after what is held in a firm', text: 'a stake in Amazon', weights: { inPlace: -0.9 } },
    { name: 'after how much', text: 'a stake of some 9.5% in Amazon', weights: { inPlace: -0.9 } },
    { name: 'after how much', text: 'una quota del 9% circa in Amazon', weights: { lang: 'it', inPlace: -0.9 } },
    { name: 'after how much', text: "entrato con l'8,4 per cento in Amazon", weights: { lang: 'it', inPlace: -0.9 } },
    { name: 'beside an office', text: 'so Amazon CEO said', weights: {} },
    { name: 'before a German noun', text: 'weil Amazon Kunden zahlen', weights: { lang: 'de' } },
    { name: 'in a German compound', text: 'weil der Amazon-Ableger zahlt', weights: { lang: 'de' } },
  ])('is marked $name', ({ text, weights }) => {
    expect(tell(text, weights).map(([surface]) => surface)).toEqual(['Amazon']);
  });
});

describe('what speaks against a name that is believed all the same', () => {
  it.each([
    { text: 'Amazon said', weights: { opensSentence: -0.05, onTopic: 0.8 }, against: '-opens-sentence' },
    { text: 'so Amazon said of an amazon', weights: { lowerElsewhere: -0.05 }, against: '-lower-case-elsewhere' },
    { text: 'so it went to Amazon, in Amazon', weights: { inPlace: -0.05 }, against: '-after-preposition' },
    { text: 'the Amazon River said', weights: { longer: -0.05 }, against: '-longer-name' },
    { text: 'so Mrs Amazon said', weights: { doubt: -0.05 }, against: '-namesake' },
  ])('is told: $against', ({ text, weights, against }) => {
    expect(tell(text, weights).at(-1)).toContain(against);
  });

  it('is heard over many signs for it', () => {
    const many = 'Amazon.com Inc. said that Mrs Amazon said';
    expect(tell(many, { doubt: -0.5 })).toEqual([]);
    expect(tell(many, { doubt: -0.3 })).toHaveLength(1);
  });
});

describe('a figure of the market', () => {
  it('speaks for the name before it', () => {
    expect(tell('so Amazon (+0,2%) rose', { topic: 0, onTopic: 0.2, capital: 0, marketFigure: 0.5 })).toEqual([
      ['Amazon', '+market-figure', '+topic'],
    ]);
    expect(tell('so Amazon (2%) rose', { topic: 0, onTopic: 0.2, capital: 0, marketFigure: 0.5 })).toEqual([]);
  });

  it('may be a verb with how much', () => {
    const moved = { topic: 0, onTopic: 0.2, capital: 0, marketFigure: 0.5 };
    expect(tell('Amazon rose 0.2 percent', moved)).toEqual([['Amazon', '+market-figure', '+topic']]);
    expect(tell('Amazon rose', moved)).toEqual([]);
    expect(tell('stores in Amazon rose 0.2 percent', moved)).toEqual([]);
  });

  it('speaks against an authority', () => {
    const all = { onlyAcronym: 0.9 };
    expect(tell('the AFM said', all)).toHaveLength(1);
    expect(tell('the AFM (+0.2%) rose', all)).toHaveLength(0);
    expect(tell('the AFM lost 3 percent of its staff', all)).toHaveLength(1);
  });

  it('parts no list', () => {
    const listed = { topic: 0, onTopic: 0.2, capital: 0, marketFigure: 0, listed: 0.5 };
    expect(tell('Autoriteit Financiële Markten (+0,2%), Amazon', listed)).toHaveLength(1);
    expect(tell('Autoriteit Financiële Markten (2%), Amazon', listed)).toHaveLength(0);
  });
});

it('an acronym that is spoken as a word may be written as one, on a page about money', () => {
  expect(tell('weil die Schufa sagt', { lang: 'de' }).map(([surface]) => surface)).toEqual(['Schufa']);
  expect(tell('weil die Schufas sagen', { lang: 'de' }).map(([surface]) => surface)).toEqual(['Schufas']);
  expect(tell('weil die Afms sagen', { lang: 'de' })).toEqual([]);
  expect(tell('weil die Afm sagt', { lang: 'de' })).toEqual([]);
  const findMentions = createMentionFinder(gazetteer, TEST_WEIGHTS);
  expect(findMentions({ blocks: [{ text: 'weil die Schufa sagt' }], lang: 'de' })).toEqual([]);
  expect(findMentions({ blocks: [{ text: 'weil die SCHUFA sagt' }], lang: 'de' })).toHaveLength(1);
});

describe('an authority’s acronym', () => {
  it('is believed in its country’s language', () => {
    const weights = { ownLanguage: 0.4, topic: 0.2 };
    expect(tell('de AFM zei', { ...weights, lang: 'nl' })).toEqual([['AFM', '+own-language', '+topic']]);
    expect(tell('die AFM sagte', { ...weights, lang: 'de' })).toEqual([]);
  });

  it('is doubted where the page never speaks of its country', () => {
    const weights = { onlyAcronym: 0.6, countryAbsent: -0.3, countryOnPage: 0.1 };
    expect(tell('the AFM said', weights)).toEqual([]);
    expect(tell('the AFM said in the Netherlands', weights).map(([surface]) => surface)).toEqual(['AFM']);
  });
});
