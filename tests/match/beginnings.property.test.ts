// @vitest-environment node
// Words that begin no name are passed over: what is found must be the same as without.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBeginnings } from '../../lib/match/beginnings';
import { compileLexicon } from '../../lib/match/compile-lexicon';
import { findMatches } from '../../lib/match/find-matches';
import { tokenise } from '../../lib/match/tokens';
import { SEEDED } from '../support/seed';

const NAMES = [
  'Ant',
  'Ant Group',
  'eBay',
  'bunq',
  'bunq Group',
  'Élan',
  'élan Bank',
  '3i',
  'J.P. Morgan',
  'banque de',
  'Ω',
  '蚂蚁',
];
const lexicon = compileLexicon(NAMES.map((text, target) => ({ text, target, ordinal: 0 })));
const search = { lexicon, textOf: (target: number) => NAMES[target] ?? '' };
const endings = { addsS: true, declines: false, isCertain: true };
const beginnings = readBeginnings(lexicon, NAMES);

const written = fc
  .constantFrom(...NAMES.flatMap((name) => name.split(' ')), 'said', 'Elan', 'elan', 'ⓔBay')
  .chain((word) =>
    fc.constantFrom(word, word.toLowerCase(), word.toUpperCase(), `${word}s`, word.normalize('NFD'), `\u00AD${word}`),
  );
const text = fc.array(fc.tuple(written, fc.constantFrom(' ', '-', '. ', '’'))).map((parts) => parts.flat().join(''));

it('finds the same names in any text', () => {
  fc.assert(
    fc.property(text, (each) => {
      const tokens = tokenise(each);
      expect(findMatches(tokens, { ...search, beginnings })).toEqual(findMatches(tokens, search));
      expect(findMatches(tokens, { ...search, endings, beginnings })).toEqual(
        findMatches(tokens, { ...search, endings }),
      );
    }),
    SEEDED,
  );
});
