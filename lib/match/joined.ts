// What is joined to a name where it stands: a possessive, an ending after an apostrophe, the rest of a compound.

const HYPHEN_AFTER =
  /^[\u00AD\u200B-\u200D\u2060\uFEFF]*[-\u2010\u2011][\u00AD\u200B-\u200D\u2060\uFEFF]*[\p{L}\p{N}]/u;
const HYPHEN_BEFORE = /[\p{L}\p{N}][-\u2010\u2011]$/u;
/** «Google’s», «ING'er», «Klarna's», «VISA'S». */
const ENDING_AFTER = /^['’‘ʼ´`](?:s|ers?|jes?|en)(?![\p{L}\p{N}])/iu;
/** «Barclays’ results»; a closing quote looks the same. */
const APOSTROPHE_AFTER = /^['’ʼ](?![\p{L}\p{N}])/u;
const HISSING = /[sxzß]$/iu;
/** As far as anything of these reaches. */
const REACH = 8;

/** Whether the name from `start` to `end` of `text` (UTF-16) is part of a hyphenated word, or has an apostrophe's ending. */
export function isJoinedToMore(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  // A space, a comma, a full stop: most often.
  if (next === 0x20 || next === 0x2c || next === 0x2e) return isAfterHyphen(text, start);
  const after = text.slice(end, end + REACH);
  if (HYPHEN_AFTER.test(after) || ENDING_AFTER.test(after)) return true;
  if (APOSTROPHE_AFTER.test(after) && HISSING.test(text.slice(start, end)) && !isQuoteOpen(text, start)) return true;
  return isAfterHyphen(text, start);
}

function isAfterHyphen(text: string, start: number): boolean {
  return start > 1 && HYPHEN_BEFORE.test(text.slice(start - 2, start));
}

/** How far back a quotation's beginning is looked for. */
const QUOTE_REACH = 200;

/** Whether a single quotation mark is open before `start`. */
function isQuoteOpen(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - QUOTE_REACH), start);
  return /(?:^|[\s([«“])['‘‚](?!.*['’](?:[\s.,;:!?)\]]|$))/su.test(before);
}
