// Whether a name that needs support has it: what the page says around it, weighed and named.
import type { Reason } from '../model/mention';
import { readBlockForm } from './block-form';
import { type CueHit, type Cues, hitsNear } from './cues';
import type { Definitions } from './definitions';
import {
  type Candidate,
  candidateAt,
  type Document,
  gapBefore,
  isCapitalised,
  languageOf,
  opensSentence,
  spanOf,
} from './document';
import { findDoubt } from './doubts';
import { foldText } from './fold';
import type { Gazetteer, GazetteerName } from './gazetteer';
import { standsApart } from './places';
import { type Tokens, tokenText } from './tokens';
import type { Weights } from './weights';

/** What the page says as a whole: entities named in full (by index), cues, definitions. */
export type Support = {
  named: Set<number>;
  /** By entity, the places where one of its weaker names is believed for what stands around it. */
  believed: ReadonlyMap<number, readonly Candidate[]>;
  /** Whether the page as a whole speaks of money, markets or payments. */
  isFinancial: boolean;
  /** Entities that share a relation with each entity. */
  neighbours: readonly (readonly number[])[];
  cues: Cues;
  definitions: Definitions;
  weights: Weights;
  /** Words that the page writes in lower case, folded. */
  lowerCase: ReadonlySet<string>;
  /** How many entities have each acronym. */
  acronymOwners: ReadonlyMap<string, number>;
};

const AUTHORITIES = new Set<string>(['regulator', 'central-bank', 'public-body']);
/** Tokens on each side in which a country or trade is near: about a sentence and the next one's subject. */
const NEAR = 20;
/** Tokens between a name and a word right beside it: an article or hyphen. */
const BESIDE = 2;
/** Prepositions that stand before places more than before firms, in the six languages. */
const AT_PLACE = /^(?:in|near|à|te|nach|en|ad?)$/iu;
const LIST_JOINT = /^\s*(?:,|\/|(?:,\s*)?(?:&|and|et|en|und|y|e|ou|or|of|oder|o))\s*$/u;

