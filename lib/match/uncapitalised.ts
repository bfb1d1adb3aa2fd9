// The words that a document writes with a small letter: in capitals the same are hardly a name.
import type { Document } from './document';

// Asked for again and again, and gathered once for each document.
const smallWords = new WeakMap<Document, Set<number>>();

/** Hashes of the words of `document` that begin with a small letter. */
export function readSmallWords(document: Document): Set<number> {
  let found = smallWords.get(document);
  if (!found) {
    found = new Set();
    for (const tokens of document.tokens)
      for (let k = 0; k < tokens.count; k++) {
        const letter = tokens.text.charAt(tokens.start[k] as number);
        if (letter !== letter.toUpperCase()) found.add(tokens.hash[k] as number);
      }
    smallWords.set(document, found);
  }
  return found;
}
