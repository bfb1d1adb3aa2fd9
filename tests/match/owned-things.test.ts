// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import type { Relation } from '../../lib/model/entity';
import type { RolePhrase } from '../../lib/model/language';
import { createDataset, createEntity, EMPTY_LANGUAGE } from '../support/small-dataset';

const relation = (kind: Relation['kind'], entity: string, from: string, until?: string): Relation => ({
  kind,
  entity,
  from,
  ...(until && { until }),
  sources: ['a'],
});
const owned = { relation: 'parent', inverse: true } as const;
const ROLES: RolePhrase[] = [
  { lang: 'en', ...owned, position: 'before', phrase: 'the subsidiary of' },
  { lang: 'en', ...owned, position: 'before', phrase: 'subsidiary of' },
  { lang: 'en', ...owned, position: 'after', phrase: 'subsidiary' },
  { lang: 'en', ...owned, apposed: true, open: true, position: 'before', phrase: 'bank' },
  { lang: 'en', ...owned, apposed: true, open: true, position: 'after', phrase: 'bank' },
  { lang: 'fr', ...owned, open: true, position: 'before', phrase: 'filiale' },
  { lang: 'fr', ...owned, apposed: true, open: true, position: 'before', phrase: 'banque' },
  { lang: 'de', ...owned, position: 'after', phrase: '-Tochter' },
  { lang: 'de', ...owned, open: true, position: 'before', phrase: 'Tochter' },
  { lang: 'it', ...owned, open: true, position: 'before', phrase: 'controllata' },
  { lang: 'es', ...owned, open: true, position: 'before', phrase: 'filial' },
  { lang: 'nl', ...owned, open: true, position: 'before', phrase: 'dochter' },
  { lang: 'en', relation: 'product-of', inverse: true, pack: 'coins', position: 'after', phrase: "'s currency" },
  { lang: 'fr', relation: 'parent', open: true, position: 'before', phrase: 'propriétaire' },
  { lang: 'fr', relation: 'parent', position: 'before', phrase: 'propriétaire de' },
  { lang: 'en', relation: 'parent', position: 'before', phrase: 'owner of' },
  { lang: 'de', relation: 'parent', position: 'before', phrase: 'Eigentümer der' },
  { lang: 'de', relation: 'parent', apposed: true, position: 'after', phrase: '-Konzern' },
  { lang: 'en', relation: 'acquired', inverse: true, position: 'before', phrase: 'buyer of' },
  { lang: 'en', relation: 'product-of', position: 'before', phrase: 'operator of' },
];
const dataset = createDataset(
  [
    createEntity('bigco', 'Bigcorp', { country: 'ES' }),
    createEntity('net', 'Netwell Bank', { country: 'ES', relations: [relation('parent', 'bigco', '2010')] }),
    createEntity('turk', 'Turkwell Bank', { country: 'TR', relations: [relation('parent', 'bigco', '2010')] }),
    createEntity('sold', 'Soldwell Bank', { relations: [relation('parent', 'bigco', '2010', '2015')] }),
    createEntity('app', 'Zapwell', { kind: 'product', relations: [relation('product-of', 'bigco', '2012')] }),
    createEntity('coin', 'Coinwell', {
      kind: 'product',
      pack: 'coins',
      relations: [relation('product-of', 'bigco', '2012')],
    }),
    createEntity('bourse', 'Bourse Market', { kind: 'exchange', relations: [relation('parent', 'bigco', '2012')] }),
    createEntity('buyer', 'Buyerwell', { relations: [relation('acquired', 'prey', '2018-03-01')] }),
    createEntity('prey', 'Preywell'),
  ],
  {
    language: {
      ...EMPTY_LANGUAGE,
      roles: ROLES,
      countries: {
        ES: { names: { en: ['Spain'], fr: ['Espagne'] }, adjectives: { en: ['Spanish'], nl: ['Spaanse'] } },
        TR: { names: { en: ['Turkey'] }, adjectives: { en: ['Turkish'], fr: ['turque'], de: ['türkische'] } },
      },
    },
  },
);
dataset.packs.push({ ...dataset.packs[0], id: 'coins' } as (typeof dataset.packs)[0]);
const find = createMentionFinder(toGazetteer(dataset));
const tell = (lang: string, text: string, published = '2020-05-05') =>
  find({ blocks: [{ text, lang }], published })
    .filter(({ kind }) => kind === 'role')
    .map(({ surface, entity }) => `${surface} → ${entity}`);

