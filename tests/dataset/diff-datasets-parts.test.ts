// @vitest-environment node
// What diffDatasets says of the names, facts and relations of an entity.
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../lib/model/entity';
import { alter, alterPart, type Change, type ChangeRow, diffAfter } from '../support/change-dataset';

const inAll = (text: string) => ({ en: text, fr: text, nl: text });
const owners = { sources: ['owners'] };
const paylane = (fields: Partial<Entity>) => alter('entities', 'paylane', fields);

describe('diffDatasets tells of names', () => {
  const rows: ChangeRow[] = [
    [
      'a new one with its traits',
      paylane({
        names: [
          { text: 'Paylane', kind: 'official' },
          { text: 'Voie', kind: 'exonym', lang: 'fr', needs: 'context', from: '2020', until: '2021-02' },
        ],
      }),
      ['Paylane is now also found as “Voie” (exonym, fr, needs context, from 2020 until 2021-02).'],
    ],
    ['one that is gone', alterPart('ant-group', 'names', 2), ['Ant Group is no longer found as “Ant”.']],
    [
      'the shown one, gone: the next speaks',
      alterPart('ant-group', 'names', 0),
      ['Ant Group is now shown as Ant Financial.', 'Ant Financial is no longer found as “Ant Group”.'],
    ],
    [
      'another text: the old one and the new one',
      alterPart('paylane', 'names', 0, { text: 'Paylane Pte' }),
      [
        'Paylane is now shown as Paylane Pte.',
        'Paylane Pte is no longer found as “Paylane”.',
        'Paylane Pte is now also found as “Paylane Pte” (official).',
      ],
    ],
    [
      'a new one before the shown one: it is shown now, and nothing is gone',
      paylane({
        names: [
          { text: 'Voie', kind: 'short' },
          { text: 'Paylane', kind: 'official' },
        ],
      }),
      ['Paylane is now shown as Voie.', 'Voie is now also found as “Voie” (short).'],
    ],
  ];
  it.each(rows)('%s', (_, change, sentences) => {
    expect(diffAfter(change)).toEqual(sentences);
  });
});

describe('diffDatasets tells of facts', () => {
  const rows: ChangeRow[] = [
    [
      'a new one in one line',
      paylane({ facts: [{ property: 'founded', value: '2010', ...owners }] }),
      ['Paylane, new fact: founded 2010.'],
    ],
    [
      'a new one in each language, with its dates',
      paylane({ facts: [{ property: 'seat', value: inAll('Bedok'), from: '2011', until: '2012-05', ...owners }] }),
      ['Paylane, new fact: seat Bedok, from 2011 until 2012-05.'],
    ],
    [
      'one that is gone, with its date',
      alterPart('ant-group', 'facts', 1),
      ['Ant Group, no longer shown: seat Hangzhou, as of 2020-08-25.'],
    ],
    [
      'one of another day: the old one and the new one',
      alterPart('ant-group', 'facts', 1, { asOf: '2021' }),
      [
        'Ant Group, no longer shown: seat Hangzhou, as of 2020-08-25.',
        'Ant Group, new fact: seat Hangzhou, as of 2021.',
      ],
    ],
  ];
  it.each(rows)('%s', (_, change, sentences) => {
    expect(diffAfter(change)).toEqual(sentences);
  });
});

describe('diffDatasets tells of relations', () => {
  const rows: ChangeRow[] = [
    [
      'a new one with its share and date',
      alter('entities', 'visa', {
        relations: [{ kind: 'investor', entity: 'tencent', share: '5%', asOf: '2024', ...owners }],
      }),
      ['Visa Inc., new relation: investor tencent (5%), as of 2024.'],
    ],
    [
      'one that is gone',
      alterPart('paylane', 'relations', 2),
      ['Paylane, no longer shown: parent tencent, from 2020-01-01.'],
    ],
    [
      'another entity: the old one and the new one',
      alterPart('paylane', 'relations', 2, { entity: 'visa' }),
      [
        'Paylane, no longer shown: parent tencent, from 2020-01-01.',
        'Paylane, new relation: parent visa, from 2020-01-01.',
      ],
    ],
  ];
  it.each(rows)('%s', (_, change, sentences) => {
    expect(diffAfter(change)).toEqual(sentences);
  });
});

describe('diffDatasets tells of translations', () => {
  const translated = { en: 'Hangzhou', fr: 'Hangzhou (Chine)', nl: 'Hangzhou' };
  const rows: ChangeRow[] = [
    [
      'of a fact, by what it says in English',
      alterPart('ant-group', 'facts', 1, { value: translated }),
      ['Ant Group: the translations of “seat Hangzhou, as of 2020-08-25” have changed.'],
    ],
    [
      'not where English has changed too',
      alterPart('ant-group', 'facts', 1, { value: { ...translated, en: 'Beijing' } }),
      ['Ant Group: seat Hangzhou, as of 2020-08-25 becomes: seat Beijing, as of 2020-08-25.'],
    ],
    [
      'not where the sources of a fact alone have changed',
      alterPart('ant-group', 'facts', 1, { sources: ['renamed'] }),
      ['Ant Group: only the sources have changed.'],
    ],
  ];
  it.each(rows)('%s', (_, change, sentences) => {
    expect(diffAfter(change)).toEqual(sentences);
  });
});

describe('diffDatasets tells of a change as it was and as it is', () => {
  const rows: [name: string, change: Change, sentence: string][] = [
    [
      'of a name',
      alterPart('ant-group', 'names', 2, { needs: 'full-name' }),
      'Ant Group: “Ant” (short, needs context) becomes: “Ant” (short, needs full-name).',
    ],
    [
      'of a fact',
      alterPart('ant-group', 'facts', 0, { value: '2013' }),
      'Ant Group: founded 2014-10-16 becomes: founded 2013.',
    ],
    [
      'of the share of a relation',
      alterPart('ant-group', 'relations', 0, { share: '30%' }),
      'Ant Group: investor alibaba-group (33%), from 2019-09-23 becomes: investor alibaba-group (30%), from 2019-09-23.',
    ],
    [
      'of the end of a relation',
      alterPart('paylane', 'relations', 2, { until: '2024' }),
      'Paylane: parent tencent, from 2020-01-01 becomes: parent tencent, from 2020-01-01 until 2024.',
    ],
  ];
  it.each(rows)('%s', (_, change, sentence) => {
    expect(diffAfter(change)).toEqual([sentence]);
  });
});
