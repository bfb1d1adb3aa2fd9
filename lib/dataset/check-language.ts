// The rules that hold within the files of language/, and between them and the entities.
import { foldText } from '../match/fold';
import { MARKETS } from '../match/metonyms';
import { tokenise } from '../match/tokens';
import type { LanguageWords } from '../model/language';
import type { Report } from './problem';

/** Reports what is wrong with `language`; `ids` are those of the dataset's entities, `reportFor` takes a file of the dataset. */
export function checkLanguage(
  language: LanguageWords,
  ids: ReadonlySet<string>,
  reportFor: (file: string) => Report,
): void {
  checkAuthorityPatterns(language, reportFor('language/authority-patterns.json'));
  checkAuthorities(language, ids, reportFor('language/authorities.json'));
  checkTrades(language, reportFor('language/trades.json'));
  checkOffices(language, reportFor('language/offices.json'));
  checkMetonyms(language, ids, reportFor('language/metonyms.json'));
}

/** A pattern has one slot, and says something beside it. */
function checkAuthorityPatterns({ authorityPatterns }: LanguageWords, report: Report) {
  for (const [index, { pattern }] of authorityPatterns.entries())
    if (!/^[^{}]*\{(?:adjective|country)\}[^{}]*$/.test(pattern) || !/\p{L}/u.test(pattern.replace(/\{.*\}/, '')))
      report(`[${index}].pattern`, pattern, 'must have {adjective} or {country} in it once, and a word beside it');
}

/** Countries and authorities must exist. */
function checkAuthorities({ authorities, countries }: LanguageWords, ids: ReadonlySet<string>, report: Report) {
  for (const [country, offices] of Object.entries(authorities)) {
    if (!Object.hasOwn(countries, country)) report(country, undefined, 'is no country of language/countries.json');
    for (const [role, holders] of Object.entries(offices))
      for (const id of [holders].flat())
        if (!ids.has(id)) report(`${country}.${role}`, id, 'is no entity of the dataset');
  }
}

/** A general word is one of its trade's words, and says less of money than they do. */
function checkTrades({ trades }: LanguageWords, report: Report) {
  for (const [trade, { isFinancial, words, general = {} }] of Object.entries(trades))
    for (const [lang, list] of Object.entries(general))
      for (const word of list) {
        const field = `${trade}.general.${lang}`;
        if (!isFinancial) report(field, word, 'stands in a trade that is not financial');
        else if (!words[lang]?.includes(word)) report(field, word, 'is none of the words of its trade');
      }
}

/** A phrase is one office's: pages are read without case and accents, so that two that differ in these are the same. */
function checkOffices({ offices }: LanguageWords, report: Report) {
  const earlier = new Map<string, number>();
  for (const [index, { lang, phrase }] of offices.entries()) {
    const key = `${lang} ${foldText(phrase)}`;
    const first = earlier.get(key);
    if (first === undefined) earlier.set(key, index);
    else report(`[${index}].phrase`, phrase, `is the same phrase as [${first}] in this language`);
  }
}

/** Candidates must exist, topics too and be used, and their words must be single: a page's words are compared one by one. */
function checkMetonyms({ metonyms }: LanguageWords, ids: ReadonlySet<string>, report: Report) {
  // Without its words every market would be silent.
  if (metonyms.places.some(({ market }) => market !== undefined) && !Object.hasOwn(metonyms.topics, MARKETS))
    report('topics', undefined, `must have the topic ${MARKETS}, since a place has a market`);
  const used = new Set(
    metonyms.places.flatMap(({ candidates, market }) => [
      ...candidates.flatMap(({ topics = [] }) => topics),
      ...(market ? [MARKETS] : []),
    ]),
  );
  for (const [index, { names, candidates, market, people }] of metonyms.places.entries()) {
    if (market === undefined && !people && candidates.length === 0)
      report(`places[${index}].candidates`, undefined, 'must have one, where the place has no market and no people');
    if (market !== undefined && !ids.has(market))
      report(`places[${index}].market`, market, 'is no entity of the dataset');
    for (const [at, id] of (people?.candidates ?? []).entries())
      if (!ids.has(id)) report(`places[${index}].people.candidates[${at}]`, id, 'is no entity of the dataset');
    for (const [at, { entity, topics = [] }] of candidates.entries()) {
      const field = `places[${index}].candidates[${at}]`;
      if (!ids.has(entity)) report(`${field}.entity`, entity, 'is no entity of the dataset');
      for (const topic of topics)
        if (!Object.hasOwn(metonyms.topics, topic)) report(`${field}.topics`, topic, 'is no topic of this file');
    }
    for (const [lang, list] of Object.entries(names))
      for (const name of list)
        if (metonyms.places.findIndex((other) => other.names[lang]?.includes(name)) < index)
          report(`places[${index}].names.${lang}`, name, 'is a name of an earlier place of this file');
  }
  for (const [topic, byLang] of Object.entries(metonyms.topics)) {
    if (!used.has(topic)) report(`topics.${topic}`, undefined, 'is a topic of no place of this file');
    for (const [lang, list] of Object.entries(byLang))
      for (const word of list)
        if (tokenise(word).count !== 1) report(`topics.${topic}.${lang}`, word, 'must be a single word');
  }
}
