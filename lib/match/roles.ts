// Role phrases: «la maison-mère de TikTok» stands for whoever owned TikTok when the article was written.
import type { RelationKind } from '../model/entity';
import type { PartialDate } from '../model/partial-date';
import { firstDay, holdsOn, lastDay } from '../timeline/period';
import { findApposed, PARENTS, readOwnership } from './apposition';
import type { CueHit, Cues } from './cues';
import { DETERMINERS, INDEFINITE } from './determiners';
import { type Document, gapBefore, isCapitalised, languageOf, positionOf } from './document';
import { foldText } from './fold';
import type { GazetteerEntity } from './gazetteer';
import { ARTICLE, readTense } from './role-tense';
import { type Tokens, tokenText } from './tokens';

/** Words that may stand between phrase and name: «moederbedrijf van de populaire video-app TikTok». */
const MAX_FILLERS = 5;
/** «TikTok’s Chinese parent company» */
const MAX_ADJECTIVES = 2;
/** Relations that a role phrase's relation may be recorded as: a product's parent is its maker. */
const RECORDED_AS: Partial<Record<RelationKind, RelationKind[]>> = { parent: [...PARENTS] };

export type Role = { block: number; first: number; end: number; entity: number; of: number };

/** A mention already accepted: tokens `first` to `end` of `block` name the entity of that index. */
export type Named = { block: number; first: number; end: number; entity: number };

/**
 * A function that finds role phrases beside accepted names, from phrase to name, whose relation had one holder when the
 * article was published. Where that is unknown there is no role. Prepared once per gazetteer.
 */
export function createRoleFinder(entities: readonly GazetteerEntity[]) {
  const owned = addBuyers(entities);
  const related = readRelated(owned);
  return (document: Document, { roles, byCountry }: Cues, named: readonly Named[]): Role[] =>
    findRoles(document, {
      cues: roles,
      named,
      readCountries: () => placeCountries(byCountry),
      entities: owned,
      related,
    });
}

/** By position, the country that the word there names. */
function placeCountries(byCountry: Cues['byCountry']): Map<number, string> {
  const countries = new Map<number, string>();
  for (const [country, hits] of byCountry)
    for (const { position, first, end } of hits)
      for (let k = 0; k < end - first; k++) countries.set(position + k, country);
  return countries;
}

/** The entities, those without a recorded parent with whoever acquired them as one. */
function addBuyers(entities: readonly GazetteerEntity[]): GazetteerEntity[] {
  const owned = [...entities];
  for (const [buyer, { relations }] of entities.entries())
    for (const { kind, to, ...period } of relations) {
      const bought = owned[to];
      if (kind !== 'acquired' || !bought || entities[to]?.relations.some((each) => PARENTS.has(each.kind))) continue;
      owned[to] = { ...bought, relations: [...bought.relations, { kind: 'parent', to: buyer, ...period }] };
    }
  return owned;
}

/** By entity, those with a relation to it, in their order. */
function readRelated(entities: readonly GazetteerEntity[]): Map<number, Set<number>> {
  const related = new Map<number, Set<number>>();
  for (const [from, { relations }] of entities.entries())
    for (const { to } of relations) related.set(to, (related.get(to) ?? new Set()).add(from));
  return related;
}

type Roles = {
  cues: readonly CueHit[];
  named: readonly Named[];
  /** The country that a word of the document says, by its position. */
  readCountries: () => ReadonlyMap<number, string>;
  entities: readonly GazetteerEntity[];
  related: ReadonlyMap<number, ReadonlySet<number>>;
};

