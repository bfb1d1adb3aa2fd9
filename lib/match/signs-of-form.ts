// Signs of how a name is written, and what it is written into.
import type { PartialDate } from '../model/partial-date';
import { firstDay, lastDay } from '../timeline/period';
import { readBlockForm } from './block-form';
import { isInCredit } from './credits';
import {
  candidateAt,
  type Document,
  gapBefore,
  isCapitalised,
  languageOf,
  opensSentence,
  spanOf,
  textAt,
} from './document';
import { isInTown } from './doubts';
import { foldText } from './fold';
import type { GazetteerName } from './gazetteer';
import { standsApart } from './places';
import { type Context, isAcronymLike, type Sign, type Weighed } from './sign';
import type { Support } from './support';
import { type Tokens, tokenText, wordAt } from './tokens';
import { isUncapitalisedElsewhere } from './uncapitalised';

/** Prepositions that stand before places more than before firms; and those that often do. By language. */
const IN_PLACE: Record<string, RegExp> = {
  en: /^(?:in|near)$/iu,
  fr: /^en$/iu,
  nl: /^(?:in|te)$/iu,
  de: /^in$/iu,
  es: /^en$/iu,
  it: /^in$/iu,
};
const TO_PLACE: Record<string, RegExp> = { fr: /^à$/iu, nl: /^naar$/iu, de: /^nach$/iu, es: /^a$/iu, it: /^ad?$/iu };
/** «a stake in Apple», «una partecipazione del 9% in Mps»: words after which «in» leads to a firm, folded, and how large it is. */
const STAKE = new RegExp(
  '(?<!\\p{L})(?:stakes?|shares?|invest(?:s|ed|ing|ments?|iert|ierte|ieren|ierung|ire|ito|imenti?|ir|i|is|issements?|ido|ering(?:en)?|eert|eerde|eren)?|interests?|confidence|positions?|holdings?|anteile?n?|beteilig(?:ung|ungen|t|te|en)|aktien|einstieg|quot[ae]|partecipazion[ei]|azioni|entrat[aoei]|belang(?:en)?|aandelen|deelneming(?:en)?|participacion(?:es)?|acciones|invertir|invertid[oa]s?|confianza|fiducia|vertrauen)' +
    "(?:\\s(?:of|about|some|von|rund|etwa|van|ongeveer|del?|di|con|circa|environ|unos|an?|the|il|un|una|el|la|le|l['’]|(?:\\p{L}{1,4}['’])?\\d[\\d.,]*\\s?(?:%|percent|per cent|prozent|procent|per cento|por ciento)?)){0,4}\\s$",
  'u',
);
/** As far back as a stake and its size reach. */
const STAKE_REACH = 60;
/** Signs that the page speaks of the entity, or of whom it belongs to. */
const VOUCHING = new Set<Sign['weight']>(['named', 'kin', 'elsewhere']);

/** Whether the name came into use after the article was published. */
function isYounger({ from }: GazetteerName, published: PartialDate | undefined): boolean {
  return from !== undefined && published !== undefined && firstDay(from) > lastDay(published);
}

