// Role phrases: «la maison-mère de TikTok» stands for whoever owned TikTok when the article was written.
import { findApposed, PARENTS, readOwnership } from './apposition';
import type { CueHit, Cues } from './cues';
import { type Document, gapBefore, languageOf, positionOf } from './document';
import type { Cue, GazetteerEntity } from './gazetteer';
import { addBuyers, isNew, readRelated, resolveInverse, resolveRole } from './role-holders';
import { readTense } from './role-tense';
import {
  findLink,
  findOwner,
  isAll,
  isOnly,
  isPartOf,
  isUnbroken,
  MAX_ADJECTIVES,
  MAX_FILLERS,
  reaches,
} from './role-words';
import type { Tokens } from './tokens';

export type Role = { block: number; first: number; end: number; entity: number; of: number };

/** A mention already accepted: tokens `first` to `end` of `block` name the entity of that index. */
export type Named = { block: number; first: number; end: number; entity: number };

/**
 * A function that finds role phrases beside accepted names, from phrase to name, whose relation had one holder when the
 * article was published. Where that is unknown there is no role. Prepared once per gazetteer.
 */
export function createRoleFinder(entities: readonly GazetteerEntity[]) {
  const owned = addBuyers(entities);
  const dataset: Dataset = { entities: owned, related: readRelated(owned) };
  return (document: Document, { roles: cues, byCountry }: Cues, named: readonly Named[]): Role[] => {
    if (cues.length === 0) return [];
    const page = readPage(document, named, byCountry);
    const roles: Role[] = [];
    for (const [index, hit] of cues.entries()) {
      const { cue, block, first } = hit;
      if (cue.type !== 'role') continue;
      // «App» is a word of several languages: what stands for little is read in its own.
      if (cue.apposed && (languageOf(document, block) ?? cue.lang) !== cue.lang) continue;
      const last = roles.at(-1);
      const taken = last?.block === block ? last.end : 0;
      if (first < taken) continue;
      const phrase = readPhrase({ ...hit, cue }, page, cues[index + 1]);
      if (!phrase || phrase.name.first < taken) continue;
      const entity = chooseHolder(phrase, page, dataset);
      if (entity !== undefined) roles.push({ ...phrase.span, entity, of: phrase.name.entity });
    }
    return roles;
  };
}

/** What role phrases are about; an entity that somebody acquired has that one as its parent. */
type Dataset = {
  entities: readonly GazetteerEntity[];
  /** By entity, those with a relation to it. */
  related: ReadonlyMap<number, ReadonlySet<number>>;
};

/** What a document names, by position. */
type Page = {
  document: Document;
  at: (block: number, token: number) => number;
  /** The accepted name that begins at a token, or ends right before one. */
  startingAt: (block: number, token: number) => Named | undefined;
  endingBefore: (block: number, token: number) => Named | undefined;
  /** Where each entity is named first. */
  present: ReadonlyMap<number, number>;
  /** The country that the word there names. */
  countries: ReadonlyMap<number, string>;
};

function readPage(document: Document, named: readonly Named[], byCountry: Cues['byCountry']): Page {
  const at = (block: number, token: number) => positionOf(document, { block, first: token });
  // By the positions of first and last tokens, which no two blocks share.
  const starts = new Map(named.map((each) => [at(each.block, each.first), each]));
  const ends = new Map(named.map((each) => [at(each.block, each.end - 1), each]));
  const present = new Map<number, number>();
  for (const { block, first, entity } of named)
    present.set(entity, Math.min(at(block, first), present.get(entity) ?? Number.POSITIVE_INFINITY));
  const countries = new Map<number, string>();
  for (const [country, hits] of byCountry)
    for (const { position, first, end } of hits)
      for (let k = 0; k < end - first; k++) countries.set(position + k, country);
  return {
    document,
    at,
    startingAt: (block, token) => starts.get(at(block, token)),
    endingBefore: (block, token) => (token > 0 ? ends.get(at(block, token - 1)) : undefined),
    present,
    countries,
  };
}

type RoleHit = CueHit & { cue: Extract<Cue, { type: 'role' }> };
/** A role phrase with the name it is about; `from` is where the words between the two begin, `span` both. */
type Phrase = RoleHit & { name: Named; from: number; span: { block: number; first: number; end: number } };

