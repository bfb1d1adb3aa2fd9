// Authorities told by their office alone: «the central bank», «de toezichthouder», «la autoridad bursátil». Whoever holds that
// office and was named last is meant.
import type { Office } from '../model/language';
import type { Cues } from './cues';
import { candidateAt, type Document, gapBefore } from './document';
import { foldText } from './fold';
import type { Gazetteer } from './gazetteer';
import type { Named } from './roles';
import { type Tokens, tokenText } from './tokens';

/** Tokens `first` to `end` of `block` stand for the entity of that index. */
export type OfficeHit = { block: number; first: number; end: number; entity: number };

/** What makes one body of an office, right before it: articles and demonstratives, folded. */
const DETERMINERS: Record<string, RegExp> = {
  en: /^(?:the|this|that)$/u,
  fr: /^(?:l[ae]?|du|au|cette?|ce)$/u,
  nl: /^(?:de|het|deze|die|dit)$/u,
  de: /^(?:de[rnms]|die|das|diese[rnms]?|beim|vom|zu[rm])$/u,
  es: /^(?:el|la|del|al|este|esta)$/u,
  it: /^(?:il|lo|la|l|del|dell[ao]?|al|all[ao]?|dal|dall[ao]?|questa|questo|nell?|sull?)$/u,
};
/** What goes on to say whose office it is, or makes something else of it, right after: folded. */
const GOES_ON: Record<string, RegExp> = {
  en: /^(?:of|for|in|digital|governors?|s)$/u,
  fr: /^(?:d|de|du|des|pour|en)$/u,
  nl: /^(?:van|voor|op)$/u,
  de: /^(?:der|des|von|fur)$/u,
  es: /^(?:de|del|para|en)$/u,
  it: /^(?:d|di|del|dell[aeo]?|dei|degli|per|in|su|sui|sulle)$/u,
};
/** Offices of those who supervise banks, markets and insurers alike, or one of them. */
const FINANCIAL = new Set<Office>(['financial', 'banking', 'securities', 'insurance']);

/** A function that finds the bare offices of a document; prepared once per gazetteer. */
export function createOfficeFinder({ authorities, entities }: Pick<Gazetteer, 'authorities' | 'entities'>) {
  const offices = new Map<number, Set<string>>();
  for (const held of Object.values(authorities))
    for (const [role, entity] of Object.entries(held))
      offices.set(entity, (offices.get(entity) ?? new Set()).add(role));

  const holds = (entity: number, office: Office): boolean => {
    const kind = entities[entity]?.kind;
    const own = offices.get(entity);
    if (office === 'central-bank') return kind === 'central-bank';
    if (kind === 'regulator' && office === 'supervisor') return true;
    if (!own) return false;
    if (office === 'financial' || office === 'supervisor') return [...FINANCIAL].some((each) => own.has(each));
    return own.has(office) || (FINANCIAL.has(office) && own.has('financial'));
  };

  /** `named` are the document's accepted names, in any order; hits in the order of its words for offices. */
  return (document: Document, { offices: cues, byCountry }: Cues, named: readonly Named[]): OfficeHit[] => {
    if (cues.length === 0) return [];
    const countries = new Set([...byCountry.values()].flat().map(({ block, first }) => `${block} ${first}`));
    const ordered = [...named].sort((a, b) => a.block - b.block || a.first - b.first);
    return cues.flatMap(({ cue, block, first, end }) => {
      if (cue.type !== 'office' || !standsAlone(document, { lang: cue.lang, block, first, end })) return [];
      // «le gendarme bancaire britannique» is one that we do not know.
      if (countries.has(`${block} ${end}`)) return [];
      const holders = ordered.filter(({ entity }) => holds(entity, cue.office));
      const entity = chooseHolder(holders, document.tokens[block] as Tokens, { block, first, end });
      return entity === undefined ? [] : [{ block, first, end, entity }];
    });
  };
}

/** Whether the office is one body's, and nothing beside it says whose. */
function standsAlone(
  document: Document,
  { lang, block, first, end }: { lang: string; block: number; first: number; end: number },
): boolean {
  const tokens = document.tokens[block] as Tokens;
  const wordAt = (index: number) => foldText(tokenText(tokens, index));
  if (first === 0 || !/^[\s'’]$/u.test(gapBefore(tokens, first)) || !DETERMINERS[lang]?.test(wordAt(first - 1)))
    return false;
  for (let token = first; token < end; token++) if (candidateAt(document, block, token)) return false;
  if (end === tokens.count) return true;
  const gap = gapBefore(tokens, end);
  return !/^[\s'’-]+$/u.test(gap) || !GOES_ON[lang]?.test(wordAt(end));
}

/** The one named right behind, else the one named last before, else the only one of the page. */
function chooseHolder(
  holders: readonly Named[],
  tokens: Tokens,
  { block, first, end }: { block: number; first: number; end: number },
): number | undefined {
  const behind = holders.find((each) => each.block === block && each.first === end);
  if (behind && /^(?: |, )$/u.test(gapBefore(tokens, end))) return behind.entity;
  const before = holders.findLast((each) => each.block < block || (each.block === block && each.end <= first));
  if (before) return before.entity;
  const all = new Set(holders.map(({ entity }) => entity));
  const [only] = all;
  return all.size === 1 ? only : undefined;
}
