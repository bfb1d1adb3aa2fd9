// Words right before a phrase that say whether it is about one body: folded, by language.

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
  en: /^(?:an?|another|any|every|no|one|some)$/u,
  fr: /^(?:une?|aucune?|chaque|autre)$/u,
  nl: /^(?:een|geen|elke?|iedere?|andere?)$/u,
  de: /^(?:k?ein(?:e[rnms]?)?|jede[rnms]?|andere[rnms]?)$/u,
  es: /^(?:una?|algun[ao]?|ningun[ao]?|cada|otr[ao])$/u,
  it: /^(?:un[ao]?|alcun[ao]?|nessun[ao]?|ogni|altr[ao])$/u,
};
