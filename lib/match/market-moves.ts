// Towns that stand for their stock exchange, in reports of the markets: «Frankfurt, Londen en Parijs dikten tot 0,7 procent aan».
import { gapBefore, isCapitalised } from './document';
import { foldText } from './fold';
import { type Tokens, tokenText, wordAt } from './tokens';

/** Verbs of prices, folded, as they stand after their subject. */
const MOVES: Record<string, RegExp> = {
  en: /^(?:rose|rises|fell|falls|gained|gains|lost|loses|added|adds|shed|sheds|dropped|drops|climbed|climbs|slipped|slips|jumped|jumps|advanced|advances|declined|declines|slid|slides|edged|eased|dipped|rallied|tumbled|surged|sank)$/u,
  fr: /^(?:gagn(?:e|ent|ait|aient)|per(?:d|dent|dait|daient)|ced(?:e|ent|ait|aient)|recul(?:e|ent|ait|aient)|avanc(?:e|ent|ait|aient)|pren(?:d|nent|ait|aient)|progress(?:e|ent|ait|aient)|grimp(?:e|ent|ait|aient)|chut(?:e|ent|ait|aient)|lach(?:e|ent|ait|aient)|abandonn(?:e|ent|ait|aient)|grappill(?:e|ent|ait|aient)|bondi(?:t|ssent|ssait)|plong(?:e|ent|eait|eaient))$/u,
  nl: /^(?:won(?:nen)?|wint|winnen|verlo(?:or|ren)|verlie(?:st|zen)|da(?:al|len)(?:t|de|den)?|daalden?|steeg|stegen|stijgt|stijgen|zakten?|zakt|klom(?:men)?|klimt|dikten?|dikt|gleed|gleden)$/u,
  de: /^(?:gewann(?:en)?|gewinnt|gewinnen|verlor(?:en)?|verliert|verlieren|stieg(?:en)?|steigt|steigen|fiel(?:en)?|fallt|fallen|legten?|legt|legen|buss?ten?|kletterten?|klettert|rutschten?|rutscht|sank(?:en)?|sinkt|ruckten?|ruckt)$/u,
  es: /^(?:gan(?:a|an|o|aron|aba|aban)|sub(?:e|en|io|ieron|ia|ian)|baj(?:a|an|o|aron|aba|aban)|pierde|pierden|perdi(?:o|eron|a|an)|ca(?:e|en|yo|yeron|ia|ian)|ced(?:e|en|io|ieron|ia|ian)|avanz(?:a|an|o|aron|aba|aban)|retroced(?:e|en|io|ieron|ia|ian)|sum(?:a|an|o|aron|aba|aban)|repunt(?:a|an|o|aron))$/u,
  it: /^(?:guadagn(?:a|ano|ava|avano)|perd(?:e|ono|eva|evano)|sal(?:e|gono|iva|ivano)|scend(?:e|ono|eva|evano)|ced(?:e|ono|eva|evano)|cal(?:a|ano|ava|avano)|avanz(?:a|ano|ava|avano)|arretr(?:a|ano|ava|avano)|lasci(?:a|ano|ava)|balz(?:a|ano)|croll(?:a|ano)|flett(?:e|ono))$/u,
};
/** Verbs that much else has, too: with a word for up or down after the figure, or a sign before it. */
const VAGUE: Record<string, RegExp> = {
  en: /^(?:was|were|ended|ends|closed|closes|opened|opens|traded|trades)$/u,
  fr: /^(?:termin(?:e|ent|ait|aient)|clotur(?:e|ent|ait|aient)|mont(?:e|ent|ait|aient)|baiss(?:e|ent|ait|aient))$/u,
  nl: /^(?:sloot|sloten|sluit|noteerden?|noteert|opende|openden|opent|leverden?|levert|stond(?:en)?|staat|staan)$/u,
  de: /^(?:gab(?:en)?|gibt|geben|schloss(?:en)?|schliesst|schliessen|notierten?|notiert|notieren|zog(?:en)?|zieht|lag(?:en)?|liegt|liegen)$/u,
  es: /^(?:cerr(?:o|aron)|cierra|cierran|abr(?:e|io))$/u,
  it: /^(?:chiud(?:e|ono|eva)|apr(?:e|ono)|segn(?:a|ano|ava)|termin(?:a|ano)|cresc(?:e|ono|eva))$/u,
};
/** Helpers, and what comes right after one: «a perdu», «ha perso». */
const HELPERS = /^(?:a|ont|ha|han|hanno)$/u;
const DONE =
  /^(?:perdu|gagne|cede|recule|avance|pris|progresse|grimpe|chute|lache|abandonne|grappille|bondi|cloture|perso|guadagnato|ceduto|chiuso|lasciato|segnato|perdido|ganado|subido|bajado|caido|cedido|avanzado|cerrado)$/u;
const DIRECTIONS =
  /^(?:up|down|higher|lower|hausse|baisse|hoger|lager|winst|verlies|aan|bij|af|nach|an|plus|minus|hoher|tiefer|niedriger|fester|leichter|schwacher|rialzo|ribasso|alza|baja|calo)$/u;
/** Tokens behind a figure in which it is told whether it is up or down: «0,5 Prozent im Plus». */
const NEAR_FIGURE = 3;
/** Words between the towns of a list, and before their verb. */
const AND =
  /^(?:and|et|en|und|y|e|ed|while|tandis|que|terwijl|wahrend|mientras|mentre|anche|auch|ook|aussi|tambien|even)$/u;
