// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHashSet } from '../../lib/match/hash-set';
import { SEEDED } from '../support/seed';

// Hashes that agree in their lower bits want the same place.
const hash = fc.oneof(
  fc.nat(0x3fffffff),
  fc.nat(20).map((upper) => upper << 25),
  fc.constantFrom(1, 0x3fffffff),
);

it('has what was added, and nothing else, up to as many as it has room for', () => {
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 40 }), fc.array(hash, { maxLength: 40 }), (added, others) => {
      const set = createHashSet(added.length);
      for (const each of added) set.add(each);
      const nonzero = new Set(added.map((each) => each || 1));
      for (const each of [...added, ...others]) expect(set.has(each)).toBe(nonzero.has(each || 1));
    }),
    SEEDED,
  );
});
