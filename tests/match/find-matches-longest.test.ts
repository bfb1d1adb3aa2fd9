// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../lib/match/compile-lexicon';
import { findMatches } from '../../lib/match/find-matches';
import { indexRoot, type Lexicon } from '../../lib/match/lexicon';
import { tokenise } from '../../lib/match/tokens';

const lexiconOf = (names: string[]) => compileLexicon(names.map((text, target) => ({ text, target, ordinal: 0 })));

function match(names: string[], text: string, rest: { accept?: (target: number) => boolean; lexicon?: Lexicon } = {}) {
  const tokens = tokenise(text);
  return findMatches(tokens, { lexicon: lexiconOf(names), textOf: (target) => names[target] ?? '', ...rest }).map(
    ({ first, end, names: found }) => ({
      surface: text.slice(tokens.start[first], tokens.end[end - 1]),
      targets: found.map(({ target }) => target),
    }),
  );
}
const surfacesOf = (names: string[], text: string) => match(names, text).map(({ surface }) => surface);

describe('findMatches, where names overlap', () => {
  it.each([
    {
      name: 'the longest of nested names',
      names: ['Ant', 'Ant Group', 'Ant Group Services'],
      text: 'Ant Group Services, Ant Group, Ant',
      found: ['Ant Group Services', 'Ant Group', 'Ant'],
    },
    {
      name: 'the shorter one where the longer breaks off',
      names: ['Bank of China', 'Bank of China Hong Kong'],
      text: 'Bank of China Hong Kongers',
      found: ['Bank of China'],
    },
    {
      name: 'a name that begins inside a longer one that breaks off',
      names: ['Ping An Bank of China', 'An Bank'],
      text: 'Ping An Bank of Canada',
      found: ['An Bank'],
    },
    {
      name: 'the leftmost of two that overlap',
      names: ['Bank of China', 'China Everbright Bank'],
      text: 'Bank of China Everbright Bank',
      found: ['Bank of China'],
    },
    {
      name: 'a name after a repeated beginning',
      names: ['Bank of China'],
      text: 'Bank of Bank of China',
      found: ['Bank of China'],
    },
    {
      name: 'the same name twice',
      names: ['Ant Group'],
      text: 'Ant Group Ant Group',
      found: ['Ant Group', 'Ant Group'],
    },
    {
      name: 'the shorter one where the longer is in the wrong case',
      names: ['Ant', 'ant colony bank', 'Colony'],
      text: 'Ant Colony',
      found: ['Ant', 'Colony'],
    },
    {
      name: 'the shorter one where a sentence ends inside the longer',
      names: ['Apple', 'Apple Records'],
      text: 'He left Apple. Records show it.',
      found: ['Apple'],
    },
    {
      name: 'Han names inside each other',
      names: ['蚂蚁', '蚂蚁集团'],
      text: '蚂蚁集团和蚂蚁',
      found: ['蚂蚁集团', '蚂蚁'],
    },
    { name: 'nothing of an empty text', names: ['Ant'], text: '', found: [] },
    { name: 'nothing with no names', names: [], text: 'Ant Group', found: [] },
  ])('finds $name', ({ names, text, found }) => {
    expect(surfacesOf(names, text)).toEqual(found);
  });

  it('gives all that is written so, in the order of targets', () => {
    expect(match(['Amf', 'AMF', 'AMF'], 'AMF')).toEqual([{ surface: 'AMF', targets: [1, 2] }]);
    expect(match(['Crédit X', 'Credit X'], 'Credit X')).toEqual([{ surface: 'Credit X', targets: [0, 1] }]);
  });

  it('passes over names that it may not accept, and finds the shorter one instead', () => {
    const names = ['Ant', 'Ant Group'];
    expect(match(names, 'Ant Group', { accept: (target) => target !== 1 })).toEqual([{ surface: 'Ant', targets: [0] }]);
    expect(match(names, 'Ant Group', { accept: () => false })).toEqual([]);
  });

  it('does not take a shared hash for a match', () => {
    const rootHash = tokenise('Collider').hash;
    const lexicon = { ...lexiconOf(['Tencent']), rootHash, ...indexRoot(rootHash) };
    expect(match(['Tencent'], 'Collider', { lexicon })).toEqual([]);
  });
});
