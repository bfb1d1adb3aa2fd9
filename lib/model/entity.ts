// A firm, product, exchange, regulator, central bank or public body, with its names, facts and relations,
// as maintainers write it: one file per entity, facts cite the keys of the file's own `sources`.
import * as z from 'zod/mini';
import { PartialDate } from './partial-date';
import { Source } from './source';
import { HttpsUrl, Line, LocalText, Slug } from './text';

export const ENTITY_KINDS = [
  'bank',
  'payment-firm',
  'broker',
  'insurer',
  'crypto-firm',
  'fintech',
  'tech',
  'product',
  'exchange',
  'asset-manager',
  'regulator',
  'central-bank',
  'public-body',
  'media',
  'other-firm',
] as const;
export const EntityKind = z.enum(ENTITY_KINDS);
export type EntityKind = z.infer<typeof EntityKind>;

export const NAME_KINDS = ['official', 'short', 'acronym', 'former', 'native', 'exonym', 'typo', 'descriptor'] as const;
export const NameKind = z.enum(NAME_KINDS);
export type NameKind = z.infer<typeof NameKind>;

/**
 * What a name needs before it may match: absent, nothing; `topic`, a page about money, where it can hardly mean anything
 * else; `context`, support from the page (a full name or a related entity, the country, its trade); `full-name`, a full
 * name of the same entity or a definition on the page.
 */
export const NAME_NEEDS = ['topic', 'context', 'full-name'] as const;
export const NameNeeds = z.enum(NAME_NEEDS);
export type NameNeeds = z.infer<typeof NameNeeds>;

const SourceKeys = z.array(z.string()).check(z.minLength(1, { error: 'must cite at least one source' }));

export const Name = z.strictObject({
  text: Line,
  kind: NameKind,
  /** ISO 639-1; absent where the name is the same in every language. */
  lang: z.optional(z.string().check(z.regex(/^[a-z]{2}$/, { error: 'must be a two-letter language code' }))),
  from: z.optional(PartialDate),
  until: z.optional(PartialDate),
  needs: z.optional(NameNeeds),
  /** A name with sources may be shown on the card; one without only matches. */
  sources: z.optional(SourceKeys),
});
export type Name = z.infer<typeof Name>;

export const PROPERTIES = [
  'founded',
  'ended',
  'legal-name',
  'seat',
  'listing',
  'licence',
  'ownership',
  'mandate',
  'scale',
] as const;
export const Property = z.enum(PROPERTIES);
export type Property = z.infer<typeof Property>;

const dated = {
  from: z.optional(PartialDate),
  until: z.optional(PartialDate),
  /** When the statement was known to be true, where its beginning and end are not known. */
  asOf: z.optional(PartialDate),
  sources: SourceKeys,
};

export const Fact = z.strictObject({
  property: Property,
  /** One line for all languages (a date, a ticker), or one per language. */
  value: z.union([Line, LocalText]),
  ...dated,
});
export type Fact = z.infer<typeof Fact>;

/** Read as «this entity – kind – the other»: TikTok `parent` ByteDance; Alipay `supervised-by` the central bank. */
export const RELATION_KINDS = [
  'parent',
  'product-of',
  'investor',
  'supervised-by',
  'licensed-by',
  'acquired',
  'succeeded-by',
] as const;
export const RelationKind = z.enum(RELATION_KINDS);
export type RelationKind = z.infer<typeof RelationKind>;

export const Relation = z.strictObject({
  kind: RelationKind,
  entity: Slug,
  /** For an investor: the share held, as the source gives it, such as `33%`. */
  share: z.optional(Line),
  ...dated,
});
export type Relation = z.infer<typeof Relation>;

export const Entity = z.strictObject({
  id: Slug,
  kind: EntityKind,
  pack: Slug,
  /** ISO 3166-1 alpha-2, or EU; absent for international bodies. */
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, { error: 'must be a two-letter country code' }))),
  wikidata: z.optional(z.string().check(z.regex(/^Q\d+$/, { error: 'must be a Wikidata id such as Q860580' }))),
  /** Legal Entity Identifier, ISO 17442. */
  lei: z.optional(z.string().check(z.regex(/^[A-Z0-9]{18}\d{2}$/, { error: 'must be an LEI of 20 characters' }))),
  website: z.optional(HttpsUrl),
  description: z.optional(z.strictObject({ text: LocalText, sources: SourceKeys })),
  /** The first is the name that readers see. */
  names: z.array(Name).check(z.minLength(1, { error: 'must have at least one name' })),
  facts: z.optional(z.array(Fact)),
  relations: z.optional(z.array(Relation)),
  sources: z.optional(z.record(Slug, Source)),
});
export type Entity = z.infer<typeof Entity>;
