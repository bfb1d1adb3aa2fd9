// What a character is to the tokeniser, and how it is compared: without case, accents, width and ligature.

/** How the tokeniser treats a code point. */
export const CharClass = {
  separator: 0,
  /** Letters, digits and marks: a run of them is one token. */
  word: 1,
  /** Scripts written without spaces (Han, kana, hangul, Thai): each character is one token. */
  unspaced: 2,
  /** Soft hyphen, zero-width characters, variation selectors: part of the token around them, never compared. */
  ignored: 3,
  /** `&` of any width: a token of its own, since it stands for a word. */
  symbol: 4,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

const IGNORED = /[\u00AD\u200B-\u200D\u2060\uFEFF]|\p{Variation_Selector}/gu;
/** A letter to Unicode, an apostrophe to those who type it: «lʼAlibaba». */
const LETTER_APOSTROPHE = 'ʼ';
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]$/u;
const WORD = /^[\p{L}\p{N}\p{M}]$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const ASCII = /^[\x00-\x7f]*$/;
const UNKNOWN = 255;

// Filled as characters are met: classifying all of Unicode at start would cost 10 ms.
const bmpClass = new Uint8Array(0x10000).fill(UNKNOWN);
const foldCache = new Map<number, string>();
/** What letters and digits are compared by where that is one UTF-16 unit, as almost always; 0 elsewhere and until they are met. */
export const FOLDED_UNIT = new Uint16Array(0x10000);

/** `text` without the characters that are `ignored`. */
export function stripIgnored(text: string): string {
  return text.replace(IGNORED, '');
}

/** The class of a code point. */
export function classOf(codePoint: number): CharClass {
  const known = codePoint < 0x10000 ? bmpClass[codePoint] : UNKNOWN;
  if (known !== UNKNOWN) return known as CharClass;
  const char = String.fromCodePoint(codePoint);
  const found =
    stripIgnored(char) === ''
      ? CharClass.ignored
      : char.normalize('NFKC') === '&'
        ? CharClass.symbol
        : char === LETTER_APOSTROPHE || !WORD.test(char)
          ? CharClass.separator
          : UNSPACED.test(char)
            ? CharClass.unspaced
            : CharClass.word;
  if (codePoint < 0x10000) bmpClass[codePoint] = found;
  return found;
}

/**
 * The characters by which a code point is compared: lower case of its compatibility decomposition without marks, so
 * that `É`, `ｅ` and `e` are equal, `ß` is `ss`, `ς` is `σ`, and a combining accent is nothing.
 */
export function foldCodePoint(codePoint: number): string {
  const cached = foldCache.get(codePoint);
  if (cached !== undefined) return cached;
  const folded =
    classOf(codePoint) === CharClass.ignored
      ? ''
      : String.fromCodePoint(codePoint)
          .normalize('NFKD')
          .toLowerCase()
          .replace(/\p{M}/gu, '')
          .replace(/ß/g, 'ss')
          .replace(/ø/g, 'o')
          .replace(/ł/g, 'l')
          // The capital of both is Σ.
          .replace(/ς/g, 'σ');
  foldCache.set(codePoint, folded);
  if (codePoint < 0x10000 && folded.length === 1 && classOf(codePoint) === CharClass.word)
    FOLDED_UNIT[codePoint] = folded.charCodeAt(0);
  return folded;
}

/** `text` as it is compared, character by character; separators are kept. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (const char of text) folded += foldCodePoint(char.codePointAt(0) as number);
  return folded;
}
