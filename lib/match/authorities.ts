// Authorities told by their office: «the Chinese central bank», «gendarme boursier français», «Australiens Finanzaufsicht».
import type { AuthorityPattern, AuthorityRole } from '../model/language';
import type { PartialDate } from '../model/partial-date';
import { firstDay, lastDay } from '../timeline/period';
import { append } from './append';
import type { CountryReader } from './country-beside';
import type { Cues } from './cues';
import { isIndefinite } from './determiners';
import { candidatesIn, type Document, gapBefore, languageOf, type Place } from './document';
import type { Gazetteer, GazetteerEntity } from './gazetteer';
import { type Tokens, tokenise, tokenText, wordAt } from './tokens';

/** Tokens `first` to `end` of `block` name the entity of that index by its office. */
export type AuthorityHit = { block: number; first: number; end: number; entity: number };

type Prepared = { role: AuthorityRole; before: string[]; after: string[] };

/** A function that finds the authorities of a document beside its words for countries; prepared once per gazetteer. */
export function createAuthorityFinder({
  authorities,
  authorityPatterns,
  cues,
  entities,
}: Pick<Gazetteer, 'authorities' | 'authorityPatterns' | 'cues' | 'entities'>) {
  const prepared = preparePatterns([...authorityPatterns, ...splitOffices(cues)]);
  const predecessors = readPredecessors(entities);

  /** Of those that overlap the longest. */
  return (document: Document, { byCountry, offices: told }: Cues, readCountry: CountryReader): AuthorityHit[] => {
    const hits: AuthorityHit[] = [];
    for (const { cue, block, first, end } of [...byCountry.values()].flat()) {
      if (cue.type !== 'country') continue;
      const offices = authorities[cue.country];
      if (!offices) continue;
      const tokens = document.tokens[block] as Tokens;
      let longest: AuthorityHit | undefined;
      for (const key of keysAround(cue.lang, cue.form, tokens, first, end))
        for (const { role, before, after } of prepared.get(key) ?? []) {
          const holder = onlyOf(offices[role]);
          if (holder === undefined || !reads(tokens, first - before.length, before) || !reads(tokens, end, after))
            continue;
          const [from, to] = [first - before.length, end + after.length];
          if (longest && to - from <= longest.end - longest.first) continue;
          if (!isUnbroken(tokens, from, first) || !isUnbroken(tokens, end - 1, to - 1, cue.text)) continue;
          if (isOther(tokens, from, to, cue.lang)) continue;
          const entity = holderOn(holder, document.article.published, predecessors);
          if (entity !== undefined) longest = { block, first: from, end: to, entity };
        }
      if (longest) hits.push(longest);
    }
    for (const office of told) {
      const { cue, block } = office;
      if (cue.type !== 'office' || cue.office === 'supervisor') continue;
      if ((languageOf(document, block) ?? cue.lang) !== cue.lang) continue;
      const national = readCountry(office);
      const holder = national && onlyOf(authorities[national.country]?.[cue.office]);
      const entity = holder === undefined ? undefined : holderOn(holder, document.article.published, predecessors);
      if (!national || entity === undefined) continue;
      if (isOther(document.tokens[block] as Tokens, national.first, national.end, cue.lang)) continue;
      hits.push({ block: national.block, first: national.first, end: national.end, entity });
    }
    return withoutOverlaps(hits);
  };
}

/** Whether the phrase is not a country's one body of the kind: «a German regulator», «the Chinese central bank digital currency». */
function isOther(tokens: Tokens, first: number, end: number, lang: string): boolean {
  const isCurrency = end < tokens.count && gapBefore(tokens, end) === ' ' && /^digital$/iu.test(tokenText(tokens, end));
  return isCurrency || isIndefinite(tokens, first, lang);
}

function onlyOf(holders: readonly number[] | undefined): number | undefined {
  return holders?.length === 1 ? holders[0] : undefined;
}

/** The longest of hits that share a token. */
function withoutOverlaps(hits: AuthorityHit[]): AuthorityHit[] {
  const taken = new Set<string>();
  return hits
    .sort((a, b) => b.end - b.first - (a.end - a.first))
    .filter(({ block, first, end }) => {
      const own = Array.from({ length: end - first }, (_, k) => `${block} ${first + k}`);
      if (own.some((token) => taken.has(token))) return false;
      for (const token of own) taken.add(token);
      return true;
    });
}

