// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { compileLexicon, type LexiconEntry } from '../../lib/match/compile-lexicon';
import { childOf, type Lexicon, packLexicon, unpackLexicon } from '../../lib/match/lexicon';
import { tokenise } from '../../lib/match/tokens';

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
  for (let k = lexicon.firstName[node] as number; k < (lexicon.firstName[node + 1] as number); k++)
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
    { name: 'number of names', at: 8 },
    { name: 'width of a target', at: 12 },
  ])('refuse a lexicon whose $name was changed', ({ at }) => {
    const bytes = packLexicon(compileLexicon(ENTRIES));
    bytes[at] = (bytes[at] as number) + 1;
    expect(() => unpackLexicon(bytes.buffer)).toThrow('damaged');
  });

  it('refuse bytes that are something else', () => {
    expect(() => unpackLexicon(new TextEncoder().encode('<!doctype html><p>Not found').buffer as ArrayBuffer)).toThrow(
      'damaged',
    );
  });
});
