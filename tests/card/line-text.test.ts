// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sayLine, sayWhen } from '../../lib/card/line-text';
import { PROPERTIES, RELATION_KINDS } from '../../lib/model/entity';
import { UI_LANGUAGES, type UiLanguage } from '../../lib/model/ui-language';
import type { CardLine } from '../../lib/timeline/tell-card';
import { cardWords } from '../support/card-words';

const sources = [0];
const other = { id: 'ant-group', name: 'Ant Group' };
const NFRA = { id: 'nfra', name: 'NFRA', local: { fr: 'ANRF' } };
const LOCAL = { en: 'a bank', fr: 'une banque', nl: 'een bank' };
const relation = (rest: Partial<Extract<CardLine, { type: 'relation' }>>): CardLine => ({
  type: 'relation',
  kind: 'parent',
  inverse: false,
  other,
  sources,
  ...rest,
});
const name = (rest: Partial<Extract<CardLine, { type: 'name' }>>): CardLine => ({
  type: 'name',
  kind: 'former',
  text: 'Ant Financial',
  sources,
  ...rest,
});
const fact = (property: (typeof PROPERTIES)[number], value: string | typeof LOCAL): CardLine => ({
  type: 'fact',
  property,
  value,
  sources,
});
const event: CardLine = { type: 'event', id: 'x', kind: 'fine', date: '2020-11', title: LOCAL, sources };

describe('sayLine says in English', () => {
  const rows: [name: string, line: CardLine, expected: string][] = [
    ['an event', event, 'a bank'],
    ['an end', { type: 'end', date: '2023', into: [], sources }, 'Ended'],
    [
      'an end into others',
      { type: 'end', date: '2023', into: [other, NFRA], sources },
      'Ended, succeeded by Ant Group, NFRA',
    ],
    ['a relation', relation({}), 'Owned by Ant Group'],
    ['a relation read from the other side', relation({ inverse: true }), 'Owns Ant Group'],
    ['a share', relation({ kind: 'investor', share: '33%' }), 'Shareholder: Ant Group (33%)'],
    ['a former name', name({}), 'Former name: Ant Financial'],
    ['a former name that it had then', name({ holds: true }), 'Then called Ant Financial'],
    ['an official name that it had then', name({ kind: 'official', holds: true }), 'Name: Ant Financial'],
    ['an official name', name({ kind: 'official' }), 'Name: Ant Financial'],
    ['any other name', name({ kind: 'exonym' }), 'Also called Ant Financial'],
    ['a fact in words of every language', fact('mandate', LOCAL), 'Mandate: a bank'],
    ['a fact in words of no language', fact('listing', 'NYSE: BABA'), 'Listed: NYSE: BABA'],
    ['the date of a founding, written out', fact('founded', '2014-10-16'), 'Founded 16 Oct 2014'],
    ['a year of founding, as a year', fact('founded', '2014'), 'Founded 2014'],
    ['the date of an end, written out', fact('ended', '2018-04'), 'Ended Apr 2018'],
    ['a value that looks like a date but is none, as it is', fact('scale', '2014-10'), 'Size: 2014-10'],
  ];
  it.each(rows)('%s', (_, line, expected) => {
    expect(sayLine(line, cardWords())).toBe(expected);
  });
});

describe.each(UI_LANGUAGES)('sayLine in %s', (language) => {
  const words = cardWords(language);

  it('says what took the place of what ended, by its name in that language', () => {
    const said = sayLine({ type: 'end', date: '2023', into: [NFRA], sources }, words);
    expect(said.endsWith(language === 'fr' ? ' ANRF' : ' NFRA'), said).toBe(true);
  });

  it('takes the words of that language', () => {
    expect(sayLine(event, words)).toBe(LOCAL[language]);
    expect(sayLine(fact('mandate', LOCAL), words)).toContain(LOCAL[language]);
  });

  it('has words for every relation, both ways', () => {
    const said = RELATION_KINDS.flatMap((kind) =>
      [false, true].map((inverse) => sayLine(relation({ kind, inverse }), words)),
    );
    for (const text of said) expect(text).toContain('Ant Group');
    expect(new Set(said).size).toBe(said.length);
  });

  it('has words for every property', () => {
    for (const property of PROPERTIES) expect(sayLine(fact(property, '2014'), words)).toMatch(/\D+2014/);
  });
});