function findRoles(document: Document, { cues, named, readCountries, entities, related }: Roles): Role[] {
  const roles: Role[] = [];
  if (cues.length === 0) return roles;
  const at = (block: number, token: number) => positionOf(document, { block, first: token });
  // By the positions of first and last tokens, which no two blocks share.
  const starts = new Map(named.map((each) => [at(each.block, each.first), each]));
  const ends = new Map(named.map((each) => [at(each.block, each.end - 1), each]));
  const endingBefore = (block: number, token: number) => (token > 0 ? ends.get(at(block, token - 1)) : undefined);
  /** Where the page names each entity first. */
  const present = new Map<number, number>();
  for (const { block, first, entity } of named)
    present.set(entity, Math.min(at(block, first), present.get(entity) ?? Number.POSITIVE_INFINITY));
  const countries = readCountries();
  /** Countries that the words right before a phrase, and those within it from one token to another, name. */
  const nationsBeside = ({ block, first }: Pick<Named, 'block' | 'first'>, [from, to]: [number, number]): string[] => {
    const tokens = document.tokens[block] as Tokens;
    const near: number[] = [];
    for (let token = first - 1; token >= 0 && token >= first - MAX_ADJECTIVES; token--) {
      if (!/^[\s-]$/u.test(gapBefore(tokens, token + 1))) break;
      near.push(token);
    }
    for (let token = from; token < to; token++) near.push(token);
    return near.flatMap((token) => countries.get(at(block, token)) ?? []);
  };
  /** The only one of `candidates` that the page has named before `place`. */
  const choosePresent = (candidates: ReadonlySet<number>, place: Pick<Named, 'block' | 'first'>) => {
    const position = at(place.block, place.first);
    const [only, ...others] = [...candidates].filter((each) => (present.get(each) ?? position) < position);
    return others.length === 0 ? only : undefined;
  };
  for (const [index, { cue, block, first, end }] of cues.entries()) {
    if (cue.type !== 'role') continue;
    const tokens = document.tokens[block] as Tokens;
    // «App» is a word of several languages: what stands for little is read in its own.
    if (cue.apposed && (languageOf(document, block) ?? cue.lang) !== cue.lang) continue;
    const last = roles.at(-1);
    if (last?.block === block && first < last.end) continue;
    // «the parent company of the parent company of …»: the outer phrase is not about the name.
    const next = cues[index + 1];
    let name: Named | undefined;
    const from = cue.open && cue.position === 'before' ? findLink(tokens, end, cue.lang) : end;
    if (from < 0) continue;
    if (cue.position === 'after')
      name = (cue.open ? undefined : endingBefore(block, first)) ?? endingBefore(block, findOwner(tokens, first));
    else if (!(next?.block === block && isUnbroken(tokens, from, next.first) && !isOpen(next)))
      for (let token = from; token <= from + MAX_FILLERS && token < tokens.count && !name; token++)
        name = starts.get(at(block, token));
    const isCountry = (token: number) => countries.has(at(block, token));
    // «propriétaire américain de»: whom nothing verifies may only be told where it is from.
    if (!cue.inverse && from > end && !isAll(end, from - 1, isCountry)) continue;
    if (!name || (cue.position === 'before' && !reaches(tokens, { from, to: name.first, lang: cue.lang, isCountry })))
      continue;
    if (last?.block === block && name.first < last.end) continue;
    if (cue.position === 'before' && isPartOf(tokens, name.end)) continue;
    // «Instagram’s new owner»: the words between say as much as those before.
    const tense = readTense(tokens, cue.position === 'after' && name.end < first ? first : Math.min(first, name.first));
    const span = { block, first: Math.min(first, name.first), end: Math.max(end, name.end) };
    const beside = {
      startingAt: (token: number) => starts.get(at(block, token)),
      endingBefore: (token: number) => endingBefore(block, token),
    };
    const { published } = document.article;
    let entity: number | undefined;
    if (cue.inverse && PARENTS.has(cue.relation)) {
      const { isOwned, wasOwned, owners } = readOwnership(name.entity, { entities, published });
      const fits = (each: number) => !cue.pack || entities[each]?.pack === cue.pack;
      const isTold = tense === 'other' || !published ? wasOwned : isOwned;
      entity = findApposed(tokens, span, { ...beside, isOwned: (each) => fits(each) && isTold(each) });
      if (entity === undefined && tense === 'other') continue;
      if (entity === undefined && !cue.apposed && isOnly(tokens, { lang: cue.lang, first, name, span })) {
        const all = [...owners].flatMap((owner) => [...(related.get(owner) ?? [])]);
        const nations = nationsBeside(span, cue.position === 'before' ? [end, from] : [name.end, first]);
        const fitting = all.filter(
          (each) => fits(each) && isOwned(each) && nations.every((nation) => entities[each]?.country === nation),
        );
        entity = choosePresent(new Set(fitting), { block, first: span.first });
      }
    } else if (tense === 'other') continue;
    else if (cue.inverse) {
      entity = resolveInverse(name.entity, { entities, related, relation: cue.relation, published });
      // The dataset may not know all of a firm's buyers: it is the one that the page names, or nobody.
      if (entity !== undefined && !present.has(entity)) continue;
    } else {
      entity = resolveRole(entities[name.entity], cue.relation, published);
      if (cue.apposed && findApposed(tokens, span, { ...beside, isOwned: (each) => each === entity }) === undefined)
        continue;
    }
    if (entity === undefined) continue;
    const [owned, owner] = cue.inverse ? [entity, name.entity] : [name.entity, entity];
    if (tense === 'new' && !isNew(entities[owned], owner, published)) continue;
    roles.push({ ...span, entity, of: name.entity });
  }
  return roles;
}

