import { describe, expect, it } from 'vitest';
import { joinRecords } from '../../../lib/dataset/import/join-records';
import type { ImportedRecord } from '../../../lib/dataset/import/record';

function row(register: string, name: string, rest: Partial<ImportedRecord> = {}): ImportedRecord {
  return { register, kind: 'bank', country: 'NL', names: [{ text: name, kind: 'short' }], keys: {}, ...rest };
}

/** Names of each body's rows, joined with `+`. */
function join(...records: ImportedRecord[]): string[] {
  return joinRecords(records).map((body) => body.records.map(({ names }) => names[0]?.text).join('+'));
}

describe('joinRecords', () => {
  it.each<[string, ImportedRecord, ImportedRecord]>([
    [
      'a Wikidata id',
      row('a', 'ING', { keys: { wikidata: 'Q1' } }),
      row('b', 'Postbank', { keys: { wikidata: 'Q1' } }),
    ],
    [
      'a domain',
      row('a', 'ING', { keys: { domains: ['ing.com'] } }),
      row('b', 'Postbank', { keys: { domains: ['ing.com'] } }),
    ],
    [
      'a security',
      row('a', 'ING', { keys: { securities: ['NL01'] } }),
      row('b', 'Postbank', { keys: { securities: ['NL01'] } }),
    ],
    [
      'a domain and a name, in two countries',
      row('a', 'Revolut', { country: 'GB', keys: { domains: ['revolut.com'] } }),
      row('b', 'REVOLUT Ltd', { country: 'LT', keys: { domains: ['revolut.com'] } }),
    ],
    [
      'a Wikidata id, which may have several LEIs',
      row('a', 'ING', { keys: { wikidata: 'Q1', lei: 'X' } }),
      row('b', 'Postbank', { keys: { wikidata: 'Q1', lei: 'Y' } }),
    ],
    ['an LEI', row('a', 'ING', { keys: { lei: 'X' } }), row('b', 'Postbank', { keys: { lei: 'X' } })],
    ['a name but for legal form, case and accents', row('a', 'Crédit Nord SA'), row('b', 'CREDIT NORD')],
  ])('joins rows of two registers that share %s', (_, one, other) => {
    expect(joinRecords([one, other])).toHaveLength(1);
  });

  it.each<[string, ImportedRecord, ImportedRecord]>([
    [
      'an acronym only',
      row('a', 'Autorité des marchés financiers', { names: [{ text: 'AMF', kind: 'acronym' }] }),
      row('b', 'AMF Pension', { names: [{ text: 'AMF', kind: 'acronym' }] }),
    ],
    ['a name in two countries', row('a', 'Central Bank'), row('b', 'Central Bank', { country: 'BE' })],
    [
      'a domain, but have two Wikidata ids',
      row('a', 'ING', { keys: { wikidata: 'Q1', domains: ['ing.com'] } }),
      row('b', 'Postbank', { keys: { wikidata: 'Q2', domains: ['ing.com'] } }),
    ],
    [
      'a domain, but have two names in two countries',
      row('a', 'HypoVereinsbank', { country: 'DE', keys: { domains: ['hypovereinsbank.de'] } }),
      row('b', 'UniCredit Bank AG', { country: 'GB', keys: { domains: ['hypovereinsbank.de'] } }),
    ],
    [
      'a domain, but have two LEIs',
      row('a', 'Jefferies', { keys: { lei: 'X', domains: ['jefferies.com'] } }),
      row('b', 'Jefferies', { keys: { lei: 'Y', domains: ['jefferies.com'] } }),
    ],
    [
      'a domain, in one register',
      row('a', 'ING', { keys: { domains: ['ing.com'] } }),
      row('a', 'Postbank', { keys: { domains: ['ing.com'] } }),
    ],
  ])('keeps rows apart that share %s', (_, one, other) => {
    expect(joinRecords([one, other])).toHaveLength(2);
  });

  it('takes a domain of three names in one register for a host that joins nothing', () => {
    const onHost = (register: string, name: string) => row(register, name, { keys: { domains: ['gov.uk'] } });
    expect(join(onHost('a', 'One'), onHost('a', 'Two'), onHost('a', 'Three'), onHost('b', 'Four'))).toHaveLength(4);
  });

  it('joins a firm of a country that has the brand’s domain where the brand has no country', () => {
    const brand = row('a', 'Postbank', { country: undefined, keys: { domains: ['ing.com'] } });
    expect(joinRecords([brand, row('b', 'ING', { keys: { domains: ['ing.com'] } })])).toHaveLength(1);
  });

  it('prefers the stronger key', () => {
    expect(
      join(
        row('a', 'First', { keys: { domains: ['x.com'] } }),
        row('a', 'Second', { keys: { wikidata: 'Q2' } }),
        row('b', 'Third', { keys: { wikidata: 'Q2', domains: ['x.com'] } }),
      ),
    ).toEqual(['First', 'Second+Third']);
  });

  it('merges bodies that only a later row shows to share a name', () => {
    expect(
      join(
        row('a', 'Mizuho', { keys: { domains: ['mizuho.jp'] } }),
        row('b', 'Mizuho Bank', { keys: { securities: ['8411'] } }),
        row('c', 'Other', {
          names: [
            { text: 'Other', kind: 'short' },
            { text: 'Mizuho Bank', kind: 'official' },
          ],
          keys: { domains: ['mizuho.jp'] },
        }),
      ),
    ).toHaveLength(1);
  });
});
