// Legal names and cities that a register writes in capitals, as people write them.
import { foldText } from '../../match/fold';
import type { FrequentWords } from '../frequent-words';
import { properCase, withoutLegalForm } from './proper-names';

const SMALL_IN_CITIES = new Set(
  'a am an aan in on de del della der di do da dos en la le les of op sur upon y'.split(' '),
);

/** Not «an», «la» or «op», which may be a name: Hoi An. */
const ALWAYS_SMALL_IN_CITIES = new Set('am de del der des di of sur upon'.split(' '));

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

/** «FRANKFURT AM MAIN», «Frankfurt Am Main» → «Frankfurt am Main»; other words of a city not in capitals stay as they are. */
export function caseCity(city: string): string {
  const inCapitals = isCapitals(city);
  const small = inCapitals ? SMALL_IN_CITIES : ALWAYS_SMALL_IN_CITIES;
  return city
    .split(/(\s+|-)/)
    .map((word, index) => {
      const lower = word.toLowerCase();
      if (index > 0 && small.has(lower)) return lower;
      return inCapitals ? capitalise(lower) : word;
    })
    .join('');
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function capitalise(word: string): string {
  return word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
