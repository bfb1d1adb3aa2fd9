// How much each sign counts for or against a name that needs support. The numbers are data, fitted by `npm run fit`.
import fitted from './weights.json';

/** Weights add up; a name is believed from `believed` on. */
export type Weights = {
  /** The page names the entity in full. */
  named: number;
  /** It names what is related to it. */
  related: number;
  /** It names whom it belongs to, or what belongs to it. Counts in its place. */
  kin: number;
  /** «Google et Apple»: the name stands in a list with one that is beyond doubt. */
  listed: number;
  /** «US SEC», «the Hong Kong SFC»: an authority with its country right before it. */
  countryBefore: number;
  countryNear: number;
  countryOnPage: number;
  /** «SEC» where the page names Coinbase, and no country: an authority of that of a firm. */
  countryOfNamed: number;
  /** «CCI» on a page that never speaks of India: an authority's acronym without its country. */
  countryAbsent: number;
  /** «Intesa (+0,2%)», «Wise (LSE: WISE)»: what its share did, or its ticker, stands after it. */
  marketFigure: number;
  /** A word of its trade is near. */
  trade: number;
  /** «Visa-Kreditkarte», «la banque Wise»: the word of the trade stands at the name. Counts in its place. */
  tradeBeside: number;
  /** Some other place of the page was clear. */
  elsewhere: number;
  /** The page is about money: says little by itself, and tips what is almost believed. */
  topic: number;
  /** It is, and the name can hardly mean anything else on such a page. */
  onTopic: number;
  /** A capital in the middle of a sentence, where nouns have none. */
  capital: number;
  /** An acronym that no other entity has. */
  onlyAcronym: number;
  /** «AFM» in Dutch, «BCE» in Italian: the text is in the language of the name, or of the body's country. English, in which all are named, says nothing. */
  ownLanguage: number;
  /** It says or does something: «Visa announced», «selon Orange». */
  acts: number;
  /** «in Zurich», «in October»: a place, where the name is also a town's, or a word. */
  inPlace: number;
  /** «en Amazon», of any other name. */
  inThing: number;
  /** «à Zurich»: a place, or whom something is given to. */
  toPlace: number;
  /** «Ant Colony», «Apple Records», «Ant-Man»: more likely a part of a name that we do not know. */
  longer: number;
  /** A title or first name before it, a thing that bears it after it, a hash. */
  doubt: number;
  /** The name came into use after the article was published. */
  younger: number;
  /** «Wise heads will wait»: a capital says nothing of a word where a sentence begins. */
  opensSentence: number;
  /** The same word stands in lower case elsewhere on the page. */
  lowerElsewhere: number;
  /** The block is in capitals. */
  shouted: number;
  /** It stands in a menu or among links to other articles. Set by hand: the benchmark's texts have no such places. */
  apart: number;
  /** It stands in the credit of a picture. Set by hand, as before. */
  credit: number;
  believed: number;
};

export const FITTED: Weights = fitted;