/** The phrase of a cue, if a name stands where it has one; `next` is the cue after it. */
function readPhrase(hit: RoleHit, page: Page, next: CueHit | undefined): Phrase | undefined {
  const { cue, block, first, end } = hit;
  const { at, startingAt, endingBefore, countries } = page;
  const tokens = page.document.tokens[block] as Tokens;
  const from = cue.open && cue.position === 'before' ? findLink(tokens, end, cue.lang) : end;
  if (from < 0) return undefined;
  let name: Named | undefined;
  if (cue.position === 'after')
    name = (cue.open ? undefined : endingBefore(block, first)) ?? endingBefore(block, findOwner(tokens, first));
  // «the parent company of the parent company of …»: the outer phrase is not about the name.
  else if (!(next?.block === block && isUnbroken(tokens, from, next.first) && !isOpen(next)))
    for (let token = from; token <= from + MAX_FILLERS && token < tokens.count && !name; token++)
      name = startingAt(block, token);
  if (!name) return undefined;
  const isCountry = (token: number) => countries.has(at(block, token));
  // «propriétaire américain de»: whom nothing verifies may only be told where it is from.
  if (!cue.inverse && from > end && !isAll(end, from - 1, isCountry)) return undefined;
  const isReached =
    cue.position === 'after' ||
    (reaches(tokens, { from, to: name.first, lang: cue.lang, isCountry }) && !isPartOf(tokens, name.end));
  const span = { block, first: Math.min(first, name.first), end: Math.max(end, name.end) };
  return isReached ? { ...hit, name, from, span } : undefined;
}

function isOpen({ cue }: CueHit): boolean {
  return cue.type === 'role' && cue.open === true;
}

/** Whom a phrase stands for; undefined where that is not known, or not one. */
function chooseHolder(phrase: Phrase, page: Page, dataset: Dataset): number | undefined {
  const { cue, first, name, span } = phrase;
  const { entities, related } = dataset;
  const tokens = page.document.tokens[phrase.block] as Tokens;
  const { published } = page.document.article;
  // «Instagram’s new owner»: the words between say as much as those before.
  const tense = readTense(tokens, cue.position === 'after' && name.end < first ? first : span.first);
  let entity: number | undefined;
  if (cue.inverse && PARENTS.has(cue.relation)) entity = chooseOwned(phrase, page, { ...dataset, tense });
  else if (tense === 'other') return undefined;
  else if (cue.inverse) {
    entity = resolveInverse(name.entity, { entities, related, relation: cue.relation, published });
    // The dataset may not know all of a firm's buyers: it is the one that the page names, or nobody.
    if (entity !== undefined && !page.present.has(entity)) return undefined;
  } else {
    entity = resolveRole(entities[name.entity], cue.relation, published);
    if (cue.apposed && findBeside(phrase, page, (each) => each === entity) === undefined) return undefined;
  }
  if (entity === undefined) return undefined;
  const [owned, owner] = cue.inverse ? [entity, name.entity] : [name.entity, entity];
  return tense === 'new' && !isNew(entities[owned], owner, published) ? undefined : entity;
}

/** What a phrase's name owns: what stands beside the phrase, or the only thing that fits and that the page has named before. */
function chooseOwned(
  phrase: Phrase,
  page: Page,
  { entities, related, tense }: Dataset & { tense: ReturnType<typeof readTense> },
): number | undefined {
  const { cue, block, first, name, span } = phrase;
  const { published } = page.document.article;
  const tokens = page.document.tokens[block] as Tokens;
  const { isOwned, wasOwned, owners } = readOwnership(name.entity, { entities, published });
  const fits = (each: number) => !cue.pack || entities[each]?.pack === cue.pack;
  const isTold = tense === 'other' || !published ? wasOwned : isOwned;
  const beside = findBeside(phrase, page, (each) => fits(each) && isTold(each));
  if (beside !== undefined || tense === 'other' || cue.apposed) return beside;
  if (!isOnly(tokens, { lang: cue.lang, first, name, span })) return undefined;
  const nations = readNations(phrase, page);
  const position = page.at(block, span.first);
  const fitting = new Set(
    [...owners]
      .flatMap((owner) => [...(related.get(owner) ?? [])])
      .filter((each) => fits(each) && isOwned(each) && (page.present.get(each) ?? position) < position)
      .filter((each) => nations.every((nation) => entities[each]?.country === nation)),
  );
  const [only, ...others] = fitting;
  return others.length === 0 ? only : undefined;
}

/** The entity that `isMeant` and is named right behind or before the phrase. */
function findBeside({ block, span }: Phrase, page: Page, isMeant: (entity: number) => boolean): number | undefined {
  return findApposed(page.document.tokens[block] as Tokens, span, {
    startingAt: (token) => page.startingAt(block, token),
    endingBefore: (token) => page.endingBefore(block, token),
    isOwned: isMeant,
  });
}

/** Countries that the words right before a phrase, and those between it and its name, say. */
function readNations(
  { cue, block, first, end, from, name, span }: Phrase,
  { document, at, countries }: Page,
): string[] {
  const tokens = document.tokens[block] as Tokens;
  const near: number[] = [];
  for (let token = span.first - 1; token >= 0 && token >= span.first - MAX_ADJECTIVES; token--) {
    if (!/^[\s-]$/u.test(gapBefore(tokens, token + 1))) break;
    near.push(token);
  }
  const [start, stop] = cue.position === 'before' ? [end, from] : [name.end, first];
  for (let token = start; token < stop; token++) near.push(token);
  return near.flatMap((token) => countries.get(at(block, token)) ?? []);
}
