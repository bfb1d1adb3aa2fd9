// The lexicon: a trie of tokens in typed arrays. Nodes are numbered breadth first, so that the children of a node stand
// side by side, sorted by token hash, and an edge needs no target:
//
//   node               0 (root)    1 «ant»   2 «tencent»   3 «group»
//   first child        1           3         4             4          4   children of n: up to the first child of n + 1
//   rootHash[node-1]   –           #ant      #tencent                     token on the edge from the root to n, 30 bits
//   hash[node-3]       –                                   #group         token on any other edge, 16 bits
//   first name         0           0         1             2          3   names that end at n: up to the first name of n + 1
//   target[name]       ant-group   tencent   ant-group
//   ordinal[name]      2           0         0                            which of the target's names it is
//
// First child and first name never fall from one node to the next. So each is kept as what it is above a base, and there
// is one base for every 64 nodes:
//
//   first child of n = childBase[n >> 6] + childOffset[n]        (of the root it is 1: its children may be past counting
//   first name of n  = nameBase[n >> 6] + nameOffset[n]           in 16 bits, so it stands apart)
//
// That is 8 bytes for a child of the root, 6 for any other node, and 3 or 5 for a name. Hashes can collide, those of 16 bits
// more often (behind «Bank», with 500 children, one word in 130): who finds a name compares its text (`find-matches.ts`).

import { HASH_BITS } from './tokens';

export type Lexicon = {
  childBase: Uint32Array;
  nameBase: Uint32Array;
  rootHash: Int32Array;
  target: Uint16Array | Uint32Array;
  hash: Uint16Array;
  childOffset: Uint16Array;
  nameOffset: Uint16Array;
  ordinal: Uint8Array;
  /** For every value of a hash's upper bits, the first index of `rootHash` with that or more; not packed. */
  rootStart: Uint32Array;
  /** For every value of a hash's upper bits, some more of them, a bit that is set where `rootHash` has one with them; not packed. */
  rootBits: Uint32Array;
};

/** 2 to this power nodes share a base. */
export const BASE_SHIFT = 6;
const MAGIC = 0x534e4c33; // «SNL3»: the shape above is the third
const HEADER_WORDS = 5;