/** Languages whose adjectives stand after the noun, and so within an office of several words. */
const SPLITTING = new Set(['fr', 'es', 'it']);
/** «gendarme | des marchés» */
const HEAD = /^(?<head>\p{L}+) (?<rest>(?:d[eiu]|des|d[’'].|de[lin]|degli|dell[aeo’']|per|su[il]?|sull[ae]) ?.+)$/u;

/** «gendarme {adjective} des marchés», for offices such as «gendarme des marchés». */
function splitOffices(cues: Gazetteer['cues']): AuthorityPattern[] {
  return cues.flatMap((cue) => {
    if (cue.type !== 'office' || cue.office === 'supervisor' || !SPLITTING.has(cue.lang)) return [];
    const { head, rest } = HEAD.exec(cue.text)?.groups ?? {};
    return head ? [{ lang: cue.lang, role: cue.office, pattern: `${head} {adjective} ${rest}` }] : [];
  });
}

/** Patterns by the word next to their slot: `fr adjective <boursier`, `en adjective >central`. */
function preparePatterns(patterns: readonly AuthorityPattern[]): Map<string, Prepared[]> {
  const prepared = new Map<string, Prepared[]>();
  for (const { lang, role, pattern } of patterns) {
    const form = pattern.includes('{adjective}') ? 'adjective' : 'name';
    const [before = [], after = []] = pattern.split(/\{(?:adjective|country)\}/).map(toWords);
    const key = before.length > 0 ? `${lang} ${form} <${before.at(-1)}` : `${lang} ${form} >${after[0]}`;
    append(prepared, key, { role, before, after });
  }
  return prepared;
}

function toWords(text: string): string[] {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, index) => wordAt(tokens, index));
}

function keysAround(lang: string, form: string, tokens: Tokens, first: number, end: number): string[] {
  return [
    ...(first > 0 ? [`${lang} ${form} <${wordAt(tokens, first - 1)}`] : []),
    ...(end < tokens.count ? [`${lang} ${form} >${wordAt(tokens, end)}`] : []),
  ];
}

/** Whether the tokens from `at` on are `words`, folded. */
function reads(tokens: Tokens, at: number, words: readonly string[]): boolean {
  if (at < 0 || at + words.length > tokens.count) return false;
  return words.every((word, index) => wordAt(tokens, at + index) === word);
}

/** Whether only spaces, apostrophes and hyphens stand between tokens `from` and `to`, and the full stop of `country`, «U.S.». */
function isUnbroken(tokens: Tokens, from: number, to: number, country = ''): boolean {
  const between = country.endsWith('.') ? /^\.?[\s'’ʼ-]{0,2}$/u : /^[\s'’ʼ-]{0,2}$/u;
  for (let k = from + 1; k <= to; k++) if (!between.test(gapBefore(tokens, k))) return false;
  return true;
}

/**
 * By entity, the entities that it took the place of and since when: it began with them. One that was there before has only
 * taken another in, and held its own offices all along.
 */
type Predecessors = Map<number, { from: number; since: PartialDate }[]>;

function readPredecessors(entities: readonly GazetteerEntity[]): Predecessors {
  const predecessors: Predecessors = new Map();
  for (const [index, { relations }] of entities.entries())
    for (const { kind, to, from } of relations) {
      const { founded } = entities[to] ?? {};
      if (kind === 'succeeded-by' && from && founded && lastDay(founded) >= firstDay(from))
        predecessors.set(to, [...(predecessors.get(to) ?? []), { from: index, since: from }]);
    }
  return predecessors;
}

/** Who held the office on `published`, walking back from today's holder; undefined where several preceded it. */
function holderOn(
  holder: number,
  published: PartialDate | undefined,
  predecessors: Predecessors,
  depth = 0,
): number | undefined {
  const earlier = published
    ? (predecessors.get(holder) ?? []).filter(({ since }) => firstDay(published) < firstDay(since))
    : [];
  const [only, ...others] = earlier;
  if (!only || depth > 9) return holder;
  return others.length > 0 ? undefined : holderOn(only.from, published, predecessors, depth + 1);
}

/**
 * Whether a known name is as long as the phrase or reaches out of it: then it is that name, or part of one. One that is a part of
 * the phrase is none: «la Consob americana», «the central bank of China».
 */
export function isNamedThere({ block, first, end }: Place, document: Document): boolean {
  return candidatesIn({ block, first, end }, document).some(
    (candidate) => candidate.end - candidate.first >= end - first || candidate.first < first || candidate.end > end,
  );
}
