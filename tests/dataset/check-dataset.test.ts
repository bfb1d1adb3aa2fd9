// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../lib/model/entity';
import {
  ANT,
  addVisaName,
  type Change,
  check,
  LISTING,
  setAnt,
  setListing,
  setName,
  setRelation,
  setSource,
  VISA,
} from '../support/plant-problem';

/** Adds a key that no source has to what the part of Ant Group's entry that `find` finds cites. */
const citeGone =
  (find: (ant: Entity) => { sources?: string[] | undefined } | undefined): Change =>
  ({ ant }) => {
    find(ant)?.sources?.push('gone');
  };
const nativeNameFirst: Change = ({ ant }) => {
  ant.names.reverse();
};

describe('checkDataset', () => {
  it('finds nothing wrong with a dataset that is right', () => {
    expect(check()).toEqual([]);
  });

  it.each<[name: string, change: Change, field: string, value: unknown, rule: string, file?: string]>([
    ['an unknown pack', setAnt({ pack: 'asia' }), 'pack', 'asia', 'is no pack of packs.json'],
    ['a first name that is not to be shown', nativeNameFirst, 'names[0]', '蚂蚁集团', 'must be official or short'],
    [
      'a key unknown to a description',
      citeGone((ant) => ant.description),
      'description.sources',
      'gone',
      'is no key of sources',
    ],
    ['a key unknown to a name', citeGone((ant) => ant.names[1]), 'names[1].sources', 'gone', 'is no key of sources'],
    ['a key unknown to a fact', citeGone((ant) => ant.facts?.[1]), 'facts[1].sources', 'gone', 'is no key of sources'],
    [
      'a key unknown to a relation',
      citeGone((ant) => ant.relations?.[0]),
      'relations[0].sources',
      'gone',
      'is no key of sources',
    ],
    ...['constructor', 'toString', '__proto__'].map((key): [string, Change, string, string, string] => [
      `a key that every object answers to, ${key}`,
      ({ ant }) => void ant.names[1]?.sources?.push(key),
      'names[1].sources',
      key,
      'is no key of sources',
    ]),
    [
      'a pack twice',
      ({ dataset }) => void dataset.packs.push(...dataset.packs.slice(1, 2)),
      '[3].id',
      'media',
      'stands twice in this file',
      'packs.json',
    ],
    [
      'a Wikidata id that another entity has',
      ({ visa, ant }) => {
        ant.wikidata = 'Q1';
        visa.wikidata = 'Q1';
      },
      'wikidata',
      'Q1',
      'is also the wikidata of ant-group',
      VISA,
    ],
    ['a source cited nowhere', setSource('spare'), 'sources.spare', 'Page spare', 'is cited nowhere'],
    [
      'a relation to nobody',
      setRelation({ entity: 'nobody' }),
      'relations[0].entity',
      'nobody',
      'is no entity of the dataset',
    ],
    [
      'a relation to itself',
      setRelation({ entity: 'ant-group' }),
      'relations[0].entity',
      'ant-group',
      'is the entity itself',
    ],
    ['a name twice in one file', setName(2, { text: 'Ant Group' }), 'names[2].text', 'Ant Group', 'stands twice'],
    [
      'a name of two that needs nothing',
      addVisaName({ text: 'Ant Group' }),
      'names[2].text',
      'Ant Group',
      'is also a name of ant-group',
      VISA,
    ],
    [
      'a name of two that one needs no support for',
      addVisaName({ text: 'Ant' }),
      'names[2].text',
      'Ant',
      'is also a name of ant-group',
      VISA,
    ],
    [
      'a name of two that the other needs no support for',
      addVisaName({ text: 'Ant Group', needs: 'context' }),
      'names[2].text',
      'Ant Group',
      'is also a name of ant-group',
      VISA,
    ],
    [
      'an event of nobody',
      setListing({ entities: ['ant-group', 'nobody'] }),
      'entities[1]',
      'nobody',
      'is no entity of the dataset',
      LISTING,
    ],
    [
      'an entity twice in an event',
      setListing({ entities: ['ant-group', 'tencent', 'ant-group'] }),
      'entities[2]',
      'ant-group',
      'stands twice in this event',
      LISTING,
    ],
    ...['cards', 'Cards', 'IPHONE', 'China', 'Chine', 'Chinees', 'us', 'united states'].map(
      (text): [string, Change, string, string, string, string] => [
        `a name that is a word, «${text}»`,
        addVisaName({ text }),
        'names[2].text',
        text,
        'is a word: it must have needs',
        VISA,
      ],
    ),
    ...['V', 'VI'].map((text): [string, Change, string, string, string, string] => [
      `a name of so few letters as ${text}`,
      addVisaName({ text, kind: 'acronym' }),
      'names[2].text',
      text,
      'is so short: it must have needs',
      VISA,
    ]),
    ...['Window', 'Maison', 'fenster'].map((text): [string, Change, string, string, string, string] => [
      `a name that is a frequent word, «${text}»`,
      addVisaName({ text }),
      'names[2].text',
      text,
      'is made of common words',
      VISA,
    ]),
    [
      'an official name that another entity has in the same country',
      ({ visa, ant }) => {
        visa.country = ant.country;
        visa.names.push({ text: 'ANT GROUP', kind: 'official', needs: 'context' });
        for (const name of ant.names) name.needs ??= 'context';
      },
      'names[2].text',
      'ANT GROUP',
      'is also the official name of ant-group in the same country',
      VISA,
    ],
    [
      'a former name to be shown that does not say until when',
      setName(1, { until: undefined, from: '2014' }),
      'names[1]',
      'Ant Financial',
      'is a former name: it must say until when',
    ],
  ])('names file, field, value and rule of %s, and nothing else', (_, change, field, value, rule, file = ANT) => {
    expect(check(change)).toEqual([{ file, field, value, rule: expect.stringContaining(rule) }]);
  });

  it('has nothing against a name of two that needs support in both', () => {
    expect(check(addVisaName({ text: 'Ant', needs: 'full-name' }))).toEqual([]);
  });

  it.each<[string, Change]>([
    ['a word that needs support', addVisaName({ text: 'Cards', needs: 'context' })],
    ['two letters that need support', addVisaName({ text: 'VI', kind: 'acronym', needs: 'full-name' })],
    ['three letters', addVisaName({ text: 'VZX', kind: 'acronym' })],
    ['two signs of another script', addVisaName({ text: '维萨', kind: 'native', lang: 'zh' })],
    ['a word inside a name', addVisaName({ text: 'China Cards' })],
    ['a former name that only matches', addVisaName({ text: 'BankAmericard', kind: 'former' })],
  ])('has nothing against %s', (_, change) => {
    expect(check(change)).toEqual([]);
  });

  it('tells each of the entities that share a name, but the first', () => {
    const addToAll: Change = ({ dataset }) => {
      for (const { names } of dataset.entities.slice(-3)) names.push({ text: 'Sharrex', kind: 'short' });
    };
    expect(check(addToAll).map(({ file, value }) => `${file} ${value}`)).toEqual([
      'entities/tencent.json Sharrex',
      'entities/visa.json Sharrex',
    ]);
  });

  it('reports all problems of all files', () => {
    const spoilEvents: Change = ({ dataset }) => {
      for (const event of dataset.events) event.entities.push('nobody');
    };
    const problems = check(spoilEvents, setAnt({ pack: 'asia' }), setRelation({ entity: 'nobody' }));
    expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
      `${ANT} pack`,
      `${ANT} relations[0].entity`,
      `${LISTING} entities[1]`,
      'events/ant-restructured.json entities[2]',
    ]);
  });
});
