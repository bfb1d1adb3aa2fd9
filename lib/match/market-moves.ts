// Towns that stand for their stock exchange, in reports of the markets: «Frankfurt, Londen en Parijs dikten tot 0,7 procent aan».
import { gapBefore, isCapitalised } from './document';
import { foldText } from './fold';
import { type Tokens, tokenText } from './tokens';

/** Verbs of prices, folded, as they stand after their subject. */
const MOVES: Record<string, RegExp> = {
  en: /^(?:rose|rises|fell|falls|gained|gains|lost|loses|added|adds|shed|sheds|dropped|drops|climbed|climbs|slipped|slips|jumped|jumps|advanced|advances|declined|declines|slid|slides|was|were|ended|ends|closed|closes|edged|eased|dipped|rallied|tumbled|surged|sank)$/u,
  fr: /^(?:gagn(?:e|ent|ait|aient)|per(?:d|dent|dait|daient)|ced(?:e|ent|ait|aient)|recul(?:e|ent|ait|aient)|avanc(?:e|ent|ait|aient)|pren(?:d|nent|ait|aient)|progress(?:e|ent|ait|aient)|grimp(?:e|ent|ait|aient)|chut(?:e|ent|ait|aient)|lach(?:e|ent|ait|aient)|abandonn(?:e|ent|ait|aient)|grappill(?:e|ent|ait|aient)|bondi(?:t|ssent|ssait)|a|ont|termin(?:e|ent)|clotur(?:e|ent)|mont(?:e|ent|ait|aient)|baiss(?:e|ent|ait|aient)|plong(?:e|ent|eait|eaient))$/u,
  nl: /^(?:won(?:nen)?|wint|winnen|verlo(?:or|ren)|verlie(?:st|zen)|da(?:al|len)(?:t|de|den)?|daalden?|steeg|stegen|stijgt|stijgen|zakten?|zakt|klom(?:men)?|klimt|dikten?|dikt|sloot|sloten|sluit|noteerden?|noteert|opende|openden|opent|gleed|gleden|leverden?|levert|ging(?:en)?|gaat|gaan|stond(?:en)?|staat|staan)$/u,
  de: /^(?:gewann(?:en)?|gewinnt|gewinnen|verlor(?:en)?|verliert|verlieren|stieg(?:en)?|steigt|steigen|fiel(?:en)?|fallt|fallen|legten?|legt|legen|gab(?:en)?|gibt|geben|schloss(?:en)?|schliesst|schliessen|notierten?|notiert|notieren|buss?ten?|kletterten?|klettert|rutschten?|rutscht|ging(?:en)?|geht|gehen|zog(?:en)?|zieht|sank(?:en)?|sinkt|ruckten?|ruckt|lag(?:en)?|liegt|liegen)$/u,
  es: /^(?:gan(?:a|an|o|aron|aba|aban)|sub(?:e|en|io|ieron|ia|ian)|baj(?:a|an|o|aron|aba|aban)|pierde|pierden|perdi(?:o|eron|a|an)|ca(?:e|en|yo|yeron|ia|ian)|ced(?:e|en|io|ieron|ia|ian)|avanz(?:a|an|o|aron|aba|aban)|retroced(?:e|en|io|ieron|ia|ian)|sum(?:a|an|o|aron|aba|aban)|cerr(?:o|aron)|cierra|cierran|rest(?:a|an|o|aron)|repunt(?:a|an|o|aron)|se)$/u,
  it: /^(?:guadagn(?:a|ano|ava|avano)|perd(?:e|ono|eva|evano)|sal(?:e|gono|iva|ivano)|scend(?:e|ono|eva|evano)|ced(?:e|ono|eva|evano)|cal(?:a|ano|ava|avano)|cresc(?:e|ono|eva)|avanz(?:a|ano|ava|avano)|arretr(?:a|ano|ava|avano)|lasci(?:a|ano|ava)|chiud(?:e|ono|eva)|ha|hanno|segn(?:a|ano|ava)|mett(?:e|ono)|balz(?:a|ano)|croll(?:a|ano)|limit(?:a|ano)|termin(?:a|ano)|flett(?:e|ono))$/u,
};
/** Words between the towns of a list, and before their verb. */
const AND =
  /^(?:and|et|en|und|y|e|ed|while|tandis|que|terwijl|wahrend|mientras|mentre|anche|auch|ook|aussi|tambien|even)$/u;
