// Dates as sources give them, compared as the intervals that they are, and whether a statement held on such a date.
import type { PartialDate } from '../model/partial-date';

/** When a statement is true: between `from` and `until` (either may be unknown), or known true `asOf` one date. */
export type Period = {
  from?: PartialDate | undefined;
  until?: PartialDate | undefined;
  asOf?: PartialDate | undefined;
};

/** First day that the date may mean, as `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Last day that the date may mean, as `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** -1 if every day of `a` lies before `b`, 1 if after, 0 if they are or may be the same day. */
export function compareDates(a: PartialDate, b: PartialDate): -1 | 0 | 1 {
  if (lastDay(a) < firstDay(b)) return -1;
  return firstDay(a) > lastDay(b) ? 1 : 0;
}

/**
 * Whether a statement was true on all of `date`: `unknown` where the date is less precise than the change, or lies on
 * a side of which the source says nothing.
 */
export function holdsOn({ from, until, asOf }: Period, date: PartialDate): 'yes' | 'no' | 'unknown' {
  if (from && compareDates(date, from) < 0) return 'no';
  if (until && compareDates(date, until) > 0) return 'no';
  if (asOf) return lastDay(date) === firstDay(asOf) && firstDay(date) === lastDay(asOf) ? 'yes' : 'unknown';
  // On the days that `from` or `until` may mean, the change may have been before or after `date`.
  if (!from || firstDay(date) < lastDay(from)) return 'unknown';
  return until && lastDay(date) > firstDay(until) ? 'unknown' : 'yes';
}
