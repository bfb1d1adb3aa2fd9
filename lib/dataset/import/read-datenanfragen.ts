// Datenanfragen.de: finance firms with legal name, brands and address; data-protection authorities.
import { kindByName } from './kind-by-name';
import { withoutLegalForm } from './proper-names';
import type { ImportedRecord, RegisterReader } from './record';
import { domainOf } from './tables';

type Row = {
  name: string;
  runs?: string[];
  web?: string;
  address: string;
  categories?: string[];
  'relevant-countries'?: string[];
};
type Extract = { companies: Row[]; data_protection_authorities: Row[] };

const FINANCE = new Set(['finance', 'insurance', 'credit agency']);

/** Firms whose trades are all financial: a shop with a loan on offer is none. */
export const readDatenanfragen: RegisterReader = (text, { countryCode }) =>
  (JSON.parse(text) as Extract).companies
    .filter(({ categories = [] }) => categories.every((each) => FINANCE.has(each)))
    .map((row): ImportedRecord => {
      const short = withoutLegalForm(row.name);
      return {
        register: 'datenanfragen',
        kind:
          kindByName(row.name) ??
          (row.categories?.includes('insurance')
            ? 'insurer'
            : row.categories?.includes('credit agency')
              ? 'other-firm'
              : 'fintech'),
        country: countryCode(lastLine(row.address)),
        website: row.web,
        names: [
          { text: short, kind: 'short' },
          ...(short === row.name ? [] : [{ text: row.name, kind: 'official' as const }]),
        ],
        keys: { domains: [domainOf(row.web)].filter((d) => d !== undefined) },
      };
    });

/** National authorities and those of German states. */
export const readDataProtection: RegisterReader = (text, { countryCode }) =>
  (JSON.parse(text) as Extract).data_protection_authorities.map((row): ImportedRecord => {
    // «EDÖB – Eidgenössischer …», «Commission Nationale … (CNIL)»
    const match = /^(?:(?<before>\p{Lu}[\p{L}]{1,9}) [–-] )?(?<name>.*?)(?: \((?<after>\p{Lu}[\p{L}.]{1,9})\))?$/u.exec(
      row.name,
    );
    const acronym = match?.groups?.before ?? match?.groups?.after;
    return {
      register: 'data-protection',
      kind: 'regulator',
      country: countryCode(lastLine(row.address)) ?? row['relevant-countries']?.[0]?.toUpperCase(),
      website: row.web,
      names: [
        { text: match?.groups?.name ?? row.name, kind: 'official' },
        ...(acronym ? [{ text: acronym, kind: 'acronym' as const, needs: 'context' as const }] : []),
      ],
      keys: { domains: [domainOf(row.web)].filter((d) => d !== undefined) },
    };
  });

function lastLine(address: string): string {
  return address.split('\n').at(-1)?.trim() ?? '';
}
