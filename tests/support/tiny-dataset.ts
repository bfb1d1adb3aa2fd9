// A dataset small enough to read, with one of everything that detection, checks and cards tell apart. Its facts are made up.
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import type { Dataset } from '../../lib/dataset/read-dataset';
import type { Entity } from '../../lib/model/entity';
import type { Source } from '../../lib/model/source';

export const TODAY = '2026-11-22';

/** A source whose address ends in `key`. */
export function createSource(key: string, rest: Partial<Source> = {}): Source {
  return {
    publisher: 'Example Press',
    title: `Page ${key}`,
    url: `https://example.org/${key}`,
    retrieved: '2026-11-20',
    ...rest,
  };
}

const inAll = (text: string) => ({ en: text, fr: text, nl: text });
const createPack = (id: string, isDefault: boolean) => ({
  id,
  title: inAll(id),
  summary: inAll(`Pack ${id}`),
  licence: 'CC BY 4.0',
  default: isDefault,
});

const ANT_GROUP: Entity = {
  id: 'ant-group',
  kind: 'fintech',
  pack: 'china',
  country: 'CN',
  wikidata: 'Q100',
  website: 'https://example.org',
  description: { text: inAll('Owner of a payment service.'), sources: ['annual'] },
  names: [
    { text: 'Ant Group', kind: 'official', from: '2020-07-13', sources: ['renamed'] },
    { text: 'Ant Financial', kind: 'former', until: '2020-07-13', sources: ['renamed'] },
    { text: 'Ant', kind: 'short', needs: 'context' },
    { text: '蚂蚁集团', kind: 'native', lang: 'zh' },
  ],
  facts: [
    { property: 'founded', value: '2014-10-16', sources: ['annual'] },
    { property: 'seat', value: inAll('Hangzhou'), asOf: '2020-08-25', sources: ['annual'] },
  ],
  relations: [{ kind: 'investor', entity: 'alibaba-group', share: '33%', from: '2019-09-23', sources: ['renamed'] }],
  sources: { annual: createSource('annual'), renamed: createSource('renamed', { published: '2020-07-14' }) },
};

/** Three owners, one after the other. */
const PAYLANE: Entity = {
  id: 'paylane',
  kind: 'product',
  pack: 'world',
  country: 'SG',
  names: [{ text: 'Paylane', kind: 'official' }],
  relations: [
    { kind: 'parent', entity: 'northbank', from: '2010-03-01', until: '2015-06-30', sources: ['owners'] },
    { kind: 'parent', entity: 'eastpay', from: '2015-07-01', until: '2019-12-31', sources: ['owners'] },
    { kind: 'parent', entity: 'tencent', from: '2020-01-01', sources: ['owners'] },
  ],
  sources: { owners: createSource('owners') },
};

const ENTITIES: Entity[] = [
  {
    id: 'alibaba-group',
    kind: 'tech',
    pack: 'china',
    country: 'CN',
    names: [
      { text: 'Alibaba Group', kind: 'official' },
      { text: 'Alibaba', kind: 'short' },
      { text: '阿里巴巴', kind: 'native', lang: 'zh' },
    ],
  },
  ANT_GROUP,
  {
    id: 'apple',
    kind: 'tech',
    pack: 'world',
    country: 'US',
    names: [
      { text: 'Apple Inc.', kind: 'official' },
      { text: 'Apple', kind: 'short', needs: 'context' },
    ],
  },
  {
    id: 'bank-of-china',
    kind: 'bank',
    pack: 'china',
    country: 'CN',
    names: [
      { text: 'Bank of China', kind: 'official' },
      { text: 'BOC', kind: 'acronym', needs: 'full-name' },
    ],
  },
  { id: 'eastpay', kind: 'fintech', pack: 'world', country: 'SG', names: [{ text: 'Eastpay', kind: 'official' }] },
  {
    id: 'jd-com',
    kind: 'tech',
    pack: 'china',
    country: 'CN',
    names: [
      { text: 'JD.com', kind: 'official' },
      { text: 'JD', kind: 'short', needs: 'context' },
    ],
  },
  {
    id: 'mas',
    kind: 'central-bank',
    pack: 'world',
    country: 'SG',
    names: [
      { text: 'Monetary Authority of Singapore', kind: 'official' },
      { text: 'MAS', kind: 'acronym', needs: 'context' },
      { text: 'Autorité monétaire de Singapour', kind: 'exonym', lang: 'fr' },
    ],
  },
  { id: 'northbank', kind: 'bank', pack: 'world', country: 'GB', names: [{ text: 'Northbank', kind: 'official' }] },
  PAYLANE,
  {
    id: 'pboc',
    kind: 'central-bank',
    pack: 'china',
    country: 'CN',
    names: [
      { text: "People's Bank of China", kind: 'official' },
      { text: 'PBOC', kind: 'acronym' },
    ],
  },
  { id: 'reuters', kind: 'media', pack: 'media', country: 'GB', names: [{ text: 'Reuters', kind: 'official' }] },
  {
    id: 'tencent',
    kind: 'tech',
    pack: 'china',
    country: 'CN',
    names: [
      { text: 'Tencent', kind: 'official' },
      { text: '腾讯', kind: 'native', lang: 'zh' },
    ],
  },
  {
    id: 'visa',
    kind: 'payment-firm',
    pack: 'world',
    country: 'US',
    names: [
      { text: 'Visa Inc.', kind: 'official' },
      { text: 'Visa', kind: 'short', needs: 'context' },
    ],
  },
];

