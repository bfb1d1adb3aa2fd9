// Role phrases: «la maison-mère de TikTok» stands for whoever owned TikTok when the article was written.
import type { RelationKind } from '../model/entity';
import type { PartialDate } from '../model/partial-date';
import { firstDay, holdsOn, lastDay } from '../timeline/period';
import type { CueHit } from './cues';
import { type Document, gapBefore, isCapitalised } from './document';
import { foldText } from './fold';
import type { GazetteerEntity } from './gazetteer';
import { ARTICLE, readTense } from './role-tense';
import { type Tokens, tokenText } from './tokens';

/** Words that may stand between phrase and name: «moederbedrijf van de populaire video-app TikTok». */
const MAX_FILLERS = 5;
/** «TikTok’s Chinese parent company» */
const MAX_ADJECTIVES = 2;
/** Relations that a role phrase's relation may be recorded as: a product's parent is its maker. */
const PARENTS = new Set<RelationKind>(['parent', 'product-of']);
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
  return (document: Document, { roles, named }: { roles: readonly CueHit[]; named: readonly Named[] }): Role[] =>
    findRoles(document, { cues: roles, named, entities: owned });
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

function findRoles(
  document: Document,
  { cues, named, entities }: { cues: readonly CueHit[]; named: readonly Named[]; entities: readonly GazetteerEntity[] },
): Role[] {
  const roles: Role[] = [];
  const starts = new Map(named.map((each) => [`${each.block} ${each.first}`, each]));
  const ends = new Map(named.map((each) => [`${each.block} ${each.end}`, each]));
  for (const [index, { cue, block, first, end }] of cues.entries()) {
    if (cue.type !== 'role') continue;
    const tokens = document.tokens[block] as Tokens;
    const last = roles.at(-1);
    if (last?.block === block && first < last.end) continue;
    // «the parent company of the parent company of …»: the outer phrase is not about the name.
    const next = cues[index + 1];
    let name: Named | undefined;
    if (cue.position === 'after')
      name = ends.get(`${block} ${first}`) ?? ends.get(`${block} ${findOwner(tokens, first)}`);
    else if (!(next?.block === block && isUnbroken(tokens, end, next.first)))
      for (let at = end; at <= end + MAX_FILLERS && !name; at++) name = starts.get(`${block} ${at}`);
    if (!name || (cue.position === 'before' && !reaches(tokens, end, name.first))) continue;
    if (last?.block === block && name.first < last.end) continue;
    // «Instagram’s new owner»: the words between say as much as those before.
    const tense = readTense(tokens, cue.position === 'after' && name.end < first ? first : Math.min(first, name.first));
    if (tense === 'other') continue;
    const { published } = document.article;
    const span = { block, first: Math.min(first, name.first), end: Math.max(end, name.end) };
    const entity = cue.inverse
      ? (findApposed(span, { tokens, starts, ends, entities, owner: name.entity, published }) ??
        (cue.apposed ? undefined : resolveInverse(entities, name.entity, { relation: cue.relation, published })))
      : resolveRole(entities[name.entity], cue.relation, published);
    // The dataset may not know all of a firm's subsidiaries: it is the one that the page names, or nobody.
    if (cue.inverse && !named.some((each) => each.entity === entity)) continue;
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
  const recorded = RECORDED_AS[relation] ?? [relation];
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
  entities: readonly GazetteerEntity[],
  of: number,
  { relation, published }: { relation: RelationKind; published: PartialDate | undefined },
): number | undefined {
  if (!published) return undefined;
  const holders = entities.flatMap(({ relations }, index) => {
    const answers = relations
      .filter(({ kind, to }) => kind === relation && to === of)
      .map((each) => holdsOn(each, published));
    return answers.includes('yes') ? [index] : answers.includes('unknown') ? [-1] : [];
  });
  return holders.length === 1 && holders[0] !== -1 ? holders[0] : undefined;
}

/** «Facebook-dochter Instagram», «Openbank, filiale de Santander»: the name beside the phrase, if the owner has had it by then. */
function findApposed(
  { block, first, end }: { block: number; first: number; end: number },
  context: {
    tokens: Tokens;
    starts: ReadonlyMap<string, Named>;
    ends: ReadonlyMap<string, Named>;
    entities: readonly GazetteerEntity[];
    owner: number;
    published: PartialDate | undefined;
  },
): number | undefined {
  const { tokens, starts, ends, entities, owner, published } = context;
  const behind = /^,? $/u.test(gapBefore(tokens, end)) ? starts.get(`${block} ${end}`) : undefined;
  const hasArticle =
    first > 0 && gapBefore(tokens, first) === ' ' && ARTICLE.test(foldText(tokenText(tokens, first - 1)));
  const phrase = hasArticle ? first - 1 : first;
  const before = /^, $/u.test(gapBefore(tokens, phrase)) ? ends.get(`${block} ${phrase}`) : undefined;
  // «Facebook» is the app, and whoever makes it.
  const makers = entities[owner]?.relations.filter(({ kind }) => kind === 'product-of').map(({ to }) => to) ?? [];
  const owners = new Set([owner, ...makers]);
  const isOwned = (entity: number) =>
    entity !== owner &&
    (entities[entity]?.relations ?? []).some(
      (each) => PARENTS.has(each.kind) && owners.has(each.to) && (!published || holdsOn(each, published) !== 'no'),
    );
  return [behind, before].find((each) => each && isOwned(each.entity))?.entity;
}

/** Whether only lower-case words without punctuation stand from token `from` to token `to`. */
function reaches(tokens: Tokens, from: number, to: number): boolean {
  if (!isUnbroken(tokens, from, to)) return false;
  for (let k = from; k < to; k++) if (isCapitalised(tokens, k)) return false;
  return true;
}

/** Whether at most a few words, and no punctuation, stand from token `from` to token `to`. */
function isUnbroken(tokens: Tokens, from: number, to: number): boolean {
  if (to < from || to - from > MAX_FILLERS) return false;
  for (let k = from; k <= to; k++) if (!/^[\s\-'’]*$/u.test(gapBefore(tokens, k))) return false;
  return true;
}

/** Where the name ends whose genitive and an adjective or two stand before `first`: «TikTok’s Chinese owner». */
function findOwner(tokens: Tokens, first: number): number {
  for (let at = first - 1; at > 0 && at >= first - MAX_ADJECTIVES - 1; at--) {
    if (tokenText(tokens, at) === 's' && /^['’]$/u.test(gapBefore(tokens, at))) return at;
    if (gapBefore(tokens, at + 1) !== ' ') return -1;
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
