import { describe, expect, it } from 'vitest';
import type { ImportedRecord } from '../../../lib/dataset/import/record';
import { toEntity } from '../../../lib/dataset/import/to-entity';

const SOURCED = new Set(['listed', 'mic']);

function row(register: string, name: string, rest: Partial<ImportedRecord> = {}): ImportedRecord {
  return { register, kind: 'bank', country: 'NL', names: [{ text: name, kind: 'short' }], keys: {}, ...rest };
}

function entity(...records: ImportedRecord[]) {
  return toEntity({ records }, () => 'europe', SOURCED);
}

function venue(country: string | undefined, legalName: string) {
  return row('mic', legalName, {
    country,
    keys: { lei: 'LEI' },
    facts: [
      { property: 'legal-name', value: legalName, asOf: '2026' },
      { property: 'seat', value: 'Frankfurt', asOf: '2026' },
    ],
  });
}

describe('toEntity', () => {
  const properties = (...records: ImportedRecord[]) => entity(...records).facts?.map(({ property }) => property);

  it('takes LEI, legal name and seat of a row of its own country, or of none', () => {
    for (const country of ['NL', undefined]) {
      expect(entity(row('listed', 'Jefferies'), venue(country, 'Jefferies N.V.')).lei).toBe('LEI');
      expect(properties(row('listed', 'Jefferies'), venue(country, 'Jefferies N.V.'))).toEqual(['legal-name', 'seat']);
    }
  });

  it('takes none of them of a firm of the brand in another country', () => {
    const { lei, facts } = entity(row('listed', 'Jefferies'), venue('DE', 'Jefferies GmbH'));
    expect([lei, facts]).toEqual([undefined, undefined]);
  });

  it('takes a legal name that it goes by, or that of its first row', () => {
    expect(properties(row('listed', 'Jefferies'), venue('NL', 'Leucadia N.V.'))).toEqual(['seat']);
    expect(properties(venue('NL', 'Leucadia N.V.'), row('listed', 'Jefferies'))).toEqual(['legal-name', 'seat']);
  });

  it('keeps one listing, the first register’s', () => {
    const listing = (value: string) => ({ facts: [{ property: 'listing' as const, value, asOf: '2026' }] });
    const { facts } = entity(row('listed', 'Adyen', listing('A: B')), row('mic', 'Adyen', listing('C: D')));
    expect(facts?.map(({ value }) => value)).toEqual(['A: B']);
  });

  it('keeps what a first name needs that is an acronym', () => {
    const names = [{ text: 'AMF', kind: 'acronym' as const, needs: 'context' as const }];
    expect(entity(row('listed', '', { names })).names).toEqual([{ text: 'AMF', kind: 'short', needs: 'context' }]);
  });

  it.each([
    ['Sparebanken Sør', 'sparebanken-sor-nl'],
    ['Bank Zachodni Wrocław', 'bank-zachodni-wroclaw-nl'],
    ['Crédit & Straße', 'credit-and-strasse-nl'],
  ])('makes the id of %s in letters that all can type: %s', (name, id) => {
    expect(entity(row('listed', name)).id).toBe(id);
  });
});
