// Authorities told by their office alone: «the central bank», «de toezichthouder», «la autoridad bursátil». Whoever holds that
// office and was named last is meant.
import type { Office } from '../model/language';
import type { Cues } from './cues';
import { candidateAt, type Document, gapBefore, type Place, positionOf } from './document';
import { foldText } from './fold';
import type { Gazetteer } from './gazetteer';
import { standsApart } from './places';
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
  it: /^(?:il|lo|la|l|del|dell[ao]?|al|all[ao]?|dal|dall[ao]?|questa|questo|nel(?:l[ao]?)?|sul(?:l[ao]?)?)$/u,
};
/** What goes on to say whose office it is, or makes something else of it, right after: folded. */
const GOES_ON: Record<string, RegExp> = {
  en: /^(?:of|for|in|digital|governors?|s)$/u,
  fr: /^(?:d|de|du|des|pour|en|a)$/u,
  nl: /^(?:van|voor|op|in)$/u,
  de: /^(?:der|des|von|fur|in)$/u,
  es: /^(?:de|del|para|en)$/u,
  it: /^(?:d|di|del|dell[aeo]?|dei|degli|per|in|su|sui|sulle)$/u,
};
/** Offices of those who supervise banks, markets and insurers alike, or one of them. */
const FINANCIAL = new Set<Office>(['financial', 'banking', 'securities', 'insurance']);

/** A name of somebody who holds an office, from `position` to `end` in the document; of nobody sure where it was not believed. */
type Holder = { position: number; end: number; entity: number | undefined };

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

  /** Whether `country` is not the body's own; the Union's bodies are named among its members. */
  const isForeign = (entity: number, country: string): boolean => {
    const own = entities[entity]?.country;
    return own !== undefined && own !== 'EU' && own !== country;
  };

  const holders = new Map<Office, Set<number>>();
  /** Everybody who holds `office`; gathered when a document first asks. */
  function holdersOf(office: Office): ReadonlySet<number> {
    const known = holders.get(office) ?? new Set([...entities.keys()].filter((entity) => holds(entity, office)));
    holders.set(office, known);
    return known;
  }

  /** Who may hold `office`, in text order: accepted names, and names that were not believed, which make it doubtful. */
  function findHolders(document: Document, office: Office, named: readonly Named[]): Holder[] {
    const known = holdersOf(office);
    const toHolder = (place: Place, entity: number | undefined): Holder => {
      const position = positionOf(document, place);
      return { position, end: position + place.end - place.first, entity };
    };
    const accepted = new Set(named.map((each) => positionOf(document, each)));
    const found = named.filter(({ entity }) => known.has(entity)).map((each) => toHolder(each, each.entity));
    for (const candidate of document.candidates) {
      if (accepted.has(positionOf(document, candidate))) continue;
      if (candidate.options.some(({ entity }) => known.has(entity))) found.push(toHolder(candidate, undefined));
    }
    return found.sort((x, y) => x.position - y.position);
  }

  /** `named` are the accepted names of the article's text, in any order; hits in the order of its words for offices. */
  return (document: Document, { offices: cues, byCountry }: Cues, named: readonly Named[]): OfficeHit[] => {
    const alone = cues.filter(
      ({ cue, ...place }) =>
        !standsApart(document.article, place.block) && standsAlone(document, { lang: cue.lang, ...place }),
    );
    if (alone.length === 0) return [];
    const countries = [...byCountry.values()].flat().sort((x, y) => x.position - y.position);
    const countryStarts = new Set(countries.map(({ position }) => position));
    const byOffice = new Map<Office, { holders: Holder[]; next: number; only: number | undefined }>();
    let nextCountry = 0;
    return alone.flatMap(({ cue, block, first, end, position }) => {
      if (cue.type !== 'office') return [];
      let known = byOffice.get(cue.office);
      if (!known) {
        const holders = findHolders(document, cue.office, named);
        const all = new Set(holders.map(({ entity }) => entity));
        known = { holders, next: 0, only: all.size === 1 && cue.office !== 'supervisor' ? [...all][0] : undefined };
        byOffice.set(cue.office, known);
      }
      while ((known.holders[known.next]?.position ?? Number.POSITIVE_INFINITY) < position) known.next++;
      while ((countries[nextCountry]?.position ?? Number.POSITIVE_INFINITY) < position) nextCountry++;
      // «le gendarme bancaire britannique» is one that we do not know.
      const isLast = end === document.tokens[block]?.count;
      if (!isLast && countryStarts.has(position + end - first)) return [];
      const behind = known.holders[known.next];
      const isBehind = !isLast && behind?.position === position + end - first;
      if (isBehind && behind.entity !== undefined && /^,? $/u.test(gapBefore(document.tokens[block] as Tokens, end)))
        return [{ block, first, end, entity: behind.entity }];
      const before = known.holders[known.next - 1];
      if (!before) return known.only === undefined ? [] : [{ block, first, end, entity: known.only }];
      if (before.entity === undefined || before.end > position) return [];
      // «The Fed waits. In Turkey, the central bank …»: the country between is another's.
      const country = countries[nextCountry - 1];
      const isBetween = country?.block === block && country.position >= before.end;
      if (isBetween && country.cue.type === 'country' && isForeign(before.entity, country.cue.country)) return [];
      return [{ block, first, end, entity: before.entity }];
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
