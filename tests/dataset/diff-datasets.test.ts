// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../lib/dataset/read-dataset';
import { add, alter, type Change, type ChangeRow, diffAfter, remove } from '../support/change-dataset';
import { createSource } from '../support/tiny-dataset';

const inAll = (text: string) => ({ en: text, fr: text, nl: text });
const ant = (fields: Partial<Dataset['entities'][number]>) => alter('entities', 'ant-group', fields);
const sources = [createSource('later')];
const TITLE = 'The voting rights were shared out anew';

describe('diffDatasets says nothing', () => {
  const rows: [name: string, change: Change][] = [
    ['of a dataset that has not changed', () => {}],
    ['of another order of packs', ({ packs }) => packs.reverse()],
    ['of another order of entities', ({ entities }) => entities.reverse()],
    ['of another order of events', ({ events }) => events.reverse()],
  ];
  it.each(rows)('%s', (_, change) => {
    expect(diffAfter(change)).toEqual([]);
  });
});

describe('diffDatasets tells of packs', () => {
  const europe = { id: 'europe', title: inAll('Europe'), summary: inAll('Firms'), licence: 'CC0', default: true };
  const rows: ChangeRow[] = [
    ['a new one', add('packs', europe), ['New pack: Europe.']],
    ['one that is gone', remove('packs', 'media'), ['The pack “media” is gone.']],
    [
      'another licence',
      alter('packs', 'world', { licence: 'CC0' }),
      ['The pack “world” is described or licensed differently.'],
    ],
    [
      'another title: the new one',
      alter('packs', 'world', { title: inAll('Elsewhere') }),
      ['The pack “Elsewhere” is described or licensed differently.'],
    ],
  ];
  it.each(rows)('%s', (_, change, sentences) => {
    expect(diffAfter(change)).toEqual(sentences);
  });
});

describe('diffDatasets tells of entities', () => {
  const rows: ChangeRow[] = [
    [
      'a new one with its country',
      add('entities', {
        id: 'bloom',
        kind: 'bank',
        pack: 'world',
        country: 'FR',
        names: [{ text: 'Bloom', kind: 'official' }],
      }),
      ['New: Bloom (bank, FR).'],
    ],
    [
      'a new one without a country',
      add('entities', { id: 'fsb', kind: 'public-body', pack: 'world', names: [{ text: 'FSB', kind: 'acronym' }] }),
      ['New: FSB (public-body).'],
    ],
    ['one that is gone', remove('entities', 'visa'), ['Visa Inc. is no longer known.']],
    ['another kind', ant({ kind: 'tech' }), ['Ant Group: kind is now tech (was fintech).']],
    ['another pack', ant({ pack: 'world' }), ['Ant Group: pack is now world (was china).']],
    ['a country that is gone', ant({ country: undefined }), ['Ant Group: country is now not given (was CN).']],
    [
      'a website that is new',
      alter('entities', 'paylane', { website: 'https://paylane.example' }),
      ['Paylane: website is now https://paylane.example (was not given).'],
    ],
    ['another Wikidata id', ant({ wikidata: 'Q7' }), ['Ant Group: wikidata is now Q7 (was Q100).']],
    [
      'another description',
      ant({ description: { text: inAll('A lender.'), sources: ['annual'] } }),
      ['Ant Group is now described as: A lender.'],
    ],
    ['a description that is gone', ant({ description: undefined }), ['Ant Group is now described as: nothing']],
    [
      'several fields, a sentence each',
      ant({ kind: 'tech', pack: 'world' }),
      ['Ant Group: kind is now tech (was fintech).', 'Ant Group: pack is now world (was china).'],
    ],
    [
      'sources alone',
      ant({ sources: { annual: createSource('annual'), renamed: createSource('elsewhere') } }),
      ['Ant Group: only the sources have changed.'],
    ],
  ];
  it.each(rows)('%s', (_, change, sentences) => {
    expect(diffAfter(change)).toEqual(sentences);
  });
});

describe('diffDatasets tells of events', () => {
  const event = (fields: Partial<Dataset['events'][number]>) => alter('events', 'ant-restructured', fields);
  const others = `The event of 2023-01 (“${TITLE}”) has other sources, entities or translations.`;
  const rows: ChangeRow[] = [
    [
      'a new one',
      add('events', {
        id: 'closed',
        date: '2024',
        kind: 'failure',
        entities: ['visa'],
        title: inAll('It closed.'),
        sources,
      }),
      ['New event: 2024: It closed.'],
    ],
    ['one that is gone', remove('events', 'ant-restructured'), [`The event is gone: 2023-01: ${TITLE}`]],
    ['another date', event({ date: '2023-01-07' }), [`The event “2023-01: ${TITLE}” now reads “2023-01-07: ${TITLE}”`]],
    [
      'another title',
      event({ title: inAll('It was split.') }),
      [`The event “2023-01: ${TITLE}” now reads “2023-01: It was split.”`],
    ],
    ['other entities', event({ entities: ['ant-group'] }), [others]],
    ['other sources', event({ sources }), [others]],
    ['another translation', event({ title: { ...inAll(TITLE), fr: 'Autrement' } }), [others]],
  ];
  it.each(rows)('%s', (_, change, sentences) => {
    expect(diffAfter(change)).toEqual(sentences);
  });
});

describe('diffDatasets tells of words', () => {
  const rows: [name: string, change: Change][] = [
    ['countries', ({ language }) => Object.assign(language.countries, { FR: { names: {}, adjectives: {} } })],
    ['trades', ({ language }) => Object.assign(language.trades, { cash: { supports: [], words: {} } })],
    ['roles', ({ language }) => language.roles.pop()],
    ['authorities', ({ language }) => language.authorityPatterns.pop()],
  ];
  it.each(rows)('of %s, in one sentence', (_, change) => {
    expect(diffAfter(change)).toEqual([
      'Words that detection uses (countries, trades, roles, authorities) have changed.',
    ]);
  });
});

describe('diffDatasets tells of everything together', () => {
  it('in the order packs, entities by id, events, words', () => {
    const changes: Change[] = [
      ({ language }) => language.authorityPatterns.pop(),
      remove('events', 'ant-listing-suspended'),
      remove('entities', 'visa'),
      add('entities', { id: 'bloom', kind: 'bank', pack: 'world', names: [{ text: 'Bloom', kind: 'official' }] }),
      ant({ kind: 'tech' }),
      remove('packs', 'media'),
    ];
    expect(diffAfter((dataset) => changes.forEach((change) => void change(dataset)))).toEqual([
      'The pack “media” is gone.',
      'Ant Group: kind is now tech (was fintech).',
      'New: Bloom (bank).',
      'Visa Inc. is no longer known.',
      'The event is gone: 2020-11-03: The listing was suspended',
      'Words that detection uses (countries, trades, roles, authorities) have changed.',
    ]);
  });
});
