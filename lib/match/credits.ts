// The credit of a picture: who took or lent it is mostly somebody else than whom the article speaks of («Photo: Wise/Alamy»).
import type { Article } from '../model/mention';

/** Characters at most between the sign of a credit and the last name in it. */
const REACH = 80;
/** In the singular: «Photos:», «Bilder:» open the title of a gallery. */
const WORDS =
  '(?:image|photo|picture|video)\\s+(?:credits?|by|courtesy\\s+of)|photograph(?:y|er)?|photo|image|picture|foto(?:grafie)?|bild(?:quelle|nachweis)?|beeld|imagen|immagine|cr[ée]dits?\\s+(?:photo|image)s?';
/** «©», or a word for pictures and a colon, and after it neither the end of a line, a sentence nor a bracket. */
const afterSign = (words: string) => new RegExp(`(?:©|(?<!\\p{L})(?:${words})\\s?[:©])(?:(?!\\.\\s)[^\\n)])*$`, 'iu');
const AFTER_SIGN = afterSign(WORDS);
/** Elsewhere «credit:» is what banks give. */
const AFTER_SIGN_IN_CAPTION = afterSign(`${WORDS}|cr[ée]dits?`);
/** Only names go on to the end: «Photo: Wise / Alamy)», not «Image: Wise wants to look like a bank». */
const ENDS_SOON = /^(?:[\s/,|&.+-]+[\p{Lu}\p{N}][\p{L}\p{N}’']*)*\s*(?:[.)/|\n]|$)/u;

/** Whether what stands from `start` to `end` (UTF-16) of `block` is in a credit; in a caption also what ends it in brackets. */
export function isInCredit({ blocks }: Article, block: number, start: number, end: number): boolean {
  const { text = '', place } = blocks[block] ?? {};
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const isCaption = place === 'caption';
  if ((isCaption ? AFTER_SIGN_IN_CAPTION : AFTER_SIGN).test(before)) return isCaption || ENDS_SOON.test(after);
  return isCaption && /\([^()]*$/u.test(before) && /^[^()]*\)\W*$/u.test(after);
}
