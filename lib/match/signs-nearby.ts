// Signs of what stands near a name: a list with one that is clear, what a share did, the country, the trade.
import { isActor } from './actors';
import { type CueHit, hitsNear } from './cues';
import {
  type Candidate,
  candidateIndexAt,
  type Document,
  gapBefore,
  languageOf,
  positionOf,
  spanOf,
  textAt,
} from './document';
import { shownNameOf } from './gazetteer';
import { homeLanguage } from './home-language';
import { marketFigureAt } from './market-figures';
import { isMarketMove } from './market-moves';
import { AUTHORITIES, type Context, type Sign, type Weighed } from './sign';
import { type Tokens, tokenText } from './tokens';

/** Tokens on each side in which a country or trade is near: about a sentence and the next one's subject. */
const NEAR = 20;
/** Tokens at most between a name and a word right beside it: an article. */
const BESIDE = 1;
/** Tokens at most between a name with its comma and a trade that tells what it is, and the article that begins it. */
const APPOSED = 5;
const ARTICLE = /^(?:the|an?|le|la|l|les|une?|des|de|het|een|der|die|das|eine?|el|los|las|una|il|lo|i|gli|uno?)$/u;
const LIST_JOINT = /^\s*(?:,|\/|(?:,\s*)?(?:&|and|et|en|und|y|e|ou|or|of|oder|o))\s*$/u;

/** What stands near: a list with a name that is clear, the entity's country, its trade. */
export function tellNearby(
  signs: Sign[],
  { candidate, entity, name }: Weighed,
  { document, gazetteer, support }: Context,
): void {
  const isClear = (other: number) => support.named.has(other) || support.believed.has(other);
  const { country = '', kind } = gazetteer.entities[entity] ?? {};
  const companion = findListed(candidate, document, isClear);
  if (companion) signs.push({ weight: 'listed', rule: 'listed-with', detail: companion });

  const isAuthority = kind !== undefined && AUTHORITIES.has(kind);
  const figure = readMarketFigure(candidate, document, isAuthority);
  if (figure && isAuthority) signs.push({ weight: 'doubt', rule: 'namesake', detail: figure });
  else if (figure) signs.push({ weight: 'marketFigure', rule: 'market-figure', detail: figure });
  const tokens = document.tokens[candidate.block] as Tokens;
  const lang = languageOf(document, candidate.block) ?? '';
  const actorSigns = support.actorSigns.get(lang);
  // A town has done much, and a first name is somebody's.
  const isOther =
    name.isTown || support.cues.firstNames.has(positionOf(document, candidate) + candidate.end - candidate.first);
  if (actorSigns && !isOther && isActor({ tokens, ...candidate, lang, isAddress: false }, actorSigns))
    signs.push({ weight: 'acts', rule: 'acts', detail: textAt(document, candidate) });
  const position = positionOf(document, candidate);
  const near = (hits: CueHit[] | undefined) =>
    hitsNear(hits, position, NEAR).filter((hit) => hit.position !== position);
  const ofCountry = support.cues.byCountry.get(country);
  const nearCountry = near(ofCountry);
  const isBefore = ({ block, end }: CueHit) =>
    block === candidate.block && end === candidate.first && /^[\s-]+$/u.test(gapBefore(tokens, end));
  const before = isAuthority ? nearCountry.find(isBefore) : undefined;
  if (before) signs.push({ weight: 'countryBefore', rule: 'country-nearby', detail: before.cue.text });
  else if (nearCountry[0])
    signs.push({ weight: 'countryNear', rule: 'country-nearby', detail: nearCountry[0].cue.text });
  else if (ofCountry?.[0])
    signs.push({ weight: 'countryOnPage', rule: 'country-on-page', detail: ofCountry[0].cue.text });
  else if (isAuthority && (support.namedOf.get(country) ?? entity) !== entity)
    signs.push({
      weight: 'countryOfNamed',
      rule: 'country-of-named',
      detail: shownNameOf(gazetteer, support.namedOf.get(country) as number),
    });
  else if (country && isAuthority && name.kind === 'acronym' && name.needs !== 'topic') {
    const isAtHome = lang !== 'en' && lang === homeLanguage(country);
    if (!isAtHome && !support.named.has(entity))
      signs.push({ weight: 'countryAbsent', rule: 'country-absent', detail: textAt(document, candidate) });
  }

  const trades = kind ? near(support.cues.byKind.get(kind)) : [];
  const beside = trades.find(
    (trade) =>
      trade.block === candidate.block && (isBeside(tokens, trade, candidate) || isApposed(tokens, candidate, trade)),
  );
  const trade = beside ?? trades[0];
  if (trade) signs.push({ weight: beside ? 'tradeBeside' : 'trade', rule: 'trade-nearby', detail: trade.cue.text });
}

/** What its share did, or its ticker, where that stands after it: «(+0,2%)», «won 4,3 procent», of which the verb is told. */
function readMarketFigure(candidate: Candidate, document: Document, isAuthority: boolean): string {
  const { block, first, end } = candidate;
  const tokens = document.tokens[block] as Tokens;
  const figure = marketFigureAt(tokens.text, spanOf(document, candidate).end).trim();
  // An authority may lose 3 per cent of anything.
  if (figure || isAuthority) return figure;
  const lang = languageOf(document, block) ?? '';
  return end < tokens.count && isMarketMove(tokens, { first, end, lang }, false) ? tokenText(tokens, end) : '';
}

/** Whether one stands before the other with at most `BESIDE` tokens, and only spaces and hyphens, between them. */
function isBeside(tokens: Tokens, one: Pick<CueHit, 'first' | 'end'>, other: Pick<CueHit, 'first' | 'end'>): boolean {
  const [from, to] = one.first < other.first ? [one.end, other.first] : [other.end, one.first];
  if (to < from || to - from > BESIDE) return false;
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

/** The name that `candidate` is listed with («Google et Apple», «Tencent ou JD»), if one of its entities is clear. */
function findListed(candidate: Candidate, document: Document, isClear: (entity: number) => boolean) {
  const text = document.tokens[candidate.block]?.text ?? '';
  const own = spanOf(document, candidate);
  const index = candidateIndexAt(document, candidate.block, candidate.first);
  for (const other of [document.candidates[index - 1], document.candidates[index + 1]]) {
    if (other?.block !== candidate.block || !other.options.some(({ entity }) => isClear(entity))) continue;
    const span = spanOf(document, other);
    const [from, to] = span.start < own.start ? [span.end, own.start] : [own.end, span.start];
    if (LIST_JOINT.test(text.slice(from + marketFigureAt(text, from).length, to)))
      return text.slice(span.start, span.end);
  }
  return undefined;
}
