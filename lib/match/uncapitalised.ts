// Words that a document writes with a small letter as well: in capitals the same are hardly a name.
import type { Candidate, Document, Place } from './document';
import { hashSetOf } from './hash-set';
import type { Tokens } from './tokens';

/** Those of `hashes` whose word `document` has somewhere with a small letter. */
export function findUncapitalised(document: Document, hashes: readonly number[]): Set<number> {
  const found = new Set<number>();
  // A few are looked for among all words of a text: gathering those first would take ten times as long.
  const wanted = hashSetOf(hashes);
  for (const { text, count, start, hash, small } of document.tokens)
    for (let k = 0; k < count; k++)
      if (wanted.has(hash[k] as number) && (small[k] === 1 || isSmallAt(text, start[k] as number)))
        found.add(hash[k] as number);
  return found;
}

// Asked for again and again, and found once for all candidates of a document.
const known = new WeakMap<Document, Set<number>>();

/** Whether the document, of which `candidate` is one, has the candidate's first word also with a small letter. */
export function isUncapitalisedElsewhere(document: Document, candidate: Candidate): boolean {
  let found = known.get(document);
  if (!found) {
    found = findUncapitalised(
      document,
      document.candidates.map((each) => firstHash(document, each)),
    );
    known.set(document, found);
  }
  return found.has(firstHash(document, candidate));
}

function firstHash({ tokens }: Document, { block, first }: Pick<Place, 'block' | 'first'>): number {
  return (tokens[block] as Tokens).hash[first] as number;
}

/** Whether the letter at `at` is a small one. */
export function isSmallAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  const letter = text.charAt(at);
  return letter !== letter.toUpperCase();
}

/** Whether the letter at `at` is a capital. */
export function isCapitalAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}
