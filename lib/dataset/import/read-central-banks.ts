// The maintainers' table of central banks.
import { matchOnly } from './read-regulators';
import type { ImportedRecord } from './record';
import { domainOf, parseCsv, parts } from './tables';

export function readCentralBanks(text: string): ImportedRecord[] {
  return parseCsv(text)
    .filter((row) => Number(row.n_verified) > 0)
    .map((row) => ({
      register: 'central-banks',
      kind: 'central-bank',
      country: row.country,
      website: row.website,
      names: [
        { text: row.name_en ?? '', kind: 'official' },
        ...parts(row.name_native, /[;/]/)
          .filter((name) => name !== row.name_en)
          .map((name) => ({ text: name, kind: 'native' as const })),
        ...parts(row.acronyms, ';').map((name) => ({
          text: name,
          kind: 'acronym' as const,
          needs: 'context' as const,
        })),
        ...matchOnly(row.names_zh, 'zh'),
        ...matchOnly(row.names_fr, 'fr'),
        ...matchOnly(row.names_nl, 'nl'),
      ],
      keys: { wikidata: row.wikidata || undefined, domains: [domainOf(row.website)].filter((d) => d !== undefined) },
    }));
}
