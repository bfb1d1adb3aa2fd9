// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import type { MetonymPlace } from '../../lib/model/metonym';
import { createMetonymDataset } from '../support/metonym-dataset';
import { createEntity } from '../support/small-dataset';

const everywhere = (name: string) =>
  Object.fromEntries(['en', 'fr', 'nl', 'de', 'es', 'it'].map((lang) => [lang, [name]]));
const market = (name: string, id: string): MetonymPlace => ({
  kind: 'town',
  names: everywhere(name),
  candidates: [],
  market: id,
});

const dataset = createMetonymDataset();
dataset.entities.push(
  createEntity('madrid-bourse', 'Madrid Market', { kind: 'exchange' }),
  createEntity('vienna-bourse', 'Vienna Market', { kind: 'exchange' }),
  createEntity('bank-one', 'Erstbank Holding', { kind: 'bank' }),
  createEntity('bank-two', 'Zweitbank Holding', { kind: 'bank' }),
);
dataset.language.metonyms = {
  topics: { ...dataset.language.metonyms.topics, markets: everywhere('Index') },
  places: [
    ...dataset.language.metonyms.places,
    market('Madrid', 'madrid-bourse'),
    market('Vienna', 'vienna-bourse'),
    {
      kind: 'town',
      names: {},
      candidates: [],
      people: { names: { de: ['Hamburger', 'Hamburgern'] }, candidates: ['bank-one', 'bank-two'] },
    },
  ],
};
dataset.language.trades = {
  money: { supports: ['bank'], isFinancial: true, words: everywhere('Euro Reserve Bank') },
};
const find = createMentionFinder(toGazetteer(dataset));
const tell = (lang: string, text: string, beside: string) =>
  find({ blocks: [{ text }, { text: beside }], lang })
    .filter(({ kind }) => kind === 'metonym')
    .map(({ surface, entity }) => `${surface} → ${entity}`);
/** Speaks of money and of exchanges. */
const MARKETS = 'Index. Euro Reserve Bank, Euro Reserve Bank, Euro Reserve Bank.';

describe('a town whose prices move', () => {
  const MADRID = 'Madrid → madrid-bourse';
  const BOTH = [MADRID, 'Vienna → vienna-bourse'];
  it.each([
    ['en', 'Madrid gained 0.7 percent.', [MADRID]],
    ['en', 'Oslo fell, while Madrid and Vienna lost up to 0.7 percent.', BOTH],
    ['nl', 'Oslo, Madrid en Vienna dikten tot 0,7 procent aan.', BOTH],
    ['fr', 'Madrid a perdu 0,58 % et Vienna a gagné 1,2%', BOTH],
    ['de', 'Madrid legte um 0,5 Prozent zu.', [MADRID]],
    ['de', 'Madrid schloss 0,5 Prozent höher, Vienna gab 0,3 Prozent nach.', BOTH],
    ['en', 'Madrid closed 0.7 percent lower.', [MADRID]],
    ['es', 'Madrid sube un 0,4%, Vienna un 0,3%.', BOTH],
    ['it', 'Madrid ha perso lo 0,58% e Vienna lo 0,27 per cento.', BOTH],
    ['it', 'Seguono Madrid (+0,85%), Vienna -0,75%.', BOTH],
  ])('%s: «%s»', (lang, text, found) => {
    expect(tell(lang, text, MARKETS)).toEqual(found);
  });

  it.each([
    ['where something else does', 'en', 'In Madrid the index gained 0.7 percent.'],
    ['after «in»', 'en', 'In Madrid gained 0.7 percent.'],
    ['that another is joined to', 'en', 'Oslo-Madrid gained 0.7 percent.'],
    ['that has done something else', 'fr', 'Madrid a réduit le déficit de 0,5 %.'],
    ['that has done something else', 'it', 'Madrid ha ridotto le tasse del 5%.'],
    ['that was something else', 'en', 'Madrid was home to 40 percent of jobs.'],
    ['that closed something else', 'en', 'Madrid closed 5 percent of its schools.'],
    ['that lies ahead', 'de', 'Madrid liegt mit 5 Prozent Leerstand vorn.'],
    ['that spends', 'nl', 'Madrid gaat 5 procent meer uitgeven.'],
    ['that lost something else', 'en', 'Madrid lost two schools and 3 percent of jobs.'],
    ['where something is from', 'es', 'El paro de Madrid sube un 0,4%.'],
    ['in Spanish «en»', 'es', 'En Madrid sube un 0,4% el paro.'],
    ['without a figure', 'en', 'Madrid gained a new park.'],
    ['with a figure of the next sentence', 'en', 'Madrid gained. Rents rose 3 percent.'],
    ['with a figure that is no share', 'en', 'Madrid lost 3 buses.'],
    ['with an unsigned figure alone', 'it', 'Nota: Madrid lo 0,27%.'],
    ['with a range of years', 'en', 'Madrid-2020 fell 3 percent.'],
  ])('is a town %s', (_, lang, text) => {
    expect(tell(lang, text, MARKETS)).toEqual([]);
  });

  it('is a town on a page that does not speak of exchanges', () => {
    expect(tell('en', 'Madrid gained 0.7 percent.', MARKETS.replace('Index. ', ''))).toEqual([]);
  });
});

describe('people of a town', () => {
  const people = (...texts: string[]) =>
    find({ blocks: texts.map((text) => ({ text })), lang: 'de' })
      .filter(({ kind }) => kind === 'metonym')
      .map(({ surface, entity }) => `${surface} → ${entity}`);

  it.each([
    ['die Hamburger wollen wachsen', 'Erstbank Holding.', ['Hamburger → bank-one']],
    ['Er drohte den Hamburgern.', 'Zweitbank Holding.', ['Hamburgern → bank-two']],
    ['die Hamburger Messe wächst', 'Erstbank Holding.', []],
    ['die Hamburger-Kette wächst', 'Erstbank Holding.', []],
    ['viele Hamburger wollen wachsen', 'Erstbank Holding.', []],
    ['der Hamburger will wachsen', 'Erstbank Holding.', []],
    ['Zum Frühstück gab es die Hamburger mit Senf', 'Erstbank Holding.', []],
    ['die Hamburger wollen wachsen', 'Erstbank Holding, Zweitbank Holding.', []],
    ['die Hamburger wollen wachsen', 'Niemand.', []],
  ])('«%s» after «%s»: %s', (text, before, found) => {
    expect(people(before, text)).toEqual(found);
  });

  it('are those of a body that is named near', () => {
    expect(people('Erstbank Holding.', 'Es regnet.', 'Er drohte den Hamburgern.')).toEqual([]);
    expect(people('Er drohte den Hamburgern.', 'Erstbank Holding.')).toEqual([]);
  });
});
