// The words that a document writes with a small letter: in capitals the same are hardly a name.
import type { Document } from './document';
import { createHashSet, type HashSet } from './hash-set';

// Asked for again and again, and gathered once for each document.
const smallWords = new WeakMap<Document, HashSet>();

/** Hashes of the words of `document` that begin with a small letter. */
export function readSmallWords(document: Document): Pick<HashSet, 'has'> {
  let found = smallWords.get(document);
  if (!found) {
    found = createHashSet(document.tokens.reduce((sum, { count }) => sum + count, 0));
    for (const { text, count, start, hash, small } of document.tokens)
      for (let k = 0; k < count; k++)
        if (small[k] === 1 || isSmallAt(text, start[k] as number)) found.add(hash[k] as number);
    smallWords.set(document, found);
  }
  return found;
}

/** Whether the letter at `at` is a small one. */
export function isSmallAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  const letter = text.charAt(at);
  return letter !== letter.toUpperCase();
}
