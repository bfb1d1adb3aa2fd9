// @vitest-environment node
// Every name of the dataset that ships, as detection sees it: what cannot be found in its own text is never found at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { loadDataset } from '../../lib/dataset/load-dataset';
import { findMatches } from '../../lib/match/find-matches';
import { tokenise } from '../../lib/match/tokens';
import { SEEDED } from '../support/seed';

// Whether a source was read in the future is the dataset check's to say, on the day of the check.
const dataset = await loadDataset(undefined, '9999-12-31');
const { entities, lexicon } = toGazetteer(dataset);
const textOf = (target: number, ordinal: number) => entities[target]?.names[ordinal]?.text ?? '';
const all = entities.flatMap(({ id, names }, target) =>
  names.map(({ text }, ordinal) => ({ id, target, ordinal, text })),
);
type Own = (typeof all)[number];

/** Whether one match is from `start` to `end` of `text` and names `own`. */
function isFound({ target, ordinal }: Own, text: string, start: number, end: number): boolean {
  const tokens = tokenise(text);
  return findMatches(tokens, { lexicon, textOf }).some(
    (match) =>
      (tokens.start[match.first] ?? 0) >= start &&
      (tokens.end[match.end - 1] ?? 0) <= end &&
      tokenise(text.slice(start, end)).count === match.end - match.first &&
      match.names.some((name) => name.target === target && name.ordinal === ordinal),
  );
}

const anyName = fc.constantFrom(...all);

describe('every name of the dataset is found', () => {
  it('in its own text', () => {
    expect(all.length).toBeGreaterThan(dataset.entities.length);
    const lost = all.filter((own) => !isFound(own, own.text, 0, own.text.length));
    expect(lost.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });

  it('whatever stands around it that is no part of a name', () => {
    const before = fc.constantFrom('', '(', '«', '“', '\n', '; ', ' – ', '7, ', '\u200B');
    const after = fc.constantFrom('', ')', '»', '”', '’', '?', '; ', ' – ', ': 7', '\uFEFF');
    fc.assert(
      fc.property(anyName, before, after, (own, left, right) => {
        const text = left + own.text + right;
        expect(isFound(own, text, left.length, left.length + own.text.length)).toBe(true);
      }),
      SEEDED,
    );
  });

  it('with invisible characters anywhere in it', () => {
    const invisible = fc.constantFrom('\u00AD', '\u200B', '\u2060', '\uFEFF', '\uFE0F', '\u{E0100}');
    fc.assert(
      fc.property(anyName, fc.array(fc.tuple(fc.nat(), invisible), { minLength: 1, maxLength: 4 }), (own, inserts) => {
        const characters = [...own.text];
        for (const [place, character] of inserts) characters.splice(place % (characters.length + 1), 0, character);
        const text = characters.join('');
        expect(isFound(own, text, 0, text.length)).toBe(true);
      }),
      SEEDED,
    );
  });

  it('with other white space for each of its own', () => {
    const space = fc.constantFrom('\u00A0', '\u202F', '\u3000', '\n    ', '  ', '\t');
    fc.assert(
      fc.property(anyName, space, (own, other) => {
        const text = own.text.replaceAll(' ', other);
        expect(isFound(own, text, 0, text.length)).toBe(true);
      }),
      SEEDED,
    );
  });

  it('decomposed, composed and in full width', () => {
    const widen = (text: string) =>
      text.replace(/[A-Za-z0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    const form = fc.constantFrom(
      (text: string) => text.normalize('NFD'),
      (text: string) => text.normalize('NFC'),
      widen,
    );
    fc.assert(
      fc.property(anyName, form, (own, change) => {
        const text = change(own.text);
        expect(isFound(own, text, 0, text.length)).toBe(true);
      }),
      SEEDED,
    );
  });
});