describe('sayWhen says in English', () => {
  const rows: [name: string, line: CardLine, expected: string][] = [
    ['the date of an event', event, 'Nov 2020'],
    ['the date of an end', { type: 'end', date: '2023-06-12', into: [], sources }, '12 Jun 2023'],
    ['a beginning', relation({ from: '2014' }), 'since 2014'],
    ['an end', relation({ until: '2018-04-08' }), 'until 8 Apr 2018'],
    ['both', relation({ from: '2014', until: '2018-04' }), '2014 – Apr 2018'],
    ['a day on which it was known', relation({ asOf: '2023-12-31' }), 'as of 31 Dec 2023'],
    ['that it has ended', relation({ from: '2014', until: '2018', ended: true }), 'ended 2018'],
    ['nothing where nothing is dated', relation({}), ''],
  ];
  it.each(rows)('%s', (_, line, expected) => {
    expect(sayWhen(line, cardWords())).toBe(expected);
  });
});

describe('sayLine writes a share', () => {
  const SPACE = '\u00a0';
  const rows: [language: UiLanguage, share: string, expected: string][] = [
    ['en', '33.5%', '33.5%'],
    ['fr', '33.5%', `33,5${SPACE}%`],
    ['nl', '33.5%', '33,5%'],
    ['en', '>30%', '>30%'],
    ['fr', '>30%', `>30${SPACE}%`],
    ['nl', '< 0.25 %', '<0,25%'],
    ['en', '≈10%', '≈10%'],
    ['fr', 'about a third', 'about a third'],
    ['fr', '10–20%', '10–20%'],
    ['fr', '1,5%', '1,5%'],
  ];
  it.each(rows)('in %s, %s as %s', (language, share, expected) => {
    const said = sayLine(relation({ kind: 'investor', share }), cardWords(language));
    expect(said.endsWith(` (${expected})`), said).toBe(true);
  });
});

describe('sayLine names another entity', () => {
  const local = { fr: 'Banque de Chine', nl: 'Bank van China' };
  it.each<[UiLanguage, string]>([
    ['en', 'Ant Group'],
    ['fr', 'Banque de Chine'],
    ['nl', 'Bank van China'],
  ])('in %s as %s', (language, expected) => {
    expect(sayLine(relation({ other: { ...other, local } }), cardWords(language))).toContain(expected);
  });
});

describe('sayWhen in French takes an article for a day, and none for a month or year', () => {
  const rows: [name: string, line: CardLine, expected: string][] = [
    ['since a day', relation({ from: '2014-06-02' }), 'depuis le 2 juin 2014'],
    ['since a first', relation({ from: '2014-06-01' }), 'depuis le 1er juin 2014'],
    ['since a month', relation({ from: '2014-06' }), 'depuis juin 2014'],
    ['until a day', relation({ until: '2018-06-11' }), 'jusqu’au 11 juin 2018'],
    ['until a year', relation({ until: '2018' }), 'jusqu’en 2018'],
    ['as of a day', relation({ asOf: '2020-03-21' }), 'constaté le 21 mars 2020'],
    ['as of a month', relation({ asOf: '2020-03' }), 'constaté en mars 2020'],
    ['the day of an end', relation({ until: '2018-06-11', ended: true }), 'fin le 11 juin 2018'],
    ['the month of an end', relation({ until: '2018-06', ended: true }), 'fin en juin 2018'],
  ];
  it.each(rows)('%s', (_, line, expected) => {
    expect(sayWhen(line, cardWords('fr'))).toBe(expected);
  });
});
