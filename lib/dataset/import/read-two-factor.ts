// 2FA Directory: banks, payment, investing and crypto sites by domain.
import type { EntityKind } from '../../model/entity';
import { kindByName } from './kind-by-name';
import type { ImportedRecord } from './record';
import { domainOf, parseCsv, parts } from './tables';

const KINDS: [string, EntityKind][] = [
  ['cryptocurrencies', 'crypto-firm'],
  ['insurance', 'insurer'],
  ['banking', 'bank'],
  ['payments', 'payment-firm'],
  ['investing', 'broker'],
  ['crowdfunding', 'fintech'],
  ['finance', 'fintech'],
];

export function readTwoFactor(text: string): ImportedRecord[] {
  return parseCsv(text).map((row) => {
    const categories = parts(row.categories, '|');
    const regions = parts(row.regions, '|').filter((region) => /^[a-z]{2}$/.test(region));
    const name = (row.name ?? '').replace(/\s*\([^)]*\)\s*$/, '');
    return {
      register: 'two-factor',
      kind: KINDS.find(([category]) => categories.includes(category))?.[1] ?? kindByName(name) ?? 'fintech',
      country: regions.length === 1 && !row.regions?.includes('-') ? regions[0]?.toUpperCase() : undefined,
      website: row.domain,
      names: [{ text: name, kind: 'short' }],
      keys: {
        domains: [row.domain, ...parts(row.additional_domains, '|')].map(domainOf).filter((d) => d !== undefined),
      },
    };
  });
}
