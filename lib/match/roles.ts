// Role phrases: «la maison-mère de TikTok» stands for whoever owned TikTok when the article was written.
import type { RelationKind } from '../model/entity';
import type { PartialDate } from '../model/partial-date';
import { firstDay, holdsOn, lastDay } from '../timeline/period';
import { createOwnership, findApposed, PARENTS } from './apposition';
import type { CueHit } from './cues';
import { type Document, gapBefore, isCapitalised, positionOf } from './document';
import type { GazetteerEntity } from './gazetteer';
import { readTense } from './role-tense';
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
  return (document: Document, { roles, named }: { roles: readonly CueHit[]; named: readonly Named[] }): Role[] =>
    findRoles(document, { cues: roles, named, entities: owned, related });
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
  entities: readonly GazetteerEntity[];
  related: ReadonlyMap<number, ReadonlySet<number>>;
};

function findRoles(document: Document, { cues, named, entities, related }: Roles): Role[] {
  const roles: Role[] = [];
  if (cues.length === 0) return roles;
  const at = (block: number, token: number) => positionOf(document, { block, first: token });
  // By the positions of first and last tokens, which no two blocks share.
  const starts = new Map(named.map((each) => [at(each.block, each.first), each]));
  const ends = new Map(named.map((each) => [at(each.block, each.end - 1), each]));
  const endingBefore = (block: number, token: number) => (token > 0 ? ends.get(at(block, token - 1)) : undefined);
  const present = new Set(named.map(({ entity }) => entity));
  for (const [index, { cue, block, first, end }] of cues.entries()) {
    if (cue.type !== 'role') continue;
    const tokens = document.tokens[block] as Tokens;
    const last = roles.at(-1);
    if (last?.block === block && first < last.end) continue;
    // «the parent company of the parent company of …»: the outer phrase is not about the name.
    const next = cues[index + 1];
    let name: Named | undefined;
    if (cue.position === 'after') name = endingBefore(block, first) ?? endingBefore(block, findOwner(tokens, first));
    else if (!(next?.block === block && isUnbroken(tokens, end, next.first)))
      for (let token = end; token <= end + MAX_FILLERS && token < tokens.count && !name; token++)
        name = starts.get(at(block, token));
    if (!name || (cue.position === 'before' && !reaches(tokens, end, name.first))) continue;
    if (last?.block === block && name.first < last.end) continue;
    // «Instagram’s new owner»: the words between say as much as those before.
    const tense = readTense(tokens, cue.position === 'after' && name.end < first ? first : Math.min(first, name.first));
    if (tense === 'other') continue;
    const { published } = document.article;
    const span = { block, first: Math.min(first, name.first), end: Math.max(end, name.end) };
    const apposed = cue.inverse
      ? findApposed(tokens, span, {
          startingAt: (token) => starts.get(at(block, token)),
          endingBefore: (token) => endingBefore(block, token),
          isOwned: createOwnership(name.entity, { entities, published }),
        })
      : undefined;
    const entity = cue.inverse
      ? (apposed ??
        (cue.apposed
          ? undefined
          : resolveInverse(name.entity, { entities, related, relation: cue.relation, published })))
      : resolveRole(entities[name.entity], cue.relation, published);
    // The dataset may not know all of a firm's subsidiaries: it is the one that the page names, or nobody.
    if (entity === undefined || (cue.inverse && !present.has(entity))) continue;
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
