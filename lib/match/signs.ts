// What speaks for and against a name that needs support: on the page, near it, in its own form.
import type { Reason } from '../model/mention';
import type { PartialDate } from '../model/partial-date';
import { firstDay, lastDay } from '../timeline/period';
import { readBlockForm } from './block-form';
import { isInCredit } from './credits';
import { type CueHit, type Cues, hitsNear } from './cues';
import {
  type Candidate,
  candidateAt,
  type Document,
  gapBefore,
  isCapitalised,
  languageOf,
  opensSentence,
  positionOf,
  spanOf,
  textAt,
} from './document';
import { foldText } from './fold';
import { type Gazetteer, type GazetteerName, shownNameOf } from './gazetteer';
import { homeLanguage } from './home-language';
import { marketFigureAt } from './market-figures';
import { isMarketMove } from './market-moves';
import { standsApart } from './places';
import type { Support } from './support';
import { type Tokens, tokenText } from './tokens';
import { readSmallWords } from './uncapitalised';
import type { Weights } from './weights';

const AUTHORITIES = new Set<string>(['regulator', 'central-bank', 'public-body']);
/** Tokens on each side in which a country or trade is near: about a sentence and the next one's subject. */
const NEAR = 20;
/** Tokens at most between a name and a word right beside it: an article. */
const BESIDE = 1;
/** Tokens at most between a name with its comma and a trade that tells what it is, and the article that begins it. */
const APPOSED = 5;
const ARTICLE = /^(?:the|an?|le|la|l|les|une?|des|de|het|een|der|die|das|eine?|el|los|las|una|il|lo|i|gli|uno?)$/u;
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
  '(?<!\\p{L})(?:stakes?|shares?|invest|interests?|confidence|positions?|holdings?|anteil|beteilig|aktien|einstieg|quot[ae]|partecipazion|azioni|entrat[aoei]|belang|aandelen|deelneming|participacion|acciones|invertir|invertid|confianza|fiducia|vertrau)\\p{L}*' +
    "(?:\\s(?:of|about|some|von|rund|etwa|van|ongeveer|del?|di|con|circa|environ|unos|an?|the|il|un|una|el|la|le|l['’]|(?:\\p{L}{1,4}['’])?\\d[\\d.,]*\\s?(?:%|percent|per cent|prozent|procent|per cento|por ciento)?)){0,4}\\s$",
  'u',
);
/** As far back as a stake and its size reach. */
const STAKE_REACH = 60;
const LIST_JOINT = /^\s*(?:,|\/|(?:,\s*)?(?:&|and|et|en|und|y|e|ou|or|of|oder|o))\s*$/u;

/** What speaks for or against a name: the weight that it has, and how it is told. */
export type Sign = { weight: keyof Weights; rule: Reason['rule']; detail: string };

export type Context = { document: Document; gazetteer: Gazetteer; support: Support };
/** `doubt` as `findDoubt` tells it for the candidate. */
export type Weighed = { candidate: Candidate; entity: number; name: GazetteerName; doubt: string | undefined };

/** All signs, in the order in which a reader is told. */
export function tellSigns(weighed: Weighed, context: Context): Sign[] {
  const signs = [...signsOfPage(weighed, context), ...signsNearby(weighed, context), ...signsOfName(weighed, context)];
  if (context.support.topic.isFinancial && (weighed.name.needs === 'topic' || signs.length > 0))
    signs.push(...signsOfTopic(weighed, context));
  signs.push(...signsOfForm(weighed, context));
  return signs;
}

/** What the page says elsewhere: the entity in full, what is related to it, the same words where they are clear. */
function* signsOfPage({ candidate, entity }: Weighed, { document, gazetteer, support }: Context): Iterable<Sign> {
  if (support.named.has(entity))
    yield { weight: 'named', rule: 'full-name-on-page', detail: shownNameOf(gazetteer, entity) };
  const related = support.neighbours[entity]?.find((other) => support.named.has(other));
  if (related !== undefined)
    yield { weight: 'related', rule: 'related-on-page', detail: shownNameOf(gazetteer, related) };
  if (support.believed.get(entity)?.some((other) => other !== candidate))
    yield { weight: 'elsewhere', rule: 'clear-elsewhere', detail: textAt(document, candidate) };
}

