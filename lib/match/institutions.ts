// Names that are the end of another institution's: «Bank of China» inside «Agricultural Bank of China».
import type { Definitions } from './definitions';
import { type Candidate, candidateAt, type Document, gapBefore, isCapitalised, opensSentence } from './document';
import { type Tokens, tokenText, wordAt } from './tokens';

/** Words that often open the name of another institution. */
const INSTITUTION = /^(?:bank|banque|banco|banca|central|national|federal|monetary|commission|authority|autorite)$/u;

/** Words that stand before a whole name: «Gruppo Banco Popolare». */
const GROUP = /^(?:groupe?|gruppo|grupo|gruppe|groep)$/u;
/** What American banks' names begin with, where a sentence begins as well: «First Federal Bank», «People’s National Bank». */
const OPENER = /^(?:first|peoples?|citizens?|farmers?|merchants?|mechanics|traders?|community)$/u;

/** Whether the candidate's name is the end of a longer one: it goes on to the left, or its acronym is another's. */
export function isInsideInstitution(
  { block, first, end }: Candidate,
  document: Document,
  definitions: Definitions,
): boolean {
  const tokens = document.tokens[block] as Tokens;
  if (!INSTITUTION.test(wordAt(tokens, first))) return false;
  const acronym = end < tokens.count && /^\s*\(\s*$/u.test(gapBefore(tokens, end)) ? tokenText(tokens, end) : '';
  if (definitions.get(acronym) === 'other') return true;
  const gap = gapBefore(tokens, first);
  const hasS = first > 1 && tokenText(tokens, first - 1) === 's' && /^['’]$/u.test(gapBefore(tokens, first - 1));
  const isOwned = hasS || /^['’] $/u.test(gap);
  const before = hasS ? first - 2 : first - 1;
  if (before < 0 || !/^['’]? $/u.test(gap) || candidateAt(document, block, before)) return false;
  const word = wordAt(tokens, before);
  if (!isCapitalised(tokens, before) || GROUP.test(word)) return false;
  return OPENER.test(word) || (!isOwned && !opensSentence(tokens, before));
}
