// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { createDataset, createEntity, EMPTY_LANGUAGE } from '../support/small-dataset';

const find = createMentionFinder(
  toGazetteer(
    createDataset(
      [createEntity('goldbank', 'Goldbank'), createEntity('two', 'Wells Goldman'), createEntity('laura', 'Laura Bank')],
      {
        language: {
          ...EMPTY_LANGUAGE,
          firstNames: ['Laura'],
          namesakes: {
            before: { en: ['Mrs', 'Sir'] },
            after: { en: ['Center'] },
            capitalised: { en: ['Monday'] },
            towns: [],
          },
        },
      },
    ),
  ),
);
const surfaces = (text: string, lang = 'en') => find({ blocks: [{ text }], lang }).map(({ surface }) => surface);

describe('a name that needs nothing', () => {
  it.each([
    ['after a title', 'she met Mrs Goldbank there'],
    ['after a first name', 'the artist Ada Goldbank painted'],
    ['after a first name that opens the sentence', 'Laura Goldbank painted'],
    ['before a thing that is called so', 'a concert at the Goldbank Center'],
    ['joined to a thing that is called so', 'a concert at the Goldbank-Center'],
    ['of two words before such a thing', 'a concert at the Wells Goldman Center'],
    ['of two words, a first name among them, with an age', 'so Laura Bank, 86, said'],
    ['after a hash', 'read #Goldbank'],
    ['after a cash sign', 'bought $Goldbank'],
  ])('is a namesake’s %s', (_, text) => {
    expect(surfaces(text)).toEqual([]);
  });

  it.each([
    ['by itself', 'so Goldbank said', 'en'],
    ['in the sentence after a first name', 'so says Laura. Goldbank agreed', 'en'],
    ['behind a comma after a first name', 'according to Laura, Goldbank agreed', 'en'],
    ['behind a comma after a title', 'yes Sir, Goldbank agreed', 'en'],
    ['after the word that opens a sentence', 'Yesterday Goldbank said', 'en'],
    ['after a German noun', 'der Zahlungsdienst Goldbank sagte', 'de'],
    ['in a headline where every word has a capital', 'Regulator Fines Goldbank Over Bad Loans', 'en'],
    ['of two words after a capital', 'with Ada Wells Goldman grew', 'en'],
    ['after a day', 'on Monday Goldbank said', 'en'],
    ['after a comma', 'from Boston, Goldbank said', 'en'],
    ['with a number like an age', 'so Goldbank (29), said', 'en'],
    ['before the thing in another sentence', 'near Goldbank. Center stage', 'en'],
  ])('is itself %s', (_, text, lang) => {
    expect(surfaces(text, lang)).toHaveLength(1);
  });

  it('does not vouch for itself where it is in doubt', () => {
    expect(surfaces('Mrs Goldbank and Mrs Goldbank')).toEqual([]);
    expect(surfaces('Goldbank hired Mrs Goldbank')).toEqual(['Goldbank']);
  });
});