/** Before a town where something happens, or that something is from. */
const PLACED =
  /^(?:in|at|from|to|of|near|a|au|de|du|d|dans|depuis|vers|te|bij|uit|van|naar|op|aus|bei|nach|von|um|en|desde|hacia|di|da|dal|dalla|verso|per|for|pour|voor|fur|para)$/u;
/** Small words between a town and its figure, where the verb is left out: «Parigi l’1,28%», «París un 0,3 %». */
const LINK = /^(?:lo|l|il|a|al|quota|un|una|el|de|con|um|met|van|by|den|het)$/u;
/** What a figure counts. */
const UNIT = /^(?:percent|per|pct|pour|procent|prozent|por|points?|punti|punten|punkte|puntos)$/u;
/** Tokens of the other towns of a list, small words before a figure, tokens from verb to figure, and of a figure. */
const MAX_LIST = 10;
const MAX_LINKS = 2;
const MAX_MOVE = 9;
const MAX_DIGITS = 3;

type Town = { first: number; end: number; lang: string };

/**
 * Whether the town at tokens `first` to `end` is said to have moved by so many per cent: with a verb, alone or in a list; with a
 * signed figure right behind it; or, `afterAnother` that has moved, with any figure there.
 */
export function isMarketMove(tokens: Tokens, town: Town, afterAnother: boolean): boolean {
  const moves = MOVES[town.lang];
  return (
    moves !== undefined &&
    !isPlaced(tokens, town) &&
    (hasVerb(tokens, town.end, moves) || hasFigure(tokens, town.end, afterAnother))
  );
}

function isPlaced(tokens: Tokens, { first, lang }: Town): boolean {
  if (first === 0 || gapBefore(tokens, first) !== ' ') return false;
  const led = foldText(tokenText(tokens, first - 1));
  // Dutch «en» joins, elsewhere it is a place’s.
  return PLACED.test(led) && !(lang === 'nl' && led === 'en');
}

/** «Frankfurt, Londen en Parijs dikten tot 0,7 procent aan» */
function hasVerb(tokens: Tokens, end: number, moves: RegExp): boolean {
  for (let at = end; at < tokens.count && at < end + MAX_LIST; at++) {
    const gap = gapBefore(tokens, at);
    if (!/^(?:,? |['’-])$/u.test(gap)) return false;
    const word = foldText(tokenText(tokens, at));
    if (moves.test(word) && gap !== ', ') return hasPercentage(tokens, at + 1, MAX_MOVE);
    if (!isCapitalised(tokens, at) && !AND.test(word)) return false;
  }
  return false;
}

/** «Londra (+0,85%)», «Francoforte lo 0,27%» */
function hasFigure(tokens: Tokens, end: number, afterAnother: boolean): boolean {
  let isSigned = false;
  for (let at = end; at < tokens.count && at <= end + MAX_LINKS; at++) {
    const gap = gapBefore(tokens, at);
    if (!/^(?:,? ?\(?[+−–-]? ?|['’])$/u.test(gap) || gap === '-') return false;
    isSigned ||= /[+−–-]/u.test(gap);
    if (/^\p{N}+$/u.test(tokenText(tokens, at)))
      return (isSigned || afterAnother) && hasPercentage(tokens, at + 1, MAX_DIGITS);
    if (!LINK.test(foldText(tokenText(tokens, at)))) return false;
  }
  return false;
}

function hasPercentage(tokens: Tokens, from: number, reach: number): boolean {
  for (let at = from; at <= tokens.count && at < from + reach; at++) {
    // Behind the last token, too: «… 0,7 %»
    const gap = gapBefore(tokens, at);
    const isFigure = /^\p{N}+$/u.test(tokenText(tokens, at - 1));
    const unit = at < tokens.count ? foldText(tokenText(tokens, at)) : '';
    if (isFigure && (/^ ?%/u.test(gap) || UNIT.test(unit))) return true;
    if (/[.!?;:]\s|\n/u.test(gap)) return false;
  }
  return false;
}
