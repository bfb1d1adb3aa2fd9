// Weights that stay as they are while those of detection are fitted anew: what unit tests say of single signs rests on them.
import type { Weights } from '../../lib/match/weights';

export const TEST_WEIGHTS: Weights = {
  named: 0.9,
  related: 0.5,
  listed: 0.4,
  countryBefore: 0.6,
  countryNear: 0.3,
  countryOnPage: 0.2,
  countryAbsent: 0,
  trade: 0.3,
  tradeBeside: 0.5,
  elsewhere: 0.4,
  topic: 0.2,
  onTopic: 0.6,
  capital: 0.1,
  onlyAcronym: 0,
  ownLanguage: 0,
  inPlace: -0.4,
  toPlace: -0.4,
  longer: -0.9,
  doubt: -0.9,
  opensSentence: 0,
  lowerElsewhere: 0,
  shouted: 0,
  apart: -0.4,
  believed: 0.6,
};
