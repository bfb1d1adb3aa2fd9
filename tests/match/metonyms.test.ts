// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { createMetonymDataset } from '../support/metonym-dataset';

const find = createMentionFinder(toGazetteer(createMetonymDataset()));
const NAMED = 'Euro Reserve Bank.';

/** `Frankfurt → euro-bank` for each metonym in a text, beside a line that names the bank unless another is given. */
const tell = (lang: string, text: string, beside = NAMED) =>
  find({ blocks: [{ text }, { text: beside }], lang })
    .filter(({ kind }) => kind === 'metonym')
    .map(({ surface, entity }) => `${surface} → ${entity}`);

describe('a town stands for a body', () => {
  it.each([
    ['en', 'Frankfurt wants more time.', 'the subject of a verb that bodies have'],
    ['en', 'But Frankfurt still wants more time.', 'after a conjunction, with an adverb'],
    ['en', 'Frankfurt has not decided.', 'with a helper and its verb'],
    ['en', 'Frankfurt, which warned banks twice, is silent.', 'with a relative clause'],
    ['en', 'They were warned by Frankfurt.', 'an agent'],
    ['en', 'They await a decision from Frankfurt.', 'the maker of a decision'],
    ['en', 'Frankfurt’s latest warning was blunt.', 'a possessor'],
    ['fr', 'Francfort ne veut pas céder.', 'with a negation'],
    ['fr', 'Francfort s’en félicite.', 'with clitics'],
    ['fr', 'Francfort, de son côté, plaide pour une pause.', 'with words between commas'],
    ['fr', '« Il est trop tôt », avait averti Francfort.', 'after what it said'],
    ['fr', 'On attend la décision de Francfort.', 'the maker of a decision'],
    ['de', 'Frankfurt hebt die Leitzinsen an.', 'the subject'],
    ['de', 'Dagegen will Frankfurt nun vorgehen und handeln.', 'after its verb'],
    ['de', 'Frankfurt hat die Banken schon im Juni gewarnt.', 'with a participle at the end'],
    ['de', 'Die Warnung aus Frankfurt kam spät.', 'the maker of a warning'],
    ['de', 'Frankfurts Pläne gehen weit.', 'a genitive'],
    ['nl', 'Nu dreigt Frankfurt met boetes.', 'after its verb'],
    ['nl', 'De plannen van Frankfurt zijn bekend.', 'the maker of plans'],
    ['en', 'Rates will rise, according to Frankfurt.', 'a source'],
    ['fr', 'Selon Francfort, les taux montent.', 'a source'],
    ['de', 'Laut Frankfurt steigt die Inflation.', 'a source'],
    ['it', 'Secondo Francoforte, i tassi salgono.', 'a source'],
    ['it', 'Francoforte alza i tassi.', 'the subject'],
    ['es', 'Fráncfort sube los tipos.', 'the subject'],
  ])('%s: %s (%s)', (lang, text) => {
    expect(tell(lang, text)).toEqual([expect.stringMatching(/^\S+ → euro-bank$/u)]);
  });
});

