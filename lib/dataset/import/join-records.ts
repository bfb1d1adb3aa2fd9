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
    const id = (each: Body) =>
      each.records.map((record) => record.keys.wikidata).find((wikidata) => wikidata !== undefined);
    if (first && !(id(first) && id(body) && id(first) !== id(body))) {
      first.records.push(...body.records);
      for (const key of keys) if (!index.has(key)) index.set(key, first);
      return false;
    }
    for (const key of keys) if (!index.has(key)) index.set(key, body);
    return true;
  });
}

/** Two Wikidata ids, or two countries where only the name is shared, are two bodies. */
function agree(body: Body, record: ImportedRecord, key: string): boolean {
  if (key.startsWith('wikidata:')) return true;
  const [first] = body.records;
  const ids = body.records.map(({ keys }) => keys.wikidata).filter((id) => id !== undefined);
  if (record.keys.wikidata && ids.length > 0 && !ids.includes(record.keys.wikidata)) return false;
  return !(key.startsWith('name:') && first?.country !== record.country);
}

function keysOf({ keys, names, country }: ImportedRecord, hosts: ReadonlySet<string>): string[] {
  return [
    ...(keys.wikidata ? [`wikidata:${keys.wikidata}`] : []),
    ...(keys.domains ?? []).filter((domain) => !hosts.has(domain)).map((domain) => `domain:${domain}`),
    ...(keys.securities ?? []).map((security) => `security:${security}`),
    ...(keys.mics ?? []).map((mic) => `mic:${mic}`),
    ...(keys.lei ? [`lei:${keys.lei}`] : []),
    ...[
      ...new Set(
        names
          .filter(({ kind, needs }) => kind !== 'acronym' && !needs)
          .flatMap(({ text }) => [foldText(text), foldText(withoutLegalForm(text))]),
      ),
    ].map((name) => `name:${name}|${country ?? ''}`),
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
