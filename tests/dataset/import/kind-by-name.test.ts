import { describe, expect, it } from 'vitest';
import { kindByName } from '../../../lib/dataset/import/kind-by-name';

describe('kindByName', () => {
  it.each([
    ['Autorité des marchés financiers', 'regulator'],
    ['Autorità di vigilanza', 'regulator'],
    ['Wiener Börse', 'exchange'],
    ['Federal Reserve Bank of Boston', 'public-body'],
    ['Mutual of Omaha Bank', 'bank'],
    ['Mutual of Omaha', 'insurer'],
    ['Bitburger Bank', 'bank'],
    ['Bankers Life', 'insurer'],
    ['Bank Life Insurance', 'insurer'],
    ['Caja Rural', 'bank'],
    ['Cassava Technologies', undefined],
    ['Cardano', undefined],
    ['Mastercard', 'payment-firm'],
    ['Card Complete', 'payment-firm'],
    ['Paysafe', 'payment-firm'],
    ['Bitstamp', 'crypto-firm'],
    ['Coinbase', 'crypto-firm'],
    ['Bitcoin Suisse', 'crypto-firm'],
    ['Philips', undefined],
  ])('of %s is %s', (name, kind) => {
    expect(kindByName(name)).toBe(kind);
  });
});
