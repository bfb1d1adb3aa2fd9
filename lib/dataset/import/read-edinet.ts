// EDINET code list of Japan's Financial Services Agency: names in Japanese and English.
import { kindByName } from './kind-by-name';
import { isVehicle, properCase, withoutLegalForm } from './proper-names';
import type { ImportedRecord } from './record';
import { parseCsv } from './tables';

const INDUSTRY_KINDS: Record<string, ImportedRecord['kind']> = {
  Banks: 'bank',
  Insurance: 'insurer',
  'Securities & Commodity Futures': 'broker',
};

/** Listed companies only: the others are mostly funds and vehicles. */
export function readEdinet(text: string): ImportedRecord[] {
  return parseCsv(text)
    .filter((row) => row.listed === 'Listed company' && row.name_en && !isVehicle(row.name_en))
    .map((row) => {
      const official = properCase((row.name_en ?? '').replace(/\s*,\s*/g, ', ').replace(/\s+/g, ' '));
      const short = withoutLegalForm(official.replace(/,\s*(?=Ltd|Inc|LTD|INC)/i, ' '));
      const japanese = (row.name_ja ?? '').normalize('NFKC');
      const bare = japanese.replace(/^株式会社|株式会社$/g, '');
      return {
        register: 'edinet',
        kind: INDUSTRY_KINDS[row.industry ?? ''] ?? kindByName(official) ?? 'other-firm',
        country: 'JP',
        names: [
          { text: short, kind: 'short' as const },
          ...(official === short ? [] : [{ text: official, kind: 'official' as const }]),
          ...(bare.length > 2 ? [{ text: bare, kind: 'native' as const, lang: 'ja' }] : []),
        ],
        keys: { securities: [`ticker:${row.securities_code}.T`] },
      };
    });
}
