// When a role phrase says that the role was held: then as of the article («the owner»), newly, or at another time.
import { gapBefore } from './document';
import { type Tokens, wordAt } from './tokens';

/** `other`: before or after the article («former», «future»), so that its date does not tell who is meant. */
export type RoleTense = 'now' | 'new' | 'other';

/** Folded beginnings, so that endings of gender, number and case need no list. */
const OTHER =
  /^(?:former(?:ly)?|erstwhile|onetime|ex|then|future|next|would|prospective|potential|previous|ancien\w*|precedent\w*|futur\w*|prochain\w*|potentiel\w*|alors|voormalig\w*|toekomstig\w*|toenmalig\w*|vorig\w*|vroeger\w*|aanstaand\w*|beoogd\w*|potentie?l\w*|ehemalig\w*|fruher\w*|vormalig\w*|damalig\w*|einstig\w*|kunftig\w*|zukunftig\w*|potenziell\w*|potentiell\w*|bisherig\w*|vorherig\w*|antigu\w+|anterior|entonces|proxim\w+|allora|precedente|potenziale|prossim\w+)$/u;
const NEW = /^(?:new|neue?[nmrs]?|nouve(?:au|l|lle)|nieuwe?|nuov[aoie]|nuev[ao])$/u;
/** «GoTo, bis Januar die Tokopedia-Mutter» */
const UNTIL = /^(?:until|till|bis|tot|jusqu|fino|hasta)$/u;
/** Before an article stands what belongs to another noun: «der frühere Chef der Facebook-Mutter». */
export const ARTICLE =
  /^(?:the|a|an|la|le|les|l|un|une|die|der|das|dem|den|des|ein|eine|einer|de|het|een|d|il|lo|i|gli|uno|una|el|los|las|of|von|van|di|du|del|della|dell)$/u;
/** Words before a phrase that may be adjectives of it: «former Chinese owner». */
const ADJECTIVES = 3;
/** Words after «until» that make a time: «bis Januar 2024 die …». */
const TIME = 4;

/** The tense of the role phrase that begins at token `first`. */
export function readTense(tokens: Tokens, first: number): RoleTense {
  for (let at = first - 1; at >= 0 && at >= first - ADJECTIVES && isTied(tokens, at + 1); at--) {
    const word = wordAt(tokens, at);
    if (OTHER.test(word)) return 'other';
    if (NEW.test(word)) return 'new';
    if (ARTICLE.test(word)) break;
  }
  for (let at = first - 1; at >= 0 && at >= first - TIME && isTied(tokens, at + 1); at--)
    if (UNTIL.test(wordAt(tokens, at))) return 'other';
  return 'now';
}

function isTied(tokens: Tokens, index: number): boolean {
  return /^[\s\-'’]+$/u.test(gapBefore(tokens, index));
}
