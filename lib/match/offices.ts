// Authorities told by their office alone: «the central bank», «de toezichthouder», «la autoridad bursátil». Whoever holds that
// office and was named last is meant.
import type { Office } from '../model/language';
import type { CountryReader } from './country-beside';
import type { CueHit, Cues } from './cues';
import { DETERMINERS, isIndefinite } from './determiners';
import { candidateAt, type Document, gapBefore, languageOf, type Place, positionOf } from './document';
import type { Gazetteer } from './gazetteer';
import { standsApart } from './places';
import type { Named } from './roles';
import { type Tokens, wordAt } from './tokens';

/** Tokens `first` to `end` of `block` stand for the entity of that index. */
export type OfficeHit = { block: number; first: number; end: number; entity: number };

/** What goes on to say whose office it is, or makes something else of it, right after: folded. */
const GOES_ON: Record<string, RegExp> = {
  en: /^(?:of|for|in|over|digital|governors?|s)$/u,
  fr: /^(?:d|de|du|des|pour|en|a|sur)$/u,
  nl: /^(?:van|voor|op|in|over)$/u,
  de: /^(?:der|des|von|fur|in|uber)$/u,
  es: /^(?:de|del|para|en|sobre)$/u,
  it: /^(?:d|di|del|dell[aeo]?|dei|degli|per|in|su|sui|sulle)$/u,
};
/** Offices of those who supervise banks, markets and insurers alike, or one of them. */
const FINANCIAL = new Set<Office>(['financial', 'banking', 'securities', 'insurance']);

/** A name of somebody who holds an office, from `position` to `end` in the document; of nobody sure where it was not believed. */
type Holder = { position: number; end: number; entity: number | undefined };

/** A function that finds the bare offices of a document; prepared once per gazetteer. */
export function createOfficeFinder({
  authorities,
  entities,
  metonyms: { places },
}: Pick<Gazetteer, 'authorities' | 'entities' | 'metonyms'>) {
  const offices = new Map<number, Set<string>>();
  for (const held of Object.values(authorities))
    for (const [role, entities] of Object.entries(held))
      for (const entity of entities) offices.set(entity, (offices.get(entity) ?? new Set()).add(role));

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

  /** Who may hold `office`, in text order: accepted names, which begin at positions `accepted`, and names that were not believed, which make it doubtful. */
  function findHolders(
    document: Document,
    office: Office,
    { named, accepted }: { named: readonly Named[]; accepted: ReadonlySet<number> },
  ): Holder[] {
    const known = holdersOf(office);
    const toHolder = (place: Place, entity: number | undefined): Holder => {
      const position = positionOf(document, place);
      return { position, end: position + place.end - place.first, entity };
    };
    const found = named.filter(({ entity }) => known.has(entity)).map((each) => toHolder(each, each.entity));
    for (const candidate of document.candidates) {
      if (accepted.has(positionOf(document, candidate))) continue;
      if (candidate.options.some(({ entity }) => known.has(entity))) found.push(toHolder(candidate, undefined));
    }
    return found.sort((x, y) => x.position - y.position);
  }

  /** Whether a body that an office is told of by its country may be `entity`. */
  const isOf = (entity: number, country: string): boolean => entities[entity]?.country === country;

  /** `named` are the accepted names of the article's text, in any order; hits in the order of its words for offices. */
  return (
    document: Document,
    { offices: cues, byCountry, places: towns }: Cues,
    { named, readCountry }: { named: readonly Named[]; readCountry: CountryReader },
  ): OfficeHit[] => {
    let seats: Map<number, CueHit> | undefined;
    /** The town behind «in» after token `end`: «die Notenbank in Frankfurt». */
    const readSeat = (block: number, end: number): CueHit | undefined => {
      seats ??= new Map(towns.map((town) => [town.position, town]));
      return isIn(document, block, end) ? seats.get(positionOf(document, { block, first: end + 1 })) : undefined;
    };
    const told = cues.flatMap((hit) => {
      if (hit.cue.type !== 'office' || standsApart(document.article, hit.block)) return [];
      const { office, lang } = hit.cue;
      if ((languageOf(document, hit.block) ?? lang) !== lang) return [];
      const national = readCountry(hit);
      const { block, first, end } = national ?? hit;
      const place = { lang, block, first, end };
      const seat = national ? undefined : readSeat(block, end);
      if (!(national ? isDefinite(document, place) : standsAlone(document, place, seat !== undefined))) return [];
      return [{ ...place, office, country: national?.country, seat, position: positionOf(document, place) }];
    });
    if (told.length === 0) return [];
    const countries = [...byCountry.values()].flat().sort((x, y) => x.position - y.position);
    const countryStarts = new Set(countries.map(({ position }) => position));
    const byOffice = new Map<
      string,
      { holders: Holder[]; next: number; seen: Set<number | undefined>; only: number | undefined }
    >();
    const accepted = new Set(named.map((each) => positionOf(document, each)));
    const allOf = new Map<Office, Holder[]>();
    let nextCountry = 0;
    const sitsIn = (entity: number, { cue }: CueHit) =>
      cue.type === 'place' && places[cue.place]?.candidates.some((candidate) => candidate.entity === entity) === true;
    return told.flatMap(({ office, country: own, seat, block, first, end, position }) => {
      const key = own ? `${office} ${own}` : office;
      let known = byOffice.get(key);
      if (!known) {
        const all = allOf.get(office) ?? findHolders(document, office, { named, accepted });
        allOf.set(office, all);
        const holders = own ? all.filter(({ entity }) => entity !== undefined && isOf(entity, own)) : all;
        const different = new Set(holders.map(({ entity }) => entity));
        const isOne = different.size === 1 && (office !== 'supervisor' || own !== undefined);
        known = { holders, next: 0, seen: new Set(), only: isOne ? [...different][0] : undefined };
        byOffice.set(key, known);
      }
      while ((known.holders[known.next]?.position ?? Number.POSITIVE_INFINITY) < position)
        known.seen.add(known.holders[known.next++]?.entity);
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
      if (before.entity === undefined || before.end > position || (seat && !sitsIn(before.entity, seat))) return [];
      // «BaFin is silent. The ESMA looks into the regulator’s work»: who does it is another than it is done to.
      if (office === 'supervisor' && !own && known.seen.size > 1 && isOneSentence(document, block, before, position))
        return [];
      // «The Fed waits. In Turkey, the central bank …»: the country between is another's.
      const country = countries[nextCountry - 1];
      const isBetween = !own && country?.block === block && country.position >= before.end;
      if (isBetween && country.cue.type === 'country' && isForeign(before.entity, country.cue.country)) return [];
      return [{ block, first, end, entity: before.entity }];
    });
  };
}

