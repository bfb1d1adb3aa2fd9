// Words right before a phrase that say whether it is about one body: folded, by language.
import { gapBefore } from './document';
import { type Tokens, wordAt } from './tokens';

/** What makes it one: articles and demonstratives. */
export const DETERMINERS: Record<string, RegExp> = {
  en: /^(?:the|this|that)$/u,
  fr: /^(?:l[ae]?|du|au|cette?|ce)$/u,
  nl: /^(?:de|het|deze|die|dit)$/u,
  de: /^(?:de[rnms]|die|das|diese[rnms]?|beim|vom|zu[rm])$/u,
  es: /^(?:el|la|del|al|este|esta)$/u,
  it: /^(?:il|lo|la|l|del|dell[ao]?|al|all[ao]?|dal|dall[ao]?|questa|questo|nel(?:l[ao]?)?|sul(?:l[ao]?)?)$/u,
};
/** What makes it one of several, or none. */
export const INDEFINITE: Record<string, RegExp> = {
  en: /^(?:an?|another|any|each|every|no|one|some|first|second|third|largest|latest)$/u,
  fr: /^(?:une?|aucune?|chaque|autre|premi(?:er|ere)|deuxieme)$/u,
  nl: /^(?:een|geen|elke?|iedere?|andere?|eerste|tweede|grootste)$/u,
  de: /^(?:k?ein(?:e[rnms]?)?|jede[rnms]?|andere[rnms]?|erste[rnms]?|zweite[rnms]?|grosste[rnms]?)$/u,
  es: /^(?:una?|algun[ao]?|ningun[ao]?|cada|otr[ao]|primer[ao]?|segund[ao])$/u,
  it: /^(?:un[ao]?|alcun[ao]?|nessun[ao]?|ogni|altr[ao]|prim[ao]|second[ao])$/u,
};

/** Whether the phrase from token `first` on is one of several, or none: «a German regulator», «a new Dutch watchdog». */
export function isIndefinite(tokens: Tokens, first: number, lang: string): boolean {
  const isBefore = (words: Record<string, RegExp>, token: number) =>
    token > 0 && /^[\s'’]$/u.test(gapBefore(tokens, token)) && words[lang]?.test(wordAt(tokens, token - 1)) === true;
  if (isBefore(INDEFINITE, first)) return true;
  const hasAdjective = first > 1 && tokens.small[first - 1] === 1 && gapBefore(tokens, first) === ' ';
  return hasAdjective && !isBefore(DETERMINERS, first) && isBefore(INDEFINITE, first - 1);
}
