// A body of joined rows → an entity of the directory.
import { foldText } from '../../match/fold';
import { isAuthority } from '../../model/authority';
import type { Entity, Fact, Name } from '../../model/entity';
import type { Body } from './join-records';
import { withoutLegalForm } from './proper-names';
import { domainOf } from './tables';

const MOST_NAMES = 24;

/**
 * The entity that `body` stands for, with its sources' keys being registers' keys. `regionOf` answers the directory's
 * region of a country. The id is made of the name and the country, so that it stays when registers grow.
 */
export function toEntity(
  body: Body,
  regionOf: (country: string | undefined) => string,
  sourced: ReadonlySet<string>,
): Entity {
  const { records } = body;
  const [first] = records as [Body['records'][number], ...Body['records']];
  const country = records.find((record) => /^[A-Z]{2}$/.test(record.country ?? ''))?.country;
  // The LEI, legal name and seat of a brand's firm in another country are that firm's.
  const resident = records.filter((record) => record.country === undefined || record.country === country);
  const website = records.map((record) => toWebsite(record.website)).find((address) => address !== undefined);
  return {
    id: toId(
      withoutBrackets(first.names[0]?.text ?? ''),
      country,
      records.flatMap(({ keys }) => keys.domains ?? [])[0],
      records.map(({ keys }) => keys.wikidata ?? keys.lei).find(Boolean),
    ),
    kind: first.kind,
    pack: isAuthority(first) ? 'regulators' : `directory-${regionOf(country)}`,
    ...(country && { country }),
    ...pickKey(records, 'wikidata'),
    ...pickKey(resident, 'lei'),
    ...(website && { website }),
    names: toNames(body, sourced),
    ...withFacts(body, { resident, sourced }),
  };
}

function pickKey(records: Body['records'], key: 'wikidata' | 'lei'): Partial<Record<'wikidata' | 'lei', string>> {
  const value = records.map(({ keys }) => keys[key]).find((each) => each !== undefined);
  return value ? { [key]: value } : {};
}

/** Each name once (as folded), the first row's first, which needs support only if it is an acronym; an official name is vouched for by its register. */
function toNames({ records }: Body, sourced: ReadonlySet<string>): Name[] {
  const seen = new Set<string>();
  const names: Name[] = [];
  for (const { names: own, register } of records)
    for (const { text, kind, lang, needs } of own) {
      const line = withoutBrackets(text);
      const folded = foldText(line);
      if (folded === '' || seen.has(folded) || !/[\p{L}\p{N}]/u.test(line)) continue;
      seen.add(folded);
      const isFirst = names.length === 0;
      names.push({
        text: line,
        kind: isFirst && kind !== 'official' ? 'short' : kind,
        ...(lang && !isFirst && { lang }),
        ...(needs && (!isFirst || kind === 'acronym') && { needs }),
        ...(kind === 'official' && !isFirst && sourced.has(register) && { sources: [register] }),
      });
    }
  return names.slice(0, MOST_NAMES);
}

/** «Klarna [SE]», «Banco de la Nación (Perú)»: how a register tells namesakes apart. */
function withoutBrackets(text: string): string {
  const bare = text
    .replace(/\s*(?:\[[^\]]*\]|\([^()]*\))\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? text.trim() : bare;
}

/**
 * Of each property the first register's value, one listing too. A seat and a legal name only of a `resident` row, and a legal
 * name only if the body goes by it but for the legal form, or its row is the body's first.
 */
function withFacts(
  { records }: Body,
  { resident, sourced }: { resident: Body['records']; sourced: ReadonlySet<string> },
): { facts?: Fact[] } {
  const facts: Fact[] = [];
  for (const record of records)
    for (const fact of record.facts ?? []) {
      const { property, value } = fact;
      if (!sourced.has(record.register) || facts.some((known) => known.property === property)) continue;
      if ((property === 'legal-name' || property === 'seat') && !resident.includes(record)) continue;
      const others = records.filter((other) => other !== record);
      if (property === 'legal-name' && record !== records[0] && !goesBy(others, value as string)) continue;
      facts.push({ ...fact, sources: [record.register] });
    }
  return facts.length > 0 ? { facts } : {};
}

function goesBy(records: Body['records'], legalName: string): boolean {
  const bare = (text: string) => foldText(withoutLegalForm(withoutBrackets(text)));
  return records.some(({ names }) => names.some(({ text }) => bare(text) === bare(legalName)));
}

/** `name-of-the-body-cc`; where the name has no Latin letter, by domain or identifier; empty where there is none of these. */
function toId(
  name: string,
  country: string | undefined,
  domain: string | undefined,
  identifier: string | undefined,
): string {
  const slug = (text: string) =>
    foldText(text)
      .replace(/&/g, ' and ')
      .replace(/[’'`]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
  const base = (/\p{Script=Latin}/u.test(name) && slug(name)) || slug(domain ?? '') || slug(identifier ?? '');
  return base === '' ? '' : `${base.slice(0, 60).replace(/-+$/, '')}-${(country ?? 'intl').toLowerCase()}`;
}

/** https where the register says http or nothing: today's sites of banks answer there. Undefined where it is no address. */
function toWebsite(address: string | undefined): string | undefined {
  if (!address || !domainOf(address)) return undefined;
  const full = address.replace(/^(?:http:\/\/|https:\/\/)?/i, 'https://');
  return URL.canParse(full) ? full.replace(/\/$/, '') : undefined;
}
