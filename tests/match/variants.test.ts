// @vitest-environment node
// Ten names of several scripts in every form that a page may write them in, and offsets for any text in any normal form.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { SEEDED } from '../support/seed';
import { createDataset, createEntity } from '../support/small-dataset';

const NAMES = [
  'Société Générale',
  'Österreichische Nationalbank',
  'Crédit Mutuel Arkéa',
  'Scalefin & Söhne', // holds «fi»
  'Trade Republic',
  'Ålandsbanken',
  'Сбербанк России',
  'Τράπεζα Πειραιώς',
  '蚂蚁集团',
  '카카오뱅크',
];
const findMentions = createMentionFinder(
  toGazetteer(createDataset(NAMES.map((name, index) => createEntity(`e${index}`, name)))),
);
/** What is found in `text`, between words of any script. */
const findIn = (text: string) => {
  const given = `… ${text} …`;
  return findMentions({ blocks: [{ text: given }] }).map(({ start, end, surface, entity }) => {
    expect(given.slice(start, end)).toBe(surface);
    return [surface, entity];
  });
};

const inside = (text: string, mark: string) => `${text.slice(0, 1)}${mark}${text.slice(1)}`;
const VARIANTS: Record<string, (name: string) => string> = {
  'as it is': (name) => name,
  'in NFC': (name) => name.normalize('NFC'),
  'in NFD, with accents apart': (name) => name.normalize('NFD'),
  'in NFKC': (name) => name.normalize('NFKC'),
  'in NFKD': (name) => name.normalize('NFKD'),
  'in capitals': (name) => name.toUpperCase(),
  'in small capitals, which are small letters to the text': (name) => name, // painted by CSS
  'in full width': (name) => name.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  'with ligatures': (name) => name.replace(/fi/g, 'ﬁ').replace(/ff/g, 'ﬀ').replace(/fl/g, 'ﬂ'),
  'with a soft hyphen': (name) => inside(name, '\u00AD'),
  'with a zero-width space': (name) => inside(name, '\u200B'),
  'with a zero-width joiner': (name) => inside(name, '\u200D'),
  'with a zero-width non-joiner': (name) => inside(name, '\u200C'),
  'with a word joiner': (name) => inside(name, '\u2060'),
  'with a byte order mark': (name) => inside(name, '\uFEFF'),
  'with a no-break space': (name) => name.replace(/ /g, '\u00A0'),
  'with a narrow no-break space': (name) => name.replace(/ /g, '\u202F'),
  'with a thin space': (name) => name.replace(/ /g, '\u2009'),
  'with two spaces': (name) => name.replace(/ /g, '  '),
  'with a line break': (name) => name.replace(/ /g, '\n'),
  'with a Windows line break and indentation': (name) => name.replace(/ /g, '\r\n    '),
  'with a hyphen': (name) => name.replace(/ (?=\p{L})/gu, '-'),
  'with a no-break hyphen': (name) => name.replace(/ (?=\p{L})/gu, '\u2011'),
};

describe.each(Object.entries(VARIANTS))('a name %s', (_, vary) => {
  it.each(NAMES.map((name, index) => [name, index] as const))('is found: %s', (name, index) => {
    const text = vary(name);
    expect(findIn(text)).toEqual([[text, `e${index}`]]);
  });
});

describe('offsets', () => {
  const form = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD');
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...Object.values(VARIANTS).flatMap((vary) => NAMES.map(vary))),
  );

  it('point into the text as it stands, in any normal form', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), form, (parts, normal) => {
        const text = parts.join(' ').normalize(normal);
        for (const { start, end, surface } of findMentions({ blocks: [{ text }] })) {
          expect(text.slice(start, end)).toBe(surface);
          found++;
        }
      }),
      SEEDED,
    );
    expect(found).toBeGreaterThan(SEEDED.numRuns / 2);
  });

  it('move with what stands before, and by nothing else', () => {
    const before = fc.constantFrom('', '😀 ', '\u00AD', 'ﬁ ', 'e\u0301 ', '\n\n', '蚂 ');
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.constantFrom(...Object.values(VARIANTS)),
        before,
        (name, vary, left) => {
          const text = vary(name);
          const [mention] = findMentions({ blocks: [{ text: left + text }] });
          expect([mention?.start, mention?.end]).toEqual([left.length, left.length + text.length]);
        },
      ),
      SEEDED,
    );
  });
});
