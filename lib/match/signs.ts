// What speaks for and against a name that needs support: on the page, near it, in its own form.
import { type Candidate, type Document, isCapitalised, languageOf, opensSentence, textAt } from './document';
import { shownNameOf } from './gazetteer';
import { homeLanguage } from './home-language';
import { AUTHORITIES, type Context, isAcronymLike, type Sign, type Weighed } from './sign';
import { signsNearby } from './signs-nearby';
import { signsOfForm } from './signs-of-form';
import type { Tokens } from './tokens';

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

/** Whether the candidate is in capitals, or one capitalised word inside a sentence of a language that writes nouns small. */
function hasTellingCapital(candidate: Candidate, document: Document): boolean {
  if (isAcronymLike(candidate, textAt(document, candidate))) return true;
  const { block, first } = candidate;
  const own = document.tokens[block] as Tokens;
  return (languageOf(document, block) ?? 'de') !== 'de' && isCapitalised(own, first) && !opensSentence(own, first);
}
