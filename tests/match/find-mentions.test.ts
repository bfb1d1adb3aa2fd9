// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { findTiny, tellMentions } from '../support/tell-mentions';
import { TEST_WEIGHTS } from '../support/test-weights';
import { createTinyGazetteer } from '../support/tiny-dataset';

describe('createMentionFinder', () => {
  it('finds names of every kind in an article, with where, what and why', () => {
    const mentions = findTiny(
      [
        'La maison-mère de Paylane achète',
        'Ant Financial, l’ex-filiale d’Alibaba, et 蚂蚁集团',
        'Selon la banque centrale chinoise (PBOC), Tecent et Ant ont payé.',
      ],
      '2021-02-03',
    );
    expect(
      mentions.map(({ block, start, end, surface, entity, kind, reasons }) => [
        [block, start, end].join(' '),
        surface,
        entity,
        kind,
        reasons.map(({ rule }) => rule).join(' '),
      ]),
    ).toEqual([
      ['0 3 25', 'maison-mère de Paylane', 'tencent', 'role', 'role'],
      ['0 18 25', 'Paylane', 'paylane', 'name', 'name'],
      ['1 0 13', 'Ant Financial', 'ant-group', 'former-name', 'former-name'],
      ['1 30 37', 'Alibaba', 'alibaba-group', 'short', 'name'],
      ['1 42 46', '蚂蚁集团', 'ant-group', 'name', 'name'],
      ['2 9 33', 'banque centrale chinoise', 'pboc', 'descriptor', 'descriptor'],
      ['2 35 39', 'PBOC', 'pboc', 'acronym', 'name'],
      ['2 42 48', 'Tecent', 'tencent', 'typo', 'one-letter-off'],
      ['2 52 55', 'Ant', 'ant-group', 'short', 'full-name-on-page related-on-page country-nearby topic capital'],
    ]);
  });

  it.each([
    ['it', 'La Pboc, regulator in China', ['Pboc']],
    ['fr', 'La Pboc, la banque centrale de la Chine', []],
    ['it', 'Le Mas', []],
  ])('takes a softened acronym for one in Italian, with support: in %s «%s»', (lang, text, found) => {
    const mentions = createMentionFinder(createTinyGazetteer(), TEST_WEIGHTS)({ blocks: [{ text }], lang });
    expect(mentions.filter(({ kind }) => kind === 'acronym').map(({ surface }) => surface)).toEqual(found);
  });

  it('keeps offsets to the text as it stands, with its invisible and double characters', () => {
    const text = '😀 «Ali\u00ADbaba»,\u00A0Ant\u202FGroup’s 蚂蚁集团';
    for (const { start, end, surface } of findTiny(text)) expect(text.slice(start, end)).toBe(surface);
    expect(findTiny(text).map(({ surface }) => surface)).toEqual(['Ali\u00ADbaba', 'Ant\u202FGroup', '蚂蚁集团']);
  });

  it.each([
    { name: 'no block', texts: [] },
    { name: 'an empty block', texts: [''] },
    { name: 'nothing that we know', texts: ['Nothing happened.', '…'] },
    { name: 'a name cut in two blocks', texts: ['a share of Ant', 'Group said'] },
  ])('finds nothing in $name', ({ texts }) => {
    expect(findTiny(texts)).toEqual([]);
  });

  it('numbers blocks as they were given, the empty ones too', () => {
    expect(findTiny(['', 'x', 'Tencent']).map(({ block }) => block)).toEqual([2]);
  });

  it.each([
    { text: 'the Agricultural Bank of China said', found: [] },
    { text: 'First Bank of China said', found: [] },
    { text: 'Citizens’ Bank of China said', found: [] },
    { text: 'so Mollie’s Bank of China said', found: ['Bank of China → bank-of-china'] },
    { text: 'Citizen’s Bank of China said', found: [] },
    { text: 'il Gruppo Bank of China ha detto', found: ['Bank of China → bank-of-china'] },
    { text: 'at the Agricultural Bank of China and at Bank of China', found: ['Bank of China → bank-of-china'] },
    { text: 'The Bank of China said', found: ['Bank of China → bank-of-china'] },
    { text: 'It grew. Meanwhile Bank of China said', found: ['Bank of China → bank-of-china'] },
    { text: 'shares of Tencent Bank of China', found: ['Tencent → tencent', 'Bank of China → bank-of-china'] },
    { text: "The People's Bank of China", found: ["People's Bank of China → pboc"] },
  ])('does not take a part of another institution’s name for ours: $text', ({ text, found }) => {
    expect(tellMentions(text)).toEqual(found);
  });

  it('does not let a part of another institution’s name speak for the entity', () => {
    expect(tellMentions('The Agricultural Bank of China fell. BOC rose.')).toEqual([]);
  });

  it.each([
    'Chinese central bank',
    'CHINESE CENTRAL BANK',
    'banque centrale chinoise',
    'Banque centrale chinoise',
    'centrale bank van China',
  ])('takes «%s» for the one central bank of its country', (text) => {
    expect(tellMentions(`x ${text} x`)).toEqual([`${text} → pboc`]);
  });

  it('does not take «Chinese tech firm» for one of several', () => {
    expect(tellMentions('a Chinese tech firm and Tencent')).toEqual(['Tencent → tencent']);
  });

  it('finds nothing of packs that are off, and lets nothing of theirs speak for others', () => {
    const findMentions = createMentionFinder(createTinyGazetteer(), TEST_WEIGHTS);
    const find = (text: string, off: string[]) =>
      findMentions(
        { blocks: [{ text }], published: '2021-01-01' },
        { isPackEnabled: (pack) => !off.includes(pack) },
      ).map(({ surface }) => surface);
    expect(find('Reuters: Tencent', [])).toEqual(['Reuters', 'Tencent']);
    expect(find('Reuters: Tencent', ['media'])).toEqual(['Tencent']);
    expect(find('The parent company of Paylane', ['china'])).toEqual(['Paylane']);
    expect(find('Paylane and Tecent', ['china'])).toEqual(['Paylane']);
    expect(find('Tencent and Apple, American', ['china'])).toEqual([]);
    expect(find('Tencent and Apple, American', [])).toEqual(['Tencent', 'Apple']);
  });

  it('gives the same answer each time, whatever it read before', () => {
    const findMentions = createMentionFinder(createTinyGazetteer(), TEST_WEIGHTS);
    const read = (text: string) => findMentions({ blocks: [{ text }] });
    const first = read('MAS and Ant');
    read('Monetary Authority of Singapore (MAS), Ant Group');
    expect(read('MAS and Ant')).toEqual(first);
    expect(first).toEqual([]);
  });
});
