// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { readTense } from '../../lib/match/role-tense';
import { tokenise, tokenText } from '../../lib/match/tokens';
import type { Relation } from '../../lib/model/entity';
import type { RolePhrase } from '../../lib/model/language';
import { createDataset, createEntity } from '../support/small-dataset';

describe('readTense', () => {
  it.each([
    ['the | of it', 'now'],
    ['the former | of it', 'other'],
    ['the then Slovene | of it', 'other'],
    ['the new Chinese | of it', 'new'],
    ['an ex-| of it', 'other'],
    ['the former chief of the | of it', 'now'],
    ['new rules. The | of it', 'now'],
    ['die künftige | von', 'other'],
    ['der damalige | von', 'other'],
    ['die neue | von', 'new'],
    ['GoTo, bis Januar die | von', 'other'],
    ['jusqu’en janvier la | de', 'other'],
    ['l’ancienne | de', 'other'],
    ['la nouvelle | de', 'new'],
    ['de toekomstige | van', 'other'],
    ['de nieuwe | van', 'new'],
    ['la futura | di', 'other'],
    ['la nuova | di', 'new'],
    ['el antiguo | de', 'other'],
    ['la nueva | de', 'new'],
  ])('reads «%s» as %s', (text, tense) => {
    const tokens = tokenise(text.replace('|', 'ROLE'));
    const first = Array.from({ length: tokens.count }, (_, index) => tokenText(tokens, index)).indexOf('ROLE');
    expect(readTense(tokens, first)).toBe(tense);
  });
});

const relation = (kind: Relation['kind'], entity: string, from?: string, until?: string): Relation => ({
  kind,
  entity,
  ...(from && { from }),
  ...(until && { until }),
  sources: ['a'],
});
const ROLES: RolePhrase[] = [
  { lang: 'en', relation: 'parent', position: 'before', phrase: 'owner of' },
  { lang: 'en', relation: 'parent', position: 'after', phrase: 'owner' },
  { lang: 'en', relation: 'product-of', position: 'before', phrase: 'operator of' },
  { lang: 'en', relation: 'parent', inverse: true, position: 'before', phrase: 'the subsidiary of' },
  { lang: 'de', relation: 'parent', inverse: true, position: 'after', phrase: '-Tochter' },
];
const dataset = createDataset([
  createEntity('bigco', 'Bigcorp Holdings', { relations: [relation('acquired', 'shop', '2002', '2015-07-17')] }),
  createEntity('shop', 'Shopwell Payments'),
  createEntity('app', 'Zapwell App', { relations: [relation('product-of', 'bigco', '2012-02-01')] }),
  createEntity('unit', 'Unitwell Bank', { relations: [relation('parent', 'bigco', '2012-02-01')] }),
  createEntity('twin', 'Twinwell Bank', { relations: [relation('parent', 'pair', '2012')] }),
  createEntity('other-twin', 'Otherwell Bank', { relations: [relation('parent', 'pair', '2014')] }),
  createEntity('pair', 'Pairwell Group'),
]);
dataset.language.roles = ROLES;
const find = createMentionFinder(toGazetteer(dataset));
const tell = (text: string, published: string | undefined) =>
  find({ blocks: [{ text }], published })
    .filter(({ kind }) => kind === 'role')
    .map(({ surface, entity }) => `${surface} → ${entity}`);

describe('a role phrase', () => {
  it.each([
    [
      'the buyer, while it held',
      'The owner of Shopwell Payments',
      '2013-05-05',
      ['owner of Shopwell Payments → bigco'],
    ],
    ['nobody, after it sold', 'The owner of Shopwell Payments', '2016-05-05', []],
    [
      'the new one, in its first year',
      'The new owner of Unitwell Bank',
      '2012-09-01',
      ['owner of Unitwell Bank → bigco'],
    ],
    ['no new one, later', 'The new owner of Unitwell Bank', '2014-09-01', []],
    ['no new one, before', 'The new owner of Unitwell Bank', '2011-09-01', []],
    ['no new one, without a date', 'The new owner of Unitwell Bank', undefined, []],
    ['an operator', 'The operator of Zapwell App', '2013-05-05', ['operator of Zapwell App → bigco']],
    ['no operator of a firm that is owned', 'The operator of Unitwell Bank', '2013-05-05', []],
    ['over adjectives', 'Unitwell Bank’s British owner', '2013-05-05', ['Unitwell Bank’s British owner → bigco']],
    ['no former one, over adjectives', 'Unitwell Bank’s former owner', '2013-05-05', []],
    ['no owner of what only stands before', 'Unitwell Bank’s staff and their owner', '2013-05-05', []],
  ])('tells %s', (_, text, published, expected) => {
    expect(tell(text, published)).toEqual(expected);
  });
});

describe('a subsidiary’s role phrase', () => {
  it.each([
    [
      'the only one, where the page names it',
      'Unitwell Bank: the subsidiary of Bigcorp Holdings grows',
      '2016-05-05',
      ['the subsidiary of Bigcorp Holdings → unit'],
    ],
    ['in one word', 'Unitwell Bank: die Bigcorp Holdings-Tochter', '2016-05-05', ['Bigcorp Holdings-Tochter → unit']],
    ['nobody that the page does not name', 'the subsidiary of Bigcorp Holdings grows', '2016-05-05', []],
    ['nobody before it was one', 'Unitwell Bank: the subsidiary of Bigcorp Holdings', '2011-05-05', []],
    [
      'the one that it still is, without a date',
      'Unitwell Bank: the subsidiary of Bigcorp Holdings',
      undefined,
      ['the subsidiary of Bigcorp Holdings → unit'],
    ],
    ['nobody without a date, if it was sold', 'Shopwell Payments: the subsidiary of Bigcorp Holdings', undefined, []],
    [
      'of two, the one that the page has named',
      'Twinwell Bank: the subsidiary of Pairwell Group',
      '2016-05-05',
      ['the subsidiary of Pairwell Group → twin'],
    ],
    [
      'nobody, where it has named both',
      'Twinwell Bank and Otherwell Bank: the subsidiary of Pairwell Group',
      '2016-05-05',
      [],
    ],
    ['nobody that is only named later', 'the subsidiary of Pairwell Group grows. Twinwell Bank too', '2016-05-05', []],
    [
      'the first, before the second',
      'Twinwell Bank: the subsidiary of Pairwell Group',
      '2013-05-05',
      ['the subsidiary of Pairwell Group → twin'],
    ],
  ])('tells %s', (_, text, published, expected) => {
    expect(tell(text, published)).toEqual(expected);
  });
});
