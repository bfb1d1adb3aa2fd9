import { describe, expect, it } from 'vitest';
import { giveWay, withOwnSources } from '../../lib/dataset/directory';
import { createEntity } from '../support/small-dataset';
import { createSource } from '../support/tiny-dataset';

const HAND_MADE = [
  createEntity('adyen', 'Adyen', {
    country: 'NL',
    wikidata: 'Q28163226',
    website: 'https://www.adyen.com',
    names: [
      { text: 'Adyen', kind: 'short' },
      { text: 'AMF', kind: 'acronym', needs: 'context' },
    ],
  }),
  createEntity('apple-pay', 'Apple Pay', { kind: 'product', website: 'https://www.apple.com/apple-pay' }),
];

describe('giveWay', () => {
  it.each([
    ['its id', createEntity('adyen', 'Other')],
    ['its Wikidata id', createEntity('other-nl', 'Other', { wikidata: 'Q28163226' })],
    ['its domain', createEntity('other-nl', 'Other', { website: 'https://docs.adyen.com' })],
    ['its name, folded, in its country', createEntity('other-nl', 'ADYEN', { country: 'NL' })],
    ['its name, without a country', createEntity('other-intl', 'Adyen')],
  ])('leaves out an entry that shares %s with a hand-made entity', (_, entry) => {
    expect(giveWay([entry], HAND_MADE)).toEqual([]);
  });

  it.each([
    [
      'of another name and domain',
      createEntity('mollie-nl', 'Mollie', { country: 'NL', website: 'https://mollie.com' }),
    ],
    [
      'of the domain on which a product lives',
      createEntity('apple-us', 'Apple Bank', { website: 'https://apple.com' }),
    ],
  ])('keeps an entry %s', (_, entry) => {
    expect(giveWay([entry], HAND_MADE)).toEqual([entry]);
  });

  it('takes a domain that only begins like a government’s for a firm’s own', () => {
    const bank = createEntity('go-bank', 'Go Bank', { website: 'https://go-bank.com' });
    expect(giveWay([createEntity('other-us', 'Other', { website: 'https://www.go-bank.com' })], [bank])).toEqual([]);
  });

  it('keeps an entry that has its page under the domain of a government', () => {
    const office = createEntity('office', 'Office', { website: 'https://office.europa.eu' });
    const other = createEntity('other-eu', 'Other', { website: 'https://other.europa.eu' });
    expect(giveWay([other], [office])).toEqual([other]);
  });

  it('leaves out an entry shown by a name that a hand-made entity of another country has', () => {
    expect(giveWay([createEntity('adyen-us', 'Adyen', { country: 'US' })], HAND_MADE)).toEqual([]);
  });

  it('takes from an entry a further name that a hand-made entity owns, and puts needs on one that it shares', () => {
    const entry = createEntity('fair-markets-fr', 'Fair Markets', {
      country: 'FR',
      names: [
        { text: 'Fair Markets', kind: 'short' },
        { text: 'adyen', kind: 'short' },
        { text: 'AMF', kind: 'acronym' },
      ],
    });
    expect(giveWay([entry], HAND_MADE)[0]?.names).toEqual([
      { text: 'Fair Markets', kind: 'short' },
      { text: 'AMF', kind: 'acronym', needs: 'context' },
    ]);
  });
});

describe('withOwnSources', () => {
  const source = createSource('list');

  it('gives an entity the sources that it cites, and no others', () => {
    const entity = createEntity('a-nl', 'A', { facts: [{ property: 'founded', value: '2006', sources: ['list'] }] });
    expect(withOwnSources(entity, { list: source, other: source }).sources).toEqual({ list: source });
  });

  it('leaves a cited key that the file lacks for the check to find', () => {
    const entity = createEntity('a-nl', 'A', { facts: [{ property: 'founded', value: '2006', sources: ['gone'] }] });
    expect(withOwnSources(entity, { list: source }).sources).toEqual({});
  });
});
