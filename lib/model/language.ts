// Words of a language that detection needs beside names: countries, trades, role phrases, authorities' offices, namesakes.
import * as z from 'zod/mini';
import { EntityKind, RelationKind } from './entity';
import type { ActorSigns, Metonyms } from './metonym';
import { Line, Slug } from './text';

const Words = z.array(Line);
const byLanguage = (value: z.ZodMiniType<string[]>) => z.record(z.string().check(z.regex(/^[a-z]{2}$/)), value);

/** How a language names a country, and what comes from it (`chinois, chinoise`). */
export const CountryWords = z.strictObject({
  names: byLanguage(Words),
  adjectives: byLanguage(Words),
});
export type CountryWords = z.infer<typeof CountryWords>;

/** Words that show which trade a text speaks of, and the kinds of entity that they support. */
export const TradeWords = z.strictObject({
  supports: z.array(EntityKind),
  /** Whether who speaks of this trade speaks of money. */
  isFinancial: z.optional(z.literal(true)),
  words: byLanguage(Words),
  /** Those of `words` that other subjects use as much («fine», «share», «card»): they say less of what a text is about. */
  general: z.optional(byLanguage(Words)),
});
export type TradeWords = z.infer<typeof TradeWords>;

/**
 * A phrase that stands for whoever has a relation to the name beside it. `before`: the phrase, then the name
 * («parent company of TikTok»); `after`: the name, then the phrase («TikTok's parent company»).
 */
export const RolePhrase = z.strictObject({
  lang: z.string().check(z.regex(/^[a-z]{2}$/)),
  relation: RelationKind,
  /** Whether it stands for the one that has the relation to the name: «the subsidiary of Tencent». */
  inverse: z.optional(z.boolean()),
  /** Whether it does so only beside the name of whom it stands for: «Openbank, a subsidiary of Santander». */
  apposed: z.optional(z.boolean()),
  /** Whether words may stand between it and the name: «filiale (turque) de»; after a name only a genitive’s: «’s (online) bank». */
  open: z.optional(z.literal(true)),
  /** The pack of the dataset in which the one it stands for is: «Facebook’s currency» is no other product of Facebook’s. */
  pack: z.optional(Slug),
  position: z.enum(['before', 'after']),
  phrase: Line,
});
export type RolePhrase = z.infer<typeof RolePhrase>;

/** What an authority is to its country; `financial` where one supervises banks and markets alike. */
export const AUTHORITY_ROLES = [
  'central-bank',
  'securities',
  'banking',
  'insurance',
  'financial',
  'data-protection',
  'competition',
  'stock-exchange',
  'payments',
  'derivatives',
  'consumer-finance',
  'advertising',
  'money-laundering',
] as const;
export const AuthorityRole = z.enum(AUTHORITY_ROLES);
export type AuthorityRole = z.infer<typeof AuthorityRole>;

/**
 * Role → id of the entity that has it today; whom it took over from is told by `succeeded-by`. Where several share it, none is
 * told by it alone: it is the one of them that a page names.
 */
export const Authorities = z.partialRecord(AuthorityRole, z.union([Slug, z.array(Slug).check(z.minLength(2))]));
export type Authorities = z.infer<typeof Authorities>;

/** «{adjective} central bank», «gendarme {adjective} de la bourse»: the slot is a word of the country's, in that language. */
export const AuthorityPattern = z.strictObject({
  lang: z.string().check(z.regex(/^[a-z]{2}$/)),
  role: AuthorityRole,
  pattern: Line,
});
export type AuthorityPattern = z.infer<typeof AuthorityPattern>;

/** What an authority is where its office stands alone; `supervisor` for whoever watches over firms or markets. */
export const Office = z.enum([...AUTHORITY_ROLES, 'supervisor']);
export type Office = z.infer<typeof Office>;

/** «central bank», «toezichthouder»: after an article it stands for whoever of that office the page named last. */
export const OfficePhrase = z.strictObject({
  lang: z.string().check(z.regex(/^[a-z]{2}$/)),
  role: Office,
  phrase: Line,
});
export type OfficePhrase = z.infer<typeof OfficePhrase>;

/**
 * Words that make a name somebody's or something else's: titles before a person («Mrs»), things after («Arena»); and days,
 * months, offices («CEO») and the like, whose capital makes neither a first name nor a part of a longer name of them.
 */
export const Namesakes = z.strictObject({
  before: byLanguage(Words),
  after: byLanguage(Words),
  capitalised: byLanguage(Words),
  /** Towns and regions that firms are called like («Santander»), in any language: «in» one is a place. */
  towns: Words,
});
export type Namesakes = z.infer<typeof Namesakes>;

/** Common first names of the six languages: «Laura Goldman» is no bank. */
export const FirstNames = Words;

/**
 * Words by language that no name may be made of alone, beside the frequent ones; `exceptions` are frequent only because of a
 * firm; `generic` ones tell kinds of bodies and where they are, so that many are called by two of them.
 */
export const NeverAlone = z.strictObject({
  words: z.record(z.string(), z.array(Line)),
  exceptions: z.array(Line),
  generic: z.array(Line),
});
export type NeverAlone = z.infer<typeof NeverAlone>;

export type LanguageWords = {
  neverAlone: NeverAlone;
  namesakes: Namesakes;
  firstNames: string[];
  countries: Record<string, CountryWords>;
  trades: Record<string, TradeWords>;
  roles: RolePhrase[];
  /** By country. */
  authorities: Record<string, Authorities>;
  authorityPatterns: AuthorityPattern[];
  offices: OfficePhrase[];
  metonyms: Metonyms;
  /** By language. */
  actorSigns: Record<string, ActorSigns>;
};
