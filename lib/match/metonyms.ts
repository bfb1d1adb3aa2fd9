// Metonyms: «Brussels wants» stands for the European Commission, where the page speaks of it and the place acts.
import { type Actor, areActors, isActor, isJoined, type PreparedSigns } from './actors';
import type { CueHit } from './cues';
import { type Document, gapBefore, isCapitalised, languageOf } from './document';
import type { Gazetteer, GazetteerPlace } from './gazetteer';
import { createHashSet, type HashSet } from './hash-set';
import { isMarketMove } from './market-moves';
import { standsApart } from './places';
import type { Named } from './roles';
import { type Tokens, tokenise, tokenText, wordAt } from './tokens';

/** Tokens `first` to `end` of `block` stand for the entity of that index. */
export type Metonym = { block: number; first: number; end: number; entity: number };

/** What the page says for a candidate; of two that are named the usual one weighs more, and two that are equal are none. */
const WEIGHT = {
  named: 3,
  usualNamed: 1,
  /** A name of its stands there that is not believed alone: «Apple», beside «Cupertino announces». */
  suspected: 2,
  related: 1,
  word: 1,
  moneyTopic: 1,
} as const;
/** Words of this topic show that a page reports of stock exchanges. */
export const MARKETS = 'markets';
/** Before people: «die Frankfurter», «den Frankfurtern», folded. */
const PEOPLE = /^(?:die|den)$/u;
/** Words of a topic that count: more say no more. */
const MAX_WORDS = 2;
/** A town is much else besides: one word of a topic is chance. A street that acts needs only not to be out of place. */
const ENOUGH = { town: 2, address: 1, byword: 1 } as const;

/** Words before a street where somebody is, folded. */
const PLACED =
  /^(?:in|im|near|along|on|outside|at|visit|pass|dans|devant|pres|rue|sur|rond|langs|bij|nabij|an|am|auf|entlang|lungo|sotto|vicino|verso|en|sobre|junto|frente)$/u;

type Page = {
  /** Entities that the page names in full or by their office, by index. */
  named: ReadonlySet<number>;
  /** Where the article's text names whom. */
  inText: readonly Named[];
  neighbours: readonly (readonly number[])[];
  isEnabled: (entity: number) => boolean;
  /** Whether its words are those of money, markets or payments. */
  speaksOfMoney: boolean;
};

/** A function that finds the metonyms of a document beside its place cues; prepared once per gazetteer. */
export function createMetonymFinder(
  { metonyms: { places, topics } }: Pick<Gazetteer, 'metonyms'>,
  actorSigns: ReadonlyMap<string, PreparedSigns>,
) {
  const hashesOf = prepareTopics(topics);

  return (document: Document, cues: readonly CueHit[], page: Page): Metonym[] => {
    const metonyms: Metonym[] = [];
    let words: HashSet | undefined;
    let suspected: Set<number> | undefined;
    /** The block in which a market has moved last. */
    let movedIn = -1;
    let namedIn: Set<string> | undefined;
    const isNamedNear = (entity: number, block: number) => {
      namedIn ??= new Set(page.inText.map((each) => `${each.entity} ${each.block}`));
      return namedIn.has(`${entity} ${block}`) || namedIn.has(`${entity} ${block - 1}`);
    };
    for (const { cue, block, first, end } of cues) {
      if (cue.type !== 'place' || standsApart(document.article, block)) continue;
      const lang = languageOf(document, block) ?? '';
      const own = actorSigns.get(lang);
      const place = places[cue.place];
      if (cue.lang !== lang || !own || !place) continue;
      const tokens = document.tokens[block] as Tokens;
      const wordsOf = (keys: readonly string[]) => {
        words ??= readWords(document);
        return countWords(words, hashesOf(keys, lang));
      };
      const found =
        cue.form === 'people'
          ? choosePeople(place, { tokens, first, end, lang, isAddress: true }, own, (entity) =>
              isNamedNear(entity, block),
            )
          : chooseMarket(place, tokens, { first, end, lang }, { page, movedIn: movedIn === block, wordsOf });
      if (cue.form !== 'people' && found !== undefined) movedIn = block;
      if (found !== undefined && page.isEnabled(found)) metonyms.push({ block, first, end, entity: found });
      if (found !== undefined || cue.form === 'people') continue;
      const actor = { tokens, first, end, lang, isAddress: place.kind !== 'town' };
      const isByword = place.kind === 'byword' && page.speaksOfMoney && standsFor(tokens, first, end);
      if (!isByword && !isActor(actor, own, cue.form === 'genitive')) continue;
      suspected ??= readSuspected(document);
      const entity = chooseCandidate(place, { ...page, suspected }, wordsOf);
      if (entity !== undefined) metonyms.push({ block, first, end, entity });
    }
    return metonyms;
  };
}

