// ISO 10383: exchanges, trading venues and crypto-asset platforms, with legal name, LEI, city and site.
import type { EntityKind } from '../../model/entity';
import { kindByName } from './kind-by-name';
import { caseCity } from './legal-case';
import { properCase, withoutLegalForm } from './proper-names';
import type { ImportedRecord, RegisterReader } from './record';
import { domainOf, parseCsv } from './tables';

/** Categories: regulated market, multilateral and organised facility, crypto-asset service, swap execution, contract market, alternative system. */
const VENUES: Record<string, EntityKind> = {
  RMKT: 'exchange',
  MLTF: 'exchange',
  OTFS: 'broker',
  CASP: 'crypto-firm',
  SEFS: 'exchange',
  DCMS: 'exchange',
  ATSS: 'broker',
  SINT: 'broker',
  RMOS: 'exchange',
};

/**
 * One record for each body that runs an operating MIC: its venues' segments are not entities of their own. A body that
 * trades on its own account (systematic internaliser) is a bank or broker, known by its legal name.
 */
export const readMics: RegisterReader = (text, { dates: { version: asOf } }) => {
  const byBody = new Map<string, Record<string, string>[]>();
  for (const row of parseCsv(text)) {
    if (row.type !== 'OPRT') continue;
    const body = row.lei || `${row.legal_entity_name || row.market_name}|${row.country}`;
    byBody.set(body, [...(byBody.get(body) ?? []), row]);
  }
  return [...byBody.values()].flatMap((rows): ImportedRecord[] => {
    const row = rows.find(({ category }) => category === 'RMKT') ?? (rows[0] as Record<string, string>);
    const legal = properCase(row.legal_entity_name ?? '');
    const isVenue = row.category !== 'SINT' && row.category !== 'OTHR' && row.category !== 'APPA';
    const market = properCase((row.market_name ?? '').replace(/\s+-\s+.*$/, '').replace(/\s*\([^)]*\)/g, ''));
    const shown = isVenue || !legal ? market : withoutLegalForm(legal);
    const kind =
      (row.category === 'SINT' ? kindByName(legal || market) : undefined) ??
      VENUES[row.category ?? ''] ??
      kindByName(shown);
    if (!kind || shown === '') return [];
    return [
      {
        register: 'mic',
        kind,
        country: row.country === 'ZZ' ? undefined : row.country,
        website: row.website,
        names: [
          { text: withoutLegalForm(shown), kind: 'short' },
          ...(legal && legal !== shown ? [{ text: legal, kind: 'official' as const }] : []),
          ...(row.acronym && isVenue
            ? [{ text: row.acronym, kind: 'acronym' as const, needs: 'context' as const }]
            : []),
        ],
        facts: [
          ...(legal ? [{ property: 'legal-name' as const, value: legal, ...(asOf && { asOf }) }] : []),
          ...(row.city ? [{ property: 'seat' as const, value: caseCity(row.city), ...(asOf && { asOf }) }] : []),
        ],
        keys: {
          lei: row.lei || undefined,
          domains: [domainOf(row.website)].filter((d) => d !== undefined),
          mics: rows.map(({ mic }) => mic as string),
        },
      },
    ];
  });
};
