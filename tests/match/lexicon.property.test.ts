// @vitest-environment node
// The lexicon against what it stands for, a map from names to their owners; and how much room it takes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { loadDataset } from '../../lib/dataset/load-dataset';
import { compileLexicon, type LexiconEntry } from '../../lib/match/compile-lexicon';
import { findMatches } from '../../lib/match/find-matches';
import { packLexicon, unpackLexicon } from '../../lib/match/lexicon';
import { tokenise } from '../../lib/match/tokens';
import { SEEDED } from '../support/seed';
import { createNames, findTwins } from '../support/synthetic-names';

/** Bytes for one name of the lexicon that ships; more make installing and every start of the worker slower. */
const MAX_BYTES_PER_NAME = 24;

const word = fc.constantFrom('bank', 'pay', 'group', 'de', 'of', ...findTwins(2).flat());
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

type Owner = { target: number; ordinal: number };

/** What the lexicon should find in `words`: from each place on the longest name there is, and all its owners. */
function findByMap(words: string[], owners: Map<string, Owner[]>): { text: string; names: Owner[] }[] {
  const found: { text: string; names: Owner[] }[] = [];
  for (let first = 0; first < words.length; ) {
    let end = words.length;
    while (end > first && !owners.has(words.slice(first, end).join(' '))) end--;
    const text = words.slice(first, end).join(' ');
    if (end > first) found.push({ text, names: owners.get(text) ?? [] });
    first = Math.max(end, first + 1);
  }
  return found;
}

describe('a lexicon', () => {
  it('finds what a map of the same names finds, in any text of their words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.nat({ max: 70_000 }), fc.nat({ max: 255 })), { maxLength: 40 }),
        fc.array(fc.oneof(word, name, fc.constant('elsewhere')), { maxLength: 30 }),
        (triples, parts) => {
          const entries = triples.map(([text, target, ordinal]): LexiconEntry => ({ text, target, ordinal }));
          // Each (target, ordinal) is one name, as it is in a dataset.
          const byOwner = new Map(entries.map((entry) => [`${entry.target} ${entry.ordinal}`, entry]));
          const owners = new Map<string, Owner[]>();
          for (const { text, target, ordinal } of byOwner.values())
            owners.set(text, [...(owners.get(text) ?? []), { target, ordinal }]);
          for (const list of owners.values()) list.sort((a, b) => a.target - b.target || a.ordinal - b.ordinal);

          const lexicon = unpackLexicon(packLexicon(compileLexicon([...byOwner.values()])).buffer);
          const text = parts.join(' ');
          const found = findMatches(tokenise(text), {
            lexicon,
            textOf: (target, ordinal) => byOwner.get(`${target} ${ordinal}`)?.text ?? '',
          });
          const words = text.split(' ').filter(Boolean);
          expect(found.map(({ first, end, names }) => ({ text: words.slice(first, end).join(' '), names }))).toEqual(
            findByMap(words, owners),
          );
        },
      ),
      SEEDED,
    );
  });
});

const bytesPerName = (entries: LexiconEntry[]) => packLexicon(compileLexicon(entries)).length / entries.length;

describe(`takes at most ${MAX_BYTES_PER_NAME} bytes a name`, () => {
  it.each([
    { count: 20_000, words: 20_000 },
    { count: 60_000, words: 20_000 },
    // No two names share a word: the most nodes that so many names can have.
    { count: 20_000, words: Number.POSITIVE_INFINITY },
  ])('for $count names of two to four words, drawn from $words', ({ count, words }) => {
    expect(bytesPerName(createNames({ count, words, seed: SEEDED.seed }))).toBeLessThanOrEqual(MAX_BYTES_PER_NAME);
  });

  it('for the dataset that ships', async () => {
    const { entities } = toGazetteer(await loadDataset(undefined, '9999-12-31'));
    const entries = entities.flatMap(({ names }, target) =>
      names.map(({ text }, ordinal) => ({ text, target, ordinal })),
    );
    expect(bytesPerName(entries)).toBeLessThanOrEqual(MAX_BYTES_PER_NAME);
  });
});
