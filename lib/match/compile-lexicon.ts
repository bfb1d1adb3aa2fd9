// Names → lexicon. Runs where the dataset is built, not in the extension.
import type { Lexicon } from './lexicon';
import { tokenise } from './tokens';

/** `target` is the index of what the name stands for, `ordinal` (0 to 255) which of its names this is. */
export type LexiconEntry = { text: string; target: number; ordinal: number };

type Node = { children: Map<number, Node>; names: LexiconEntry[] };
const createNode = (): Node => ({ children: new Map(), names: [] });

/** Arranges `entries` for scanning. The same entries give the same bytes. Throws if a name has no letter or digit. */
export function compileLexicon(entries: LexiconEntry[]): Lexicon {
  const root = createNode();
  for (const entry of entries) {
    const tokens = tokenise(entry.text);
    if (tokens.count === 0) throw new Error(`The name ${JSON.stringify(entry.text)} has no letter or digit.`);
    if (entry.ordinal > 255)
      throw new Error(`${JSON.stringify(entry.text)} is name ${entry.ordinal} of its entity; 256 is the most.`);
    let node = root;
    for (const hash of tokens.hash) {
      const child = node.children.get(hash) ?? createNode();
      node.children.set(hash, child);
      node = child;
    }
    node.names.push(entry);
  }

  const order: { node: Node; hash: number }[] = [{ node: root, hash: 0 }];
  const firstChild: number[] = [];
  const firstName: number[] = [];
  const names: LexiconEntry[] = [];
  for (let index = 0; index < order.length; index++) {
    const { node } = order[index] as { node: Node };
    firstChild.push(order.length);
    firstName.push(names.length);
    names.push(...node.names.sort((a, b) => a.target - b.target || a.ordinal - b.ordinal));
    for (const [hash, child] of [...node.children].sort(([a], [b]) => a - b)) order.push({ node: child, hash });
  }
  firstChild.push(order.length);
  firstName.push(names.length);

  const targets = names.map((name) => name.target);
  const wide = targets.some((target) => target > 0xffff);
  return {
    firstChild: Uint32Array.from(firstChild),
    hash: Uint32Array.from(order, ({ hash }) => hash),
    firstName: Uint32Array.from(firstName),
    target: wide ? Uint32Array.from(targets) : Uint16Array.from(targets),
    ordinal: Uint8Array.from(names, (name) => name.ordinal),
  };
}