/** Confidence (0 to 1) and reasons if `name` is believed to stand for `entity` at `candidate`, else undefined. */
export function weighEvidence(
  { candidate, entity, name }: { candidate: Candidate; entity: number; name: GazetteerName },
  { document, gazetteer, support }: { document: Document; gazetteer: Gazetteer; support: Support },
): { confidence: number; reasons: Reason[] } | undefined {
  const tokens = document.tokens[candidate.block] as Tokens;
  const { start, end } = spanOf(document, candidate);
  const surface = tokens.text.slice(start, end);
  const defined = support.definitions.get(surface);
  if (defined === entity) return { confidence: 0.97, reasons: [{ rule: 'acronym-defined', detail: surface }] };
  if (defined !== undefined) return undefined;
  const { weights } = support;
  if (name.needs === 'full-name' && !support.named.has(entity)) return undefined;

  const reasons: Reason[] = [];
  let score = 0;
  const speak = (weight: number, reason: Reason) => {
    score += weight;
    reasons.push(reason);
  };
  if (standsApart(document.article, candidate.block)) score += weights.apart;
  if (findDoubt(candidate, document, support.cues) !== undefined) score += weights.doubt;
  else if (isPartOfLongerName(candidate, document, support.cues)) score += weights.longer;
  if (support.named.has(entity))
    speak(weights.named, { rule: 'full-name-on-page', detail: gazetteer.entities[entity]?.names[0]?.text ?? '' });
  const related = support.neighbours[entity]?.find((other) => support.named.has(other));
  if (related !== undefined)
    speak(weights.related, { rule: 'related-on-page', detail: gazetteer.entities[related]?.names[0]?.text ?? '' });
  const companion = findListed(candidate, document, support.named);
  if (companion) speak(weights.listed, { rule: 'listed-with', detail: companion });

  const { country = '', kind } = gazetteer.entities[entity] ?? {};
  const position = (document.offset[candidate.block] as number) + candidate.first;
  const near = (hits: CueHit[] | undefined) =>
    hitsNear(hits, position, NEAR).filter((hit) => hit.position !== position);
  const ofCountry = support.cues.byCountry.get(country);
  const nearCountry = near(ofCountry);
  const isBefore = ({ block, end }: CueHit) =>
    block === candidate.block && end === candidate.first && /^[\s-]+$/u.test(gapBefore(tokens, end));
  const before = kind && AUTHORITIES.has(kind) ? nearCountry.find(isBefore) : undefined;
  if (before) speak(weights.countryBefore, { rule: 'country-nearby', detail: before.cue.text });
  else if (nearCountry[0]) speak(weights.countryNear, { rule: 'country-nearby', detail: nearCountry[0].cue.text });
  else if (ofCountry?.[0]) speak(weights.countryOnPage, { rule: 'country-on-page', detail: ofCountry[0].cue.text });
  const trades = kind ? near(support.cues.byKind.get(kind)) : [];
  const beside = trades.find(({ position: at, first, end }) =>
    at < position ? position - at - (end - first) < BESIDE : at - position - (candidate.end - candidate.first) < BESIDE,
  );
  const trade = beside ?? trades[0];
  if (trade)
    speak(weights.trade + (beside ? weights.tradeBeside : 0), { rule: 'trade-nearby', detail: trade.cue.text });
  if (support.believed.get(entity)?.some((other) => other !== candidate))
    speak(weights.elsewhere, { rule: 'clear-elsewhere', detail: surface });
  if (support.isFinancial && reasons.length > 0) {
    score += weights.topic;
    if (name.kind !== 'acronym' && hasTellingCapital(candidate, document)) score += weights.capital;
  }
  if (name.kind === 'acronym' && kind && AUTHORITIES.has(kind) && support.acronymOwners.get(name.text) === 1)
    score += weights.onlyAcronym;
  if (candidate.first > 0 && AT_PLACE.test(tokenText(tokens, candidate.first - 1))) score += weights.place;
  if (candidate.end - candidate.first === 1 && name.kind !== 'acronym') {
    if (opensSentence(tokens, candidate.first)) score += weights.opensSentence;
    if (support.lowerCase.has(foldText(surface))) score += weights.lowerElsewhere;
    if (readBlockForm(tokens).isShouted) score += weights.shouted;
  }

  return score >= weights.believed ? { confidence: Math.min(0.94, 0.5 + score / 3), reasons } : undefined;
}

/** Whether the candidate is one capitalised word inside a sentence of a language that writes nouns small. */
function hasTellingCapital({ block, first }: Candidate, document: Document): boolean {
  const own = document.tokens[block] as Tokens;
  return (languageOf(document, block) ?? 'de') !== 'de' && isCapitalised(own, first) && !opensSentence(own, first);
}

/** The name that `candidate` is listed with («Google et Apple», «Tencent ou JD»), if the page names it in full. */
function findListed(candidate: Candidate, document: Document, named: Set<number>): string | undefined {
  const text = document.tokens[candidate.block]?.text ?? '';
  const own = spanOf(document, candidate);
  const index = (document.covering[candidate.block]?.[candidate.first] ?? 0) - 1;
  for (const other of [document.candidates[index - 1], document.candidates[index + 1]]) {
    if (other?.block !== candidate.block || !other.options.some(({ entity }) => named.has(entity))) continue;
    const span = spanOf(document, other);
    const between = span.start < own.start ? text.slice(span.end, own.start) : text.slice(own.end, span.start);
    if (LIST_JOINT.test(between)) return text.slice(span.start, span.end);
  }
  return undefined;
}

/** Whether a capitalised word that is neither a name nor a cue stands right beside the candidate. */
function isPartOfLongerName({ block, first, end }: Candidate, document: Document, cues: Cues): boolean {
  const tokens = document.tokens[block] as Tokens;
  const isName = (index: number) =>
    index >= 0 &&
    index < tokens.count &&
    isCapitalised(tokens, index) &&
    !candidateAt(document, block, index) &&
    !cues.covers(block, index);
  const joins = (gap: string) => gap === ' ' || gap === '-' || gap === '\u00A0';
  if (isName(end) && joins(gapBefore(tokens, end))) return true;
  return isName(first - 1) && joins(gapBefore(tokens, first)) && !opensSentence(tokens, first - 1);
}