/** The exchange of a town that is said to have risen or fallen, on a page that speaks of exchanges. */
function chooseMarket(
  { market }: GazetteerPlace,
  tokens: Tokens,
  town: { first: number; end: number; lang: string },
  { page, movedIn, wordsOf }: { page: Page; movedIn: boolean; wordsOf: (topics: readonly string[]) => number },
): number | undefined {
  if (market === undefined || !page.speaksOfMoney || isJoined(tokens, town.first)) return undefined;
  return isMarketMove(tokens, town, movedIn) && wordsOf([MARKETS]) > 0 ? market : undefined;
}

/**
 * The only body of a town that is named near, where its people stand for it: «die Frankfurter melden», «den Frankfurtern», not «die
 * Frankfurter Messe».
 */
function choosePeople(
  { people = [] }: GazetteerPlace,
  actor: Actor,
  signs: PreparedSigns,
  isNamedNear: (entity: number) => boolean,
): number | undefined {
  const { tokens, first, end } = actor;
  const article = first > 0 && gapBefore(tokens, first) === ' ' ? wordAt(tokens, first - 1) : '';
  if (!PEOPLE.test(article)) return undefined;
  if (isJoined(tokens, end) || (end < tokens.count && gapBefore(tokens, end) === ' ' && isCapitalised(tokens, end)))
    return undefined;
  if (article === 'die' && !areActors(actor, signs)) return undefined;
  const [only, ...others] = people.filter(isNamedNear);
  return others.length === 0 ? only : undefined;
}

/** Whether nothing beside the byword makes a mere place of it: «in piazza Affari», «Damrak 12». */
function standsFor(tokens: Tokens, first: number, end: number): boolean {
  if (isJoined(tokens, first) || isJoined(tokens, end)) return false;
  if (end < tokens.count && /^\p{N}/u.test(tokenText(tokens, end)) && gapBefore(tokens, end) === ' ') return false;
  return first === 0 || !PLACED.test(wordAt(tokens, first - 1));
}

/** Entities that something in the text is called like, by index. */
function readSuspected({ article, candidates }: Document): Set<number> {
  const inText = candidates.filter(({ block }) => !standsApart(article, block));
  return new Set(inText.flatMap(({ options }) => options.map(({ entity }) => entity)));
}

/** The different words of the document. */
function readWords({ tokens }: Document): HashSet {
  const words = createHashSet(tokens.reduce((sum, { count }) => sum + count, 0));
  for (const { hash } of tokens) for (const each of hash) words.add(each);
  return words;
}

/** A function that tells the hashes of the words that topics have in a language: single ones, as the dataset's check sees to. */
function prepareTopics(topics: Gazetteer['metonyms']['topics']) {
  const known = new Map<string, number[]>();
  for (const [topic, byLang] of Object.entries(topics))
    for (const [lang, words] of Object.entries(byLang))
      known.set(
        `${lang} ${topic}`,
        words.map((word) => tokenise(word).hash[0] ?? 0),
      );
  return (keys: readonly string[], lang: string) => keys.flatMap((key) => known.get(`${lang} ${key}`) ?? []);
}

/** Counts the page’s different words among those of `hashes`, up to `MAX_WORDS`. */
function countWords(words: HashSet, hashes: readonly number[]): number {
  return Math.min(new Set(hashes.filter((hash) => words.has(hash))).size, MAX_WORDS);
}

/** The candidate for which the page says most, if it says enough and no other has as much. */
function chooseCandidate(
  { candidates, kind }: GazetteerPlace,
  { named, suspected, neighbours, isEnabled, speaksOfMoney }: Page & { suspected: ReadonlySet<number> },
  wordsOf: (topics: readonly string[]) => number,
): number | undefined {
  const weighed = candidates.map(({ entity, topics }, index) => {
    const isNamed = named.has(entity);
    const isRelated = neighbours[entity]?.some((other) => named.has(other)) ?? false;
    const weight =
      (isNamed ? WEIGHT.named + (index === 0 ? WEIGHT.usualNamed : 0) : suspected.has(entity) ? WEIGHT.suspected : 0) +
      (isRelated ? WEIGHT.related : 0) +
      (kind !== 'town' && speaksOfMoney ? WEIGHT.moneyTopic : 0) +
      wordsOf(topics) * WEIGHT.word;
    return { entity, weight };
  });
  const [best, second] = weighed.sort((a, b) => b.weight - a.weight);
  if (!best || best.weight < ENOUGH[kind] || best.weight === second?.weight || !isEnabled(best.entity))
    return undefined;
  return best.entity;
}
