// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { createDataset, createEntity, EMPTY_LANGUAGE } from '../support/small-dataset';

const dataset = createDataset(
  [
    createEntity('riks', 'Riksbank', { kind: 'central-bank', country: 'SE' }),
    createEntity('fi', 'Inspektion', { kind: 'regulator', country: 'SE' }),
    createEntity('one', 'Authority One', { kind: 'regulator', country: 'US' }),
    createEntity('two', 'Authority Two', { kind: 'regulator', country: 'US' }),
  ],
  {
    language: {
      ...EMPTY_LANGUAGE,
      countries: {
        SE: {
          names: {
            en: ['Sweden'],
            fr: ['Suède'],
            nl: ['Zweden'],
            de: ['Schweden', 'Schwedens'],
            es: ['Suecia'],
            it: ['Svezia'],
          },
          adjectives: {
            en: ['Swedish'],
            fr: ['suédois', 'suédoise'],
            nl: ['Zweedse'],
            de: ['schwedische'],
            es: ['sueco'],
            it: ['svedese'],
          },
        },
        US: { names: { en: ['United States', 'U.S.'] }, adjectives: { en: ['US', 'U.S.'], de: ['US'] } },
        RU: { names: { en: ['Ruritania'], fr: ['Ruritanie'] }, adjectives: { en: ['Ruritanian'] } },
      },
      authorities: {
        SE: { 'central-bank': 'riks', financial: 'fi', securities: 'fi' },
        US: { banking: ['one', 'two'] },
      },
      offices: [
        { lang: 'en', role: 'central-bank', phrase: 'central bank' },
        { lang: 'fr', role: 'central-bank', phrase: 'banque centrale' },
        { lang: 'nl', role: 'central-bank', phrase: 'centrale bank' },
        { lang: 'de', role: 'central-bank', phrase: 'Notenbank' },
        { lang: 'es', role: 'central-bank', phrase: 'banco central' },
        { lang: 'it', role: 'central-bank', phrase: 'banca centrale' },
        { lang: 'en', role: 'financial', phrase: 'financial regulator' },
        { lang: 'fr', role: 'securities', phrase: 'gendarme des marchés' },
        { lang: 'en', role: 'banking', phrase: 'banking regulator' },
        { lang: 'de', role: 'banking', phrase: 'Bankenaufsicht' },
        { lang: 'en', role: 'supervisor', phrase: 'regulator' },
        { lang: 'fr', role: 'supervisor', phrase: 'régulateur' },
      ],
    },
  },
);
const find = createMentionFinder(toGazetteer(dataset));
const tell = (text: string) =>
  find({ blocks: text.split('\n').map((block) => ({ text: block })) })
    .filter(({ kind }) => kind === 'descriptor')
    .map(({ surface, entity }) => `${surface} → ${entity}`);

describe('an office with its country', () => {
  it.each([
    ['the Swedish central bank', 'Swedish central bank → riks'],
    ['Sweden’s top independent financial regulator', 'Sweden’s top independent financial regulator → fi'],
    ['the central bank of Sweden', 'central bank of Sweden → riks'],
    ['la banque centrale suédoise', 'banque centrale suédoise → riks'],
    ['la banque centrale de la Suède', 'banque centrale de la Suède → riks'],
    ['le gendarme suédois des marchés', 'gendarme suédois des marchés → fi'],
    ['le gendarme des marchés suédois', 'gendarme des marchés suédois → fi'],
    ['Zwedens centrale bank', 'Zwedens centrale bank → riks'],
    ['de centrale bank van Zweden', 'centrale bank van Zweden → riks'],
    ['Schwedens Notenbank', 'Schwedens Notenbank → riks'],
    ['die Notenbank Schwedens', 'Notenbank Schwedens → riks'],
    ['die schwedische Notenbank', 'schwedische Notenbank → riks'],
    ['el banco central sueco', 'banco central sueco → riks'],
    ['el banco central de Suecia', 'banco central de Suecia → riks'],
    ['la banca centrale svedese', 'banca centrale svedese → riks'],
    ['la banca centrale della Svezia', 'banca centrale della Svezia → riks'],
    ['Prices rise in Sweden. The country’s central bank waits', 'country’s central bank → riks'],
    ['Les prix montent.\nEn Suède aussi. La banque centrale du pays attend', 'banque centrale du pays → riks'],
  ])('is read in «%s»', (text, found) => {
    expect(tell(text)).toEqual([found]);
  });

  it.each([
    ['that is unknown', 'the Ruritanian central bank'],
    ['of another word', 'the Swedish private central bank'],
    ['of another sentence', 'They are Swedish. Central bank staff wait'],
    ['of several', 'Sweden and Ruritania wait. The country’s central bank acts'],
    ['of nobody', 'The country’s central bank acts'],
    ['in another language', 'the suédoise central bank'],
    ['that several hold', 'the US banking regulator'],
    ['of which it is one of several', 'a Swedish financial regulator'],
    ['of which it is one of several', 'a new Swedish financial regulator'],
    ['that has none', 'no central bank in Sweden'],
    ['of several', 'the first Swedish central bank'],
    ['whose money it is', 'the Swedish central bank digital currency'],
  ])('is not read from one %s', (_, text) => {
    expect(tell(text)).toEqual([]);
  });

  it.each([
    ['in German, by a hyphen', 'Authority Two said. Die US-Bankenaufsicht wartet', 'US-Bankenaufsicht → two'],
    [
      'the one named last',
      'Authority One, Authority Two. The U.S. banking regulator waits',
      'U.S. banking regulator → two',
    ],
    ['of any kind', 'Inspektion, Authority One. The Swedish regulator waits', 'Swedish regulator → fi'],
    ['right behind it', 'US regulator Authority One waits', 'US regulator → one'],
    ['named only later', 'The US regulator waits. It is Authority One', 'US regulator → one'],
    ['in French', 'Inspektion attend. Le régulateur suédois aussi', 'régulateur suédois → fi'],
  ])('that several hold is that of who is named: %s', (_, text, found) => {
    expect(tell(text)).toEqual([found]);
  });

  it.each([
    ['where it is one of several', 'Authority One waits. A US regulator may act'],
    ['where it goes on', 'Inspektion attend. Le régulateur suédois de l’énergie aussi'],
    ['where nobody of the country is named', 'Inspektion waits. The US regulator waits'],
    ['where two are named later', 'The US regulator waits. Authority One, Authority Two'],
  ])('is nobody’s %s', (_, text) => {
    expect(tell(text)).toEqual([]);
  });
});

it('an office is read in the language of its text', () => {
  const read = (lang: string) =>
    find({ blocks: [{ text: 'La Swedish central bank' }], lang }).map(({ surface }) => surface);
  expect(read('en')).toEqual(['Swedish central bank']);
  expect(read('it')).toEqual([]);
});
