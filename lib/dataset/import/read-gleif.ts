// Asks GLEIF for records of Legal Entity Identifiers. https://www.gleif.org/en/lei-data/gleif-api
import * as z from 'zod/mini';
import type { FetchJson } from './fetch-json';

const API = 'https://api.gleif.org/api/v1/lei-records';
const MOST_RECORDS = 100;

const Address = z.object({ language: z.nullish(z.string()), city: z.nullish(z.string()) });
const OtherAddress = z.extend(Address, { type: z.string() });
const Party = z.object({ lei: z.nullish(z.string()), name: z.nullish(z.string()) });

const Attributes = z.object({
  lei: z.string(),
  entity: z.object({
    legalName: z.object({ name: z.string(), language: z.nullish(z.string()) }),
    headquartersAddress: Address,
    otherAddresses: z.nullish(z.array(OtherAddress)),
    /** ACTIVE, INACTIVE or NULL: whether the body is there; not whether its LEI is paid for. */
    status: z.nullish(z.string()),
    successorEntity: z.nullish(Party),
    successorEntities: z.nullish(z.array(Party)),
  }),
  registration: z.object({
    status: z.nullish(z.string()),
    lastUpdateDate: z
      .string()
      .check(z.regex(/^\d{4}-\d{2}-\d{2}T/, { error: 'must be a date and time such as 2026-03-03T16:34:33Z' })),
  }),
});

/** A page of a JSON:API collection. */
const Answer = z.object({ data: z.array(z.object({ type: z.literal('lei-records'), attributes: Attributes })) });

/** Records that were never right, or are about a body that has another. */
const VOID = ['ANNULLED', 'DUPLICATE'];

/**
 * `updated` is a day, `YYYY-MM-DD`. `city`: that of the headquarters, where the record has it in Latin letters.
 * `ended`: the status by which the record no longer tells of a body that is there.
 */
export type LeiRecord = {
  lei: string;
  legalName: { text: string; lang: string | undefined };
  city: string | undefined;
  ended: string | undefined;
  /** Names or LEIs of those that took its place. */
  successors: string[];
  updated: string;
};

/** The records of `leis` that there are, by LEI. Throws what `fetchJson` throws. */
export async function readGleif(leis: readonly string[], fetchJson: FetchJson): Promise<Map<string, LeiRecord>> {
  const records = new Map<string, LeiRecord>();
  for (let from = 0; from < leis.length; from += MOST_RECORDS) {
    const { data } = await fetchJson(toAddress(leis.slice(from, from + MOST_RECORDS)), Answer);
    for (const { attributes } of data) records.set(attributes.lei, toRecord(attributes));
  }
  return records;
}

function toAddress(leis: readonly string[]): URL {
  const address = new URL(API);
  address.search = new URLSearchParams({
    'filter[lei]': leis.join(','),
    'page[size]': String(MOST_RECORDS),
  }).toString();
  return address;
}

function toRecord({ lei, entity, registration }: z.infer<typeof Attributes>): LeiRecord {
  const { legalName, headquartersAddress, otherAddresses, successorEntity, successorEntities } = entity;
  const cities = [
    headquartersAddress,
    ...(otherAddresses ?? []).filter(({ type }) => type === 'ALTERNATIVE_LANGUAGE_HEADQUARTERS_ADDRESS'),
  ].flatMap(({ city }) => (city ? [tidy(city)] : []));
  const successors = [...(successorEntities ?? []), ...(successorEntity ? [successorEntity] : [])];
  return {
    lei,
    legalName: { text: tidy(legalName.name), lang: legalName.language ?? undefined },
    city: cities.find((city) => /\p{Script=Latin}/u.test(city)),
    ended: entity.status === 'INACTIVE' ? entity.status : VOID.find((status) => status === registration.status),
    successors: [...new Set(successors.flatMap(({ lei: other, name }) => name ?? other ?? []))],
    updated: registration.lastUpdateDate.slice(0, 10),
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