const DATASET: Dataset = {
  packs: [createPack('china', true), createPack('media', false), createPack('world', true)],
  entities: ENTITIES,
  events: [
    {
      id: 'ant-listing-suspended',
      date: '2020-11-03',
      kind: 'listing',
      entities: ['ant-group'],
      title: inAll('The listing was suspended'),
      sources: [createSource('suspended', { published: '2020-11-03' })],
    },
    {
      id: 'ant-restructured',
      date: '2023-01',
      kind: 'restructuring',
      entities: ['ant-group', 'alibaba-group'],
      title: inAll('The voting rights were shared out anew'),
      sources: [createSource('voting')],
    },
  ],
  language: {
    countries: {
      CN: {
        names: { en: ['China'], fr: ['Chine'], nl: ['China'] },
        adjectives: { en: ['Chinese'], fr: ['chinois', 'chinoise'], nl: ['Chinees', 'Chinese'] },
      },
      SG: {
        names: { en: ['Singapore'], fr: ['Singapour'], nl: ['Singapore'] },
        adjectives: { en: ['Singaporean'], fr: ['singapourienne'], nl: ['Singaporese'] },
      },
      US: {
        names: { en: ['United States', 'US'], fr: ['États-Unis'] },
        adjectives: { en: ['American'], fr: ['américain'] },
      },
    },
    trades: {
      payment: {
        supports: ['payment-firm', 'fintech'],
        isFinancial: true,
        words: { en: ['payments', 'card', 'cards'], fr: ['paiement'], nl: ['betalingen'] },
        general: { en: ['card', 'cards'] },
      },
      regulation: {
        supports: ['regulator', 'central-bank'],
        isFinancial: true,
        words: { en: ['regulator', 'licence', 'interest rates'], fr: ['agrément', 'inflation', 'taux'] },
        general: { en: ['licence'] },
      },
      technology: { supports: ['tech'], words: { en: ['tech giant', 'iPhone'], nl: ['techreus'] } },
    },
    metonyms: { topics: {}, places: [] },
    actorSigns: {},
    neverAlone: { words: {}, exceptions: ['Reuters', 'Ant'], generic: [] },
    namesakes: { before: {}, after: {}, capitalised: {}, towns: [] },
    roles: [
      { lang: 'en', relation: 'parent', position: 'before', phrase: 'parent company of' },
      { lang: 'en', relation: 'parent', position: 'after', phrase: "'s parent company" },
      { lang: 'en', relation: 'parent', position: 'after', phrase: 'parent company' },
      { lang: 'fr', relation: 'parent', position: 'before', phrase: 'maison-mère de' },
      { lang: 'nl', relation: 'parent', position: 'before', phrase: 'moederbedrijf van' },
      { lang: 'nl', relation: 'parent', position: 'after', phrase: '-moederbedrijf' },
    ],
    authorities: {
      CN: { 'central-bank': 'pboc' },
      SG: { 'central-bank': 'mas', banking: 'mas' },
    },
    firstNames: [],
    offices: [
      { lang: 'en', role: 'central-bank', phrase: 'central bank' },
      { lang: 'en', role: 'supervisor', phrase: 'regulator' },
    ],
    authorityPatterns: [
      { lang: 'en', role: 'central-bank', pattern: '{adjective} central bank' },
      { lang: 'en', role: 'central-bank', pattern: "{country}'s central bank" },
      { lang: 'fr', role: 'central-bank', pattern: 'banque centrale {adjective}' },
      { lang: 'nl', role: 'central-bank', pattern: 'centrale bank van {country}' },
      { lang: 'fr', role: 'banking', pattern: 'gendarme {adjective} des banques' },
    ],
  },
};

/** A fresh copy, free to be changed. */
export const createTinyDataset = (): Dataset => structuredClone(DATASET);

export const createTinyGazetteer = () => toGazetteer(createTinyDataset());
