// A set of token hashes: a Set or Map of such large numbers takes five times as long.

export type HashSet = {
  add: (hash: number) => void;
  has: (hash: number) => boolean;
  /** Where `hash` is kept, or would be, until another is added: below `slots`. What is known of hashes can be kept by it. */
  slotOf: (hash: number) => number;
  slots: number;
};

/** An empty set with room for `most` hashes (32 bits, unsigned), by open addressing with steps of one. */
export function createHashSet(most: number): HashSet {
  // At most half full, so that a free slot is never far.
  const mask = (1 << Math.ceil(Math.log2(2 * most + 2))) - 1;
  // Signed, since engines count faster with what is not past 31 bits.
  const slots = new Int32Array(mask + 1);
  // A free slot holds 0, which as a hash is kept as 1.
  const slotOf = (hash: number): number => {
    const kept = hash | 0 || 1;
    let at = kept & mask;
    while (slots[at] !== 0 && slots[at] !== kept) at = (at + 1) & mask;
    return at;
  };
  return {
    add: (hash) => {
      slots[slotOf(hash)] = hash | 0 || 1;
    },
    has: (hash) => slots[slotOf(hash)] !== 0,
    slotOf,
    slots: slots.length,
  };
}

/** The set of `hashes`. */
export function hashSetOf(hashes: Iterable<number>): HashSet {
  const all = [...hashes];
  const set = createHashSet(all.length);
  for (const hash of all) set.add(hash);
  return set;
}
