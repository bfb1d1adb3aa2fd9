// Whether a stretch of text is written like a name: its letters, its case, and what stands between its words.
import { foldText, stripIgnored } from './fold';
import { type Tokens, tokenise, tokenText } from './tokens';

/** Between two words of any name: white space of any length, or up to three hyphens, apostrophes, full stops, slashes or dots. */
const JOINT = /^\s*(?:[-\u2010-\u2014\u2212'’‘ʼ`´./·•]\s*){0,3}$/u;
/** A full stop and a space end a sentence, unless one initial stands before them («J. P. Morgan»). */
const SENTENCE_END = /\.\s/u;
/** After these German and Dutch add no s. */
const HISSING = /[sxzß]$/iu;

/** What a text may do with a name beside writing it as it is. */
export type Latitude = {
  /** The last word ends with an s that the name has not. */
  hasS?: boolean;
  /** Words after the first must have the capitals that all words of the name have («First Data», not «First data»). */
  keepsCapitals?: boolean;
  /** The line is in capitals, so «VISA» may be «Visa»; an acronym stays one. */
  isShouted?: boolean;
};

/**
 * Whether tokens `first` to `end` are `name`: the same letters (folded), joined as names are or as this one is («Apple
 * Computer, Inc.»), in an allowed case: as written where the name is an acronym (or softened, see below) or one short word; with an initial
 * capital where the name has one («Bytedance» for «ByteDance», never «alibaba»); any where it has none.
 */
export function isWrittenSo(
  tokens: Tokens,
  first: number,
  end: number,
  name: string,
  { hasS = false, keepsCapitals = false, isShouted = false }: Latitude = {},
): boolean {
  const { words, gaps, isCapitalised, isExact: isExactOtherwise, isAllCapitalised } = prepare(name);
  if (words.length !== end - first) return false;
  // Most words that are also a name are just words («apple», «square»).
  if (isCapitalised && !isUpper(firstLetter(tokens.text, tokens.start[first]))) return false;
  const isExact = isExactOtherwise && !(isShouted && name !== name.toUpperCase());
  for (const [k, expected] of words.entries()) {
    const written = tokenText(tokens, first + k);
    const surface = hasS && k === words.length - 1 ? withoutS(written, isExact) : written;
    if (
      surface !== expected &&
      (isExact
        ? plain(surface) !== plain(expected) && !isSoftenedAcronym(surface, expected)
        : foldText(surface) !== foldText(expected))
    )
      return false;
    if (k > 0 && keepsCapitals && isAllCapitalised && isLower(firstLetter(surface))) return false;
    if (k > 0 && !isJoined(tokens, first + k, gaps[k] as string)) return false;
  }
  return true;
}

/** Whether a text may write `name` with a small letter at its front. */
export function mayBeginSmall(name: string): boolean {
  const first = name.charCodeAt(0);
  // Most names are told by their first character.
  return !(first >= 0x41 && first <= 0x5a) && !prepare(name).isCapitalised;
}

/** `word` without its last s; a capital S counts only where all is in capitals («TENCENTS»), and never at an acronym. */
function withoutS(word: string, isExact: boolean): string {
  const bare = word.slice(0, -1);
  const isEnding = word.endsWith('s') || (word.endsWith('S') && !isExact && bare === bare.toUpperCase());
  return isEnding && !HISSING.test(bare) ? bare : word;
}

// Names are met again and again: what is compared of each is prepared once. As many entries as the dataset has names.
type Prepared = {
  words: string[];
  /** What stands before each word. */
  gaps: string[];
  isCapitalised: boolean;
  isExact: boolean;
  isAllCapitalised: boolean;
};
const prepared = new Map<string, Prepared>();

function prepare(name: string): Prepared {
  let found = prepared.get(name);
  if (!found) {
    const tokens = tokenise(name);
    const words = Array.from({ length: tokens.count }, (_, k) => tokenText(tokens, k));
    found = {
      words,
      gaps: words.map((_, k) => (k > 0 ? gapText(tokens, k) : '')),
      isCapitalised: isUpper(firstLetter(words[0] ?? '')),
      isExact: needsExactCase(name),
      isAllCapitalised: !/(?<![\p{L}\p{M}])\p{Ll}/u.test(name),
    };
    prepared.set(name, found);
  }
  return found;
}

/** «Bce», «Schufa»: an acronym of three letters or more with a capital at its front only, as many papers write them. */
export function isSoftenedAcronym(surface: string, acronym: string): boolean {
  if (!/^\p{Lu}{3,12}$/u.test(acronym) || surface.length !== acronym.length) return false;
  return surface === acronym.charAt(0) + acronym.slice(1).toLowerCase();
}

/** Acronyms («MAS», «J.P.») and single words of up to four letters («Ant», «Visa»). */
function needsExactCase(name: string): boolean {
  const isAcronym = isInCapitals(name) && !/\s/u.test(name);
  return isAcronym || (/^\p{L}{1,4}$/u.test(name) && isUpper(firstLetter(name)));
}

/** Without invisible characters and differences of width: case and accents are kept. */
function plain(text: string): string {
  return stripIgnored(text).normalize('NFKC');
}

function isJoined(tokens: Tokens, at: number, own: string): boolean {
  const gap = gapText(tokens, at);
  if (gap === ' ' || gap === '' || gap === own) return true;
  if (!JOINT.test(gap)) return false;
  const isInitial = (tokens.end[at - 1] as number) - (tokens.start[at - 1] as number) === 1;
  return isInitial || !SENTENCE_END.test(gap);
}

/** What stands before token `at`, each run of white space as one space. */
function gapText(tokens: Tokens, at: number): string {
  const gap = tokens.text.slice(tokens.end[at - 1], tokens.start[at]);
  return gap === ' ' || gap === '' ? gap : stripIgnored(gap).replace(/\s+/gu, ' ');
}

/** Whether `text` has letters, and none of them is small. */
export function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function firstLetter(text: string, at = 0): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function isLower(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
