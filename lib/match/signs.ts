// What speaks for and against a name that needs support: on the page, near it, in its own form.
import { type Candidate, type Document, isCapitalised, languageOf, opensSentence, textAt } from './document';
import { shownNameOf } from './gazetteer';
import { homeLanguage } from './home-language';
import { AUTHORITIES, type Context, isAcronymLike, type Sign, type Weighed } from './sign';
import { tellNearby } from './signs-nearby';
import { tellForm } from './signs-of-form';
import type { Tokens } from './tokens';

/** All signs, in the order in which a reader is told. Each of the functions below adds its own. */
export function tellSigns(weighed: Weighed, context: Context): Sign[] {
  const signs: Sign[] = [];
  tellPage(signs, weighed, context);
  tellNearby(signs, weighed, context);
  tellName(signs, weighed, context);
  // That somebody acts is true of persons too: alone it does not make a page about money speak for a firm.
  const hasSupport = weighed.name.needs === 'topic' || signs.some(({ weight }) => weight !== 'acts');
  if (context.support.topic.isFinancial && hasSupport) tellTopic(signs, weighed, context);
  tellForm(signs, weighed, context);
  return signs;
}

/** What the page says elsewhere: the entity in full, what is related to it, the same words where they are clear. */
function tellPage(signs: Sign[], { candidate, entity }: Weighed, { document, gazetteer, support }: Context): void {
  if (support.named.has(entity))
    signs.push({ weight: 'named', rule: 'full-name-on-page', detail: shownNameOf(gazetteer, entity) });
  const isNamed = (other: number) => support.named.has(other);
  const kin = support.kin[entity]?.find(isNamed);
  const related = kin ?? support.neighbours[entity]?.find(isNamed);
  if (related !== undefined)
    signs.push({
      weight: kin === undefined ? 'related' : 'kin',
      rule: 'related-on-page',
      detail: shownNameOf(gazetteer, related),
    });
  if (support.believed.get(entity)?.some((other) => other !== candidate))
    signs.push({ weight: 'elsewhere', rule: 'clear-elsewhere', detail: textAt(document, candidate) });
}

/** What the name itself says: that no other body has the acronym, that the text is in the language in which it is known. */
function tellName(
  signs: Sign[],
  { candidate, entity, name }: Weighed,
  { document, gazetteer, support }: Context,
): void {
  const { country, kind } = gazetteer.entities[entity] ?? {};
  const isAcronym = name.kind === 'acronym';
  if (isAcronym && kind && AUTHORITIES.has(kind) && support.acronymOwners.get(name.text) === 1)
    signs.push({ weight: 'onlyAcronym', rule: 'only-acronym', detail: name.text });
  const lang = languageOf(document, candidate.block);
  if (lang && lang !== 'en' && (name.lang ?? (isAcronym ? homeLanguage(country) : undefined)) === lang)
    signs.push({ weight: 'ownLanguage', rule: 'own-language', detail: name.text });
}

/** What a page about money adds: some names can hardly mean anything else there. */
function tellTopic(signs: Sign[], { candidate, name }: Weighed, { document, support }: Context): void {
  const detail = support.topic.words[0] ?? support.topic.bodies[0]?.name ?? '';
  signs.push({ weight: name.needs === 'topic' ? 'onTopic' : 'topic', rule: 'topic', detail });
  if (name.kind !== 'acronym' && hasTellingCapital(candidate, document))
    signs.push({ weight: 'capital', rule: 'capital', detail: textAt(document, candidate) });
}

/** Whether the candidate is in capitals, or one capitalised word inside a sentence of a language that writes nouns small. */
function hasTellingCapital(candidate: Candidate, document: Document): boolean {
  if (isAcronymLike(candidate, textAt(document, candidate))) return true;
  const { block, first } = candidate;
  const own = document.tokens[block] as Tokens;
  return (languageOf(document, block) ?? 'de') !== 'de' && isCapitalised(own, first) && !opensSentence(own, first);
}
