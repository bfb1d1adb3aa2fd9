// Names → lexicon. Runs where the dataset is built, not in the extension.
import { BASE_SHIFT, indexRoot, type Lexicon, toShortHash } from './lexicon';
import { tokenise } from './tokens';

/** `target` is the index of what the name stands for, `ordinal` (0 to 255) which of its names this is. */
export type LexiconEntry = { text: string; target: number; ordinal: number };

/** `example` is one of the names that lead through the node. */
type Node = { children: Map<number, Node>; names: LexiconEntry[]; example: string };
const createNode = (example: string): Node => ({ children: new Map(), names: [], example });

const MAX_OFFSET = 0xffff;

/**
 * Arranges `entries` for scanning. The same entries give the same bytes. Throws if a name has no letter or digit, or if
 * there are more of one kind than the lexicon's numbers can count; the error names one of them.
 */
export function compileLexicon(entries: LexiconEntry[]): Lexicon {
  const order = toBreadthFirst(plantTree(entries));
  const names: LexiconEntry[] = [];
  const firstChild: number[] = [];
  const firstName: number[] = [];
  let children = 1;
  for (const { node } of order) {
    firstChild.push(children);
    firstName.push(names.length);
    children += node.children.size;
    for (const name of node.names.sort((a, b) => a.target - b.target || a.ordinal - b.ordinal)) names.push(name);
  }
  firstChild.push(children);
  firstName.push(names.length);

  const exampleOf = (node: number) => order[node]?.node.example ?? '';
  // The root's own first child is 1 and is not looked up: at 0 stands what node 1 has, or the base would have to be below it.
  const childParts = toOffsets([firstChild[1] as number, ...firstChild.slice(1)], 'words follow', exampleOf);
  const nameParts = toOffsets(firstName, 'names end', exampleOf);
  const rootEnd = firstChild[1] as number;
  const targets = names.map((name) => name.target);
  const wide = targets.some((target) => target > 0xffff);
  const rootHash = Int32Array.from(order.slice(1, rootEnd), ({ hash }) => hash);
  return {
    childBase: childParts.base,
    nameBase: nameParts.base,
    rootHash,
    ...indexRoot(rootHash),
    target: wide ? Uint32Array.from(targets) : Uint16Array.from(targets),
    hash: Uint16Array.from(order.slice(rootEnd), ({ hash }) => hash),
    childOffset: childParts.offset,
    nameOffset: nameParts.offset,
    ordinal: Uint8Array.from(names, (name) => name.ordinal),
  };
}

function plantTree(entries: LexiconEntry[]): Node {
  const root = createNode('');
  for (const entry of entries) {
    const { text, ordinal } = entry;
    const tokens = tokenise(text);
    if (tokens.count === 0) throw new Error(`The name ${JSON.stringify(text)} has no letter or digit.`);
    if (ordinal > 255) throw new Error(`${JSON.stringify(text)} is name ${ordinal} of its entity; 256 is the most.`);
    let node = root;
    for (const full of tokens.hash) {
      const hash = node === root ? full : toShortHash(full);
      const child = node.children.get(hash) ?? createNode(text);
      node.children.set(hash, child);
      node = child;
    }
    node.names.push(entry);
  }
  return root;
}

/** Nodes by their distance from the root, those of one parent by their hash. */
function toBreadthFirst(root: Node): { node: Node; hash: number }[] {
  const order = [{ node: root, hash: 0 }];
  for (const { node } of order)
    for (const [hash, child] of [...node.children].sort(([a], [b]) => a - b)) order.push({ node: child, hash });
  return order;
}

/** `values`, which never fall, as offsets from one base for every 64. */
function toOffsets(
  values: number[],
  what: string,
  exampleOf: (node: number) => string,
): { base: Uint32Array; offset: Uint16Array } {
  const base = Uint32Array.from(values.filter((_, node) => node % (1 << BASE_SHIFT) === 0));
  const offset = Uint16Array.from(values, (value, node) => {
    const above = value - (base[node >> BASE_SHIFT] as number);
    if (above > MAX_OFFSET)
      throw new Error(
        `More than ${MAX_OFFSET} ${what} near ${JSON.stringify(exampleOf(node - 1))}, which the lexicon's offsets of 16 bits cannot count.`,
      );
    return above;
  });
  return { base, offset };
}
