// Research Organization Registry: names with languages, Wikidata ids, place and year.
import type { EntityKind } from '../../model/entity';
import { kindByName } from './kind-by-name';
import { withoutCountry } from './read-regulators';
import type { ImportedRecord, RegisterReader } from './record';
import { domainOf } from './tables';

type Row = {
  country: string;
  city?: string;
  types: string[];
  names: { v: string; lang?: string; t: string[] }[];
  wikidata?: string[];
  website?: string[];
  established?: number | null;
  status: string;
};

/** Most bodies of the registry study; those named for it are no firms or authorities, whatever their subject. */
const RESEARCH =
  /\b(?:institut\p{L}*|research|recherche|forschung\p{L}*|investigaci\p{L}+|universit\p{L}*|college|school|museum|hospital|foundation|center for|centre for|centre européen|labor\p{L}+|academy|akademie)\b/iu;

export const readRor: RegisterReader = (text, { dates: { version: asOf } }) => {
  const { entities } = JSON.parse(text) as { entities: Row[] };
  return entities
    .filter(({ status }) => status === 'active')
    .flatMap((row): ImportedRecord[] => {
      const display = row.names.find(({ t }) => t.includes('ror_display')) ?? row.names[0];
      if (!display) return [];
      // «Alibaba Group (China)»: ROR's own way to tell branches apart. Branches in other countries share one Wikidata id.
      const shown = withoutCountry(display.v);
      const kind: EntityKind | undefined = row.types.includes('government') ? 'public-body' : kindByName(shown);
      // Development banks are funders to the registry; its other funders and facilities are neither firms nor authorities.
      const isFirm = row.types.some((type) => type === 'company' || type === 'government') || kind === 'bank';
      if (!kind || !isFirm || RESEARCH.test(shown)) return [];
      return [
        {
          register: 'ror',
          kind,
          country: row.country,
          website: row.website?.[0],
          names: [
            { text: shown, kind: 'official' },
            ...row.names
              .filter(({ t }) => t.includes('label') && !t.includes('ror_display'))
              .map(({ v, lang }) => ({ text: withoutCountry(v), kind: 'official' as const, lang })),
            ...row.names
              .filter(({ t }) => t.includes('acronym'))
              .map(({ v }) => ({ text: v, kind: 'acronym' as const, needs: 'context' as const })),
          ],
          facts: [
            ...(row.established ? [{ property: 'founded' as const, value: String(row.established) }] : []),
            ...(row.city ? [{ property: 'seat' as const, value: row.city, ...(asOf && { asOf }) }] : []),
          ],
          keys: {
            wikidata: row.wikidata?.[0],
            domains: (row.website ?? []).map(domainOf).filter((d) => d !== undefined),
          },
        },
      ];
    });
};