/** Bytes of a lexicon: a header (magic, nodes, children of the root, names, bytes per target), then the arrays, little-endian. */
export function packLexicon(lexicon: Lexicon): Uint8Array<ArrayBuffer> {
  const { childBase, nameBase, rootHash, target, hash, childOffset, nameOffset, ordinal } = lexicon;
  const header = Uint32Array.of(MAGIC, nodesOf(lexicon), rootHash.length, target.length, target.BYTES_PER_ELEMENT);
  // The widest first, so that each begins where its width allows; `target` fits here in both of its widths.
  const parts = [header, childBase, nameBase, rootHash, target, hash, childOffset, nameOffset, ordinal];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** Reads `packLexicon`'s bytes without copying. Throws `Error` where they are not a whole lexicon that can be walked. */
export function unpackLexicon(bytes: ArrayBuffer): Lexicon {
  const header =
    bytes.byteLength >= HEADER_WORDS * 4 ? new Uint32Array(bytes, 0, HEADER_WORDS) : new Uint32Array(HEADER_WORDS);
  const [magic, nodes = 0, rootChildren = 0, names = 0, width = 0] = header;
  if (magic !== MAGIC) throw new Error('The lexicon is damaged, or of another version: it does not begin with SNL3.');
  const bases = (nodes >> BASE_SHIFT) + 1;
  const others = nodes - 1 - rootChildren;
  const size = (HEADER_WORDS + 2 * bases + rootChildren) * 4 + names * width + (others + 2 * (nodes + 1)) * 2 + names;
  if ((width !== 2 && width !== 4) || others < 0 || size !== bytes.byteLength)
    throw new Error('The lexicon is damaged: its header does not fit its length.');
  let at = 0;
  const take = <View extends { byteLength: number }>(
    View: new (bytes: ArrayBuffer, at: number, length: number) => View,
    length: number,
  ): View => {
    const view = new View(bytes, at, length);
    at += view.byteLength;
    return view;
  };
  take(Uint32Array, HEADER_WORDS);
  const packed: Omit<Lexicon, 'rootStart' | 'rootBits'> = {
    childBase: take(Uint32Array, bases),
    nameBase: take(Uint32Array, bases),
    rootHash: take(Int32Array, rootChildren),
    target: width === 2 ? take(Uint16Array, names) : take(Uint32Array, names),
    hash: take(Uint16Array, others),
    childOffset: take(Uint16Array, nodes + 1),
    nameOffset: take(Uint16Array, nodes + 1),
    ordinal: take(Uint8Array, names),
  };
  const lexicon = { ...packed, ...indexRoot(packed.rootHash) };
  if (!isWalkable(lexicon)) throw new Error('The lexicon is damaged: its nodes do not lead to one another.');
  return lexicon;
}

/** Whether every node's children come after it and after those of the node before, up to the last; so for its names. */
function isWalkable(lexicon: Lexicon): boolean {
  const nodes = nodesOf(lexicon);
  let [child, name] = [lexicon.rootHash.length + 1, 0];
  if (firstChildOf(lexicon, 1) !== child) return false;
  for (let node = 1; node <= nodes; node++) {
    const [nextChild, nextName] = [firstChildOf(lexicon, node), firstNameOf(lexicon, node)];
    if (nextChild < child || nextChild <= Math.min(node, nodes - 1) || nextName < name) return false;
    child = nextChild;
    name = nextName;
  }
  return child === nodes && name === lexicon.target.length && firstNameOf(lexicon, 1) === 0;
}

const nodesOf = ({ childOffset }: Lexicon): number => childOffset.length - 1;

function firstChildOf({ childBase, childOffset }: Lexicon, node: number): number {
  return (childBase[node >> BASE_SHIFT] as number) + (childOffset[node] as number);
}

/** Number of the first name that ends at `node`; those of the next node begin where they end. */
export function firstNameOf({ nameBase, nameOffset }: Lexicon, node: number): number {
  return (nameBase[node >> BASE_SHIFT] as number) + (nameOffset[node] as number);
}

/** The child of `node` on token `hash`, or -1. */
export function childOf(lexicon: Lexicon, node: number, hash: number): number {
  const { rootHash, rootStart, rootBits } = lexicon;
  if (node === 0) {
    // Small enough to be at hand: most words of a text begin no name, and are done here.
    const bit = hash >> BIT_SHIFT;
    if ((((rootBits[bit >> 5] as number) >>> bit) & 1) === 0) return -1;
    const upper = hash >> START_SHIFT;
    const at = findHash(rootHash, hash, rootStart[upper] as number, rootStart[upper + 1] as number);
    return at < 0 ? -1 : at + 1;
  }
  const skipped = rootHash.length + 1;
  const low = firstChildOf(lexicon, node) - skipped;
  const end = firstChildOf(lexicon, node + 1) - skipped;
  const at = low < end ? findHash(lexicon.hash, toShortHash(hash), low, end) : -1;
  return at < 0 ? -1 : at + skipped;
}

/** Lower bits of a hash that `rootStart`, and fewer that `rootBits`, takes together. */
const START_SHIFT = 14;
const BIT_SHIFT = 13;

/** Makes `rootStart` and `rootBits`. */
export function indexRoot(rootHash: Int32Array): Pick<Lexicon, 'rootStart' | 'rootBits'> {
  const rootStart = new Uint32Array((1 << (HASH_BITS - START_SHIFT)) + 1);
  let at = 0;
  for (let upper = 0; upper < rootStart.length; upper++) {
    while (at < rootHash.length && (rootHash[at] as number) >> START_SHIFT < upper) at++;
    rootStart[upper] = at;
  }
  const rootBits = new Uint32Array(1 << (HASH_BITS - BIT_SHIFT - 5));
  for (const hash of rootHash) {
    const bit = hash >> BIT_SHIFT;
    rootBits[bit >> 5] = (rootBits[bit >> 5] as number) | (1 << bit);
  }
  return { rootStart, rootBits };
}

/** What a hash is below the root. */
export function toShortHash(hash: number): number {
  return hash & 0xffff;
}

/** Index of `wanted` from `low` to before `end` of `hashes`, which are sorted there; or -1. */
function findHash(hashes: Int32Array | Uint16Array, wanted: number, low: number, end: number): number {
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = hashes[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
