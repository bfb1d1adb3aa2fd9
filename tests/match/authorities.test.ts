// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { createDataset, createEntity, EMPTY_LANGUAGE } from '../support/small-dataset';
import { findTiny } from '../support/tell-mentions';

/** `surface → entity` of each descriptor in `text`. */
const tell = (text: string) =>
  findTiny(text)
    .filter(({ kind }) => kind === 'descriptor')
    .map(({ surface, entity }) => `${surface} → ${entity}`);

describe('an authority told by its office', () => {
  it.each([
    ['The Chinese central bank said', ['Chinese central bank → pboc']],
    ['CHINESE CENTRAL BANK SAYS', ['CHINESE CENTRAL BANK → pboc']],
    ["China's central bank, China’s central bank", ["China's central bank → pboc", 'China’s central bank → pboc']],
    ['la banque centrale chinoise', ['banque centrale chinoise → pboc']],
    ['de centrale bank van China', ['centrale bank van China → pboc']],
    ['le gendarme singapourienne des banques', ['gendarme singapourienne des banques → mas']],
  ])('is found in «%s»', (text, found) => {
    expect(tell(text)).toEqual(found);
  });

  it.each([
    ['the office without a country', 'The central bank said'],
    ['a country without such an authority', 'the American central bank'],
    ['the word of another language', 'the chinoise central bank'],
    ['a name where an adjective belongs', 'the China central bank'],
    ['a comma inside', 'the Chinese, central bank'],
    ['half of the pattern', 'le gendarme singapourienne des marchés'],
    ['the end of the text', 'the Chinese central'],
    ['a longer word', 'the Chinese central banker'],
  ])('is not found in %s', (_, text) => {
    expect(tell(text)).toEqual([]);
  });

  it('is a name where the dataset has it as one', () => {
    const dataset = createDataset(
      [
        createEntity('pboc', "People's Bank", {
          kind: 'central-bank',
          country: 'CN',
          names: [{ text: 'Chinese Central Bank', kind: 'official' }],
        }),
      ],
      {
        language: {
          ...EMPTY_LANGUAGE,
          countries: { CN: { names: {}, adjectives: { en: ['Chinese'] } } },
          authorities: { CN: { 'central-bank': 'pboc' } },
          authorityPatterns: [{ lang: 'en', role: 'central-bank', pattern: '{adjective} central bank' }],
        },
      },
    );
    const mentions = createMentionFinder(toGazetteer(dataset))({ blocks: [{ text: 'The Chinese Central Bank' }] });
    expect(mentions.map(({ kind }) => kind)).toEqual(['name']);
  });

  describe('that took over from another', () => {
    const dataset = createDataset(
      [
        createEntity('nfra', 'NFRA Authority', {
          kind: 'regulator',
          country: 'CN',
          facts: [{ property: 'founded', value: '2023-05-18', sources: [] }],
        }),
        createEntity('cbirc', 'CBIRC Commission', {
          facts: [{ property: 'founded', value: '2018', sources: [] }],
          kind: 'regulator',
          country: 'CN',
          relations: [{ kind: 'succeeded-by', entity: 'nfra', from: '2023-05-18', sources: [] }],
        }),
        createEntity('cbrc', 'CBRC Commission', {
          kind: 'regulator',
          country: 'CN',
          relations: [{ kind: 'succeeded-by', entity: 'cbirc', from: '2018-04', sources: [] }],
        }),
      ],
      {
        language: {
          ...EMPTY_LANGUAGE,
          countries: { CN: { names: {}, adjectives: { en: ['Chinese'] } } },
          authorities: { CN: { banking: 'nfra' } },
          authorityPatterns: [{ lang: 'en', role: 'banking', pattern: '{adjective} banking regulator' }],
        },
      },
    );
    const find = createMentionFinder(toGazetteer(dataset));

    it('is itself where it had only taken another in', () => {
      const [nfra] = dataset.entities;
      const older = {
        ...dataset,
        entities: dataset.entities.map((each) => (each === nfra ? { ...each, facts: [] } : each)),
      };
      const mentions = createMentionFinder(toGazetteer(older))({
        blocks: [{ text: 'the Chinese banking regulator' }],
        published: '2017',
      });
      expect(mentions.map((mention) => mention.entity)).toEqual(['nfra']);
    });

    it.each([
      ['2024-01-01', 'nfra'],
      ['2023-05-17', 'cbirc'],
      ['2017', 'cbrc'],
      [undefined, 'nfra'],
    ])('is the one of the article’s date: %s, %s', (published, entity) => {
      const mentions = find({ blocks: [{ text: 'the Chinese banking regulator' }], published });
      expect(mentions.map((mention) => mention.entity)).toEqual([entity]);
    });
  });
});