type Told = { lang: string; block: number; first: number; end: number };

/** Whether an office told with its country is that country's only one: «a US regulator» is not, nor is «UK regulator for gas». */
function isDefinite(document: Document, { lang, block, first, end }: Told): boolean {
  const tokens = document.tokens[block] as Tokens;
  if (isIndefinite(tokens, first, lang)) return false;
  for (let token = first; token < end; token++) if (candidateAt(document, block, token)) return false;
  return !goesOn(tokens, lang, end);
}

/** Words before a town, folded. */
const IN = /^(?:in|a|en|te|di)$/u;

function isIn(document: Document, block: number, end: number): boolean {
  const tokens = document.tokens[block] as Tokens;
  return end + 1 < tokens.count && gapBefore(tokens, end) === ' ' && IN.test(wordAt(tokens, end));
}

/** How far back a sentence's beginning is looked for. */
const SENTENCE = 40;

/** Whether no sentence ends between a holder and the office at `position` of `block`. */
function isOneSentence(document: Document, block: number, { position, end }: Holder, office: number): boolean {
  const offset = document.offset[block] as number;
  if (position < offset || office - end > SENTENCE) return false;
  const tokens = document.tokens[block] as Tokens;
  for (let at = end - offset; at <= office - offset; at++) if (/[.!?]\s/u.test(gapBefore(tokens, at))) return false;
  return true;
}

/** Whether the office is one body's, and nothing beside it says whose, unless it is a seat that is known. */
function standsAlone(document: Document, { lang, block, first, end }: Told, hasSeat: boolean): boolean {
  const tokens = document.tokens[block] as Tokens;
  if (first === 0 || !/^[\s'’]$/u.test(gapBefore(tokens, first)) || !DETERMINERS[lang]?.test(wordAt(tokens, first - 1)))
    return false;
  for (let token = first; token < end; token++) if (candidateAt(document, block, token)) return false;
  return hasSeat || !goesOn(tokens, lang, end);
}

/** Whether the words from token `end` on say whose the office is, or make something else of it. */
function goesOn(tokens: Tokens, lang: string, end: number): boolean {
  if (end >= tokens.count || !/^[\s'’-]+$/u.test(gapBefore(tokens, end))) return false;
  return GOES_ON[lang]?.test(wordAt(tokens, end)) ?? false;
}
