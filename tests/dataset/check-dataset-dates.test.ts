// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  ANT,
  addFact,
  type Change,
  check,
  LISTING,
  setListing,
  setName,
  setRelation,
  setSeat,
  setSource,
} from '../support/plant-problem';
import { createSource, TODAY } from '../support/tiny-dataset';

const seatIn = (from: string, until?: string) => setSeat({ asOf: undefined, from, until });
const laterSeat = (from: string) => addFact({ property: 'seat', value: 'Beijing', from });

describe('checkDataset, on dates', () => {
  it.each<[name: string, changes: Change[], field: string, value: unknown, rule: string, file?: string]>([
    [
      'a name that ends before it begins',
      [setName(0, { until: '2019' })],
      'names[0].until',
      '2019',
      'is earlier than from = 2020-07-13',
    ],
    [
      'a fact that ends before it begins',
      [seatIn('2020-02', '2020-01-31')],
      'facts[1].until',
      '2020-01-31',
      'is earlier than from = 2020-02',
    ],
    [
      'a relation that ends before it begins',
      [setRelation({ until: '2018' })],
      'relations[0].until',
      '2018',
      'is earlier than from = 2019-09-23',
    ],
    ['asOf beside from', [setSeat({ from: '2015' })], 'facts[1].asOf', '2020-08-25', 'stands beside from or until'],
    [
      'asOf beside until',
      [setRelation({ from: undefined, until: '2021', asOf: '2020' })],
      'relations[0].asOf',
      '2020',
      'stands beside from or until',
    ],
    ['a fact without date', [setSeat({ asOf: undefined })], 'facts[1]', 'seat', 'must say when it is true'],
    [
      'a relation without date',
      [setRelation({ from: undefined })],
      'relations[0]',
      'investor',
      'must say when it is true',
    ],
    ['what is known only later', [setSeat({ asOf: '2040' })], 'facts[1].asOf', '2040', 'lies in the future'],
    [
      'an end in the future',
      [addFact({ property: 'ended', value: '2040' })],
      'facts[2].value',
      '2040',
      'lies in the future',
    ],
    [
      'an end before the founding',
      [addFact({ property: 'ended', value: '2001' })],
      'facts',
      '2001',
      'ended before it was founded',
    ],
    ['two foundings', [addFact({ property: 'founded', value: '2015' })], 'facts[2]', 'founded', 'overlaps facts[0]'],
    ['two seats without end', [seatIn('2014'), laterSeat('2020')], 'facts[2]', 'seat', 'overlaps facts[1]'],
    [
      'two seats that share a day',
      [seatIn('2014', '2021-01-02'), laterSeat('2021-01-01')],
      'facts[2]',
      'seat',
      'overlaps facts[1]',
    ],
    [
      'a source read tomorrow',
      [setSource('annual', { retrieved: '2026-11-23' })],
      'sources.annual.retrieved',
      '2026-11-23',
      'lies in the future',
    ],
    [
      'a source published after it was read',
      [setSource('annual', { published: '2026-11-21' })],
      'sources.annual.published',
      '2026-11-21',
      'is later than the day it was retrieved',
    ],
    ['an event of tomorrow', [setListing({ date: '2026-11-23' })], 'date', '2026-11-23', 'lies in the future', LISTING],
    ['an event of next month', [setListing({ date: '2026-12' })], 'date', '2026-12', 'lies in the future', LISTING],
  ])('names file, field, value and rule of %s, and nothing else', (_, changes, field, value, rule, file = ANT) => {
    expect(check(...changes)).toEqual([{ file, field, value, rule: expect.stringContaining(rule) }]);
  });

  it('reports the source of an event that was read tomorrow', () => {
    const [problem, ...rest] = check(setListing({ sources: [createSource('listing', { retrieved: '2027' })] }));
    expect(rest).toEqual([]);
    expect(problem).toEqual({
      file: LISTING,
      field: 'sources[0].retrieved',
      value: '2027',
      rule: 'lies in the future',
    });
  });

  it('reports the second source of an event by its place, published after it was read', () => {
    const late = createSource('late', { retrieved: '2026-01', published: '2026-02-01' });
    expect(check(setListing({ sources: [createSource('listing'), late] }))).toEqual([
      {
        file: LISTING,
        field: 'sources[1].published',
        value: '2026-02-01',
        rule: 'is later than the day it was retrieved',
      },
    ]);
  });

  it.each<[property: 'founded' | 'ended', value: string]>([
    ['founded', 'autumn 2014'],
    ['founded', '2014-10-16, in Hangzhou'],
    ['founded', '2014/10'],
    ['founded', '16 October 2014'],
    ['ended', 'never'],
  ])('reports %s «%s»: it must be a date', (property, value) => {
    const set: Change = ({ ant }) => {
      ant.facts[0] = { property, value, sources: ['annual'] };
    };
    expect(check(set)).toEqual([
      { file: ANT, field: 'facts[0].value', value, rule: 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD' },
    ]);
  });

  it('reports the founding that is given in words by language: it must be a date', () => {
    const value = { en: '2014', fr: '2014', nl: '2014' };
    const set: Change = ({ ant }) => {
      ant.facts[0] = { property: 'founded', value, sources: ['annual'] };
    };
    expect(check(set)).toEqual([
      { file: ANT, field: 'facts[0].value', value, rule: expect.stringContaining('must be a date') },
    ]);
  });

  it.each<[name: string, changes: Change[]]>([
    ...['2014', '2014-10', '2014-10-16'].map((value): [string, Change[]] => [
      `a founding in ${value}`,
      [
        ({ ant }) => {
          ant.facts[0] = { property: 'founded', value, sources: ['annual'] };
        },
      ],
    ]),
    ['a seat after another, on one day', [seatIn('2014', '2020-02-03'), laterSeat('2020-02-03')]],
    ['a seat after another, in one year', [seatIn('2014', '2020'), laterSeat('2020')]],
    ['two mandates at a time', ['one', 'two'].map((value) => addFact({ property: 'mandate', value, from: '2015' }))],
    ['a statement of one year', [setRelation({ from: '2020', until: '2020' })]],
    ['a statement of one day', [setRelation({ from: '2020-02-03', until: '2020-02-03' })]],
    ['a source of today', [setSource('annual', { published: TODAY, retrieved: TODAY })]],
    ['a source of the year in which it was read', [setSource('annual', { published: '2026' })]],
    ['an event of today', [setListing({ date: TODAY })]],
    ['an event of this year', [setListing({ date: '2026' })]],
  ])('has nothing against %s', (_, changes) => {
    expect(check(...changes)).toEqual([]);
  });
});
