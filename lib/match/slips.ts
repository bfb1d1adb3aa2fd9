// Misspelt names: one letter missing, added, changed or two swapped («BytheDance», «Tecent»), only of entities that the
// page itself speaks of.
import { candidateAt, type Document } from './document';
import { foldText } from './fold';
import type { GazetteerEntity } from './gazetteer';
import { type Tokens, tokenText } from './tokens';

/** Shorter names are one letter away from too many words. */
const MIN_LETTERS = 6;

export type Slip = { block: number; token: number; entity: number; name: string };

/**
 * Capitalised words of `document` outside its candidates that are one slip away from a one-word name of an entity in
 * `supported` (indices). A word that the document also writes in lower case is a word, no slip.
 */
export function findSlips(
  document: Document,
  { entities, supported }: { entities: readonly GazetteerEntity[]; supported: Iterable<number> },
): Slip[] {
  const names: { folded: string; entity: number; name: string }[] = [];
  for (const entity of supported)
    for (const { text, needs } of entities[entity]?.names ?? [])
      if (!needs && /^\p{Lu}\p{L}+$/u.test(text) && text.length >= MIN_LETTERS)
        names.push({ folded: foldText(text), entity, name: text });
  if (names.length === 0) return [];

  const slips: Slip[] = [];
  const lowerCase = new Set<string>();
  for (const [block, tokens] of document.tokens.entries())
    for (let token = 0; token < tokens.count; token++) {
      const length = (tokens.end[token] as number) - (tokens.start[token] as number);
      if (length < MIN_LETTERS - 1) continue;
      const word = tokenText(tokens, token);
      if (!/^\p{Lu}/u.test(word)) {
        lowerCase.add(foldText(word));
        continue;
      }
      if (candidateAt(document, block, token)) continue;
      const folded = foldText(word);
      // Fingers slip inside a word; another first letter is another word («Easdaq», «Nasdaq»).
      const hit = names.find(
        (name) => name.folded[0] === folded[0] && isOneSlip(folded, name.folded) && !isLastSAside(folded, name.folded),
      );
      if (hit) slips.push({ block, token, entity: hit.entity, name: hit.name });
    }
  return slips.filter(
    ({ block, token }) => !lowerCase.has(foldText(tokenText(document.tokens[block] as Tokens, token))),
  );
}

/** Whether one is the other with an s at its end: an ending, or a person's name («Barclay»), but no slip. */
function isLastSAside(a: string, b: string): boolean {
  return `${a}s` === b || `${b}s` === a;
}

/** Whether `a` becomes `b` by exactly one insertion, deletion, substitution or swap of neighbours (Damerau 1964). */
export function isOneSlip(a: string, b: string): boolean {
  if (a.length > b.length) return isOneSlip(b, a);
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length < b.length) return b.length - a.length === 1 && a.slice(at) === b.slice(at + 1);
  if (at === a.length) return false;
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
