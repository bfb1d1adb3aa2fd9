// Legal names and cities that a register writes in capitals, as people write them.
import { foldText } from '../../match/fold';
import type { FrequentWords } from '../frequent-words';
import { properCase, withoutLegalForm } from './proper-names';

const SMALL_IN_CITIES = new Set(
  'a am an aan in on de del della der di do da dos en la le les of op sur upon y'.split(' '),
);

/**
 * «PAYPAL OF NEW YORK, INC.» → «PayPal of New York, Inc.», where `known` (names of the body) has «PayPal». Words of up to
 * three letters stay in capitals unless they are `frequent`. A name that is not in capitals is returned as it is.
 */
export function caseLegalName(name: string, known: readonly string[], frequent: FrequentWords): string {
  if (!isCapitals(name)) return name;
  const spellings = new Map(known.flatMap((text) => text.split(/\s+/)).map((word) => [foldText(word), word]));
  const ownWords = withoutLegalForm(name).split(/\s+/).length;
  const written = name.split(/\s+/);
  return properCase(name)
    .split(/\s+/)
    .map((cased, index) => {
      const word = /\.\p{L}/u.test(cased) ? (written[index] ?? cased) : cased; // «N.V.»
      const isShortWord = index < ownWords && /^\p{Lu}{2,3}$/u.test(word) && frequent.find(word) !== undefined;
      return spellings.get(foldText(word)) ?? (isShortWord ? capitalise(word.toLowerCase()) : word);
    })
    .join(' ');
}

/** «FRANKFURT AM MAIN» → «Frankfurt am Main»; a city that is not in capitals is returned as it is. */
export function caseCity(city: string): string {
  if (!isCapitals(city)) return city;
  return city
    .toLowerCase()
    .split(/(\s+|-)/)
    .map((word, index) => (index > 0 && SMALL_IN_CITIES.has(word) ? word : capitalise(word)))
    .join('');
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function capitalise(word: string): string {
  return word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
