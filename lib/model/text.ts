// Text that readers see, in the languages of the interface.
import * as z from 'zod/mini';

/** A trimmed, non-empty line without control characters. Shown as a text node only. */
export const Line = z.string().check(
  z.refine((text) => text.length > 0 && text === text.trim() && !/\p{Cc}/u.test(text), {
    error: 'must be one line of text without spaces at its ends',
  }),
);

export const LocalText = z.strictObject({ en: Line, fr: Line, nl: Line });
export type LocalText = z.infer<typeof LocalText>;

/** A slug: lower-case ASCII letters, digits and single hyphens. */
export const Slug = z.string().check(
  z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'must be a slug: lower-case letters, digits and single hyphens',
  }),
);

export const HttpsUrl = z.string().check(
  z.refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:', {
    error: 'must be a full https:// address',
  }),
);