/** What stands near: a list with a name that is clear, the entity's country, its trade. */
function* signsNearby({ candidate, entity, name }: Weighed, { document, gazetteer, support }: Context): Iterable<Sign> {
  const isClear = (other: number) => support.named.has(other) || support.believed.has(other);
  const { country = '', kind } = gazetteer.entities[entity] ?? {};
  const companion = findListed(candidate, document, isClear);
  if (companion) yield { weight: 'listed', rule: 'listed-with', detail: companion };

  const figure = readMarketFigure(candidate, document);
  if (figure && kind && AUTHORITIES.has(kind)) yield { weight: 'doubt', rule: 'namesake', detail: figure };
  else if (figure) yield { weight: 'marketFigure', rule: 'market-figure', detail: figure };
  const tokens = document.tokens[candidate.block] as Tokens;
  const position = positionOf(document, candidate);
  const near = (hits: CueHit[] | undefined) =>
    hitsNear(hits, position, NEAR).filter((hit) => hit.position !== position);
  const ofCountry = support.cues.byCountry.get(country);
  const nearCountry = near(ofCountry);
  const isBefore = ({ block, end }: CueHit) =>
    block === candidate.block && end === candidate.first && /^[\s-]+$/u.test(gapBefore(tokens, end));
  const before = kind && AUTHORITIES.has(kind) ? nearCountry.find(isBefore) : undefined;
  if (before) yield { weight: 'countryBefore', rule: 'country-nearby', detail: before.cue.text };
  else if (nearCountry[0]) yield { weight: 'countryNear', rule: 'country-nearby', detail: nearCountry[0].cue.text };
  else if (ofCountry?.[0]) yield { weight: 'countryOnPage', rule: 'country-on-page', detail: ofCountry[0].cue.text };
  else if (kind && AUTHORITIES.has(kind) && (support.namedOf.get(country) ?? entity) !== entity)
    yield {
      weight: 'countryOfNamed',
      rule: 'country-of-named',
      detail: shownNameOf(gazetteer, support.namedOf.get(country) as number),
    };
  else if (country && kind && AUTHORITIES.has(kind) && name.kind === 'acronym' && name.needs !== 'topic') {
    const lang = languageOf(document, candidate.block);
    const isAtHome = lang !== 'en' && lang === homeLanguage(country);
    if (!isAtHome && !support.named.has(entity))
      yield { weight: 'countryAbsent', rule: 'country-absent', detail: textAt(document, candidate) };
  }

  const trades = kind ? near(support.cues.byKind.get(kind)) : [];
  const beside = trades.find(
    (trade) =>
      trade.block === candidate.block && (isBeside(tokens, trade, candidate) || isApposed(tokens, candidate, trade)),
  );
  const trade = beside ?? trades[0];
  if (trade) yield { weight: beside ? 'tradeBeside' : 'trade', rule: 'trade-nearby', detail: trade.cue.text };
}

/** What its share did, or its ticker, where that stands after it: «(+0,2%)», «won 4,3 procent», of which the verb is told. */
function readMarketFigure(candidate: Candidate, document: Document): string {
  const { block, first, end } = candidate;
  const tokens = document.tokens[block] as Tokens;
  const figure = marketFigureAt(tokens.text, spanOf(document, candidate).end).trim();
  if (figure) return figure;
  const lang = languageOf(document, block) ?? '';
  return end < tokens.count && isMarketMove(tokens, { first, end, lang }, false) ? tokenText(tokens, end) : '';
}

