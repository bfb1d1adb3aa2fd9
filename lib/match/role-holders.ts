// Who had a role towards an entity on a date, as far as the dataset knows: its owner, its maker, its buyer.
import type { RelationKind } from '../model/entity';
import type { PartialDate } from '../model/partial-date';
import { firstDay, holdsOn, lastDay } from '../timeline/period';
import { PARENTS } from './apposition';
import type { GazetteerEntity } from './gazetteer';

/** Relations that a role phrase's relation may be recorded as: a product's parent is its maker. */
const RECORDED_AS: Partial<Record<RelationKind, RelationKind[]>> = { parent: [...PARENTS] };

/** The entities, those without a recorded parent with whoever acquired them as one. */
export function addBuyers(entities: readonly GazetteerEntity[]): GazetteerEntity[] {
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
export function readRelated(entities: readonly GazetteerEntity[]): Map<number, Set<number>> {
  const related = new Map<number, Set<number>>();
  for (const [from, { relations }] of entities.entries())
    for (const { to } of relations) related.set(to, (related.get(to) ?? new Set()).add(from));
  return related;
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
export function resolveInverse(
  of: number,
  {
    entities,
    related,
    relation,
    published,
  }: {
    entities: readonly GazetteerEntity[];
    related: ReadonlyMap<number, ReadonlySet<number>>;
    relation: RelationKind;
    published: PartialDate | undefined;
  },
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

/** Whether `holder` has had what makes it one for a year at most on `published`. */
export function isNew(
  entity: GazetteerEntity | undefined,
  holder: number,
  published: PartialDate | undefined,
): boolean {
  if (!published) return false;
  const day = firstDay(published);
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return (entity?.relations ?? []).some(
    ({ kind, to, from }) => PARENTS.has(kind) && to === holder && from !== undefined && lastDay(from) >= yearBefore,
  );
}
