// Lines and words in capitals, where a capital letter says nothing: «SOFORT HEISST», «VISA UND MASTERCARD».
import type { Reason } from '../model/mention';
import { CONFIDENCE } from './confidence';
import type { Candidate, Document } from './document';
import type { GazetteerEntity, GazetteerName } from './gazetteer';
import { standsApart } from './places';
import type { Support } from './support';
import type { Tokens } from './tokens';
import { isSmallAt, isUncapitalisedElsewhere } from './uncapitalised';
import { isInCapitals } from './written-so';

/** A line of acronyms is no headline: one word at least has as many letters. */
const WORD_LETTERS = 5;
/** One word in as many may have small letters («DIE UBS KAUFT DIE CREDIT SUISSE VON DER iPhone-FIRMA»). */
const SMALL_ONE_IN = 10;

/** 1 for every token of a line of several words in capitals; undefined where there is none, as on most pages. */
export function readShouting(tokens: Tokens): Uint8Array | undefined {
  let shouted: Uint8Array | undefined;
  for (let first = 0; first < tokens.count; ) {
    const end = endOfLine(tokens, first);
    if (isShouted(tokens, first, end)) {
      shouted ??= new Uint8Array(tokens.count);
      shouted.fill(1, first, end);
    }
    first = end;
  }
  return shouted;
}

/** The first token after the line of token `first`. */
function endOfLine({ text, start, count }: Tokens, first: number): number {
  const lineEnd = text.indexOf('\n', start[first]);
  if (lineEnd < 0) return count;
  let end = first + 1;
  while (end < count && (start[end] as number) < lineEnd) end++;
  return end;
}

/** Judged by the second letters of words, since first ones are capitals anywhere. Stops at what speaks against it. */
function isShouted({ text, start, end: ends }: Tokens, first: number, end: number): boolean {
  const most = Math.floor((end - first) / SMALL_ONE_IN);
  let small = 0;
  let large = 0;
  let hasWord = false;
  for (let k = first; k < end; k++) {
    const from = start[k] as number;
    const length = (ends[k] as number) - from;
    if (length < 2) continue;
    const letter = text.charAt(from + 1);
    if (isSmallAt(text, from + 1)) {
      if (++small > most) return false;
    } else if (letter !== letter.toLowerCase()) {
      large++;
      hasWord ||= length >= WORD_LETTERS;
    }
  }
  return large > 1 && hasWord;
}

/** Whether `surface` is in capitals and `name` is not; or both are, in a line that is. */
export function isLoud(surface: string, name: string, isLineShouted: boolean): boolean {
  return isInCapitals(surface) && (isLineShouted || name !== name.toUpperCase());
}

/** Where a line opens, or one other place of a dateline. Looks back from a place no further than it must: a line may be long. */
const OPENS_LINE = /(?<=(?:^|\n)(?:\p{Lu}+[^\S\n]?[/,][^\S\n]?)?)/uy;

/** «BERN/ZÜRICH. Es war», «OMAHA — Shareholders»: where a report begins with the place it was written at. */
export function isDateline(text: string, start: number, end: number): boolean {
  OPENS_LINE.lastIndex = start;
  if (!OPENS_LINE.test(text)) return false;
  return /^(?:\s?[/,]\s?\p{Lu}+)?(?:\.\s|\s?[–—(]|\s-\s)/u.test(text.slice(end, end + 40));
}

/**
 * A loud name that needs support is believed where the page names its entity, or is clear about it, in a softer voice; and
 * has not the same word in small letters («ZEIT BIS 2019», «bis»).
 */
export function decideLoud(
  candidate: Candidate,
  { document, support, entities }: { document: Document; support: Support; entities: readonly GazetteerEntity[] },
): { entity: number; name: GazetteerName; confidence: number; reasons: Reason[] } | undefined {
  if (!candidate.isLoud || standsApart(document.article, candidate.block)) return undefined;
  const clear = candidate.options.filter(
    ({ entity }) => support.named.has(entity) || support.believed.get(entity)?.some((other) => !other.isLoud),
  );
  const [only] = clear;
  if (!only || clear.some(({ entity }) => entity !== only.entity) || isAlsoWord(document, candidate)) return undefined;
  const rule = support.named.has(only.entity) ? 'full-name-on-page' : 'clear-elsewhere';
  const detail = entities[only.entity]?.names[0]?.text ?? only.name.text;
  return { ...only, confidence: CONFIDENCE.loud, reasons: [{ rule, detail }] };
}

/** Whether the candidate is one word that the document has in small letters too. */
function isAlsoWord(document: Document, candidate: Candidate): boolean {
  return candidate.end - candidate.first === 1 && isUncapitalisedElsewhere(document, candidate);
}