/** How it is written, and what it is written into. */
export function tellForm(signs: Sign[], weighed: Weighed, { document, support }: Context): void {
  const { candidate, name, doubt } = weighed;
  const { block, first, end } = candidate;
  const tokens = document.tokens[block] as Tokens;
  const surface = textAt(document, candidate);
  if (isYounger(name, document.article.published))
    signs.push({ weight: 'younger', rule: 'younger', detail: name.text });
  const { start, end: surfaceEnd } = spanOf(document, candidate);
  if (standsApart(document.article, block)) signs.push({ weight: 'apart', rule: 'apart', detail: surface });
  else if (isInCredit(document.article, block, start, surfaceEnd))
    signs.push({ weight: 'credit', rule: 'credit', detail: surface });
  const isKnownHere = signs.some(({ weight }) => VOUCHING.has(weight));
  const longer = doubt === undefined ? findLongerName(weighed, document, support, isKnownHere) : undefined;
  if (doubt !== undefined) signs.push({ weight: 'doubt', rule: 'namesake', detail: doubt });
  else if (longer !== undefined) signs.push({ weight: 'longer', rule: 'longer-name', detail: longer });
  const before = first > 0 ? tokenText(tokens, first - 1) : '';
  const lang = languageOf(document, block) ?? 'en';
  if (IN_PLACE[lang]?.test(before) && !holdsStake(tokens, first - 1))
    signs.push({
      weight: name.isTown || name.isWord ? 'inPlace' : 'inThing',
      rule: 'after-preposition',
      detail: before,
    });
  else if (name.isTown && TO_PLACE[lang]?.test(before))
    signs.push({ weight: 'toPlace', rule: 'after-preposition', detail: before });
  if (end - first > 1 || name.kind === 'acronym') return;
  const isListed = signs.some(({ weight }) => weight === 'listed');
  if (
    name.isWord &&
    !isListed &&
    opensSentence(tokens, first) &&
    !isQuoted(tokens, first) &&
    !isAcronymLike(candidate, surface)
  )
    signs.push({ weight: 'opensSentence', rule: 'opens-sentence', detail: surface });
  if (isUncapitalisedElsewhere(document, candidate))
    signs.push({ weight: 'lowerElsewhere', rule: 'lower-case-elsewhere', detail: surface.toLowerCase() });
  if (readBlockForm(tokens).isShouted) signs.push({ weight: 'shouted', rule: 'in-capitals', detail: surface });
}

/** Whether token `index` begins what is quoted inside a sentence: «the daily "Bild"», not «he said: "Bild"». */
function isQuoted(tokens: Tokens, index: number): boolean {
  return index > 0 && /^\s[“„«‘"]\s?$/u.test(gapBefore(tokens, index));
}

/** Whether what stands before token `index`, an «in», is a stake. */
function holdsStake({ text, start }: Tokens, index: number): boolean {
  const end = start[index] as number;
  return STAKE.test(foldText(text.slice(Math.max(0, end - STAKE_REACH), end)));
}

/**
 * A capitalised word that is neither a name nor a cue right beside the candidate, which may so be a part of a longer name. In
 * German, where every noun has a capital, one before says nothing («die Marke Zinia»), and one after makes a compound of what
 * can hardly mean anything else («Santander-Ableger»), or of whom the page speaks («Prime-Mitglied», beside Amazon).
 */
function findLongerName(
  { candidate: { block, first, end }, name }: Weighed,
  document: Document,
  { cues, actorSigns }: Support,
  isKnownHere: boolean,
) {
  const tokens = document.tokens[block] as Tokens;
  const lang = languageOf(document, block);
  const isGerman = lang === 'de';
  const isName = (index: number) =>
    index >= 0 &&
    index < tokens.count &&
    isCapitalised(tokens, index) &&
    !candidateAt(document, block, index) &&
    !cues.covers(block, index);
  const joins = (gap: string) => gap === ' ' || gap === '-' || gap === '\u00A0';
  const after = gapBefore(tokens, end);
  const isCompound = isGerman && (name.needs === 'topic' || (isKnownHere && after === '-'));
  // «Kuda Raises $10M»: in a headline a verb has a capital too.
  const isVerb =
    (actorSigns.get(lang ?? '')?.verbs.has(wordAt(tokens, end)) ?? false) && readBlockForm(tokens).isTitleCased;
  if (!isCompound && isName(end) && !isVerb && joins(after)) return tokenText(tokens, end);
  if (
    !isGerman &&
    isName(first - 1) &&
    !isInTown({ block, first }, document, cues) &&
    joins(gapBefore(tokens, first)) &&
    !opensSentence(tokens, first - 1)
  )
    return tokenText(tokens, first - 1);
  return undefined;
}
