import { describe, expect, it } from 'vitest';
import { datesOf } from '../../../lib/dataset/import/registers';

describe('datesOf', () => {
  it.each([
    ['the table’s where the first line has no day', 'iso10383_mic.csv', '# SOURCE: repo x\n2025-05-05', '2026-01-12'],
    ['the day of the first line', 'iso10383_mic.csv', '# SOURCE: path 2027-02-03.xml\n', '2027-02-03'],
    ['the last of several', 'listed_financials.csv', '# SOURCE: (2023-03-01) (2026-08-16)\n', '2026-08-16'],
    ['the table’s for JSON', 'ror_orgs_financial.json', '{"SOURCE":"2027-02-03"}', '2026'],
  ])('takes for the version %s', (_, file, text, version) => {
    expect(datesOf(file, text).version).toBe(version);
  });

  it('keeps when we read it', () => {
    expect(datesOf('iso10383_mic.csv', '# SOURCE: 2027-02-03').read).toBe(datesOf('iso10383_mic.csv', '').read);
  });
});
