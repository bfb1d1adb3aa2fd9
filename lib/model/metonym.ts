// Places that stand for a body («Brussels wants»), and the words that show that one acts.
import * as z from 'zod/mini';
import { Line, Slug } from './text';

const Words = z.array(Line);
const byLanguage = (value: z.ZodMiniType<string[]>) => z.record(z.string().check(z.regex(/^[a-z]{2}$/)), value);

/** A body that sits there; `topics` are keys of the file's own, whose words on a page speak for it. */
export const MetonymCandidate = z.strictObject({ entity: Slug, topics: z.optional(z.array(Slug)) });
export type MetonymCandidate = z.infer<typeof MetonymCandidate>;

/**
 * A `town` acts only with a verb that bodies have; an `address` (street, square, building) with any; a `byword` is an address
 * whose name stands for the body wherever a page is about money («a Piazza Affari», «selon Bercy»).
 */
export const PlaceKind = z.enum(['town', 'address', 'byword']);
export type PlaceKind = z.infer<typeof PlaceKind>;

export const MetonymPlace = z.strictObject({
  kind: PlaceKind,
  names: byLanguage(Words),
  /** The usual one first; the others make it doubtful where the page speaks of them. None where it is only a `market` or its people. */
  candidates: z.array(MetonymCandidate),
  /** The stock exchange that it stands for where prices move: «Frankfurt gained 0.7 per cent». */
  market: z.optional(Slug),
  /** What its people are called, and the bodies there that may be meant by them: «die Frankfurter». */
  people: z.optional(z.strictObject({ names: byLanguage(Words), candidates: z.array(Slug) })),
});
export type MetonymPlace = z.infer<typeof MetonymPlace>;

/** `topics`: single words by language; those of `markets` show that a page reports of stock exchanges. */
export const Metonyms = z.strictObject({ topics: z.record(Slug, byLanguage(Words)), places: z.array(MetonymPlace) });
export type Metonyms = z.infer<typeof Metonyms>;

/** Single words of one language that tell an actor from a place. */
export const ActorSigns = z.strictObject({
  /** What a body does, as it stands after its subject: «wants», «warned». */
  verbs: Words,
  /** Those that need another verb: «will», «has», «muss». */
  helpers: Words,
  /** Infinitives and participles that go with helpers, and before an agent: «fined by Brussels». */
  nonFinite: Words,
  /** What may stand between a subject and its verb: «also», «ne», «s’». */
  adverbs: Words,
  /** What may stand before a subject: «but», «que». */
  leads: Words,
  articles: Words,
  /** «Francfort, qui planche»: in languages whose relative clauses have the verb in second place. */
  relatives: Words,
  /** Before an agent: «by», «par». */
  by: Words,
  /** Before whom something is from: «selon», «laut», the last word of «according to». */
  sources: Words,
  /** Between what a body makes and the body: «decision of», «plan van». */
  of: Words,
  /** What a body makes or has: «decision», «veto», «officials». */
  nouns: Words,
});
export type ActorSigns = z.infer<typeof ActorSigns>;
