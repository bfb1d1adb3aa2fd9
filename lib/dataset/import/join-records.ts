// Rows of many registers → bodies: rows of the same body are put together by the strongest key they share.
import { foldText } from '../../match/fold';
import { withoutLegalForm } from './proper-names';
import type { ImportedRecord } from './record';

/** Rows of one body, in the order in which they were given; the first decides its name and kind. */
export type Body = { records: ImportedRecord[] };

/**
 * Joins `records`, which stand in the order of their registers' rank. A row belongs to the first body that shares, in this
 * order, its Wikidata id, registrable domain, security, MIC or LEI, or folded name and country; never an acronym: FCA, AMF
 * and BOC are many bodies. Two rows of one register are one body only by Wikidata id or name: one domain may carry several
 * brands. A domain with three names or more in one register belongs to a host, and joins nothing.
 */
export function joinRecords(records: ImportedRecord[]): Body[] {
  const hosts = sharedHosts(records);
  const bodies: Body[] = [];
  const index = new Map<string, Body>();
  for (const record of records) {
    const keys = keysOf(record, hosts);
    const joinsOwn = (key: string) => key.startsWith('wikidata:') || key.startsWith('name:');
    const key = keys.find((each) => {
      const body = index.get(each);
      return (
        body &&
        (joinsOwn(each) || !body.records.some(({ register }) => register === record.register)) &&
        agree(body, record, each)
      );
    });
    const body = (key && index.get(key)) || { records: [] };
    if (body.records.length === 0) bodies.push(body);
    body.records.push(record);
    for (const each of keys) if (!index.has(each)) index.set(each, body);
  }
  return mergeNamesakes(bodies);
}

/** Bodies that no one row joined, but that share a name in one country. */
function mergeNamesakes(bodies: Body[]): Body[] {
  const index = new Map<string, Body>();
  return bodies.filter((body) => {
    const keys = body.records.flatMap((record) => keysOf(record, new Set()).filter((key) => key.startsWith('name:')));
    const first = keys.map((key) => index.get(key)).find((other) => other !== undefined);
    if (first && !differ(first.records, body.records, 'wikidata') && !differ(first.records, body.records, 'lei')) {
      first.records.push(...body.records);
      for (const key of keys) if (!index.has(key)) index.set(key, first);
      return false;
    }
    for (const key of keys) if (!index.has(key)) index.set(key, body);
    return true;
  });
}

/**
 * Two Wikidata ids or two LEIs are two bodies (but an item of Wikidata may have several LEIs), and so are two countries
 * where only the name is shared. Where only the domain is, one of another country is the same brand if it has the same
 * name; under another name it is a subsidiary, whose LEI and seat are its own.
 */
function agree(body: Body, record: ImportedRecord, key: string): boolean {
  if (key.startsWith('wikidata:')) return true;
  if (differ(body.records, [record], 'wikidata') || differ(body.records, [record], 'lei')) return false;
  if (key.startsWith('name:')) return body.records[0]?.country === record.country;
  const country = body.records.find((each) => each.country !== undefined)?.country;
  const isElsewhere = country !== undefined && record.country !== undefined && country !== record.country;
  return !(isElsewhere && key.startsWith('domain:')) || body.records.some((each) => haveSameName(each, record));
}

/** Whether both sides have such identifiers, and none in common. */
function differ(some: readonly ImportedRecord[], others: readonly ImportedRecord[], key: 'wikidata' | 'lei'): boolean {
  const known = (records: readonly ImportedRecord[]) => records.flatMap(({ keys }) => keys[key] ?? []);
  const [own, their] = [known(some), known(others)];
  return own.length > 0 && their.length > 0 && !own.some((id) => their.includes(id));
}

/** But for legal form, case and accents. */
function haveSameName(one: ImportedRecord, other: ImportedRecord): boolean {
  const names = plainNames(other);
  return plainNames(one).some((name) => names.includes(name));
}

/** Names as they are compared, with and without legal form; no acronyms, and none that needs support. */
function plainNames({ names }: ImportedRecord): string[] {
  const plain = names.filter(({ kind, needs }) => kind !== 'acronym' && !needs);
  return [...new Set(plain.flatMap(({ text }) => [foldText(text), foldText(withoutLegalForm(text))]))];
}

function keysOf(record: ImportedRecord, hosts: ReadonlySet<string>): string[] {
  const { keys, country } = record;
  return [
    ...(keys.wikidata ? [`wikidata:${keys.wikidata}`] : []),
    ...(keys.domains ?? []).filter((domain) => !hosts.has(domain)).map((domain) => `domain:${domain}`),
    ...(keys.securities ?? []).map((security) => `security:${security}`),
    ...(keys.mics ?? []).map((mic) => `mic:${mic}`),
    ...(keys.lei ? [`lei:${keys.lei}`] : []),
    ...plainNames(record).map((name) => `name:${name}|${country ?? ''}`),
  ];
}

function sharedHosts(records: ImportedRecord[]): Set<string> {
  const names = new Map<string, Set<string>>();
  for (const { register, keys, names: own } of records)
    for (const domain of keys.domains ?? []) {
      const at = `${register} ${domain}`;
      names.set(at, (names.get(at) ?? new Set()).add(foldText(own[0]?.text ?? '')));
    }
  return new Set([...names].filter(([, owners]) => owners.size >= 3).map(([at]) => at.split(' ')[1] as string));
}
