// The lexicon: a trie of tokens in typed arrays. Nodes are numbered breadth first, so that the children of a node stand
// side by side, sorted by token hash, and an edge needs no target:
//
//   node              0 (root)    1 «ant»   2 «tencent»   3 «group»
//   firstChild[node]  1           3         4             4          4   children of n: firstChild[n] … firstChild[n+1]-1
//   hash[node]        –           #ant      #tencent      #group         token on the edge that leads to n
//   firstName[node]   0           0         1             2          3   names that end at n: firstName[n] … firstName[n+1]-1
//   target[name]      ant-group   tencent   ant-group
//   ordinal[name]     2           0         0                            which of the target's names it is
//
// That is 12 bytes a node and 3 or 5 a name. Hashes can collide: who finds a name compares its text (`find-matches.ts`).

export type Lexicon = {
  firstChild: Uint32Array;
  hash: Uint32Array;
  firstName: Uint32Array;
  target: Uint16Array | Uint32Array;
  ordinal: Uint8Array;
};

const MAGIC = 0x534e4c31; // «SNL1»
const HEADER_WORDS = 4;

/** Bytes of a lexicon: a header (magic, nodes, names, bytes per target), then the arrays, little-endian. */
export function packLexicon(lexicon: Lexicon): Uint8Array<ArrayBuffer> {
  const { firstChild, hash, firstName, target, ordinal } = lexicon;
  const header = Uint32Array.of(MAGIC, hash.length, target.length, target.BYTES_PER_ELEMENT);
  const parts = [header, firstChild, hash, firstName, target, ordinal];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** Reads `packLexicon`'s bytes without copying. Throws `Error` where they are not a whole lexicon. */
export function unpackLexicon(bytes: ArrayBuffer): Lexicon {
  const header =
    bytes.byteLength >= HEADER_WORDS * 4 ? new Uint32Array(bytes, 0, HEADER_WORDS) : new Uint32Array(HEADER_WORDS);
  const [magic, nodes = 0, names = 0, width = 0] = header;
  const size = HEADER_WORDS * 4 + (nodes + 1 + nodes + nodes + 1) * 4 + names * width + names;
  if (magic !== MAGIC || (width !== 2 && width !== 4) || size !== bytes.byteLength)
    throw new Error('The lexicon is damaged: its header does not fit its length.');
  let at = HEADER_WORDS * 4;
  const words = (length: number) => {
    const array = new Uint32Array(bytes, at, length);
    at += array.byteLength;
    return array;
  };
  const firstChild = words(nodes + 1);
  const hash = words(nodes);
  const firstName = words(nodes + 1);
  const target = width === 2 ? new Uint16Array(bytes, at, names) : new Uint32Array(bytes, at, names);
  const ordinal = new Uint8Array(bytes, at + target.byteLength, names);
  return { firstChild, hash, firstName, target, ordinal };
}

/** The child of `node` on token `hash`, or -1. */
export function childOf(lexicon: Lexicon, node: number, hash: number): number {
  let low = lexicon.firstChild[node] as number;
  let high = (lexicon.firstChild[node + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = lexicon.hash[middle] as number;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
