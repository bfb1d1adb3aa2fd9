// Blocks that stand apart from the article's text: what they name is not what it speaks of.
import type { Article, Block, Place } from '../model/mention';

const APART = new Set<Place | undefined>(['byline', 'navigation', 'related-links']);

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
/** Two to four capitalised words, and what stands between them in some names: «Jane Visa», «Joop van den Ende». */
const PERSON = `${WORD}(?:\\s(?:(?:de|del|della|da|di|van|von|der|den|la|le)\\s){0,2}${WORD}){1,3}`;
/** Who wrote the article, alone in its line with at most where or for whom: «By Jane Visa and Max Wise in Zurich». */
const BYLINE = new RegExp(
  `^\\s*(?:By|Par|Door|Von|Por|Di|BY|PAR|DOOR|VON|POR|DI)\\s+${PERSON}` +
    `(?:(?:,|\\s(?:and|et|en|und|y|e|&))\\s${PERSON}){0,3}(?:\\s?[,|·–—/(][^.!?]{0,40}|\\s(?:in|à|te|en|a)\\s${WORD})?\\s*$`,
  'u',
);
const MAX_BYLINE = 120;

/** Whether `block` says who wrote the article, as its page or its words have it: the names there are persons' and papers'. */
export function isByline({ text, place }: Block): boolean {
  return place === 'byline' || (text.length <= MAX_BYLINE && BYLINE.test(text));
}

/** Whether the names of a block are no support for those of the article, and need more themselves. */
export function standsApart({ blocks }: Article, block: number): boolean {
  return APART.has(blocks[block]?.place);
}
