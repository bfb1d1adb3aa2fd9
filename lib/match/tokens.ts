// Text → tokens: where each word starts and ends in the original text, and a hash of what it is compared by.
import { CharClass, classOf, FOLDED_UNIT, foldCodePoint, foldText } from './fold';

/**
 * Offsets are UTF-16, half-open, into the text given; `hash[i]` is the FNV-1a hash of the folded token, its lower `HASH_BITS`,
 * `small[i]` is 1 where it begins with a small letter from a to z, as most words of a text do and hardly a name.
 */
export type Tokens = {
  text: string;
  count: number;
  start: Uint32Array;
  end: Uint32Array;
  hash: Int32Array;
  small: Uint8Array;
};

/** Engines count with whole numbers of 31 bits and a sign; a larger one is an object of its own wherever it is handed on. */
export const HASH_BITS = 30;
const HASH_MASK = 2 ** HASH_BITS - 1;

// http://www.isthe.com/chongo/tech/comp/fnv/
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
/** Its inverse modulo 2³², and so modulo any lower power of 2: takes a hash back by one character. */
const FNV_PRIME_INVERSE = 0x359c449b;
const LETTER_A = 0x61;
const LETTER_S = 0x73;
const LETTER_Z = 0x7a;

/**
 * Cuts `text` into tokens: runs of letters, digits and marks of any script; single characters of scripts written
 * without spaces; `&`. Apostrophes, hyphens and full stops separate, so that «l’Alibaba», «PayPal-rekening» and
 * «J.P. Morgan» show the names inside them. Takes time linear in the text.
 */
export function tokenise(text: string): Tokens {
  if (text.length > room.end.length - used) [room, used] = [createRoom(Math.max(ROOM, text.length)), 0];
  const first = used;
  const { start, end, hash, small } = room;
  let count = first;
  let open = -1;
  let isSmall = false;
  let lastWordEnd = 0;
  let value = FNV_OFFSET;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const folded = FOLDED_UNIT[unit] as number;
    if (folded !== 0) {
      if (open < 0) {
        open = at;
        isSmall = unit >= LETTER_A && unit <= LETTER_Z;
      }
      value = Math.imul(value ^ folded, FNV_PRIME);
      lastWordEnd = ++at;
      continue;
    }
    const codePoint = (unit & 0xfc00) === 0xd800 ? (text.codePointAt(at) as number) : unit;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const kind = classOf(codePoint);
    if (kind === CharClass.word) {
      const more = foldCodePoint(codePoint);
      // A mark on a character that is a token of its own («カ» and a combining «゛») goes with it.
      if (open < 0 && more === '' && count > first && end[count - 1] === at) end[count - 1] = next;
      else {
        if (open < 0) {
          open = at;
          isSmall = false;
        }
        value = addTo(value, more);
        lastWordEnd = next;
      }
    } else if (kind !== CharClass.ignored) {
      if (open >= 0) {
        put(room, count++, open, lastWordEnd, value, isSmall);
        open = -1;
        value = FNV_OFFSET;
      }
      if (kind !== CharClass.separator) {
        // A hangul syllable in letters apart is the syllable: its decomposition is what it is compared by.
        if (isLaterJamo(codePoint) && count > first && end[count - 1] === at) {
          end[count - 1] = next;
          hash[count - 1] = addTo(hash[count - 1] as number, foldCodePoint(codePoint)) & HASH_MASK;
        } else put(room, count++, at, next, addTo(FNV_OFFSET, foldCodePoint(codePoint)), false);
      }
    }
    at = next;
  }
  if (open >= 0) put(room, count++, open, lastWordEnd, value, isSmall);
  used = count;
  return {
    text,
    count: count - first,
    start: start.subarray(first, count),
    end: end.subarray(first, count),
    hash: hash.subarray(first, count),
    small: small.subarray(first, count),
  };
}

type Room = Pick<Tokens, 'start' | 'end' | 'hash' | 'small'>;

/** Room for as many tokens as a text of `length` can have: each character may be one. */
function createRoom(length: number): Room {
  return {
    start: new Uint32Array(length),
    end: new Uint32Array(length),
    hash: new Int32Array(length),
    small: new Uint8Array(length),
  };
}

// A page has hundreds of blocks, most of them a few words long: their tokens stand one after the other in one room, since an
// array of its own for each would take a third of the time. A room is free when nothing is in use that
// stands in it: what outlives its document must be copied.
const ROOM = 1 << 14;
let room = createRoom(ROOM);
let used = 0;

function put(to: Room, index: number, start: number, end: number, hash: number, isSmall: boolean): void {
  to.start[index] = start;
  to.end[index] = end;
  to.hash[index] = hash & HASH_MASK;
  to.small[index] = isSmall ? 1 : 0;
}

/** FNV-1a, continued. */
function addTo(hash: number, folded: string): number {
  let value = hash;
  for (let k = 0; k < folded.length; k++) value = Math.imul(value ^ folded.charCodeAt(k), FNV_PRIME);
  return value;
}

/** Whether a vowel or final consonant of a hangul syllable, which joins the letter before it (Unicode 3.12). */
function isLaterJamo(codePoint: number): boolean {
  return codePoint >= 0x1160 && codePoint <= 0x11ff;
}

/** The hash of token `index` without its last s, or 0 where it ends with none: «Adyens» leads to «Adyen». */
export function hashWithoutS({ text, end, hash }: Tokens, index: number): number {
  if ((text.charCodeAt((end[index] as number) - 1) | 0x20) !== LETTER_S) return 0;
  return (Math.imul(hash[index] as number, FNV_PRIME_INVERSE) ^ LETTER_S) & HASH_MASK;
}

/** The hash of a word of that hash with an s at its end. */
export function hashWithS(hash: number): number {
  return Math.imul(hash ^ LETTER_S, FNV_PRIME) & HASH_MASK;
}

/** The original text of token `index`. */
export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.start[index], tokens.end[index]);
}

/** Token `index` as words are compared; empty where there is none. */
export function wordAt(tokens: Tokens, index: number): string {
  return index >= 0 && index < tokens.count ? foldText(tokenText(tokens, index)) : '';
}
