// Dates as sources give them: a year, a month or a day. `lib/timeline/period.ts` compares them.
import * as z from 'zod/mini';

/** `2020`, `2020-11` or `2020-11-03`; the day must exist. */
export const PartialDate = z.string().check(
  z.refine(
    (text) => {
      const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
      if (!parts) return false;
      const [, year, month = '01', day = '01'] = parts;
      const iso = `${year}-${month}-${day}`;
      const date = new Date(`${iso}T00:00:00Z`);
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
    },
    { error: 'must be a date written as YYYY, YYYY-MM or YYYY-MM-DD' },
  ),
);
export type PartialDate = z.infer<typeof PartialDate>;