describe('what somebody owns, told by what it is', () => {
  it.each([
    ['en', 'Netwell Bank, the online bank of Bigcorp, grows', 'bank of Bigcorp → net'],
    ['en', 'Netwell Bank, Bigcorp’s online bank, grows', 'Bigcorp’s online bank → net'],
    ['en', 'Netwell Bank, a wholly owned subsidiary of Bigcorp, grows', 'subsidiary of Bigcorp → net'],
    ['en', 'Netwell Bank grows. The Bigcorp subsidiary hires', 'Bigcorp subsidiary → net'],
    ['en', 'Netwell Bank, part of us. The subsidiary of Spain’s Bigcorp', 'The subsidiary of Spain’s Bigcorp → net'],
    ['en', 'Soldwell Bank, the former bank of Bigcorp, grows', 'bank of Bigcorp → sold'],
    ['en', 'Netwell Bank grows. The Bigcorp subsidiary hires. So does Turkwell Bank', 'Bigcorp subsidiary → net'],
    ['fr', 'Netwell Bank, la banque en ligne de Bigcorp', 'banque en ligne de Bigcorp → net'],
    ['fr', 'Netwell Bank, filiale à 100 % de Bigcorp', 'filiale à 100 % de Bigcorp → net'],
    ['fr', 'Netwell Bank et Turkwell Bank. La filiale turque de Bigcorp embauche', 'filiale turque de Bigcorp → turk'],
    ['de', 'Netwell Bank wächst. Die Bigcorp-Tochter zahlt', 'Bigcorp-Tochter → net'],
    ['de', 'Turkwell Bank wächst. Die türkische Bigcorp-Tochter zahlt', 'Bigcorp-Tochter → turk'],
    ['de', 'Netwell Bank wächst. Die Tochter der Großbank Bigcorp zahlt', 'Tochter der Großbank Bigcorp → net'],
    ['nl', 'Netwell Bank groeit. De dochter van het Spaanse Bigcorp betaalt', 'dochter van het Spaanse Bigcorp → net'],
    ['es', 'Netwell Bank crece. La filial digital de Bigcorp paga', 'filial digital de Bigcorp → net'],
    ['it', 'Netwell Bank cresce. La controllata di Bigcorp paga', 'controllata di Bigcorp → net'],
    ['en', 'Coinwell and Zapwell: Bigcorp’s currency grows', 'Bigcorp’s currency → coin'],
    ['en', 'Buyerwell hires. The buyer of Preywell pays', 'buyer of Preywell → buyer'],
    ['en', 'The operator of Bourse Market pays', 'operator of Bourse Market → bigco'],
    ['de', 'Der Zapwell-Konzern Bigcorp wächst', 'Zapwell-Konzern → bigco'],
    ['fr', 'Le propriétaire turque de Zapwell paie', 'propriétaire turque de Zapwell → bigco'],
    ['de', 'Der Eigentümer der Videoplattform Zapwell zahlt', 'Eigentümer der Videoplattform Zapwell → bigco'],
  ])('%s: «%s»', (lang, text, found) => {
    expect(tell(lang, text)).toEqual([found]);
  });

  it.each<[why: string, lang: string, text: string, published?: string]>([
    ['one of several', 'en', 'Netwell Bank grows. A Bigcorp subsidiary hires'],
    ['one of several, in German', 'de', 'Netwell Bank wächst. Eine Bigcorp-Tochter zahlt'],
    ['one that is elsewhere', 'en', 'Netwell Bank grows. The Bigcorp subsidiary in Poland hires'],
    ['one of another country', 'fr', 'Netwell Bank. La filiale turque de Bigcorp embauche'],
    ['one of another country, by a compound', 'de', 'Netwell Bank wächst. Die Polen-Tochter der Bigcorp zahlt'],
    ['a word that says little, not beside the name', 'en', 'Netwell Bank grows. The bank of Bigcorp hires'],
    ['a word that says little, of another language', 'fr', 'Netwell Bank, the bank of Bigcorp'],
    ['a word after a name that is no genitive', 'en', 'Bigcorp bank Netwell Bank grows'],
    ['one that was sold', 'en', 'Soldwell Bank grows. The Bigcorp subsidiary hires'],
    ['another product than a currency', 'en', 'Zapwell grows. Bigcorp’s currency is trust'],
    ['a buyer before it bought', 'en', 'Bigcorp: buyer of Preywell', '2017'],
    ['a buyer that the page does not name', 'en', 'The buyer of Preywell pays'],
    ['a firm that is called after what it has', 'de', 'Der Zapwell-Konzern wächst'],
    ['words that nobody verifies', 'fr', 'Le propriétaire fâché de Zapwell paie'],
    ['who has shares', 'en', 'The owner of shares in Zapwell pays'],
    ['who has an account', 'en', 'The owner of the Zapwell account pays'],
    ['who has a group there', 'de', 'Der Eigentümer der Zapwell-Gruppe zahlt'],
    ['who has something near it', 'fr', 'Le propriétaire de une boutique près de Zapwell paie'],
  ])('is not read from %s', (_, lang, text, published) => {
    expect(tell(lang, text, published)).toEqual([]);
  });
});
