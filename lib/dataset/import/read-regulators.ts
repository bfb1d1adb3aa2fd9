// The maintainers' table of regulators: native and English names, acronyms, forms in zh, fr and nl.
import type { EntityKind } from '../../model/entity';
import type { ImportedRecord } from './record';
import { domainOf, parseCsv, parts } from './tables';

const KINDS: Record<string, EntityKind> = {
  exchange: 'exchange',
  infrastructure: 'payment-firm',
  intl: 'public-body',
  ministry: 'public-body',
  finmin: 'public-body',
  executive: 'public-body',
};

/** Rows that nobody has verified are left out: they are for a maintainer to look up by hand. */
export function readRegulators(text: string): ImportedRecord[] {
  return parseCsv(text)
    .filter((row) => Number(row.n_verified) > 0)
    .map((row) => ({
      register: 'regulators',
      kind: KINDS[row.type ?? ''] ?? 'regulator',
      country: /^[A-Z]{2}$/.test(row.country ?? '') ? row.country : undefined,
      website: row.website,
      names: [
        { text: withoutCountry(row.name_en ?? ''), kind: 'official' },
        ...parts(row.name_native, ';')
          .filter((name) => name !== withoutCountry(row.name_en ?? ''))
          .map((name) => ({ text: name, kind: 'native' as const })),
        ...parts(row.acronyms, ';').map((name) => ({
          text: name,
          kind: 'acronym' as const,
          needs: 'context' as const,
        })),
        ...matchOnly(row.name_zh, 'zh'),
        ...matchOnly(row.name_fr, 'fr'),
        ...matchOnly(row.name_nl, 'nl'),
      ],
      keys: { wikidata: row.wikidata || undefined, domains: [domainOf(row.website)].filter((d) => d !== undefined) },
    }));
}

/** «Securities and Exchange Commission (Thailand)»: the country in brackets is the table's, not the body's. */
export function withoutCountry(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/, '');
}

/** Forms of the table's own, good for finding a body but not for showing its name: kind `short` is never shown. */
export function matchOnly(list: string | undefined, lang: string): ImportedRecord['names'] {
  return parts(list, ';')
    .map(withoutCountry)
    .map((text) => ({ text, kind: 'short' as const, lang }));
}
