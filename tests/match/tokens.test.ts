// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise, tokenText } from '../../lib/match/tokens';
import { SEEDED } from '../support/seed';

const wordsOf = (text: string): string[] => {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, index) => tokenText(tokens, index));
};
const hashesOf = (text: string) => [...tokenise(text).hash];

describe('tokenise', () => {
  it.each([
    { name: 'words', text: 'Ant Group said', tokens: ['Ant', 'Group', 'said'] },
    { name: 'nothing in an empty text', text: '', tokens: [] },
    { name: 'nothing in punctuation', text: ' …—«»😀 ', tokens: [] },
    { name: 'a name after an elided article', text: 'l’Alibaba', tokens: ['l', 'Alibaba'] },
    { name: 'a name before a possessive', text: "Alibaba's", tokens: ['Alibaba', 's'] },
    { name: 'the parts of a hyphenated word', text: 'PayPal-rekening', tokens: ['PayPal', 'rekening'] },
    { name: 'initials', text: 'J.P. Morgan', tokens: ['J', 'P', 'Morgan'] },
    { name: 'letters and digits together', text: 'B2B 360', tokens: ['B2B', '360'] },
    { name: 'an ampersand as a token', text: 'S&P R & D', tokens: ['S', '&', 'P', 'R', '&', 'D'] },
    { name: 'each Han character', text: '蚂蚁集团', tokens: ['蚂', '蚁', '集', '团'] },
    { name: 'Latin beside Han', text: '腾讯Tencent和JD', tokens: ['腾', '讯', 'Tencent', '和', 'JD'] },
    { name: 'characters beyond the basic plane', text: 'x𠀀y𝐀', tokens: ['x', '𠀀', 'y𝐀'] },
    { name: 'a word around a soft hyphen', text: 'Ali\u00ADbaba', tokens: ['Ali\u00ADbaba'] },
    {
      name: 'no ignored characters at the ends of a word',
      text: '\u200BAnt\u00AD Group\uFEFF',
      tokens: ['Ant', 'Group'],
    },
    { name: 'combining accents with their letter', text: 'Autorite\u0301 X', tokens: ['Autorite\u0301', 'X'] },
    { name: 'a lone surrogate as a separator', text: 'Ant\uD800Group\uDC00', tokens: ['Ant', 'Group'] },
  ])('sees $name', ({ text, tokens }) => {
    expect(wordsOf(text)).toEqual(tokens);
  });

  it.each([
    ['ALIBABA', 'alibaba'],
    ['Ali\u00ADbaba', 'Alibaba'],
    ['Autorite\u0301', 'Autorité'],
    ['ＡＮＴ', 'Ant'],
    ['ﬁntech', 'fintech'],
    ['蚂\uFE00蚁', '蚂蚁'],
  ])('gives %j and %j the same hashes', (one, other) => {
    expect(hashesOf(one)).toEqual(hashesOf(other));
  });

  it('hashes with the lower 30 bits of 32-bit FNV-1a', () => {
    // Values of the reference implementation, http://www.isthe.com/chongo/tech/comp/fnv/
    expect(hashesOf('a foobar')).toEqual([0xe40c292c & 0x3fffffff, 0xbf9cf968 & 0x3fffffff]);
  });

  it('counts tokens beyond its first guess at their number', () => {
    const tokens = tokenise('a '.repeat(5_000) + '蚂'.repeat(5_000));
    expect(tokens.count).toBe(10_000);
    expect([tokens.start[4_999], tokens.end[4_999]]).toEqual([9_998, 9_999]);
    expect([tokens.start[9_999], tokens.end[9_999]]).toEqual([14_999, 15_000]);
    expect(tokens.hash[0]).toBe(tokens.hash[4_999]);
    expect([tokens.start.length, tokens.end.length, tokens.hash.length]).toEqual([10_000, 10_000, 10_000]);
  });

  it('gives, for any text, offsets that rise inside it and that separate nothing but separators', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const tokens = tokenise(text);
        expect(tokens.text).toBe(text);
        let last = 0;
        for (let index = 0; index < tokens.count; index++) {
          const [start, end] = [tokens.start[index] as number, tokens.end[index] as number];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{N}]/u);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      SEEDED,
    );
  });
});

it('tells which tokens begin with a small letter from a to z', () => {
  expect([...tokenise('the Bank eBay l’été à 3i \u00ADof ǆ').small]).toEqual([1, 0, 1, 1, 0, 0, 0, 1, 0]);
});

it('leaves the tokens of earlier texts alone, however many texts and however long', () => {
  const words = Array.from({ length: 5_000 }, (_, index) => `word${index}`);
  const texts = [words.slice(0, 3), words, ['one'], [...words, ...words, ...words, ...words], ['two', 'three']];
  const read = texts.map((each) => tokenise(each.join(' ')));
  for (const [index, tokens] of read.entries())
    expect(Array.from({ length: tokens.count }, (_, token) => tokenText(tokens, token))).toEqual(texts[index]);
});
