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
    expect(problem).toMatchObject({ file: LISTING, value: '2027', rule: 'lies in the future' });
    expect(problem?.field).toMatch(/^sources\W*0\W*retrieved$/);
  });

  it.each<[name: string, changes: Change[]]>([
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
