// Role phrases: «la maison-mère de TikTok» stands for whoever owned TikTok when the article was written.
import type { RelationKind } from '../model/entity';
import type { PartialDate } from '../model/partial-date';
import { holdsOn } from '../timeline/period';
import type { CueHit } from './cues';
import { type Document, gapBefore, isCapitalised } from './document';
import type { GazetteerEntity } from './gazetteer';
import { type Tokens, tokenText } from './tokens';

/** Words that may stand between phrase and name: «moederbedrijf van de populaire video-app TikTok». */
const MAX_FILLERS = 5;
/** A role held before, not now: «l’ancienne société mère de …». */
const FORMERLY =
  /^(?:former|ex|ancien|ancienne|voormalig|voormalige|ehemalige|ehemaliger|frühere|antigua|antiguo|ex)$/iu;
/** Relations that a role phrase's relation may be recorded as: a product's parent is its maker. */
const RECORDED_AS: Partial<Record<RelationKind, RelationKind[]>> = { parent: ['parent', 'product-of'] };

export type Role = { block: number; first: number; end: number; entity: number; of: number };

/** A mention already accepted: tokens `first` to `end` of `block` name the entity of that index. */
export type Named = { block: number; first: number; end: number; entity: number };

/**
 * Role phrases beside accepted names, from phrase to name, whose relation had one holder when the article was
 * published. Where that is unknown there is no role.
 */
export function findRoles(
  document: Document,
  { roles: cues, named, entities }: { roles: CueHit[]; named: Named[]; entities: readonly GazetteerEntity[] },
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
    if (cue.position === 'after') name = ends.get(`${block} ${first}`);
    else if (!(next?.block === block && isUnbroken(tokens, end, next.first)))
      for (let at = end; at <= end + MAX_FILLERS && !name; at++) name = starts.get(`${block} ${at}`);
    if (!name || (cue.position === 'before' && !reaches(tokens, end, name.first))) continue;
    if (last?.block === block && name.first < last.end) continue;
    if (isFormer(tokens, Math.min(first, name.first))) continue;
    const entity = resolveRole(entities[name.entity], cue.relation, document.article.published);
    if (entity === undefined) continue;
    roles.push({ block, first: Math.min(first, name.first), end: Math.max(end, name.end), entity, of: name.entity });
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

function isFormer(tokens: Tokens, index: number): boolean {
  return index > 0 && FORMERLY.test(tokenText(tokens, index - 1));
}
