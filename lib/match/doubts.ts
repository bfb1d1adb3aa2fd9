// What speaks against a name where it stands: somebody or something else is called so.
import { readBlockForm } from './block-form';
import type { Cues } from './cues';
import {
  type Candidate,
  candidateAt,
  type Document,
  gapBefore,
  languageOf,
  opensSentence,
  positionOf,
} from './document';
import { type Tokens, tokenText, wordAt } from './tokens';
import { isInCapitals } from './written-so';

/** Of a person: «Mollie, 29, from Utrecht», «Lydia (34 ans)». */
const AGE = /^(?:, | \()\d{2}(?:,(?!\d)|\)|\s(?:ans|jaar|Jahre|años|anni|years))/u;
/** Before a town, folded: «In London HSBC fell». */
const IN_TOWN = /^(?:in|at|from|near|a|en|de|te|bij|uit|aus|bei|di|da)$/u;
/** Tokens of a town's name at most: «New York». */
const LONGEST_TOWN = 2;

/**
 * Why `candidate` may be a namesake's: a title or a first name before it («Mrs Schwab», «Nikola Tesla»), a thing after it
 * («Barclays Center»), a sign of other writing («#Robinhood», «ABN.AS»). Undefined where nothing speaks against it.
 */
export function findDoubt(candidate: Candidate, document: Document, cues: Cues): string | undefined {
  const { block, first, end } = candidate;
  const tokens = document.tokens[block] as Tokens;
  const start = tokens.start[first] as number;
  if (/[#@$]$/u.test(tokens.text.slice(Math.max(0, start - 1), start))) return tokens.text.slice(start - 1, start);
  if (/^\.\p{Lu}{1,3}(?!\p{L})/u.test(tokens.text.slice(tokens.end[end - 1], (tokens.end[end - 1] as number) + 5)))
    return tokenText(tokens, end);
  const position = positionOf(document, candidate);
  const age = AGE.exec(tokens.text.slice(tokens.end[end - 1], (tokens.end[end - 1] as number) + 10))?.[0];
  if (age !== undefined && (!isCertain(candidate) || hasFirstName(candidate, position, cues))) return age.trim();
  if (first > 0) {
    const gap = gapBefore(tokens, first);
    const isTitled = cues.namesakes.before.has(position) && /^\.?[ \u00A0]$/u.test(gap);
    if (isTitled || (cues.firstNames.has(position) && gap === ' ')) return tokenText(tokens, first - 1);
  }
  if (end < tokens.count && cues.namesakes.after.has(position + end - first) && /^[ -]$/u.test(gapBefore(tokens, end)))
    return tokenText(tokens, end);
  if (end - first === 1 && isAfterFirstName(candidate, document, cues)) return tokenText(tokens, first - 1);
  return undefined;
}

/** Whether one of the candidate's words, from `position` of the document on, is a first name: «Charles Schwab, 86». */
function hasFirstName({ first, end }: Candidate, position: number, { firstNames }: Cues): boolean {
  for (let word = 1; word <= end - first; word++) if (firstNames.has(position + word)) return true;
  return false;
}

/** Whether one of the candidate's names needs nothing. */
function isCertain({ options }: Candidate): boolean {
  return options.some(({ name }) => !name.needs);
}

/** Whether a place stands right after «in London»: then the town is no first name, and no part of a longer one. */
export function isInTown({ block, first }: { block: number; first: number }, document: Document, cues: Cues): boolean {
  const tokens = document.tokens[block] as Tokens;
  if (!cues.afterTown.has(positionOf(document, { block, first }))) return false;
  for (let token = first - 2; token >= 0 && token >= first - LONGEST_TOWN - 1; token--)
    if (IN_TOWN.test(wordAt(tokens, token))) return true;
  return false;
}

/**
 * Whether a capitalised word that we do not know stands right before, inside a sentence: more likely a first name than not,
 * except in German, where every noun has a capital, and in headlines where every word has.
 */
function isAfterFirstName({ block, first }: Candidate, document: Document, cues: Cues): boolean {
  const tokens = document.tokens[block] as Tokens;
  const before = first - 1;
  const own = tokenText(tokens, first);
  // Surnames are not in capitals throughout.
  if (own.length > 1 && isInCapitals(own)) return false;
  if ((languageOf(document, block) ?? 'de') === 'de' || before < 0 || gapBefore(tokens, first) !== ' ') return false;
  const word = tokenText(tokens, before);
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || candidateAt(document, block, before) || cues.covers(block, before))
    return false;
  if (isInTown({ block, first }, document, cues)) return false;
  return !opensSentence(tokens, before) && !readBlockForm(tokens).isTitleCased;
}
