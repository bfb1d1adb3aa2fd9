// Something that happened on a date to one or more entities.
import * as z from 'zod/mini';
import { PartialDate } from './partial-date';
import { Source } from './source';
import { LocalText, Slug } from './text';

export const EVENT_KINDS = [
  'founding',
  'launch',
  'licence',
  'fine',
  'investigation',
  'listing',
  'acquisition',
  'divestment',
  'merger',
  'rename',
  'rule',
  'restructuring',
  'failure',
] as const;
export const EventKind = z.enum(EVENT_KINDS);

export const DatedEvent = z.strictObject({
  id: Slug,
  date: PartialDate,
  kind: EventKind,
  entities: z.array(Slug).check(z.minLength(1, { error: 'must name at least one entity' })),
  /** One sentence in the past tense, in our own words. */
  title: LocalText,
  sources: z.array(Source).check(z.minLength(1, { error: 'must have at least one source' })),
});
export type DatedEvent = z.infer<typeof DatedEvent>;