/** The one entity that had `relation` to `entity` on `published`; without a date, the only one that ever had and still has. */
export function resolveRole(
  entity: GazetteerEntity | undefined,
  relation: RelationKind,
  published: PartialDate | undefined,
): number | undefined {
  // An exchange is not made, and who operates it owns it.
  const isRun = relation === 'product-of' && entity?.kind === 'exchange';
  const recorded = RECORDED_AS[isRun ? 'parent' : relation] ?? [relation];
  const all = (entity?.relations ?? []).filter(({ kind }) => recorded.includes(kind));
  const holding = published
    ? all.filter((each) => holdsOn(each, published) === 'yes')
    : all.filter((each) => !each.until);
  const holders = new Set((published || holding.length === all.length ? holding : []).map(({ to }) => to));
  const [holder] = holders;
  return holders.size === 1 ? holder : undefined;
}

/** The one entity whose `relation` led to `of` on `published`: nobody without a date, or where others may have had it. */
function resolveInverse(
  of: number,
  {
    entities,
    related,
    relation,
    published,
  }: Pick<Roles, 'entities' | 'related'> & { relation: RelationKind; published: PartialDate | undefined },
): number | undefined {
  if (!published) return undefined;
  const holders = [...(related.get(of) ?? [])].flatMap((index) => {
    const answers = (entities[index]?.relations ?? [])
      .filter(({ kind, to }) => kind === relation && to === of)
      .map((each) => holdsOn(each, published));
    return answers.includes('yes') ? [index] : answers.includes('unknown') ? [-1] : [];
  });
  return holders.length === 1 && holders[0] !== -1 ? holders[0] : undefined;
}

/** German nouns that stand before a name as what it is: «Mutter der Videoplattform TikTok». */
const KIND_OF_THING =
  /(?:plattform|dienst(?:es|s)?|dienstleisters?|bank|borse|app|netzwerks?|anbieters?|konzerns?|firma|gruppe|portals?|marke|kette|brokers?|unternehmens?|fintechs?|instituts?|versicherers?|handlers?|holding)$/u;

function isOpen({ cue }: CueHit): boolean {
  return cue.type === 'role' && cue.open === true;
}

function isAll(from: number, to: number, test: (token: number) => boolean): boolean {
  for (let token = from; token < to; token++) if (!test(token)) return false;
  return true;
}

/** What people have of a firm without owning it, folded: «owners of Facebook shares», «le propriétaire du compte Instagram». */
const PART =
  /^(?:shares?|stocks?|accounts?|profiles?|pages?|users?|chiefs?|boss|ceo|chair(?:man|woman)?|head|actions?|titres?|comptes?|aandelen|accounts?|konten|kontos?|anteilen?|aktien|acciones|cuentas?|titulos|azioni|conti|conto|titoli|quote)$/u;

/** Whether the name that ends before token `end` goes on to be of something else: «owner of the Facebook-Gruppe». */
function isPartOf(tokens: Tokens, end: number): boolean {
  if (end >= tokens.count) return false;
  const gap = gapBefore(tokens, end);
  return /^[-‐‑]$/u.test(gap) || (gap === ' ' && PART.test(foldText(tokenText(tokens, end))));
}

/** Whether only lower-case words, words for countries and what a thing is stand from token `from` to token `to`. */
function reaches(
  tokens: Tokens,
  { from, to, lang, isCountry }: { from: number; to: number; lang: string; isCountry: (token: number) => boolean },
): boolean {
  if (!isUnbroken(tokens, from, to)) return false;
  for (let k = from; k < to; k++) {
    const word = foldText(tokenText(tokens, k));
    const isKind = lang === 'de' && k === to - 1 && KIND_OF_THING.test(word);
    if (isCapitalised(tokens, k) && !isCountry(k) && !isKind) return false;
    if (PART.test(word) || INDEFINITE[lang]?.test(word)) return false;
  }
  return true;
}