/** Whether one stands before the other with at most `BESIDE` tokens, and only spaces and hyphens, between them. */
function isBeside(tokens: Tokens, one: Pick<CueHit, 'first' | 'end'>, other: Pick<CueHit, 'first' | 'end'>): boolean {
  const [from, to] = one.first < other.first ? [one.end, other.first] : [other.end, one.first];
  if (to - from > BESIDE) return false;
  for (let token = from; token <= to; token++) if (!/^[\s-]+$/u.test(gapBefore(tokens, token))) return false;
  return true;
}

/** «Lydia, l’appli mobile de paiement»: whether `trade` is in what an article behind a comma begins to say of `name`. */
function isApposed(tokens: Tokens, name: Pick<CueHit, 'end'>, trade: Pick<CueHit, 'first'>): boolean {
  const { end } = name;
  if (trade.first <= end || trade.first > end + APPOSED || !/^,\s$/u.test(gapBefore(tokens, end))) return false;
  if (!ARTICLE.test(tokenText(tokens, end))) return false;
  for (let token = end + 1; token <= trade.first; token++)
    if (!/^[\s'’-]+$/u.test(gapBefore(tokens, token))) return false;
  return true;
}

/** Whether the name came into use after the article was published. */
function isYounger({ from }: GazetteerName, published: PartialDate | undefined): boolean {
  return from !== undefined && published !== undefined && firstDay(from) > lastDay(published);
}

/** What the name itself says: that no other body has the acronym, that the text is in the language in which it is known. */
function* signsOfName({ candidate, entity, name }: Weighed, { document, gazetteer, support }: Context): Iterable<Sign> {
  const { country, kind } = gazetteer.entities[entity] ?? {};
  const isAcronym = name.kind === 'acronym';
  if (isAcronym && kind && AUTHORITIES.has(kind) && support.acronymOwners.get(name.text) === 1)
    yield { weight: 'onlyAcronym', rule: 'only-acronym', detail: name.text };
  const lang = languageOf(document, candidate.block);
  if (lang && lang !== 'en' && (name.lang ?? (isAcronym ? homeLanguage(country) : undefined)) === lang)
    yield { weight: 'ownLanguage', rule: 'own-language', detail: name.text };
}

/** What a page about money adds: some names can hardly mean anything else there. */
function* signsOfTopic({ candidate, name }: Weighed, { document, support }: Context): Iterable<Sign> {
  const detail = support.topic.words[0] ?? support.topic.bodies[0]?.name ?? '';
  yield { weight: name.needs === 'topic' ? 'onTopic' : 'topic', rule: 'topic', detail };
  if (name.kind !== 'acronym' && hasTellingCapital(candidate, document))
    yield { weight: 'capital', rule: 'capital', detail: textAt(document, candidate) };
}

/** How it is written, and what it is written into. */
function* signsOfForm(weighed: Weighed, { document, support }: Context): Iterable<Sign> {
  const { candidate, name, doubt } = weighed;
  const { block, first, end } = candidate;
  const tokens = document.tokens[block] as Tokens;
  const surface = textAt(document, candidate);
  if (isYounger(name, document.article.published)) yield { weight: 'younger', rule: 'younger', detail: name.text };
  const { start, end: surfaceEnd } = spanOf(document, candidate);
  if (standsApart(document.article, block)) yield { weight: 'apart', rule: 'apart', detail: surface };
  else if (isInCredit(document.article, block, start, surfaceEnd))
    yield { weight: 'credit', rule: 'credit', detail: surface };
  const longer = doubt === undefined ? findLongerName(weighed, document, support.cues) : undefined;
  if (doubt !== undefined) yield { weight: 'doubt', rule: 'namesake', detail: doubt };
  else if (longer !== undefined) yield { weight: 'longer', rule: 'longer-name', detail: longer };
  const before = first > 0 ? tokenText(tokens, first - 1) : '';
  const lang = languageOf(document, block) ?? 'en';
  if (IN_PLACE[lang]?.test(before) && !holdsStake(tokens, first - 1))
    yield { weight: 'inPlace', rule: 'after-preposition', detail: before };
  else if (TO_PLACE[lang]?.test(before)) yield { weight: 'toPlace', rule: 'after-preposition', detail: before };
  if (end - first > 1 || name.kind === 'acronym') return;
  if (opensSentence(tokens, first) && !isAcronymLike(candidate, surface))
    yield { weight: 'opensSentence', rule: 'opens-sentence', detail: surface };
  if (readSmallWords(document).has(tokens.hash[first] as number))
    yield { weight: 'lowerElsewhere', rule: 'lower-case-elsewhere', detail: surface.toLowerCase() };
  if (readBlockForm(tokens).isShouted) yield { weight: 'shouted', rule: 'in-capitals', detail: surface };
}

/** Whether what stands before token `index`, an «in», is a stake. */
function holdsStake({ text, start }: Tokens, index: number): boolean {
  const end = start[index] as number;
  return STAKE.test(foldText(text.slice(Math.max(0, end - STAKE_REACH), end)));
}

/** Whether it is in capitals throughout, as a word at the front of a sentence is not. */
function isAcronymLike({ isLoud }: Candidate, surface: string): boolean {
  return !isLoud && surface.length > 1 && surface === surface.toUpperCase() && surface !== surface.toLowerCase();
}

/** Whether the candidate is in capitals, or one capitalised word inside a sentence of a language that writes nouns small. */
function hasTellingCapital(candidate: Candidate, document: Document): boolean {
  if (isAcronymLike(candidate, textAt(document, candidate))) return true;
  const { block, first } = candidate;
  const own = document.tokens[block] as Tokens;
  return (languageOf(document, block) ?? 'de') !== 'de' && isCapitalised(own, first) && !opensSentence(own, first);
}

/** The name that `candidate` is listed with («Google et Apple», «Tencent ou JD»), if one of its entities is clear. */
function findListed(candidate: Candidate, document: Document, isClear: (entity: number) => boolean) {
  const text = document.tokens[candidate.block]?.text ?? '';
  const own = spanOf(document, candidate);
  const index = (document.covering[candidate.block]?.[candidate.first] ?? 0) - 1;
  for (const other of [document.candidates[index - 1], document.candidates[index + 1]]) {
    if (other?.block !== candidate.block || !other.options.some(({ entity }) => isClear(entity))) continue;
    const span = spanOf(document, other);
    const [from, to] = span.start < own.start ? [span.end, own.start] : [own.end, span.start];
    if (LIST_JOINT.test(text.slice(from + marketFigureAt(text, from).length, to)))
      return text.slice(span.start, span.end);
  }
  return undefined;
}

/**
 * A capitalised word that is neither a name nor a cue right beside the candidate, which may so be a part of a longer name. In
 * German, where every noun has a capital, one before says nothing («die Marke Zinia»), and one after makes a compound of what
 * can hardly mean anything else («Santander-Ableger»).
 */
function findLongerName({ candidate: { block, first, end }, name }: Weighed, document: Document, cues: Cues) {
  const tokens = document.tokens[block] as Tokens;
  const isGerman = languageOf(document, block) === 'de';
  const isName = (index: number) =>
    index >= 0 &&
    index < tokens.count &&
    isCapitalised(tokens, index) &&
    !candidateAt(document, block, index) &&
    !cues.covers(block, index);
  const joins = (gap: string) => gap === ' ' || gap === '-' || gap === '\u00A0';
  if (!(isGerman && name.needs === 'topic') && isName(end) && joins(gapBefore(tokens, end)))
    return tokenText(tokens, end);
  if (!isGerman && isName(first - 1) && joins(gapBefore(tokens, first)) && !opensSentence(tokens, first - 1))
    return tokenText(tokens, first - 1);
  return undefined;
}
