// The dataset's words of each language → cues: what stands near names, or for one.
import type { Cue } from '../match/gazetteer';
import type { LanguageWords } from '../model/language';

/** Languages in which a possessor's name ends in -s without an apostrophe: «Brüssels Pläne», «Frankfurts besluit». */
const ENDING_GENITIVE = new Set(['de', 'nl']);

/** The cues of all languages; their order is that of the cue lexicon's targets. */
export function toCues({ countries, trades, roles, offices, namesakes, firstNames, metonyms }: LanguageWords): Cue[] {
  const cues: Cue[] = [];
  for (const [country, { names, adjectives }] of Object.entries(countries))
    for (const [form, byLang] of [['name', names] as const, ['adjective', adjectives] as const])
      for (const [lang, words] of Object.entries(byLang))
        for (const text of new Set(form === 'name' && lang === 'nl' ? words.flatMap(withGenitive) : words))
          cues.push({ type: 'country', country, form, lang, text });
  for (const { supports, isFinancial, words, general } of Object.values(trades))
    for (const [lang, list] of Object.entries(words))
      for (const text of list) {
        const money = general?.[lang]?.includes(text) ? 'general' : 'clear';
        cues.push({ type: 'trade', supports, ...(isFinancial && { money }), lang, text });
      }
  for (const [lang, list] of Object.entries(namesakes.capitalised))
    for (const text of list) cues.push({ type: 'capitalised', lang, text });
  for (const position of ['before', 'after'] as const)
    for (const [lang, list] of Object.entries(namesakes[position]))
      for (const text of list) cues.push({ type: 'namesake', position, lang, text });
  for (const { lang, phrase, ...role } of roles) cues.push({ type: 'role', ...role, lang, text: phrase });
  for (const text of firstNames) cues.push({ type: 'first-name', lang: 'und', text });
  for (const { lang, role, phrase } of offices) cues.push({ type: 'office', office: role, lang, text: phrase });
  for (const [place, { names, people }] of metonyms.places.entries()) {
    for (const [lang, list] of Object.entries(people?.names ?? {}))
      for (const text of list) cues.push({ type: 'place', place, form: 'people', lang, text });
    for (const [lang, list] of Object.entries(names))
      for (const text of list) {
        cues.push({ type: 'place', place, form: 'name', lang, text });
        if (ENDING_GENITIVE.has(lang) && !/s$/u.test(text))
          cues.push({ type: 'place', place, form: 'genitive', lang, text: `${text}s` });
      }
  }
  return cues;
}

/** «Zweden», «Zwedens» */
function withGenitive(name: string): string[] {
  return /s$/iu.test(name) ? [name] : [name, `${name}s`];
}
