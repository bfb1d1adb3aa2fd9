// An article, tokenised and looked up: what every later step of detection reads.
import type { Article } from '../model/mention';
import { readBeginnings } from './beginnings';
import { endingsOf } from './endings';
import { findMatches, type Match } from './find-matches';
import type { Gazetteer, GazetteerName } from './gazetteer';
import { isJoinedToMore } from './joined';
import { createLanguageTeller } from './languages';
import { isByline } from './places';
import { isDateline, isLoud, readShouting } from './shouting';
import { mayBeSmall } from './small-words';
import { type Tokens, tokenise, tokenText } from './tokens';
import { isSoftenedAcronym } from './written-so';

/**
 * A match with the block it lies in; `entity` is an index into the gazetteer, `name` the one that matched. `isInflected`
 * where an ending or more of a compound is joined to it; `isLoud` where its capitals are those of a headline.
 */
export type Candidate = {
  block: number;
  first: number;
  end: number;
  isInflected: boolean;
  isLoud: boolean;
  options: Option[];
};
type Option = { entity: number; name: GazetteerName };

export type Document = {
  article: Article;
  /** Tokens of each block. */
  tokens: Tokens[];
  /** The language of each block, or `und-` and its script, if one is known. */
  languages: (string | undefined)[];
  /** Number of tokens before each block: makes a position in the document of a token in a block. */
  offset: number[];
  /** In the order of the text, none overlapping another; without options where an ending turned out to be none. */
  candidates: Candidate[];
  /** By position in the document, 1 + the index of the candidate that the token lies in, or 0. */
  covering: Uint32Array;
};

export type DocumentReader = (article: Article, isEnabled: (entity: number) => boolean) => Document;

/** A function that tokenises an article, tells its languages and finds all names of entities that `isEnabled` (by index). */
export function createDocumentReader(gazetteer: Gazetteer): DocumentReader {
  const tellLanguages = createLanguageTeller(gazetteer.commonWords);
  const beginnings = readBeginnings(
    gazetteer.lexicon,
    gazetteer.entities.flatMap(({ names }) => names.map(({ text }) => text)),
  );
  const nameOf = (entity: number, ordinal: number) => gazetteer.entities[entity]?.names[ordinal] as GazetteerName;
  const textOf = (entity: number, ordinal: number) => nameOf(entity, ordinal).text;
  const mayHaveSmall = (entity: number, name: string) => mayBeSmall(gazetteer.entities[entity]?.kind, name);

  return (article, isEnabled) => {
    // A byline is read as empty: its names are none that we could mean.
    const allTokens = article.blocks.map((block) => tokenise(isByline(block) ? '' : block.text));
    const languages = tellLanguages(article, allTokens);
    const offset: number[] = [];
    let total = 0;
    for (const { count } of allTokens) {
      offset.push(total);
      total += count;
    }
    const covering = new Uint32Array(total);
    const document: Document = { article, tokens: allTokens, languages, offset, candidates: [], covering };
    const uncertain: Candidate[] = [];
    const named = new Set<number>();
    for (const [block, tokens] of allTokens.entries()) {
      const { text } = tokens;
      const language = languageOf(document, block);
      const endings = endingsOf(language);
      const shouted = readShouting(tokens);
      const matches = findMatches(tokens, {
        lexicon: gazetteer.lexicon,
        textOf,
        accept: isEnabled,
        endings,
        mayBeSmall: mayHaveSmall,
        shouted,
        beginnings,
      });
      const before = offset[block] as number;
      for (const { first, end, names, ending } of matches) {
        const [from, to] = [tokens.start[first] as number, tokens.end[end - 1] as number];
        const surface = { text: text.slice(from, to), ending, isShouted: shouted?.[first] === 1, language };
        const options: Option[] = [];
        for (const { target, ordinal } of names) {
          const name = readName(nameOf(target, ordinal), surface);
          if (!name || (name.needs && isLoudAs(name, surface) && isDateline(text, from, to))) continue;
          options.push({ entity: target, name });
        }
        if (options.length === 0) continue;
        const isInflected = ending !== undefined || isJoinedToMore(text, from, to);
        const isLoud = options.some(({ name }) => isLoudAs(name, surface));
        const candidate = { block, first, end, isInflected, isLoud, options };
        covering.fill(document.candidates.push(candidate), before + first, before + end);
        if (ending === 's' && !endings.isCertain) uncertain.push(candidate);
        else for (const { entity, name } of options) if (!name.needs) named.add(entity);
      }
    }
    for (const candidate of uncertain) candidate.options = candidate.options.filter(({ entity }) => named.has(entity));
    return document;
  };
}

/** A match as the text writes it, in the language of its block. */
type Surface = { text: string; ending: Match['ending'] | undefined; isShouted: boolean; language: string | undefined };

/** Letters from which an acronym is spoken as a word, and softened in any language. */
const SPOKEN = 5;

