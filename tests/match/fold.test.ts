// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CharClass, classOf, foldText } from '../../lib/match/fold';
import { SEEDED } from '../support/seed';

describe('foldText', () => {
  it.each([
    { name: 'case', text: 'ByteDance', folded: 'bytedance' },
    { name: 'composed accents', text: 'Autorité', folded: 'autorite' },
    { name: 'decomposed accents', text: 'Autorite\u0301', folded: 'autorite' },
    { name: 'several marks on one letter', text: 'Việt', folded: 'viet' },
    { name: 'full width', text: 'Ａｎｔ９', folded: 'ant9' },
    { name: 'typographic ligatures', text: 'ﬁnance oﬃce', folded: 'finance office' },
    { name: 'sharp s, small and capital', text: 'Straße GROẞ', folded: 'strasse gross' },
    { name: 'o with stroke, l with stroke', text: 'Øresund Łódź', folded: 'oresund lodz' },
    { name: 'a Turkish capital dotted I', text: 'İş', folded: 'is' },
    { name: 'soft hyphen', text: 'Ali\u00ADbaba', folded: 'alibaba' },
    { name: 'zero-width characters', text: 'A\u200Bl\u200Ci\u200D\u2060\uFEFF', folded: 'ali' },
    { name: 'variation selectors', text: '蚂\uFE00蚁\u{E0100}', folded: '蚂蚁' },
    { name: 'Greek final sigma', text: 'ΟΔΟΣ', folded: 'οδοσ' },
  ])('compares without $name', ({ text, folded }) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps separators', () => {
    expect(foldText('J.P. Morgan’s – l’Île')).toBe('j.p. morgan’s – l’ile');
  });

  it('does not tell letters of different words apart only by accident', () => {
    expect(foldText('Ant')).not.toBe(foldText('And'));
    expect(foldText('腾讯')).not.toBe(foldText('騰訊'));
  });

  it('changes nothing that is already folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
      SEEDED,
    );
  });

  it('folds a text as it folds its canonical decomposition', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
      SEEDED,
    );
  });
});

describe('classOf', () => {
  it.each([
    ['a', 'word'],
    ['É', 'word'],
    ['7', 'word'],
    ['\u0301', 'word'],
    ['ж', 'word'],
    ['ا', 'word'],
    ['蚂', 'unspaced'],
    ['か', 'unspaced'],
    ['カ', 'unspaced'],
    ['한', 'unspaced'],
    ['ก', 'unspaced'],
    ['𠀀', 'unspaced'],
    ['&', 'symbol'],
    ['\u00AD', 'ignored'],
    ['\u200B', 'ignored'],
    ['\uFE0F', 'ignored'],
    ['\u{E0100}', 'ignored'],
    [' ', 'separator'],
    ['\u00A0', 'separator'],
    ['\n', 'separator'],
    ['-', 'separator'],
    ['’', 'separator'],
    ['.', 'separator'],
    ['_', 'separator'],
    ['€', 'separator'],
    ['😀', 'separator'],
    ['\uD800', 'separator'],
  ] as const)('takes %j for %s', (char, name) => {
    const codePoint = char.codePointAt(0) as number;
    expect(classOf(codePoint)).toBe(CharClass[name]);
    expect(classOf(codePoint)).toBe(CharClass[name]); // from its table, the second time
  });
});
