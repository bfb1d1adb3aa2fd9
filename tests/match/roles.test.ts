// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { resolveRole } from '../../lib/match/role-holders';
import { findTiny } from '../support/tell-mentions';
import { TEST_WEIGHTS } from '../support/test-weights';
import { createTinyDataset, createTinyGazetteer } from '../support/tiny-dataset';

const { entities } = createTinyGazetteer();
const paylane = entities.find(({ id }) => id === 'paylane');
const holderOn = (published?: string) => entities[resolveRole(paylane, 'parent', published) ?? -1]?.id;

const tellRoles = (text: string, published: string | undefined) =>
  findTiny(text, published)
    .filter(({ kind }) => kind === 'role')
    .map(({ surface, entity }) => `${surface} → ${entity}`);

describe('resolveRole', () => {
  it.each([
    { name: 'before the first owner is known', published: '2009-01-01', holder: undefined },
    { name: 'in the year in which the first owner came', published: '2010', holder: undefined },
    { name: 'on the first day of the first owner', published: '2010-03-01', holder: 'northbank' },
    { name: 'under the first owner', published: '2012-05-05', holder: 'northbank' },
    { name: 'on the last day of the first owner', published: '2015-06-30', holder: 'northbank' },
    { name: 'on the first day of the second owner', published: '2015-07-01', holder: 'eastpay' },
    { name: 'in a month of the second owner', published: '2016-02', holder: 'eastpay' },
    { name: 'in a year of the second owner', published: '2017', holder: 'eastpay' },
    { name: 'in a year of two owners', published: '2015', holder: undefined },
    { name: 'under the third owner', published: '2024-12-31', holder: 'tencent' },
    { name: 'without a date, where there were several', published: undefined, holder: undefined },
  ])('answers for a text published $name', ({ published, holder }) => {
    expect(holderOn(published)).toBe(holder);
  });

  it.each([
    { name: 'the only one, that still holds', relations: [{ to: 1 }], holder: 1 },
    { name: 'nobody, where the only one ended', relations: [{ to: 1, until: '2020' }], holder: undefined },
    { name: 'nobody, where two hold', relations: [{ to: 1 }, { to: 2 }], holder: undefined },
    { name: 'the one that two statements name', relations: [{ to: 1 }, { to: 1 }], holder: 1 },
    { name: 'nobody, where there is none', relations: [], holder: undefined },
  ])('answers, without a date, $name', ({ relations, holder }) => {
    const entity = {
      id: 'x',
      kind: 'product',
      pack: 'world',
      names: [],
      relations: relations.map((relation) => ({ kind: 'product-of', ...relation }) as const),
    } as const;
    expect(resolveRole({ ...entity, names: [] }, 'parent', undefined)).toBe(holder);
    expect(resolveRole({ ...entity, names: [] }, 'investor', undefined)).toBeUndefined();
  });

  it('answers nothing for an entity that is not there', () => {
    expect(resolveRole(undefined, 'parent', '2020-01-01')).toBeUndefined();
  });
});

