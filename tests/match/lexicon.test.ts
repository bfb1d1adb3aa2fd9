// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { compileLexicon, type LexiconEntry } from '../../lib/match/compile-lexicon';
import { findMatches } from '../../lib/match/find-matches';
import { childOf, firstNameOf, type Lexicon, packLexicon, unpackLexicon } from '../../lib/match/lexicon';
import { tokenise } from '../../lib/match/tokens';
import { findTwins } from '../support/synthetic-names';

const ENTRIES: LexiconEntry[] = [
  { text: 'Ant', target: 0, ordinal: 2 },
  { text: 'Ant Group', target: 0, ordinal: 0 },
  { text: 'Tencent', target: 1, ordinal: 0 },
  { text: 'Ant', target: 5, ordinal: 1 },
  { text: '腾讯', target: 1, ordinal: 1 },
];

/** (target, ordinal) of the names at the end of `text`, or undefined where no path leads there. */
function look(lexicon: Lexicon, text: string): number[][] | undefined {
  let node = 0;
  for (const hash of tokenise(text).hash) {
    node = childOf(lexicon, node, hash);
    if (node < 0) return undefined;
  }
  const names: number[][] = [];
  for (let k = firstNameOf(lexicon, node); k < firstNameOf(lexicon, node + 1); k++)
    names.push([lexicon.target[k] as number, lexicon.ordinal[k] as number]);
  return names;
}

describe('compileLexicon', () => {
  it.each([
    {
      text: 'Ant',
      names: [
        [0, 2],
        [5, 1],
      ],
    },
    { text: 'Ant Group', names: [[0, 0]] },
    { text: 'ANT-group', names: [[0, 0]] },
    { text: 'Tencent', names: [[1, 0]] },
    { text: '腾讯', names: [[1, 1]] },
    { text: '腾', names: [] },
    { text: 'Group', names: undefined },
    { text: 'Ant Group Group', names: undefined },
  ])('leads from $text to its names', ({ text, names }) => {
    expect(look(compileLexicon(ENTRIES), text)).toEqual(names);
  });

  it('gives the same bytes for the same entries in any order', () => {
    const bytes = packLexicon(compileLexicon(ENTRIES));
    expect(packLexicon(compileLexicon([...ENTRIES].reverse()))).toEqual(bytes);
    expect(packLexicon(compileLexicon([...ENTRIES.slice(2), ...ENTRIES.slice(0, 2)]))).toEqual(bytes);
  });

  it('gives other bytes when a target changes', () => {
    const changed = ENTRIES.map((entry) => (entry.text === 'Tencent' ? { ...entry, target: 2 } : entry));
    expect(packLexicon(compileLexicon(changed))).not.toEqual(packLexicon(compileLexicon(ENTRIES)));
  });

  it.each(['', '…', ' – '])('refuses %j, which has no letter or digit, and says so', (text) => {
    expect(() => compileLexicon([{ text, target: 0, ordinal: 0 }])).toThrow(JSON.stringify(text));
  });

  it('takes 256 names of one entity and refuses one more by its text', () => {
    const lexicon = compileLexicon([{ text: 'Last', target: 0, ordinal: 255 }]);
    expect(look(lexicon, 'Last')).toEqual([[0, 255]]);
    expect(() => compileLexicon([{ text: 'Late', target: 0, ordinal: 256 }])).toThrow('"Late"');
  });

  const many = (count: number, textOf: (number: number) => string): LexiconEntry[] =>
    Array.from({ length: count }, (_, target) => ({ text: textOf(target), target, ordinal: 0 }));

  it('takes more than 65,535 first words', () => {
    const lexicon = compileLexicon(many(70_000, (number) => `w${number} pay`));
    for (const number of [0, 63, 64, 65_535, 69_999]) expect(look(lexicon, `w${number} pay`)).toEqual([[number, 0]]);
    expect(look(lexicon, 'w70000')).toBeUndefined();
  });

  it('refuses more second words near one node than its numbers can count, and names one of them', () => {
    // Each of 20 first words has its own 3,500: together more than 65,535 behind 64 neighbours.
    const entries = many(70_000, (number) => `w${number % 20} n${number}`);
    expect(() => compileLexicon(entries)).toThrow(/More than 65535 words follow near "w\d+ n\d+"/);
  });

  it('refuses more names near one node than its numbers can count, and names one of them', () => {
    expect(() => compileLexicon(many(65_536, () => 'Bank'))).toThrow('More than 65535 names end near "Bank"');
    expect(look(compileLexicon(many(65_535, () => 'Bank')), 'Bank')).toHaveLength(65_535);
  });

  it('tells apart by their text words that are one below the root', () => {
    const [[one, two]] = findTwins(1) as [[string, string]];
    const entries = many(2, (number) => `bank ${[one, two][number]}`);
    const lexicon = compileLexicon(entries);
    expect(look(lexicon, `bank ${one}`)).toHaveLength(2); // one node for both
    expect(look(lexicon, one)).toBeUndefined();
    const textOf = (target: number) => entries[target]?.text ?? '';
    for (const { text, target } of entries)
      expect(findMatches(tokenise(text), { lexicon, textOf }).map(({ names }) => names)).toEqual([
        [{ target, ordinal: 0 }],
      ]);
  });
});

