// A reader's word on what a name means, against what detection found: kept in their settings, exported as a file, applied
// to the dataset by maintainers.
import * as z from 'zod/mini';
import { NameNeeds } from './entity';
import { PartialDate } from './partial-date';

/** What is kept in the settings must not grow without end. */
export const ShortText = z.string().check(z.maxLength(500));

const said = {
  /** The words as they stood on the page, on one line. */
  surface: ShortText,
  /** Id of the entity that detection had marked, and the name that the reader saw of it. */
  entity: ShortText,
  name: z.optional(ShortText),
  /** What that name of the entity needed before it was marked; absent where no name of it reads like the surface. */
  needs: z.optional(z.union([z.literal('nothing'), NameNeeds])),
  /** Host of the page, its language, and the day; absent in what was kept before they were noted. */
  site: z.optional(ShortText),
  lang: z.optional(ShortText),
  date: z.optional(PartialDate),
};

/** `not`: the surface never means the entity. `is`: where the entity was marked it means the other, with the id `is`. */
export const Override = z.discriminatedUnion('verdict', [
  z.object({ ...said, verdict: z.literal('not') }),
  z.object({ ...said, verdict: z.literal('is'), is: ShortText, isName: z.optional(ShortText) }),
]);
export type Override = z.infer<typeof Override>;

/** What tells one override from another: a reader has one word of each kind on a surface of an entity. */
export type OverrideKey = Pick<Override, 'surface' | 'entity' | 'verdict'>;

/** The file that readers export. */
export const OverridesFile = z.object({
  format: z.literal(1),
  /** Version of the dataset that they had when they exported it. */
  dataset: z.string(),
  overrides: z.array(Override),
});
export type OverridesFile = z.infer<typeof OverridesFile>;
