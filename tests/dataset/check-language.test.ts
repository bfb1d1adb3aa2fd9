// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { MetonymPlace } from '../../lib/model/metonym';
import { type Change, check } from '../support/plant-problem';

const createTown = (name: string, topic: string): MetonymPlace => ({
  kind: 'town',
  names: { en: [name] },
  candidates: [{ entity: 'ant-group', topics: [topic] }],
});

describe('checkLanguage', () => {
  it.each<[name: string, change: Change, field: string, value: unknown, rule: string, file: string]>([
    ...[
      'chinese central bank',
      '{Adjective} bank',
      '{} bank',
      '{country bank',
      '{adjective}',
      '{adjective} {country} bank',
    ].map((pattern): [string, Change, string, string, string, string] => [
      `an authority’s pattern without slot, «${pattern}»`,
      ({ dataset }) => void Object.assign(dataset.language.authorityPatterns[2] ?? {}, { pattern }),
      '[2].pattern',
      pattern,
      'must have {adjective} or {country} in it once',
      'language/authority-patterns.json',
    ]),
    [
      'an authority of an unknown country',
      ({ dataset }) => void Object.assign(dataset.language.authorities, { ZZ: { securities: 'visa' } }),
      'ZZ',
      undefined,
      'is no country of language/countries.json',
      'language/authorities.json',
    ],
    [
      'an authority that is no entity',
      ({ dataset }) => void Object.assign(dataset.language.authorities, { US: { securities: 'nobody' } }),
      'US.securities',
      'nobody',
      'is no entity of the dataset',
      'language/authorities.json',
    ],
    ...(
      [
        ['a candidate that is no entity', { entity: 'nobody' }, 'entity', 'nobody', 'is no entity of the dataset'],
        ['a topic that is none', { topics: ['no'] }, 'topics', 'no', 'is no topic of this file'],
      ] as const
    ).map(([name, change, field, value, rule]): [string, Change, string, string, string, string] => [
      `a place with ${name}`,
      ({ dataset }) =>
        void dataset.language.metonyms.places.push({
          kind: 'town',
          names: { en: ['Redtown'] },
          candidates: [{ entity: 'ant-group', topics: undefined, ...change } as { entity: string }],
        }),
      `places[0].candidates[0].${field}`,
      value,
      rule,
      'language/metonyms.json',
    ]),
    [
      'an authority of which one of several is no entity',
      ({ dataset }) => void Object.assign(dataset.language.authorities, { US: { banking: ['visa', 'nobody'] } }),
      'US.banking',
      'nobody',
      'is no entity of the dataset',
      'language/authorities.json',
    ],
    ...(
      [
        ['nobody that it stands for', {}, 'candidates', undefined, 'must have one, where the place has no market'],
        ['a market that is no entity', { market: 'nobody' }, 'market', 'nobody', 'is no entity of the dataset'],
        [
          'people that are no entity',
          { people: { names: {}, candidates: ['nobody'] } },
          'people.candidates[0]',
          'nobody',
          'is no entity of the dataset',
        ],
      ] as const
    ).map(([name, change, field, value, rule]): [string, Change, string, string | undefined, string, string] => [
      `a place with ${name}`,
      ({ dataset: { language } }) => {
        if ('market' in change) language.metonyms.topics.markets = {};
        const place = { kind: 'town', names: { en: ['Redtown'] }, candidates: [], ...change };
        language.metonyms.places.push(place as (typeof language.metonyms.places)[0]);
      },
      `places[0].${field}`,
      value,
      rule,
      'language/metonyms.json',
    ]),
    [
      'a market without words of markets',
      ({ dataset }) =>
        void dataset.language.metonyms.places.push({
          kind: 'town',
          names: { en: ['Redtown'] },
          candidates: [],
          market: 'visa',
        }),
      'topics',
      undefined,
      'must have the topic markets',
      'language/metonyms.json',
    ],
    [
      'a general word that is none of its trade',
      ({ dataset }) => void Object.assign(dataset.language.trades.payment?.general ?? {}, { fr: ['carte'] }),
      'payment.general.fr',
      'carte',
      'is none of the words of its trade',
      'language/trades.json',
    ],
    [
      'a general word of a trade that says nothing of money',
      ({ dataset }) => void Object.assign(dataset.language.trades.technology ?? {}, { general: { en: ['iPhone'] } }),
      'technology.general.en',
      'iPhone',
      'stands in a trade that is not financial',
      'language/trades.json',
    ],
    [
      'a topic with a phrase',
      ({ dataset: { language } }) => {
        language.metonyms.topics.money = { en: ['hard cash'] };
        language.metonyms.places.push(createTown('Redtown', 'money'));
      },
      'topics.money.en',
      'hard cash',
      'must be a single word',
      'language/metonyms.json',
    ],
    [
      'a place twice',
      ({ dataset }) =>
        void dataset.language.metonyms.places.push(
          { kind: 'town', names: { en: ['Redtown'] }, candidates: [{ entity: 'ant-group' }] },
          { kind: 'town', names: { en: ['Redtown'] }, candidates: [{ entity: 'visa' }] },
        ),
      'places[1].names.en',
      'Redtown',
      'is a name of an earlier place of this file',
      'language/metonyms.json',
    ],
    [
      'a topic of no place',
      ({ dataset: { language } }) => {
        Object.assign(language.metonyms.topics, { money: { en: ['cash'] }, spare: { en: ['coin'] } });
        language.metonyms.places.push(createTown('Redtown', 'money'));
      },
      'topics.spare',
      undefined,
      'is a topic of no place of this file',
      'language/metonyms.json',
    ],
    [
      'an office’s phrase twice, but for case and accents',
      ({ dataset: { language } }) =>
        void language.offices.push(
          // Of another language: no problem.
          { lang: 'fr', role: 'supervisor', phrase: 'regulator' },
          { lang: 'en', role: 'securities', phrase: 'Régulator' },
        ),
      '[3].phrase',
      'Régulator',
      'is the same phrase as [1] in this language',
      'language/offices.json',
    ],
  ])('names file, field, value and rule of %s, and nothing else', (_, change, field, value, rule, file) => {
    expect(check(change)).toEqual([{ file, field, value, rule: expect.stringContaining(rule) }]);
  });
});