/** Before a town where something happens, or that something is from. */
const PLACED =
  /^(?:in|at|from|to|of|near|a|au|de|du|d|dans|depuis|vers|te|bij|uit|van|naar|op|aus|bei|nach|von|um|en|desde|hacia|di|da|dal|dalla|verso|per|for|pour|voor|fur|para)$/u;
/** Small words between a town and its figure, where the verb is left out: «Parigi l’1,28%», «París un 0,3 %». */
const LINK = /^(?:lo|l|il|a|al|quota|un|una|el|de|con|um|met|van|by|den|het)$/u;
/** Small words between a verb and its figure: «fiel um gut 0,7 Prozent», «lost more than 2 per cent». */
const AMOUNT =
  /^(?:by|of|to|more|less|than|over|about|around|nearly|almost|just|some|another|only|up|um|bis|zu|mehr|weniger|als|rund|etwa|fast|knapp|gut|gar|noch|weitere[nr]?|nur|stark|leicht|deutlich|met|tot|meer|minder|dan|ruim|bijna|ongeveer|nog|zelfs|slechts|zo|n|licht|fors|environ|pres|presque|plus|moins|de|d|encore|legerement|fortement|lo|l|il|un|una|el|la|circa|quasi|oltre|ancora|appena|dello|dell|del|di|piu|casi|mas|menos|unos|cerca|alrededor|hasta|ligeramente)$/u;
/** What a figure counts. */
const UNIT = /^(?:percent|per|pct|pour|procent|prozent|por|points?|punti|punten|punkte|puntos)$/u;
/** Tokens of the other towns of a list, small words before a figure, tokens from verb to figure, and of a figure. */
const MAX_LIST = 10;
const MAX_LINKS = 2;
const MAX_MOVE = 6;
const MAX_DIGITS = 3;

type Town = { first: number; end: number; lang: string };

/**
 * Whether the town at tokens `first` to `end` is said to have moved by so many per cent: with a verb, alone or in a list; with a
 * signed figure right behind it; or, `afterAnother` that has moved, with any figure there.
 */
export function isMarketMove(tokens: Tokens, town: Town, afterAnother: boolean): boolean {
  return (
    MOVES[town.lang] !== undefined &&
    !isPlaced(tokens, town) &&
    (hasVerb(tokens, town.end, town.lang) || hasFigure(tokens, town.end, afterAnother))
  );
}

function isPlaced(tokens: Tokens, { first, lang }: Town): boolean {
  if (first === 0 || gapBefore(tokens, first) !== ' ') return false;
  const led = wordAt(tokens, first - 1);
  // Dutch «en» joins, elsewhere it is a place’s.
  return PLACED.test(led) && !(lang === 'nl' && led === 'en');
}

/** «Frankfurt, Londen en Parijs dikten tot 0,7 procent aan» */
function hasVerb(tokens: Tokens, end: number, lang: string): boolean {
  for (let at = end; at < tokens.count && at < end + MAX_LIST; at++) {
    const gap = gapBefore(tokens, at);
    if (!/^(?:,? |['’-])$/u.test(gap)) return false;
    const word = wordAt(tokens, at);
    if (gap !== ', ') {
      if (MOVES[lang]?.test(word)) return findFigure(tokens, at + 1) > 0;
      const isVague = VAGUE[lang]?.test(word);
      const isHelper = HELPERS.test(word) && at + 1 < tokens.count && DONE.test(wordAt(tokens, at + 1));
      if (isHelper) return findFigure(tokens, at + 2) > 0;
      if (isVague) return isDirected(tokens, at + 1);
    }
    if (!isCapitalised(tokens, at) && !AND.test(word)) return false;
  }
  return false;
}

/** The last token of the percentage that stands after token `from` and small words, or -1. */
function findFigure(tokens: Tokens, from: number): number {
  for (let at = from; at < tokens.count && at < from + MAX_MOVE; at++) {
    if (/[.!?;:]\s|\n/u.test(gapBefore(tokens, at))) return -1;
    const word = tokenText(tokens, at);
    if (!/^\p{N}+$/u.test(word)) {
      if (!AMOUNT.test(foldText(word))) return -1;
    } else if (hasPercentage(tokens, at + 1, MAX_DIGITS)) return at;
  }
  return -1;
}

/** Whether a percentage from token `from` on has a sign before it, or a word for up or down behind it. */
function isDirected(tokens: Tokens, from: number): boolean {
  const figure = findFigure(tokens, from);
  if (figure < 0) return false;
  if (/^ ?\(?[+−–-]/u.test(gapBefore(tokens, figure))) return true;
  for (let at = figure + 1; at < tokens.count && at <= figure + MAX_DIGITS + NEAR_FIGURE; at++) {
    if (/[.!?;:]\s|\n/u.test(gapBefore(tokens, at))) return false;
    if (DIRECTIONS.test(wordAt(tokens, at))) return true;
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
    if (!LINK.test(wordAt(tokens, at))) return false;
  }
  return false;
}

function hasPercentage(tokens: Tokens, from: number, reach: number): boolean {
  for (let at = from; at <= tokens.count && at < from + reach; at++) {
    // Behind the last token, too: «… 0,7 %»
    const gap = gapBefore(tokens, at);
    const isFigure = /^\p{N}+$/u.test(tokenText(tokens, at - 1));
    const unit = wordAt(tokens, at);
    if (isFigure && (/^ ?%/u.test(gap) || UNIT.test(unit))) return true;
    if (/[.!?;:]\s|\n/u.test(gap)) return false;
  }
  return false;
}
