// Names beside a phrase for what somebody owns: «Facebook-dochter Instagram», «Openbank, une filiale de Santander».
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
  const hasArticle =
    first > 0 && gapBefore(tokens, first) === ' ' && ARTICLE.test(foldText(tokenText(tokens, first - 1)));
  const from = hasArticle ? first - 1 : first;
  const before = /^, $/u.test(gapBefore(tokens, from)) ? endingBefore(from) : undefined;
  return before && isOwned(before.entity) ? before.entity : undefined;
}

/** A function that tells whether `owner`, or whoever makes it where it is a product, may have had an entity on `published`. */
export function createOwnership(
  owner: number,
  { entities, published }: { entities: readonly GazetteerEntity[]; published: PartialDate | undefined },
): (entity: number) => boolean {
  // «Facebook» is the app, and whoever makes it.
  const makers = entities[owner]?.relations.filter(({ kind }) => kind === 'product-of').map(({ to }) => to) ?? [];
  const owners = new Set([owner, ...makers]);
  return (entity) =>
    entity !== owner &&
    (entities[entity]?.relations ?? []).some(
      (each) => PARENTS.has(each.kind) && owners.has(each.to) && (!published || holdsOn(each, published) !== 'no'),
    );
}
