// A set of token hashes: a Set of such large numbers takes five times as long.

export type HashSet = { add: (hash: number) => void; has: (hash: number) => boolean };

/** An empty set with room for `most` hashes (32 bits, unsigned), by open addressing with steps of one. */
export function createHashSet(most: number): HashSet {
  // At most half full, so that a free slot is never far.
  const mask = 2 ** Math.ceil(Math.log2(2 * most + 2)) - 1;
  const slots = new Uint32Array(mask + 1);
  /** Where `hash` is, or belongs. A free slot holds 0, which as a hash is kept as 1. */
  const find = (hash: number): number => {
    let at = hash & mask;
    while (slots[at] !== 0 && slots[at] !== hash) at = (at + 1) & mask;
    return at;
  };
  return {
    add: (hash) => {
      slots[find(hash || 1)] = hash || 1;
    },
    has: (hash) => slots[find(hash || 1)] !== 0,
  };
}
