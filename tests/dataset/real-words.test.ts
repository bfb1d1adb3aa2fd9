// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { loadFrequentWords } from '../../lib/dataset/frequent-words';
import { createWordFlags } from '../../lib/dataset/real-words';

const { readNotSlips, isWordWithS } = createWordFlags(
  loadFrequentWords({ words: { en: ['Revolt'], de: ['Klara'] }, exceptions: [], generic: [] }),
);

describe('readNotSlips', () => {
  it.each([
    ['Revolut', ['revolt']],
    ['Klarna', ['klara']],
    ['Wirecard', []],
    ['Barclays', []],
    ['Paytm', []],
  ])('of %s: %j', (name, words) => {
    expect(readNotSlips(name)).toEqual(expect.arrayContaining(words));
    if (words.length === 0) expect(readNotSlips(name)).toEqual([]);
  });

  it('knows the words of each word of a name', () => {
    expect(readNotSlips('Capital Exchange')).toEqual(expect.arrayContaining(['capitol']));
  });
});

describe('isWordWithS', () => {
  it.each([
    ['Erste', true],
    ['Adyen', false],
    ['Erste Bank', false],
  ])('of %s: %s', (name, is) => {
    expect(isWordWithS(name)).toBe(is);
  });
});