describe('a town is a town', () => {
  it.each([
    ['en', 'In Frankfurt it rained.', 'after a preposition'],
    ['en', 'Students in Frankfurt want more time.', 'after one, with a verb of others'],
    ['en', 'The mayor of Frankfurt wants more trams.', 'in the name of an office'],
    ['en', 'According to Frankfurt Airport, all is well.', 'in the name of a source'],
    ['en', 'They went to Frankfurt.', 'where somebody goes'],
    ['it', 'Secondo Francoforte Notizie, i tassi salgono.', 'in the name of a source'],
    ['en', 'FRANKFURT (Reuters) – Prices rose.', 'a dateline'],
    ['en', 'FRANKFURT — Prices rose.', 'another dateline'],
    ['en', 'Frankfurt Airport wants a new runway.', 'in a longer name'],
    ['en', 'A decision of Frankfurt Airport was awaited.', 'in a longer name'],
    ['en', 'Frankfurt has three rivers.', 'with a helper alone'],
    ['en', 'Paris/Frankfurt want a train.', 'one of two'],
    ['fr', 'À Francfort, il veut pleuvoir.', 'after a preposition'],
    ['fr', 'Un restaurant de Francfort veut fermer.', 'where something is from'],
    ['fr', 'Il voulait quitter Francfort hier.', 'an object'],
    ['de', 'In Frankfurt warnt die Polizei.', 'after a preposition'],
    ['de', 'Der Frankfurt-Flughafen warnt.', 'in a compound'],
    ['de', 'Der Zug aus Frankfurt kam spät.', 'where something is from'],
    ['de', 'Die Firma warnt Frankfurt.', 'an object'],
    ['nl', 'Te Frankfurt wil men feesten.', 'after a preposition'],
    ['nl', 'De trams van Frankfurt zijn groen.', 'where something is from'],
    ['it', 'A Francoforte piove.', 'after a preposition'],
    ['es', 'En Fráncfort llueve.', 'after a preposition'],
  ])('%s: %s (%s)', (lang, text) => {
    expect(tell(lang, text)).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['en', 'Mill Street will not go below zero.', ['Mill Street → euro-bank'], 'acts with any verb'],
    ['de', 'Einen Schnitt lehnt die Mühlstraße ab.', ['Mühlstraße → euro-bank'], 'has an article'],
    ['nl', 'Over de details doet het Molenplein er het zwijgen toe.', ['Molenplein → euro-bank'], 'has an article'],
    ['fr', 'Le quai du Moulin dément.', ['quai du Moulin → euro-bank'], 'has an article'],
    ['en', 'A bus on Mill Street will not stop.', [], 'is one where others act'],
    ['nl', 'De tram stopt op het Molenplein.', [], 'is one after a preposition'],
  ])('%s: %s', (lang, text, expected) => {
    expect(tell(lang, text)).toEqual(expected);
  });
});

describe('whom a place stands for', () => {
  it.each([
    ['whom the page names', 'Euro Reserve Bank.', ['Frankfurt → euro-bank']],
    ['the usual one, where it names two', 'Euro Reserve Bank, Main Market Holding.', ['Frankfurt → euro-bank']],
    ['the other, where it names only that', 'Main Market Holding.', ['Frankfurt → main-bourse']],
    ['whose topic has two words on the page', 'Inflation fell, rates too.', ['Frankfurt → euro-bank']],
    ['nobody, where one word might be chance', 'Inflation fell.', []],
    ['whom a word and a relation speak for', 'Inflation, Eurolab Research said.', ['Frankfurt → euro-bank']],
    ['nobody, where the topics of two are equal', 'Inflation and rates, clearing and the bourse.', []],
    ['nobody, where as much speaks for two', 'Main Market Holding, a bourse, and the Euro Reserve Bank.', []],
    [
      'the other, where more speaks for it',
      'Main Market Holding: clearing, bourse. Euro Reserve Bank.',
      ['Frankfurt → main-bourse'],
    ],
    ['nobody, where the page speaks of others', 'A cup match was lost.', []],
  ])('is %s', (_, beside, expected) => {
    expect(tell('en', 'Frankfurt wants more time.', beside)).toEqual(expected);
  });

  it('is nobody where the page does not say its language, or says another', () => {
    expect(tell('', 'Frankfurt wants more time.')).toEqual([]);
    expect(tell('fr', 'Frankfurt wants more time.')).toEqual([]);
    expect(tell('en-GB', 'Frankfurt wants more time.')).toEqual(['Frankfurt → euro-bank']);
  });

  it('is told with a reason and less confidence than a name', () => {
    const [mention] = find({ blocks: [{ text: `Frankfurt wants. ${NAMED}` }], lang: 'en' });
    expect(mention).toMatchObject({ kind: 'metonym', reasons: [{ rule: 'metonym', detail: 'Frankfurt' }] });
    expect(mention?.confidence).toBeLessThanOrEqual(0.8);
  });
});