describe('a role phrase', () => {
  it.each([
    ['2012-05-05', 'northbank'],
    ['2018-05-05', 'eastpay'],
    ['2021-05-05', 'tencent'],
  ])('stands in an article of %s for %s', (published, entity) => {
    expect(tellRoles('The parent company of Paylane said', published)).toEqual([
      `parent company of Paylane → ${entity}`,
    ]);
  });

  it.each([
    { name: 'after the name', text: 'Paylane’s parent company said', found: ['Paylane’s parent company → eastpay'] },
    {
      name: 'after the name, without ’s',
      text: 'the Paylane parent company',
      found: ['Paylane parent company → eastpay'],
    },
    { name: 'in French', text: 'la maison-mère de Paylane', found: ['maison-mère de Paylane → eastpay'] },
    {
      name: 'in French, over small words',
      text: 'La maison-mère de l’application Paylane',
      found: ['maison-mère de l’application Paylane → eastpay'],
    },
    { name: 'in Dutch', text: 'het moederbedrijf van Paylane', found: ['moederbedrijf van Paylane → eastpay'] },
    { name: 'in Dutch, in one word', text: 'Paylane-moederbedrijf', found: ['Paylane-moederbedrijf → eastpay'] },
    { name: 'with six words between: none', text: 'parent company of the one two three four five Paylane', found: [] },
    { name: 'with a capital between: none', text: 'parent company of Mister Paylane', found: [] },
    { name: 'with a comma between: none', text: 'parent company of many, Paylane', found: [] },
    { name: 'former: none', text: 'the former parent company of Paylane', found: [] },
    { name: 'former, in French: none', text: 'l’ancienne maison-mère de Paylane', found: [] },
    { name: 'former, after the name: none', text: 'former Paylane parent company', found: [] },
    { name: 'of an entity without owner: none', text: 'the parent company of Tencent', found: [] },
    {
      name: 'inside another: the inner one',
      text: 'the parent company of the parent company of Paylane',
      found: ['parent company of Paylane → eastpay'],
    },
    {
      name: 'before and after the name: the one after',
      text: 'the parent company of Paylane’s parent company',
      found: ['Paylane’s parent company → eastpay'],
    },
    {
      name: 'in two languages around the name: the one after',
      text: 'la maison-mère de Paylane-moederbedrijf',
      found: ['Paylane-moederbedrijf → eastpay'],
    },
    {
      name: 'after another: the inner one',
      text: 'Paylane’s parent company’s parent company',
      found: ['Paylane’s parent company → eastpay'],
    },
    {
      name: 'between two names: of the one that is whole',
      text: 'Paylane’s parent company of Tencent',
      found: ['Paylane’s parent company → eastpay'],
    },
    {
      name: 'twice, of one name each',
      text: 'The parent company of Paylane met at length with nobody at all from the parent company of Paylane',
      found: ['parent company of Paylane → eastpay', 'parent company of Paylane → eastpay'],
    },
    { name: 'of nobody: none', text: 'the parent company of it all', found: [] },
  ])('is read $name', ({ text, found }) => {
    expect(tellRoles(text, '2018-05-05')).toEqual(found);
  });

  it('is not read without a date, where the owner changed', () => {
    expect(tellRoles('The parent company of Paylane said', undefined)).toEqual([]);
  });

  it('is read once though two languages have the phrase', () => {
    const dataset = createTinyDataset();
    for (const lang of ['fr', 'nl'])
      dataset.language.roles.push(
        { lang, relation: 'parent', position: 'before', phrase: 'parent company of' },
        { lang, relation: 'parent', position: 'after', phrase: 'parent company' },
      );
    const findMentions = createMentionFinder(toGazetteer(dataset), TEST_WEIGHTS);
    const rolesOf = (text: string) =>
      findMentions({ blocks: [{ text }], published: '2018-05-05' }).filter(({ kind }) => kind === 'role');
    expect(rolesOf('the parent company of Paylane')).toHaveLength(1);
    expect(rolesOf('the Paylane parent company')).toHaveLength(1);
  });

  it('contains the name it speaks of, which is a mention too, and says so', () => {
    const mentions = findTiny('The parent company of Paylane said', '2018-05-05');
    expect(mentions.map(({ start, end, entity }) => [start, end, entity])).toEqual([
      [4, 29, 'eastpay'],
      [22, 29, 'paylane'],
    ]);
    expect(mentions[0]?.reasons).toEqual([{ rule: 'role', detail: 'Paylane' }]);
  });
});

describe('a phrase for what somebody owns', () => {
  const dataset = createTinyDataset();
  dataset.language.roles.push(
    { lang: 'en', relation: 'parent', inverse: true, apposed: true, position: 'before', phrase: 'subsidiary of' },
    { lang: 'en', relation: 'parent', inverse: true, apposed: true, position: 'after', phrase: 'unit' },
  );
  const findMentions = createMentionFinder(toGazetteer(dataset), TEST_WEIGHTS);
  const tell = (text: string, published: string | undefined) =>
    findMentions({ blocks: [{ text }], published })
      .filter(({ kind }) => kind === 'role')
      .map(({ surface, entity }) => `${surface} → ${entity}`);

  it.each([
    {
      name: 'before an article',
      text: 'Paylane, a subsidiary of Eastpay',
      found: ['subsidiary of Eastpay → paylane'],
    },
    { name: 'before other words', text: 'Paylane, not a subsidiary of Eastpay', found: [] },
    { name: 'right before it', text: 'Paylane, subsidiary of Eastpay', found: ['subsidiary of Eastpay → paylane'] },
    { name: 'right behind it', text: 'Eastpay unit Paylane grew', found: ['Eastpay unit → paylane'] },
    { name: 'behind a comma', text: 'the subsidiary of Eastpay, Paylane', found: ['subsidiary of Eastpay → paylane'] },
    { name: 'of another', text: 'Eastpay unit Northbank grew', found: [] },
    { name: 'nowhere', text: 'the Eastpay unit grew; Paylane did not', found: [] },
  ])('is the one named beside it: $name', ({ text, found }) => {
    expect(tell(text, '2018-05-05')).toEqual(found);
  });

  it('is not one that somebody else owned by then', () => {
    expect(tell('Eastpay unit Paylane grew', '2012-05-05')).toEqual([]);
  });
});
