// Acronyms that the text itself defines: «Monetary Authority of Singapore (MAS)», «MAS (Monetary Authority of
// Singapore)». Within the document such an acronym means what it was defined to mean, and nothing else.
import { type Candidate, type Document, gapBefore, isCapitalised } from './document';
import { type Tokens, tokenText } from './tokens';

/** Acronym as written → index of the entity it was defined for, or `other` where its full name is none of ours. */
export type Definitions = Map<string, number | 'other'>;

const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}]{2,8}$/u;
const MAX_EXPANSION = 12;

/** Reads all definitions of `document`; the first of an acronym holds. */
export function readDefinitions(document: Document): Definitions {
  const definitions: Definitions = new Map();
  for (const [block, tokens] of document.tokens.entries()) {
    const candidates = document.candidates.filter((candidate) => candidate.block === block);
    for (let at = 1; at < tokens.count; at++) {
      if (!/\(\s*$/u.test(gapBefore(tokens, at)) || !/^\s*[),;]/u.test(gapBefore(tokens, at + 1))) continue;
      const acronym = tokenText(tokens, at);
      if (!ACRONYM.test(acronym) || definitions.has(acronym)) continue;
      const named = candidates.find((candidate) => candidate.end === at && isFullName(candidate));
      const entity = named && bindsTo(named, tokens, acronym);
      if (entity !== undefined) definitions.set(acronym, entity);
      else if (spellsBackwards(tokens, at, acronym)) definitions.set(acronym, 'other');
    }
    for (const { first, end } of candidates) {
      const opening = candidates.find((candidate) => candidate.first === end && isFullName(candidate));
      const acronym = end - first === 1 ? tokenText(tokens, first) : '';
      if (!opening || !ACRONYM.test(acronym) || definitions.has(acronym)) continue;
      const entity = /\(\s*$/u.test(gapBefore(tokens, end)) ? bindsTo(opening, tokens, acronym) : undefined;
      if (entity !== undefined) definitions.set(acronym, entity);
    }
  }
  return definitions;
}

/** A name of several words, or one that needs nothing. */
function isFullName({ first, end, options }: Candidate): boolean {
  return end - first > 1 || options.some(({ name }) => !name.needs);
}

/** The entity of `candidate` of which `acronym` is a known name, or whose written name it abbreviates. */
function bindsTo(candidate: Candidate, tokens: Tokens, acronym: string): number | undefined {
  const words = Array.from({ length: candidate.end - candidate.first }, (_, k) =>
    tokenText(tokens, candidate.first + k),
  );
  return candidate.options.find(({ name }) => name.text !== acronym && (spells(words, acronym) || words.length > 1))
    ?.entity;
}

/** Whether the initials of `words` are the letters of `acronym`; small words («of», «de») may be left out. */
function spells(words: string[], acronym: string): boolean {
  const letters = [...acronym.toLowerCase()];
  let at = 0;
  for (const word of words) {
    if (word[0]?.toLowerCase() === letters[at]) at++;
    else if (/^\p{Lu}/u.test(word)) return false;
  }
  return at === letters.length;
}

/** Whether capitalised words before token `at` spell `acronym`: a body of that name, though we do not know it. */
function spellsBackwards(tokens: Tokens, at: number, acronym: string): boolean {
  const words: string[] = [];
  for (let k = at - 1; k >= 0 && at - k <= MAX_EXPANSION; k--) {
    words.unshift(tokenText(tokens, k));
    if (isCapitalised(tokens, k) && spells(words, acronym)) return true;
    if (/[.;:!?()]/u.test(gapBefore(tokens, k))) return false;
  }
  return false;
}
