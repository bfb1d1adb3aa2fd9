// Text → tokens: where each word starts and ends in the original text, and a hash of what it is compared by.
import { CharClass, classOf, foldCodePoint } from './fold';

/** Offsets are UTF-16, half-open, into the text given; `hash[i]` is the 32-bit FNV-1a hash of the folded token. */
export type Tokens = { text: string; count: number; start: Uint32Array; end: Uint32Array; hash: Uint32Array };

// http://www.isthe.com/chongo/tech/comp/fnv/
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Its inverse modulo 2³²: takes a hash back by one character. */
const FNV_PRIME_INVERSE = 0x359c449b;
const LETTER_S = 0x73;

/**
 * Cuts `text` into tokens: runs of letters, digits and marks of any script; single characters of scripts written
 * without spaces; `&`. Apostrophes, hyphens and full stops separate, so that «l’Alibaba», «PayPal-rekening» and
 * «J.P. Morgan» show the names inside them. Takes time linear in the text.
 */
export function tokenise(text: string): Tokens {
  let capacity = (text.length >> 2) + 8;
  let start = new Uint32Array(capacity);
  let end = new Uint32Array(capacity);
  let hash = new Uint32Array(capacity);
  let count = 0;
  let open = -1;
  let value = FNV_OFFSET;
  let lastWordEnd = 0;

  const close = () => {
    if (open < 0) return;
    if (count === capacity) {
      capacity *= 2;
      start = grow(start, capacity);
      end = grow(end, capacity);
      hash = grow(hash, capacity);
    }
    start[count] = open;
    end[count] = lastWordEnd;
    hash[count] = value >>> 0;
    count++;
    open = -1;
    value = FNV_OFFSET;
  };
  const add = (codePoint: number, at: number, next: number) => {
    if (open < 0) open = at;
    const folded = foldCodePoint(codePoint);
    for (let k = 0; k < folded.length; k++) value = Math.imul(value ^ folded.charCodeAt(k), FNV_PRIME);
    lastWordEnd = next;
  };

  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const codePoint = (unit & 0xfc00) === 0xd800 ? (text.codePointAt(at) as number) : unit;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    switch (classOf(codePoint)) {
      case CharClass.word:
        // A mark on a character that is a token of its own («カ» and a combining «゛») goes with it.
        if (open < 0 && count > 0 && end[count - 1] === at && foldCodePoint(codePoint) === '') {
          end[count - 1] = next;
          break;
        }
        add(codePoint, at, next);
        break;
      case CharClass.ignored:
        break;
      case CharClass.separator:
        close();
        break;
      default:
        close();
        // A hangul syllable in letters apart is the syllable: its decomposition is what it is compared by.
        if (isLaterJamo(codePoint) && count > 0 && end[count - 1] === at) {
          hash[count - 1] = Math.imul((hash[count - 1] as number) ^ codePoint, FNV_PRIME) >>> 0;
          end[count - 1] = next;
          break;
        }
        add(codePoint, at, next);
        close();
    }
    at = next;
  }
  close();
  return { text, count, start: start.subarray(0, count), end: end.subarray(0, count), hash: hash.subarray(0, count) };
}

/** Whether a vowel or final consonant of a hangul syllable, which joins the letter before it (Unicode 3.12). */
function isLaterJamo(codePoint: number): boolean {
  return codePoint >= 0x1160 && codePoint <= 0x11ff;
}

function grow(array: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity);
  larger.set(array);
  return larger;
}

/** The hash of token `index` without its last s, or 0 where it ends with none: «Adyens» leads to «Adyen». */
export function hashWithoutS({ text, end, hash }: Tokens, index: number): number {
  if ((text.charCodeAt((end[index] as number) - 1) | 0x20) !== LETTER_S) return 0;
  return (Math.imul(hash[index] as number, FNV_PRIME_INVERSE) ^ LETTER_S) >>> 0;
}

/** The original text of token `index`. */
export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.start[index], tokens.end[index]);
}
