// A part of the dataset that a user can switch on and off.
import * as z from 'zod/mini';
import { Line, LocalText, Slug } from './text';

export const Pack = z.strictObject({
  id: Slug,
  title: LocalText,
  summary: LocalText,
  licence: Line,
  /** Whether readers have it before they choose. */
  default: z.boolean(),
});
export type Pack = z.infer<typeof Pack>;
