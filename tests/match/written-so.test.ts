// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../lib/match/tokens';
import { isWrittenSo } from '../../lib/match/written-so';

/** Whether `text`, all of it, is written like `name`. */
function isSo(text: string, name: string): boolean {
  const tokens = tokenise(text);
  return isWrittenSo(tokens, 0, tokens.count, name);
}

describe('isWrittenSo, between the words of a name', () => {
  const LONG = 20_000;

  it.each([
    { name: 'one space', gap: ' ', so: true },
    { name: 'nothing visible', gap: '\u200B \u2060', so: true },
    { name: 'white space of any kind and length', gap: ` \u00A0\u3000\r\n\t${' '.repeat(LONG)}`, so: true },
    { name: 'many invisible characters', gap: ` ${'\uFEFF'.repeat(LONG)}`, so: true },
    { name: 'three hyphens', gap: ' - - - ', so: true },
    { name: 'three hyphens far apart', gap: ['', '-', '-', '-', ''].join(' '.repeat(LONG)), so: true },
    { name: 'four hyphens', gap: '----', so: false },
    { name: 'four hyphens far apart', gap: ['', '-', '-', '-', '-', ''].join(' '.repeat(LONG)), so: false },
    { name: 'a row of hyphens', gap: '- '.repeat(LONG), so: false },
    { name: 'a full stop', gap: '.', so: true },
    { name: 'the end of a sentence', gap: '. ', so: false },
    { name: 'the end of a sentence, by a no-break space', gap: '.\u00A0', so: false },
    { name: 'the end of a sentence, with something invisible in it', gap: '.\uFEFF\u200B ', so: false },
    { name: 'a comma', gap: ', ', so: false },
    { name: 'a bracket', gap: ' (', so: false },
    { name: 'an exclamation mark', gap: '!', so: false },
    { name: 'an exclamation mark behind white space', gap: `${' '.repeat(LONG)}!`, so: false },
    { name: 'an exclamation mark behind invisible characters', gap: `${'\uFEFF'.repeat(LONG)}!`, so: false },
    {
      name: 'an exclamation mark between the two',
      gap: `${'\uFEFF '.repeat(LONG)}!${' \u200B'.repeat(LONG)}`,
      so: false,
    },
    { name: 'the apostrophe that is a letter', gap: 'ʼ', so: true },
  ])(
    'has $name: $so',
    ({ gap, so }) => {
      expect(isSo(`Ant${gap}Group`, 'Ant Group')).toBe(so);
    },
    5_000,
  );

  it.each([
    { text: 'Apple Computer, Inc.', name: 'Apple Computer, Inc.', so: true },
    { text: 'Apple Computer,\u00A0\n Inc', name: 'Apple Computer, Inc.', so: true },
    { text: 'Apple Computer,\u200B Inc', name: 'Apple Computer, Inc.', so: true },
    { text: 'Apple Computer Inc', name: 'Apple Computer, Inc.', so: true },
    { text: 'Apple, Computer, Inc', name: 'Apple Computer, Inc.', so: false },
    { text: 'Apple, Computer Inc', name: 'Apple Computer, Inc.', so: false },
    { text: 'Apple Computer; Inc', name: 'Apple Computer, Inc.', so: false },
    { text: 'Apple Computer,, Inc', name: 'Apple Computer, Inc.', so: false },
    { text: 'Apple Computer, Inc', name: 'Apple Computer Inc.', so: false },
    { text: 'OCBC (China) Bank', name: 'OCBC (China) Bank', so: true },
    { text: 'OCBC\n(China) Bank', name: 'OCBC (China) Bank', so: true },
    { text: 'OCBC China Bank', name: 'OCBC (China) Bank', so: true },
    { text: 'OCBC (China Bank', name: 'OCBC (China) Bank', so: true },
    { text: 'OCBC China (Bank', name: 'OCBC (China) Bank', so: false },
    { text: 'OCBC, China) Bank', name: 'OCBC (China) Bank', so: false },
    { text: 'OCBC (China) Bank', name: 'OCBC China Bank', so: false },
    { text: 'Yahoo! Inc', name: 'Yahoo! Inc', so: true },
    { text: 'Yahoo? Inc', name: 'Yahoo! Inc', so: false },
    { text: 'Dr. Peng', name: 'Dr. Peng', so: true },
    { text: 'Dr. Peng', name: 'Dr Peng', so: false },
  ])('has what the name itself has there: «$text» for «$name» is $so', ({ text, name, so }) => {
    expect(isSo(text, name)).toBe(so);
  });

  it.each([
    { text: 'Peopleʼs Bank', name: "People's Bank", so: true },
    { text: "People's Bank", name: 'Peopleʼs Bank', so: true },
    { text: 'Peoples Bank', name: 'Peopleʼs Bank', so: false },
  ])('takes ʼ for an apostrophe: «$text» for «$name» is $so', ({ text, name, so }) => {
    expect(isSo(text, name)).toBe(so);
  });

  it.each([
    { name: 'after the first of two Han characters', text: '蚂\uFE00蚁' },
    { name: 'after both', text: '蚂\uFE00蚁\uFE00' },
    { name: 'of ideographs', text: '蚂\u{E0100}蚁' },
    { name: 'in a row', text: '蚂\uFE00\u{E0101}\uFE0F蚁' },
  ])('passes over variation selectors: $name', ({ text }) => {
    expect(isSo(text, '蚂蚁')).toBe(true);
    expect(isSo('蚂蚁', text)).toBe(true);
  });
});

describe('isWrittenSo, where the case must be exact', () => {
  it.each([
    { text: 'M\u00ADAS', name: 'MAS', so: true },
    { text: 'M\u200BA\u2060S', name: 'MAS', so: true },
    { text: 'MAS', name: 'M\u00ADAS', so: true },
    { text: 'M\u00ADas', name: 'MAS', so: false },
    { text: 'ＭＡＳ', name: 'MAS', so: true },
    { text: 'MAS', name: 'ＭＡＳ', so: true },
    { text: 'Ｍａｓ', name: 'MAS', so: false },
    { text: 'ｍａｓ', name: 'MAS', so: false },
    { text: 'Vi\u00ADsa', name: 'Visa', so: true },
    { text: 'VI\u00ADSA', name: 'Visa', so: false },
    { text: 'vi\u00ADsa', name: 'Visa', so: false },
    { text: 'Ｖｉｓａ', name: 'Visa', so: true },
    { text: 'Ｖ\u00ADｉｓa', name: 'Visa', so: true },
    { text: 'ＶＩＳＡ', name: 'Visa', so: false },
    { text: 'ｖｉｓａ', name: 'Visa', so: false },
    { text: 'E\u0301pi', name: 'Épi', so: true },
    { text: 'Epi', name: 'Épi', so: false },
    { text: 'Ｊ.Ｐ', name: 'J.P', so: true },
    { text: 'J.p', name: 'J.P', so: false },
  ])('tells case, not width nor what is invisible: «$text» for «$name» is $so', ({ text, name, so }) => {
    expect(isSo(text, name)).toBe(so);
  });

  it.each([
    { text: 'Ａｌｉｂａｂａ', name: 'Alibaba', so: true },
    { text: 'ａｌｉｂａｂａ', name: 'Alibaba', so: false },
    { text: '\u00ADAli\u00ADBABA', name: 'Alibaba', so: true },
    { text: '\u00ADali\u00ADbaba', name: 'Alibaba', so: false },
  ])('and wants the initial capital elsewhere: «$text» for «$name» is $so', ({ text, name, so }) => {
    expect(isSo(text, name)).toBe(so);
  });
});
