// Phrases for what somebody owns: «Facebook-dochter Instagram», «Openbank, une filiale de Santander», and, where the page names
// only one that fits, «la filiale de Santander».
import type { RelationKind } from '../model/entity';
import type { PartialDate } from '../model/partial-date';
import { holdsOn } from '../timeline/period';
import { gapBefore } from './document';
import { foldText } from './fold';
import type { GazetteerEntity } from './gazetteer';
import { ARTICLE } from './role-tense';
import { type Tokens, tokenText } from './tokens';

/** Relations to an owner: a product's is its maker. */
export const PARENTS = new Set<RelationKind>(['parent', 'product-of']);

type Name = { entity: number };
type Beside = {
  /** The accepted name that begins at a token, or ends right before one. */
  startingAt: (token: number) => Name | undefined;
  endingBefore: (token: number) => Name | undefined;
  isOwned: (entity: number) => boolean;
};

/** The owned entity that is named right behind tokens `first` to `end`, or before them, a comma and perhaps an article. */
export function findApposed(
  tokens: Tokens,
  { first, end }: { first: number; end: number },
  { startingAt, endingBefore, isOwned }: Beside,
): number | undefined {
  const behind = end < tokens.count && /^,? $/u.test(gapBefore(tokens, end)) ? startingAt(end) : undefined;
  if (behind && isOwned(behind.entity)) return behind.entity;
  const from = skipBack(tokens, first);
  const before = from > 0 && /^(?:, | [(–—-] ?|\()$/u.test(gapBefore(tokens, from)) ? endingBefore(from) : undefined;
  return before && isOwned(before.entity) ? before.entity : undefined;
}

/** Small words before a phrase that an apposition begins with: «the», «l’ex», «a wholly owned». */
const MAX_LED = 3;

/** The token that the phrase at `first` begins with, counting an article and a few adjectives. */
function skipBack(tokens: Tokens, first: number): number {
  for (let at = first; at > 0 && at >= first - MAX_LED; at--) {
    if (!/^[\s'’-]$/u.test(gapBefore(tokens, at))) return at;
    const word = tokenText(tokens, at - 1);
    if (ARTICLE.test(foldText(word))) return /^[\s'’-]$/u.test(gapBefore(tokens, at - 1)) ? -1 : at - 1;
    if (!/^\p{Ll}/u.test(word)) return -1;
  }
  return first;
}

export type Ownership = {
  /** Whether the owner may have had an entity on the article's date; without one, still has it. */
  isOwned: (entity: number) => boolean;
  /** Whether it had it at any time. */
  wasOwned: (entity: number) => boolean;
  /** The owner, and whoever makes it where it is a product: «Facebook» is the app, and a firm. */
  owners: ReadonlySet<number>;
};

/** What is known of what `owner` has. */
export function readOwnership(
  owner: number,
  { entities, published }: { entities: readonly GazetteerEntity[]; published: PartialDate | undefined },
): Ownership {
  const makers = entities[owner]?.relations.filter(({ kind }) => kind === 'product-of').map(({ to }) => to) ?? [];
  const owners = new Set([owner, ...makers]);
  const relationsOf = (entity: number) =>
    entity === owner
      ? []
      : (entities[entity]?.relations ?? []).filter((each) => PARENTS.has(each.kind) && owners.has(each.to));
  return {
    owners,
    isOwned: (entity) =>
      relationsOf(entity).some((each) => (published ? holdsOn(each, published) !== 'no' : !each.until)),
    wasOwned: (entity) => relationsOf(entity).length > 0,
  };
}