/** «of», after which comes whom something is of. */
const LINKS: Record<string, RegExp> = {
  en: /^of$/u,
  fr: /^(?:de|du|des|d)$/u,
  nl: /^van$/u,
  de: /^(?:von|vom|der|des)$/u,
  es: /^(?:de|del)$/u,
  it: /^(?:di|del|della|dell|dello|dei|degli|delle|da|dal|dalla)$/u,
};
/** Words between a phrase and its «of»: «filiale en ligne de». */
const MAX_OPEN = 3;

/** The token after the «of» that goes on from a phrase ending before token `end`, or -1. */
function findLink(tokens: Tokens, end: number, lang: string): number {
  for (let at = end; at <= end + MAX_OPEN && at < tokens.count; at++) {
    if (!/^[\s'’-]+(?:% ?)?$/u.test(gapBefore(tokens, at)) || isCapitalised(tokens, at)) return -1;
    const word = foldText(tokenText(tokens, at));
    if (LINKS[lang]?.test(word)) return at + 1;
    // «à 100 %» begins with no article.
    if (ARTICLE.test(word) && (word !== 'a' || lang === 'en')) return -1;
  }
  return -1;
}

/** Whether at most a few words, and no punctuation, stand from token `from` to token `to`. */
function isUnbroken(tokens: Tokens, from: number, to: number): boolean {
  if (to < from || to - from > MAX_FILLERS) return false;
  for (let k = from; k <= to; k++) if (!/^[\s\-'’]*$/u.test(gapBefore(tokens, k))) return false;
  return true;
}

/** Words after a phrase that say where another is: «Santander’s subsidiary in Poland». */
const ELSEWHERE = /^(?:in|en|au|aux|im)$/u;

/**
 * Whether a phrase, whose cue begins at token `first`, is for the only thing of its kind that the one it names has: after «the»,
 * after a genitive, or with an article of its own. «A subsidiary of Santander» is one of several.
 */
function isOnly(
  tokens: Tokens,
  { lang, first, name, span }: { lang: string; first: number; name: Named; span: { first: number; end: number } },
): boolean {
  const { end } = span;
  if (end < tokens.count && gapBefore(tokens, end) === ' ' && ELSEWHERE.test(foldText(tokenText(tokens, end))))
    return false;
  const isDefinite = (token: number) => DETERMINERS[lang]?.test(foldText(tokenText(tokens, token))) ?? false;
  if (isDefinite(first)) return true;
  // «Meta’s subsidiary», «Facebooks dochter», but «the Meta subsidiary».
  if (name.end <= first && (tokenText(tokens, first) === 's' || tokenText(tokens, first - 1) === 's')) return true;
  if (name.end <= first && lang !== 'en' && gapBefore(tokens, name.end) === ' ') return true;
  // «Polen-Tochter der Commerzbank»
  if (/[-‐‑]$/u.test(gapBefore(tokens, span.first))) return false;
  for (let at = span.first - 1; at >= 0 && at >= span.first - 1 - MAX_ADJECTIVES; at--) {
    if (gapBefore(tokens, at + 1) !== ' ' && !/^['’]$/u.test(gapBefore(tokens, at + 1))) return false;
    if (isDefinite(at)) return true;
    if (INDEFINITE[lang]?.test(foldText(tokenText(tokens, at)))) return false;
  }
  return false;
}

/** Where the name ends whose genitive and an adjective or two stand before `first`: «TikTok’s Chinese owner». */
function findOwner(tokens: Tokens, first: number): number {
  for (let at = first - 1; at > 0 && at >= first - MAX_ADJECTIVES - 1; at--) {
    if (tokenText(tokens, at) === 's' && /^['’]$/u.test(gapBefore(tokens, at))) return at;
    if (!/^[ -]$/u.test(gapBefore(tokens, at + 1))) return -1;
  }
  return -1;
}

/** Whether `holder` has had what makes it one for a year at most on `published`. */
function isNew(entity: GazetteerEntity | undefined, holder: number, published: PartialDate | undefined): boolean {
  if (!published) return false;
  const day = firstDay(published);
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return (entity?.relations ?? []).some(
    ({ kind, to, from }) => PARENTS.has(kind) && to === holder && from !== undefined && lastDay(from) >= yearBefore,
  );
}
