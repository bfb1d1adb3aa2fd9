// Acronyms that the text itself defines: «Monetary Authority of Singapore (MAS)», «MAS (Monetary Authority of
// Singapore)». Within the document such an acronym means what it was defined to mean, and nothing else.
import { type Candidate, candidateAt, type Document, gapBefore, isCapitalised, type Place } from './document';
import type { GazetteerEntity } from './gazetteer';
import { standsApart } from './places';
import { type Tokens, tokenise, tokenText } from './tokens';

/** Acronym as written → index of the entity it was defined for, or `other` where its full name is none of ours. */
export type Definitions = Map<string, number | 'other'>;

const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}]{2,8}$/u;
const MAX_EXPANSION = 12;

/** Reads all definitions of `document`, but in blocks that stand apart; the first of an acronym holds. `entities` are the gazetteer's. */
export function readDefinitions(document: Document, entities: readonly GazetteerEntity[]): Definitions {
  const definitions: Definitions = new Map();
  for (const [block, tokens] of document.tokens.entries()) {
    const { text, start, count } = tokens;
    let open = text.indexOf('(');
    if (open < 0 || standsApart(document.article, block)) continue;
    // From the bracket before a token to the next one before another.
    for (let at = 1; open >= 0; open = text.indexOf('(', start[at])) {
      while (at < count && (start[at] as number) < open) at++;
      if (at >= count) break;
      if (!/\(\s*$/u.test(gapBefore(tokens, at)) || !/^\s*[),;]/u.test(gapBefore(tokens, at + 1))) continue;
      const acronym = tokenText(tokens, at);
      if (!ACRONYM.test(acronym) || definitions.has(acronym)) continue;
      const named = candidateAt(document, block, at - 1);
      const entity = named && isFullName(named) ? bindsTo(named, { tokens, acronym, entities }) : undefined;
      if (entity !== undefined) definitions.set(acronym, entity);
      else if (spellsBackwards(tokens, at, acronym)) definitions.set(acronym, 'other');
    }
  }
  for (const { block, first, end } of document.candidates) {
    if (standsApart(document.article, block)) continue;
    const tokens = document.tokens[block] as Tokens;
    const named = candidateAt(document, block, end);
    const acronym = end - first === 1 ? tokenText(tokens, first) : '';
    if (!named || !isFullName(named) || !ACRONYM.test(acronym) || definitions.has(acronym)) continue;
    const entity = /\(\s*$/u.test(gapBefore(tokens, end)) ? bindsTo(named, { tokens, acronym, entities }) : undefined;
    if (entity !== undefined) definitions.set(acronym, entity);
  }
  return definitions;
}

/** A name of several words, or one that needs nothing. */
function isFullName({ first, end, options }: Candidate): boolean {
  return end - first > 1 || options.some(({ name }) => !name.needs);
}

/** The entity of `candidate` of which `acronym` is a known name, or whose written name it abbreviates. */
function bindsTo(
  candidate: Candidate,
  { tokens, acronym, entities }: { tokens: Tokens; acronym: string; entities: readonly GazetteerEntity[] },
): number | undefined {
  const words = Array.from({ length: candidate.end - candidate.first }, (_, k) =>
    tokenText(tokens, candidate.first + k),
  );
  const isNameOf = (entity: number) => entities[entity]?.names.some(({ text }) => text === acronym);
  return candidate.options.find(
    ({ entity, name }) => name.text !== acronym && (isNameOf(entity) || spells(words, acronym)),
  )?.entity;
}

/** Whether the initials of `words` are the letters of `acronym`; any small word («of», «de») may be left out. */
function spells(words: readonly string[], acronym: string): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return acronym === '';
  const takes = word[0]?.toLowerCase() === acronym[0]?.toLowerCase() && spells(rest, acronym.slice(1));
  return takes || (!/^\p{Lu}/u.test(word) && spells(rest, acronym));
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

/** Occurrences, outside known names, of acronyms that the document defines for an entity. */
export function findDefinedAcronyms(document: Document, definitions: Definitions): (Place & { entity: number })[] {
  const found: (Place & { entity: number })[] = [];
  if (definitions.size === 0) return found;
  const hashes = new Set([...definitions.keys()].map((acronym) => tokenise(acronym).hash[0]));
  for (const [block, tokens] of document.tokens.entries()) {
    if (standsApart(document.article, block)) continue;
    for (let token = 0; token < tokens.count; token++) {
      if (!hashes.has(tokens.hash[token] as number)) continue;
      const entity = definitions.get(tokenText(tokens, token));
      if (typeof entity !== 'number') continue;
      if (!candidateAt(document, block, token)) found.push({ block, first: token, end: token + 1, entity });
    }
  }
  return found;
}
