// Scripts other than the Latin one, and the languages that they tell.

/** How much a letter speaks for a language, as a logarithm of odds. */
export const LETTER_WEIGHT = 2;
/** Han characters are less often Japanese than Chinese; kana settle it. */
const SHARED = 1;
const KANA = 3;

export type Script = { first: number; last: number; tells: Readonly<Record<string, number>> };

/**
 * Scripts by their ranges of UTF-16 units, with weights of the languages that are written in each; where many share one, of
 * `und-` and the script.
 */
export const SCRIPTS: readonly Script[] = [
  { first: 0x0370, last: 0x03ff, tells: { el: LETTER_WEIGHT } },
  { first: 0x0400, last: 0x052f, tells: { 'und-Cyrl': LETTER_WEIGHT } },
  { first: 0x0590, last: 0x05ff, tells: { he: LETTER_WEIGHT } },
  { first: 0x0600, last: 0x06ff, tells: { 'und-Arab': LETTER_WEIGHT } },
  { first: 0x0900, last: 0x097f, tells: { 'und-Deva': LETTER_WEIGHT } },
  { first: 0x0e00, last: 0x0e7f, tells: { th: LETTER_WEIGHT } },
  { first: 0x1100, last: 0x11ff, tells: { ko: LETTER_WEIGHT } },
  { first: 0x3040, last: 0x30ff, tells: { ja: KANA } },
  { first: 0x3400, last: 0x9fff, tells: { zh: LETTER_WEIGHT, ja: SHARED } },
  { first: 0xac00, last: 0xd7a3, tells: { ko: LETTER_WEIGHT } },
];
const FIRST_UNIT = 0x0370;

/** Languages that running text in Latin letters cannot be in. */
export const IN_OTHER_SCRIPT = new Set('ar be bg el fa he hi ja ko mk ru th uk ur yue zh'.split(' '));

/** The script that a UTF-16 unit belongs to; undefined for Latin and what tells nothing here. */
export function scriptOf(unit: number): Script | undefined {
  return unit < FIRST_UNIT ? undefined : SCRIPTS.find(({ first, last }) => unit >= first && unit <= last);
}
