// A set of token hashes, quicker to ask than a Set, and to ask for what is not in it most of all.

export type HashSet = {
  add: (hash: number) => void;
  has: (hash: number) => boolean;
  /** Where `hash` is kept, or would be, until another is added: below `slots`. What is known of hashes can be kept by it. */
  slotOf: (hash: number) => number;
  slots: number;
};

/** An empty set with room for `most` hashes (none below 0), by open addressing with steps of one. */
export function createHashSet(most: number): HashSet {
  // At most half full, so that a free slot is never far.
  const mask = (1 << Math.ceil(Math.log2(2 * most + 2))) - 1;
  const slots = new Int32Array(mask + 1);
  // Eight bits a slot, which tell at one look of most hashes that they are not there.
  const bits = new Uint8Array(mask + 1);
  const slotOf = (hash: number): number => {
    const kept = toKept(hash);
    let at = kept & mask;
    while (slots[at] !== 0 && slots[at] !== kept) at = (at + 1) & mask;
    return at;
  };
  return {
    add: (hash) => {
      const kept = toKept(hash);
      slots[slotOf(hash)] = kept;
      const byte = (kept >> 3) & mask;
      bits[byte] = (bits[byte] as number) | (1 << (kept & 7));
    },
    has: (hash) => {
      const kept = toKept(hash);
      return (((bits[(kept >> 3) & mask] as number) >> (kept & 7)) & 1) === 1 && slots[slotOf(hash)] !== 0;
    },
    slotOf,
    slots: slots.length,
  };
}

/** A free slot holds 0, which as a hash is kept as 1. */
const toKept = (hash: number): number => hash || 1;

/** The set of `hashes`. */
export function hashSetOf(hashes: Iterable<number>): HashSet {
  const all = [...hashes];
  const set = createHashSet(all.length);
  for (const hash of all) set.add(hash);
  return set;
}
