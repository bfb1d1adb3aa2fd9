// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { createDataset, createEntity, EMPTY_LANGUAGE } from '../support/small-dataset';

const dataset = createDataset(
  [
    createEntity('ecb', 'European Central Bank', { kind: 'central-bank', country: 'DE' }),
    createEntity('riksbank', 'Sveriges Riksbank', { kind: 'central-bank', country: 'SE' }),
    createEntity('bafin', 'BaFin', { kind: 'regulator', country: 'DE' }),
    createEntity('northbank', 'Northbank', { kind: 'bank', country: 'SE' }),
    createEntity('otherwatch', 'Otherwatch', { kind: 'regulator', country: 'FR' }),
  ],
  {
    language: {
      ...EMPTY_LANGUAGE,
      countries: {
        RU: { names: { en: ['Ruritania'] }, adjectives: {} },
        SE: { names: { en: ['Sweden'] }, adjectives: { en: ['Swedish'], fr: ['suédoise'] } },
      },
      authorities: { DE: { financial: 'bafin' } },
      metonyms: {
        topics: {},
        places: [{ kind: 'town', names: { en: ['Stockholm'] }, candidates: [{ entity: 'riksbank' }] }],
      },
      offices: [
        { lang: 'en', role: 'central-bank', phrase: 'central bank' },
        { lang: 'en', role: 'banking', phrase: 'banking watchdog' },
        { lang: 'en', role: 'data-protection', phrase: 'privacy watchdog' },
        { lang: 'en', role: 'supervisor', phrase: 'regulator' },
        { lang: 'fr', role: 'central-bank', phrase: 'banque centrale' },
      ],
    },
  },
);
const findMentions = createMentionFinder(toGazetteer(dataset));

/** `surface → entity` of each descriptor in the blocks, one a line of `text`. */
const tell = (text: string) =>
  findMentions({ blocks: text.split('\n').map((block) => ({ text: block })) })
    .filter(({ kind }) => kind === 'descriptor')
    .map(({ surface, entity }) => `${surface} → ${entity}`);

describe('an office that stands alone', () => {
  it.each([
    ['of the one named before', 'Sveriges Riksbank met.\nThen the central bank spoke.', ['central bank → riksbank']],
    [
      'of the one named last',
      'European Central Bank, then Sveriges Riksbank: the central bank waits. The European Central Bank: this central bank acts.',
      ['central bank → riksbank', 'central bank → ecb'],
    ],
    ['of the only one, named later', 'The central bank acts.\nIt is Sveriges Riksbank.', ['central bank → riksbank']],
    [
      'of the one right behind it',
      'Sveriges Riksbank and the central bank European Central Bank',
      ['central bank → ecb'],
    ],
    ['of one that supervises more than that', 'BaFin called; the banking watchdog fined', ['banking watchdog → bafin']],
    ['of a regulator of any kind', 'BaFin called; the regulator fined', ['regulator → bafin']],
    [
      'of one whose own country stands between',
      'Sveriges Riksbank waits. In Sweden the central bank acts.',
      ['central bank → riksbank'],
    ],
    ['in French', 'Sveriges Riksbank : la banque centrale agit', ['banque centrale → riksbank']],
    ['with its seat', 'Sveriges Riksbank waits. The central bank in Stockholm acts', ['central bank → riksbank']],
    [
      'of the last, where another sentence speaks of it',
      'BaFin acts. Otherwatch acts. The regulator fined',
      ['regulator → otherwatch'],
    ],
  ])('is %s', (_, text, found) => {
    expect(tell(text)).toEqual(found);
  });

  it.each([
    ['where nobody of that office is named', 'Northbank and BaFin: the central bank acts.'],
    ['where two are named, both later', 'The central bank acts.\nSveriges Riksbank.\nEuropean Central Bank.'],
    ['without an article', 'Sveriges Riksbank says: a central bank, central bank money, any central bank.'],
    ['where the text says whose it is', 'Sveriges Riksbank met the central bank of Ruritania.'],
    ['where a country beside it does', 'European Central Bank ; la banque centrale suédoise agit'],
    ['of another office', 'BaFin and the privacy watchdog'],
    [
      'where a country between is another’s',
      'European Central Bank waits. Sveriges Riksbank waits. In Ruritania, the central bank acts.',
    ],
    ['in a place that is not the holder’s', 'Sveriges Riksbank and the central bank in Ankara'],
    ['with a seat of another', 'European Central Bank waits. The central bank in Stockholm acts'],
    ['done something to by another', 'BaFin is silent. Otherwatch looks into the work of the regulator'],
    ['where only a regulator named later could be meant', 'The regulator acts.\nThen came BaFin.'],
    ['as digital money', 'Sveriges Riksbank and the central bank digital currency'],
  ])('is nobody’s %s', (_, text) => {
    expect(tell(text)).toEqual([]);
  });

  it('is of nobody that only a menu names, and nobody’s in a menu', () => {
    const inMenu = { place: 'navigation' as const };
    const tellBlocks = (blocks: { text: string; place?: 'navigation' }[]) =>
      findMentions({ blocks })
        .filter(({ kind }) => kind === 'descriptor')
        .map(({ entity }) => entity);
    expect(tellBlocks([{ text: 'Sveriges Riksbank', ...inMenu }, { text: 'So the central bank acts.' }])).toEqual([]);
    expect(tellBlocks([{ text: 'Sveriges Riksbank' }, { text: 'So the central bank acts.', ...inMenu }])).toEqual([]);
  });

  it('is doubtful where a name that is not believed stands between', () => {
    const weak = createDataset(
      [
        ...dataset.entities,
        createEntity('fca', 'Conduct Authority of Albion', {
          kind: 'regulator',
          country: 'GB',
          names: [{ text: 'FCA', kind: 'acronym', needs: 'context' }],
        }),
      ],
      { language: dataset.language },
    );
    const find = createMentionFinder(toGazetteer(weak));
    const told = find({ blocks: [{ text: 'BaFin waits, but FCA calls. The regulator acts.' }] });
    expect(told.map(({ surface }) => surface)).toEqual(['BaFin']);
  });

  it('tells whom the page named', () => {
    const [mention] = findMentions({ blocks: [{ text: 'BaFin rules. So the regulator acts.' }] }).filter(
      ({ kind }) => kind === 'descriptor',
    );
    expect(mention?.reasons).toEqual([{ rule: 'office', detail: 'BaFin' }]);
  });
});
