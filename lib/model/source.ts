// Where a fact comes from.
import * as z from 'zod/mini';
import { PartialDate } from './partial-date';
import { HttpsUrl, Line } from './text';

export const Source = z.strictObject({
  publisher: Line,
  title: Line,
  url: HttpsUrl,
  /** When the publisher dated it; absent where the page gives no date. */
  published: z.optional(PartialDate),
  /** The day a maintainer read it. */
  retrieved: PartialDate,
});
export type Source = z.infer<typeof Source>;
