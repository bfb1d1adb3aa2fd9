// Which words may begin a name of a lexicon at all, told by one look: most words of a text begin none.
import type { Lexicon } from './lexicon';
import { hashWithS, type Tokens, tokenise } from './tokens';
import { mayBeginSmall } from './written-so';

/** By the lower bits of a word's hash: whether a name may begin with such a word, and whether with its small letter. */
export type Beginnings = Uint8Array;

const SIZE = 1 << 16;
const ANY = 1;
const SMALL = 2;

/** What begins `names`, which are those of `lexicon`, as it stands and with an s. */
export function readBeginnings({ rootHash }: Pick<Lexicon, 'rootHash'>, names: readonly string[]): Beginnings {
  const beginnings = new Uint8Array(SIZE);
  const add = (hash: number, what: number) => {
    for (const each of [hash, hashWithS(hash)])
      beginnings[each & (SIZE - 1)] = (beginnings[each & (SIZE - 1)] as number) | what;
  };
  for (const hash of rootHash) add(hash, ANY);
  for (const name of names) if (mayBeginSmall(name)) add(tokenise(name).hash[0] ?? 0, SMALL);
  return beginnings;
}

/** Whether token `index` may begin a name; where not, none does. */
export function mayBegin(beginnings: Beginnings, { hash, small }: Tokens, index: number): boolean {
  const what = beginnings[(hash[index] as number) & (SIZE - 1)] as number;
  return (what & (small[index] === 1 ? SMALL : ANY)) !== 0;
}
