// Asks Wikidata for what an import can use of its items. https://www.wikidata.org/w/api.php?action=help&modules=wbgetentities
import * as z from 'zod/mini';
import type { FetchJson } from './fetch-json';

const API = 'https://www.wikidata.org/w/api.php';
/** What the service gives at once to those without an account of their own kind. */
const MOST_IDS = 50;
const LANGUAGES = ['en', 'fr', 'nl', 'de', 'es', 'it', 'zh'] as const;
/** Seconds that copies of the database may lag: what Wikimedia recommends to tools. */
const MAX_LAG_S = '5';

/** The property «end time»: a statement that has it is over. */
const END_TIME = 'P582';

/** PHP writes an empty map as an empty list. */
const listToMap = z.transform((map: unknown) => (Array.isArray(map) && map.length === 0 ? {} : map));
const mapOf = <T>(value: z.ZodMiniType<T>) => z.pipe(listToMap, z.record(z.string(), value));

const Term = z.object({ language: z.string(), value: z.string() });

/** Values of the two properties are texts; there is none where the value is unknown. */
const Claim = z.object({
  rank: z.enum(['preferred', 'normal', 'deprecated']),
  mainsnak: z.object({ snaktype: z.string(), datavalue: z.optional(z.object({ value: z.string() })) }),
  qualifiers: z.optional(mapOf(z.unknown())),
});
type Claim = z.infer<typeof Claim>;

/** P1278: Legal Entity Identifier; P856: official website. */
const Claims = z.pipe(listToMap, z.object({ P1278: z.optional(z.array(Claim)), P856: z.optional(z.array(Claim)) }));

const Item = z.object({
  id: z.string(),
  missing: z.optional(z.string()),
  redirects: z.optional(z.object({ from: z.string(), to: z.string() })),
  labels: z.optional(mapOf(Term)),
  aliases: z.optional(mapOf(z.array(Term))),
  claims: z.optional(Claims),
});
type Item = z.infer<typeof Item>;

const Answer = z
  .object({
    error: z.optional(z.object({ code: z.string(), info: z.string(), id: z.optional(z.string()) })),
    entities: z.optional(z.record(z.string(), Item)),
  })
  .check(z.refine(({ error, entities }) => error || entities, { error: 'must have entities or an error' }));

const Lag = z.object({ error: z.object({ code: z.literal('maxlag') }) });

/** `leis`, `websites`: the current values of the best rank; several where Wikidata does not choose. */
export type WikidataItem = {
  labels: { lang: string; text: string }[];
  aliases: { lang: string; text: string }[];
  leis: string[];
  websites: string[];
};

/** What became of an id: an item; one that was merged into another; none (any more). */
export type WikidataFinding = { item: WikidataItem } | { movedTo: string } | 'missing';

/** A finding for each of `ids` (each once). Throws what `fetchJson` throws, and where the service refuses. */
export async function readWikidata(
  ids: readonly string[],
  fetchJson: FetchJson,
): Promise<Map<string, WikidataFinding>> {
  const findings = new Map<string, WikidataFinding>();
  for (let from = 0; from < ids.length; from += MOST_IDS)
    await readBatch(ids.slice(from, from + MOST_IDS), fetchJson, findings);
  return findings;
}

/** An id that cannot exist makes the service refuse its whole batch: it is taken out, and the rest is asked for again. */
async function readBatch(ids: string[], fetchJson: FetchJson, findings: Map<string, WikidataFinding>): Promise<void> {
  if (ids.length === 0) return;
  const { error, entities = {} } = await fetchJson(toAddress(ids), Answer, { isBusy: isLagging });
  if (error?.code === 'no-such-entity' && error.id && ids.includes(error.id)) {
    findings.set(error.id, 'missing');
    return readBatch(
      ids.filter((id) => id !== error.id),
      fetchJson,
      findings,
    );
  }
  if (error) throw new Error(`Wikidata refuses (${error.code}: ${error.info}); nothing was changed.`);
  for (const id of ids) findings.set(id, toFinding(id, entities[id]));
}

function toAddress(ids: string[]): URL {
  const address = new URL(API);
  address.search = new URLSearchParams({
    action: 'wbgetentities',
    ids: ids.join('|'),
    props: 'labels|aliases|claims',
    languages: LANGUAGES.join('|'),
    format: 'json',
    maxlag: MAX_LAG_S,
  }).toString();
  return address;
}

/** Lag is an error of status 200: https://www.mediawiki.org/wiki/Manual:Maxlag_parameter */
function isLagging(json: unknown): boolean {
  return Lag.safeParse(json).success;
}

/** A merged item is answered under the id asked for, and says where it went. */
function toFinding(id: string, item: Item | undefined): WikidataFinding {
  if (!item || item.missing !== undefined) return 'missing';
  if (item.redirects || item.id !== id) return { movedTo: item.redirects?.to ?? item.id };
  const toTerms = (terms: z.infer<typeof Term>[]) =>
    terms
      .filter(({ language }) => LANGUAGES.some((known) => known === language))
      .map(({ language, value }) => ({ lang: language, text: value.replace(/\s+/g, ' ').trim() }));
  return {
    item: {
      labels: toTerms(Object.values(item.labels ?? {})),
      aliases: toTerms(Object.values(item.aliases ?? {}).flat()),
      leis: currentValues(item.claims?.P1278),
      websites: currentValues(item.claims?.P856),
    },
  };
}

function currentValues(claims: Claim[] = []): string[] {
  const current = claims.filter(({ rank, qualifiers = {} }) => rank !== 'deprecated' && !qualifiers[END_TIME]);
  const preferred = current.filter(({ rank }) => rank === 'preferred');
  return [
    ...new Set((preferred.length > 0 ? preferred : current).flatMap(({ mainsnak }) => mainsnak.datavalue?.value ?? [])),
  ];
}
