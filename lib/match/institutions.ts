// Names that are the end of another institution's: «Bank of China» inside «Agricultural Bank of China».
import type { Definitions } from './definitions';
import { type Candidate, candidateAt, type Document, gapBefore, isCapitalised, opensSentence } from './document';
import { foldText } from './fold';
import { type Tokens, tokenText } from './tokens';

/** Words that often open the name of another institution. */
const INSTITUTION = /^(?:bank|banque|banco|banca|central|national|federal|monetary|commission|authority|autorite)$/u;

/** Whether the candidate's name is the end of a longer one: it goes on to the left, or its acronym is another's. */
export function isInsideInstitution(
  { block, first, end }: Candidate,
  document: Document,
  definitions: Definitions,
): boolean {
  const tokens = document.tokens[block] as Tokens;
  if (!INSTITUTION.test(foldText(tokenText(tokens, first)))) return false;
  const acronym = end < tokens.count && /^\s*\(\s*$/u.test(gapBefore(tokens, end)) ? tokenText(tokens, end) : '';
  if (definitions.get(acronym) === 'other') return true;
  const before = first - 1;
  if (before < 0 || gapBefore(tokens, first) !== ' ' || candidateAt(document, block, before)) return false;
  return isCapitalised(tokens, before) && !opensSentence(tokens, before);
}
