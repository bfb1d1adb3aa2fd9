// Tells what a register gives beside names: descriptions, addresses, tickers at their exchange.
import { foldText } from '../../match/fold';
import type { Dataset } from '../read-dataset';

const MOST_CHARACTERS = 80;
/** «the owner of Alipay», not «de Volksbank». */
const ARTICLE_AND_WORD = /^(?:(?:the|an?|l[ae]s?|une?|des|het|de|een|de[rn]|die|das|el|los|il|lo|gli)\s|l[’'])\p{Ll}/u;

/** Names of countries and what comes from them, word by word, folded. */
export function countryWords(countries: Dataset['language']['countries']): ReadonlySet<string> {
  const phrases = Object.values(countries).flatMap(({ names, adjectives }) => [
    ...Object.values(names).flat(),
    ...Object.values(adjectives).flat(),
  ]);
  return new Set(phrases.flatMap((phrase) => phrase.split(/\s+/)).map(foldText));
}

/** Why `text` is not taken for a name whoever gives it, to put after it in a sentence; undefined where it may be one. */
export function whyNoName(text: string): string | undefined {
  if (text.length > MOST_CHARACTERS) return `is longer than ${MOST_CHARACTERS} characters`;
  if (!/\p{L}/u.test(text)) return 'has no letter';
  if (/\p{C}/u.test(text)) return 'has an invisible character';
  return undefined;
}

/**
 * «tech company», «Chinese central bank», «the owner of Alipay», «Ant (company)», «NASDAQ: AAPL», «中国的中央银行»: in
 * brackets or parts, or of words in small letters with no name but a country's. Legal names may look so, labels should not.
 */
export function isDescription(text: string, countries: ReadonlySet<string>): boolean {
  if (/[()[\]{}（）;:：；，、|"“”«»]|\s[/–—]\s|,\s*\p{Ll}|\p{Script=Han}的\p{Script=Han}/u.test(text)) return true;
  if (/^(?:https?:|www\.)/i.test(text) || ARTICLE_AND_WORD.test(text)) return true;
  const words = text.split(/\s+/);
  const isSmall = (word: string) => /^\p{Ll}/u.test(word) && !/\p{Lu}/u.test(word);
  return (
    words.length > 1 && words.some(isSmall) && words.every((word) => isSmall(word) || countries.has(foldText(word)))
  );
}