/** `name` with what it needs where it is written so, or nothing where that is another word. */
function readName(name: GazetteerName, surface: Surface): GazetteerName | undefined {
  const { text, ending, language } = surface;
  if (ending === 's' && name.noEnding) return undefined;
  const bare = ending === 's' ? text.slice(0, -1) : text;
  // Without its capitals it is the word: «an ideal partner», «iDEAL».
  const isWord = bare !== name.text && bare === bare.toLowerCase();
  if (name.needs && isWord && /^\p{Ll}\S*$/u.test(name.text)) return undefined;
  let { needs } = name;
  if (bare !== name.text && isSoftenedAcronym(bare, name.text)) {
    // A short softened acronym («Bce») is one in Italian only, a long one («Schufa») on pages about money.
    if (bare.length < SPOKEN && language !== 'it') return undefined;
    needs ??= bare.length < SPOKEN ? 'context' : 'topic';
  }
  // In capitals a weak name may be any word: «SOFORT HEISST».
  if (needs && isLoudAs(name, surface)) needs = 'full-name';
  return needs === name.needs ? name : { ...name, needs };
}

function isLoudAs(name: GazetteerName, { text, isShouted }: Surface): boolean {
  return isLoud(text, name.text, isShouted);
}

/** The language of `block` in two or three letters; undefined where none is known. */
export function languageOf({ languages }: Pick<Document, 'languages'>, block: number): string | undefined {
  const language = languages[block];
  return language?.startsWith('und-') ? undefined : language;
}

/** The candidate that token `token` of `block` lies in. */
export function candidateAt(document: Document, block: number, token: number): Candidate | undefined {
  return document.candidates[candidateIndexAt(document, block, token)];
}

/** The index of the candidate that token `token` of `block` lies in, or -1. */
export function candidateIndexAt(document: Document, block: number, token: number): number {
  return (document.covering[findPosition(document, block, token)] ?? 0) - 1;
}

/** Number of the document's tokens before token `token` of `block`; -1 where there is no such token. */
export function findPosition(
  { tokens, offset }: Pick<Document, 'tokens' | 'offset'>,
  block: number,
  token: number,
): number {
  const isThere = token >= 0 && token < (tokens[block]?.count ?? 0);
  return isThere ? (offset[block] as number) + token : -1;
}

/** Tokens `first` to `end` of `block`. */
export type Place = Pick<Match, 'first' | 'end'> & { block: number };

/** The number of tokens of the document before a place: no two blocks share one. */
export function positionOf(
  { offset }: Pick<Document, 'offset'>,
  { block, first }: Pick<Place, 'block' | 'first'>,
): number {
  return (offset[block] as number) + first;
}

/** A function that tells whether a place of the document shares a token with one of `places`. */
export function createOverlapTest(document: Document, places: readonly Place[]): (place: Place) => boolean {
  // Most documents have nothing to ask of.
  let taken: Uint8Array | undefined;
  return (place) => {
    taken ??= markTokens(document, places);
    const from = positionOf(document, place);
    for (let position = from; position < from + place.end - place.first; position++)
      if (taken[position] === 1) return true;
    return false;
  };
}

/** 1 for every token of the document that lies in one of `places`. */
function markTokens(document: Document, places: readonly Place[]): Uint8Array {
  const marked = new Uint8Array(document.covering.length);
  for (const place of places) {
    const from = positionOf(document, place);
    marked.fill(1, from, from + place.end - place.first);
  }
  return marked;
}

/** Offsets of tokens `first` to `end` in the text of their block. */
export function spanOf(document: Document, { block, first, end }: Place) {
  const tokens = document.tokens[block] as Tokens;
  return { start: tokens.start[first] as number, end: tokens.end[end - 1] as number };
}

/** The text between token `index` and the one before it, or before the end of the block. */
export function gapBefore(tokens: Tokens, index: number): string {
  return tokens.text.slice(
    index > 0 ? tokens.end[index - 1] : 0,
    index < tokens.count ? tokens.start[index] : undefined,
  );
}

/** Whether token `index` begins with a capital letter. */
export function isCapitalised(tokens: Tokens, index: number): boolean {
  return /^\p{Lu}/u.test(tokenText(tokens, index));
}

/** Whether token `index` opens a sentence, where a capital says nothing. */
export function opensSentence(tokens: Tokens, index: number): boolean {
  return index === 0 || /[.!?:…•]\s|[“”«"\n]/u.test(gapBefore(tokens, index));
}

/** The original text of a place. */
export function textAt(document: Document, place: Place): string {
  const { start, end } = spanOf(document, place);
  return (document.tokens[place.block] as Tokens).text.slice(start, end);
}

/** The candidates that share a token with a place. */
export function candidatesIn({ block, first, end }: Place, document: Document): Candidate[] {
  const found = new Set<Candidate>();
  for (let token = first; token < end; token++) {
    const candidate = candidateAt(document, block, token);
    if (candidate) found.add(candidate);
  }
  return [...found];
}
