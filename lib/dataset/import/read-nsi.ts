// OpenStreetMap's name-suggestion-index: brands of banks, insurers and payment firms, with names by language.
import type { EntityKind } from '../../model/entity';
import type { ImportedRecord } from './record';
import { domainOf } from './tables';

type Row = {
  qid?: string;
  kinds: string[];
  locations: string[];
  names: Record<string, string[]>;
  wd_label_en?: string;
  website?: string;
};

const KINDS: Record<string, EntityKind> = {
  bank: 'bank',
  insurance: 'insurer',
  atm: 'payment-firm',
  payment_terminal: 'payment-firm',
  payment_centre: 'payment-firm',
  money_transfer: 'payment-firm',
  bureau_de_change: 'payment-firm',
  money_lender: 'fintech',
  pawnbroker: 'fintech',
  financial: 'other-firm',
  financial_advisor: 'asset-manager',
};
const ORDER = Object.keys(KINDS);

export function readNsi(text: string): ImportedRecord[] {
  const { entities } = JSON.parse(text) as { entities: Row[] };
  return entities.flatMap((row): ImportedRecord[] => {
    const kind = KINDS[ORDER.find((each) => row.kinds.includes(each)) ?? ''] ?? 'other-firm';
    const own = row.names._ ?? [];
    const shown = row.wd_label_en ?? row.names.en?.[0] ?? own.find((name) => /\p{Script=Latin}/u.test(name)) ?? own[0];
    if (!shown) return [];
    const shortForms = (row.names.short ?? []).map((text) => ({
      text,
      kind: 'acronym' as const,
      needs: 'context' as const,
    }));
    return [
      {
        register: 'nsi',
        kind,
        country: onlyCountry(row.locations),
        website: row.website,
        names: [
          { text: shown, kind: 'short' },
          ...own.map((text) => ({ text, kind: 'short' as const })),
          ...Object.entries(row.names)
            .filter(([lang]) => /^[a-z]{2}$/.test(lang))
            .flatMap(([lang, names]) =>
              names.map((text) => ({ text, kind: lang === 'en' ? ('short' as const) : ('native' as const), lang })),
            ),
          ...(row.names.official ?? []).map((text) => ({ text, kind: 'official' as const })),
          ...shortForms,
        ],
        keys: { wikidata: row.qid, domains: [domainOf(row.website)].filter((d) => d !== undefined) },
      },
    ];
  });
}

/** `us-tx.geojson` is in `us`; a brand of several countries is of none, so that its names need no country. */
function onlyCountry(locations: string[]): string | undefined {
  const places = locations.filter((location) => !location.startsWith('-'));
  const codes = new Set(
    places.map((place) => /^[a-z]{2}(?![a-z0-9])/.exec(place)?.[0].toUpperCase().replace('FX', 'FR')),
  );
  const [code] = codes;
  return codes.size === 1 && code !== 'QZ' ? code : undefined;
}
