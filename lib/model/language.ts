// Words of a language that detection needs beside names: countries, trades, role phrases, descriptors.
import * as z from 'zod/mini';
import { EntityKind, RelationKind } from './entity';
import { Line } from './text';

const Words = z.array(Line);
const byLanguage = (value: z.ZodMiniType<string[]>) => z.record(z.string().check(z.regex(/^[a-z]{2}$/)), value);

/** How a language names a country, what comes from it (`chinois, chinoise`), and `of` it (`de Chine`). */
export const CountryWords = z.strictObject({
  names: byLanguage(Words),
  adjectives: byLanguage(Words),
});
export type CountryWords = z.infer<typeof CountryWords>;

/** Words that show which trade a text speaks of, and the kinds of entity that they support. */
export const TradeWords = z.strictObject({
  supports: z.array(EntityKind),
  words: byLanguage(Words),
});
export type TradeWords = z.infer<typeof TradeWords>;

/**
 * A phrase that stands for whoever has a relation to the name beside it. `before`: the phrase, then the name
 * («parent company of TikTok»); `after`: the name, then the phrase («TikTok's parent company»).
 */
export const RolePhrase = z.strictObject({
  lang: z.string().check(z.regex(/^[a-z]{2}$/)),
  relation: RelationKind,
  position: z.enum(['before', 'after']),
  phrase: Line,
});
export type RolePhrase = z.infer<typeof RolePhrase>;

/** `{adjective}` and `{country}` are replaced by the words of the country of each entity of that kind. */
export const DescriptorPattern = z.strictObject({
  lang: z.string().check(z.regex(/^[a-z]{2}$/)),
  kind: EntityKind,
  pattern: Line,
});
export type DescriptorPattern = z.infer<typeof DescriptorPattern>;

/** Words by language that no name may be made of alone, beside the frequent ones; `exceptions` are frequent only because of a firm. */
export const NeverAlone = z.strictObject({
  words: z.record(z.string(), z.array(Line)),
  exceptions: z.array(Line),
});
export type NeverAlone = z.infer<typeof NeverAlone>;

export type LanguageWords = {
  neverAlone: NeverAlone;
  countries: Record<string, CountryWords>;
  trades: Record<string, TradeWords>;
  roles: RolePhrase[];
  descriptors: DescriptorPattern[];
};
