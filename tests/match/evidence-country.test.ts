// @vitest-environment node
// A country right before an authority's acronym is enough; elsewhere, or before another kind of entity, it is not.
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import type { Entity, EntityKind } from '../../lib/model/entity';
import { createDataset, createEntity } from '../support/small-dataset';
import { TEST_WEIGHTS } from '../support/test-weights';

function createAcronym(id: string, kind: EntityKind, country: string, acronym: string): Entity {
  const full = createEntity(id, `Full Name of ${acronym}`, { kind, country });
  return { ...full, names: [...full.names, { text: acronym, kind: 'acronym', needs: 'context' }] };
}

const dataset = createDataset([
  createAcronym('us-sec', 'regulator', 'US', 'SEC'),
  createAcronym('fca', 'regulator', 'GB', 'FCA'),
  createAcronym('hkma', 'central-bank', 'HK', 'HKMA'),
  createAcronym('cac', 'public-body', 'CN', 'CAC'),
  createAcronym('visa', 'payment-firm', 'US', 'Visa'),
  createAcronym('nyse', 'exchange', 'US', 'NYSE'),
  createAcronym('chase', 'bank', 'US', 'Chase'),
]);
dataset.language.countries = {
  US: { names: { en: ['US', 'United States'] }, adjectives: { en: ['American'] } },
  GB: { names: { en: ['UK'] }, adjectives: { en: ['British'] } },
  HK: { names: { en: ['Hong Kong'] }, adjectives: {} },
  CN: { names: { en: ['China'] }, adjectives: { en: ['Chinese'] } },
};
const findMentions = createMentionFinder(toGazetteer(dataset), TEST_WEIGHTS);
const tell = (...texts: string[]) =>
  findMentions({ blocks: texts.map((text) => ({ text })) }).map(({ surface, entity, reasons }) => [
    surface,
    entity,
    ...reasons.map(({ rule, detail }) => `${rule} ${detail}`),
  ]);

describe('an authority with its country right before it', () => {
  it.each([
    { text: 'The US SEC said so', found: ['SEC', 'us-sec', 'country-nearby US'] },
    { text: 'The UK FCA said so', found: ['FCA', 'fca', 'country-nearby UK'] },
    { text: 'a fine by the British FCA', found: ['FCA', 'fca', 'country-nearby British'] },
    { text: 'the Hong Kong HKMA, a central bank', found: ['HKMA', 'hkma', 'country-nearby Hong Kong'] },
    { text: 'the United States\u00A0SEC', found: ['SEC', 'us-sec', 'country-nearby United States'] },
    { text: 'the Chinese CAC, a public body', found: ['CAC', 'cac', 'country-nearby Chinese'] },
  ])('is believed: «$text»', ({ text, found }) => {
    expect(tell(text)).toEqual([found]);
  });

  it.each([
    { name: 'a firm', text: 'so the US Visa was refused' },
    { name: 'a firm by an adjective', text: 'so the American Visa was refused' },
    { name: 'an exchange', text: 'so the US NYSE said' },
    { name: 'a bank', text: 'so the US Chase said' },
    { name: 'another country', text: 'so the UK SEC said' },
    { name: 'no country', text: 'so the SEC said' },
    { name: 'its country after it', text: 'so the SEC US said' },
    { name: 'its country a word before it', text: 'so the US old SEC said' },
    { name: 'its country near it', text: 'so in the US the SEC said' },
    { name: 'its country before a longer name', text: 'so the US SEC Championship' },
  ])('is needed for that: not with $name', ({ text }) => {
    expect(tell(text)).toEqual([]);
  });

  it('must stand in the same block', () => {
    // «SEC» is the fifth word of its block, as the one after «US» would be of its own.
    expect(tell('so in the US', 'so said the old SEC')).toEqual([]);
  });

  it('speaks for the acronym elsewhere on the page, beside the country on it', () => {
    expect(tell('so the US SEC said', `as ${'many words '.repeat(15)} the SEC did`)).toEqual([
      ['SEC', 'us-sec', 'country-nearby US'],
      ['SEC', 'us-sec', 'clear-elsewhere SEC', 'country-on-page US'],
    ]);
  });
});
