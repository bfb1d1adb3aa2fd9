// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, firstDay, holdsOn, lastDay } from '../../lib/timeline/period';
import { SEEDED } from '../support/seed';

describe('firstDay and lastDay', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2020-04', '2020-04-01', '2020-04-30'],
    ['2020-12', '2020-12-01', '2020-12-31'],
    ['2020-11-03', '2020-11-03', '2020-11-03'],
  ])('of %s are %s and %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });
});

describe('compareDates', () => {
  it.each([
    ['2019', '2020', -1],
    ['2019-12-31', '2020', -1],
    ['2020-06', '2020-07-01', -1],
    ['2020', '2020', 0],
    ['2020', '2020-06', 0],
    ['2020-06-30', '2020-06', 0],
    ['2020-06-30', '2020-06-30', 0],
    ['2020-07-01', '2020-06', 1],
    ['2021', '2020-12-31', 1],
  ])('puts %s beside %s as %i, and the other way round', (a, b, order) => {
    expect(compareDates(a, b)).toBe(order);
    expect(compareDates(b, a) + order).toBe(0);
  });

  it('agrees for any two dates with their order as days, and says 0 only where they share a day', () => {
    const date = fc
      .record({
        day: fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        length: fc.constantFrom(4, 7, 10),
      })
      .map(({ day, length }) => day.toISOString().slice(0, length));
    fc.assert(
      fc.property(date, date, (a, b) => {
        const shareDay = firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);
        expect(compareDates(a, b)).toBe(shareDay ? 0 : firstDay(a) < firstDay(b) ? -1 : 1);
      }),
      SEEDED,
    );
  });
});

describe('holdsOn', () => {
  const between = { from: '2015-07-01', until: '2019-12-31' };
  it.each([
    { name: 'before it began', period: between, date: '2015-06-30', holds: 'no' },
    { name: 'on its first day', period: between, date: '2015-07-01', holds: 'yes' },
    { name: 'in between', period: between, date: '2017-03', holds: 'yes' },
    { name: 'on its last day', period: between, date: '2019-12-31', holds: 'yes' },
    { name: 'after it ended', period: between, date: '2020-01-01', holds: 'no' },
    { name: 'in the year in which it began', period: between, date: '2015', holds: 'unknown' },
    { name: 'in the month in which it began, on the first of it', period: between, date: '2015-07', holds: 'yes' },
    { name: 'in the year before', period: between, date: '2014', holds: 'no' },
    {
      name: 'in the month in which it ends',
      period: { ...between, until: '2019-12-15' },
      date: '2019-12',
      holds: 'unknown',
    },
    { name: 'since it began', period: { from: '2015-07-01' }, date: '2026-01-01', holds: 'yes' },
    { name: 'before it began, without end', period: { from: '2015-07-01' }, date: '2015', holds: 'unknown' },
    {
      name: 'before its end, without beginning',
      period: { until: '2019-12-31' },
      date: '2019-01-01',
      holds: 'unknown',
    },
    { name: 'after its end, without beginning', period: { until: '2019-12-31' }, date: '2020', holds: 'no' },
    { name: 'on the day on which it was known', period: { asOf: '2020-08-25' }, date: '2020-08-25', holds: 'yes' },
    {
      name: 'before the day on which it was known',
      period: { asOf: '2020-08-25' },
      date: '2020-08-24',
      holds: 'unknown',
    },
    {
      name: 'after the day on which it was known',
      period: { asOf: '2020-08-25' },
      date: '2020-08-26',
      holds: 'unknown',
    },
    { name: 'without any date of its own', period: {}, date: '2020-08-26', holds: 'unknown' },
    {
      name: 'in the year in which it began, of which the day is not known',
      period: { from: '2020' },
      date: '2020-03-01',
      holds: 'unknown',
    },
    {
      name: 'in the month in which it began, of which the day is not known',
      period: { from: '2020-03' },
      date: '2020-03-30',
      holds: 'unknown',
    },
    { name: 'on the last day on which it may have begun', period: { from: '2020' }, date: '2020-12-31', holds: 'yes' },
    {
      name: 'in the year in which it ended, of which the day is not known',
      period: { from: '2015', until: '2020' },
      date: '2020-06-01',
      holds: 'unknown',
    },
    {
      name: 'in the month in which it ended, of which the day is not known',
      period: { from: '2015', until: '2020-06' },
      date: '2020-06-02',
      holds: 'unknown',
    },
    {
      name: 'on the first day on which it may have ended',
      period: { from: '2015', until: '2020' },
      date: '2020-01-01',
      holds: 'yes',
    },
    {
      name: 'in the year in which it ended, without beginning',
      period: { until: '2020' },
      date: '2020-06-01',
      holds: 'unknown',
    },
    {
      name: 'in the month of the day on which it was known',
      period: { asOf: '2020-08-25' },
      date: '2020-08',
      holds: 'unknown',
    },
    {
      name: 'on a day of the month in which it was known',
      period: { asOf: '2020-08' },
      date: '2020-08-25',
      holds: 'unknown',
    },
    {
      name: 'in the very month in which it was known, on one day of it',
      period: { asOf: '2020-08' },
      date: '2020-08',
      holds: 'unknown',
    },
    { name: 'long after a year in which it began', period: { from: '2015' }, date: '2016-01-01', holds: 'yes' },
  ])('answers $holds $name', ({ period, date, holds }) => {
    expect(holdsOn(period, date)).toBe(holds);
  });

  it('says yes or no of any dates only where that is so for all days that they may mean', () => {
    const year = fc.constantFrom('2019', '2020', '2021');
    const month = fc.tuple(year, fc.constantFrom('01', '02', '12')).map((parts) => parts.join('-'));
    const day = fc.tuple(month, fc.constantFrom('01', '15', '28')).map((parts) => parts.join('-'));
    const date = fc.oneof(year, month, day);
    const told = { yes: 0, no: 0, unknown: 0 };
    fc.assert(
      fc.property(date, date, date, (from, until, published) => {
        const holds = holdsOn({ from, until }, published);
        told[holds]++;
        for (const began of [firstDay(from), lastDay(from)])
          for (const ended of [firstDay(until), lastDay(until)])
            for (const on of [firstDay(published), lastDay(published)]) {
              if (began > ended) continue;
              if (holds === 'yes') expect([began <= on, on <= ended]).toEqual([true, true]);
              if (holds === 'no') expect(began <= on && on <= ended).toBe(false);
            }
      }),
      SEEDED,
    );
    expect(Math.min(...Object.values(told))).toBeGreaterThan(10);
  });
});