describe('packLexicon and unpackLexicon', () => {
  it.each([
    { name: 'no names', entries: [] },
    { name: 'some names', entries: ENTRIES },
    { name: 'targets up to 65,535', entries: [{ text: 'Ant', target: 0xffff, ordinal: 0 }], width: 2 },
    { name: 'targets above 65,535', entries: [...ENTRIES, { text: 'Wide', target: 0x10000, ordinal: 3 }], width: 4 },
  ])('give back a lexicon of $name', ({ entries, width = 2 }) => {
    const lexicon = compileLexicon(entries);
    const again = unpackLexicon(packLexicon(lexicon).buffer);
    expect(again).toEqual(lexicon);
    expect(again.target.BYTES_PER_ELEMENT).toBe(width);
    for (const { text, target, ordinal } of entries) expect(look(again, text)).toContainEqual([target, ordinal]);
  });

  it('refuse every truncated lexicon', () => {
    const bytes = packLexicon(compileLexicon(ENTRIES));
    for (let length = 0; length < bytes.length; length++)
      expect(() => unpackLexicon(bytes.slice(0, length).buffer), `${length} bytes`).toThrow('damaged');
  });

  it('refuse a lexicon with something after it', () => {
    const bytes = packLexicon(compileLexicon(ENTRIES));
    expect(() => unpackLexicon(Uint8Array.of(...bytes, 0).buffer)).toThrow('damaged');
  });

  it.each([
    { name: 'mark', at: 0 },
    { name: 'number of nodes', at: 4 },
    { name: 'number of first words', at: 8 },
    { name: 'number of names', at: 12 },
    { name: 'width of a target', at: 16 },
  ])('refuse a lexicon whose $name was changed', ({ at }) => {
    const bytes = packLexicon(compileLexicon(ENTRIES));
    bytes[at] = (bytes[at] as number) + 1;
    expect(() => unpackLexicon(bytes.buffer)).toThrow('damaged');
  });

  it('refuse a lexicon of the version before, and say that', () => {
    const bytes = packLexicon(compileLexicon(ENTRIES));
    bytes[0] = 0x31;
    expect(() => unpackLexicon(bytes.buffer)).toThrow('another version');
  });

  it('refuse every lexicon whose nodes would lead out of it, whichever byte was changed', () => {
    const whole = packLexicon(compileLexicon(ENTRIES));
    for (let at = 0; at < whole.length; at++)
      for (const change of [1, 0x80, 0xff]) {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] as number) ^ change;
        let lexicon: Lexicon;
        try {
          lexicon = unpackLexicon(bytes.buffer);
        } catch (error) {
          expect((error as Error).message).toMatch(/^The lexicon is damaged/);
          continue;
        }
        // A word, a name's owner or the borders of two nodes may be others (a release's hashes tell that); no look-up strays.
        for (const { text } of ENTRIES)
          for (const pair of look(lexicon, text) ?? []) expect(pair).not.toContain(undefined);
      }
  });

  it('refuse bytes that are something else', () => {
    expect(() => unpackLexicon(new TextEncoder().encode('<!doctype html><p>Not found').buffer as ArrayBuffer)).toThrow(
      'damaged',
    );
  });
});
