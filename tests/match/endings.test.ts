// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { declinedForms, endingsOf } from '../../lib/match/endings';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { createDataset, createEntity } from '../support/small-dataset';
import { TEST_WEIGHTS } from '../support/test-weights';

const dataset = createDataset([
  createEntity('adyen', 'Adyen'),
  createEntity('apple', 'Apple Inc.', {
    names: [
      { text: 'Apple Inc.', kind: 'official' },
      { text: 'Apple', kind: 'short', needs: 'context' },
    ],
  }),
  createEntity('axa', 'Axa'),
  createEntity('barclays', 'Barclays'),
  createEntity('deutsche-bank', 'Deutsche Bank'),
  createEntity('ecb', 'European Central Bank', {
    kind: 'central-bank',
    names: [
      { text: 'European Central Bank', kind: 'official' },
      { text: 'Europäische Zentralbank', kind: 'exonym', lang: 'de' },
      { text: 'EZB', kind: 'acronym', lang: 'de' },
    ],
  }),
  createEntity('ecj', 'Europäischer Gerichtshof', { kind: 'public-body' }),
  createEntity('google', 'Google'),
  createEntity('ing', 'ING'),
  createEntity('klarna', 'Klarna'),
  createEntity('oenb', 'Österreichische Nationalbank', { kind: 'central-bank' }),
  createEntity('paypal', 'PayPal'),
  createEntity('trade-republic', 'Trade Republic'),
]);
const findMentions = createMentionFinder(toGazetteer(dataset), TEST_WEIGHTS);
const find = (lang: string | undefined, text: string) =>
  findMentions({ blocks: [{ text }], lang }).map(({ surface, entity, kind }) => `${surface} → ${entity} ${kind}`);

describe('declinedForms', () => {
  it.each([
    ['Deutsche Bank', ['Deutscher Bank', 'Deutsches Bank', 'Deutschen Bank', 'Deutschem Bank']],
    [
      'Europäisches Parlament',
      'Europäische Europäischer Europäischen Europäischem'.split(' ').map((w) => `${w} Parlament`),
    ],
    ['Deutsche Gesetzliche Versicherung', undefined],
    ['Deutsche', []],
    ['Ant Group', []],
    ['Bank für Internationale Fragen', []],
    ['', []],
  ])('of %j', (name, forms) => {
    if (forms) expect(declinedForms(name)).toEqual(forms);
    else expect(declinedForms(name)).toContain('Deutschen Gesetzlichen Versicherung');
  });
});

describe('endingsOf', () => {
  it.each([
    ['de', true, true, true],
    ['nl', true, false, true],
    ['en', true, false, false],
    ['fr', false, false, true],
    [undefined, true, true, false],
  ])('of %s', (lang, addsS, declines, isCertain) => {
    expect(endingsOf(lang)).toEqual({ addsS, declines, isCertain });
  });
});

describe('names with an ending', () => {
  it.each([
    ['de', 'Adyens Zahlen kommen', ['Adyens → adyen inflected']],
    ['de', 'Trade Republics Pläne', ['Trade Republics → trade-republic inflected']],
    ['de', 'ADYENS ZAHLEN', ['ADYENS → adyen inflected']],
    ['de', 'AdyenS Zahlen', []],
    ['de', 'adyens Zahlen', []],
    ['de', 'Ady\u00ADens\u00AD Zahlen', ['Ady\u00ADens → adyen inflected']],
    ['de', 'Axas Zahlen und AXAS', ['Axas → axa inflected']],
    ['de', 'EZBs Zahlen und EZBS', ['EZBs → ecb inflected']],
    ['de', 'Barclayss', []],
    ['de', 'die Aktie der Deutschen Bank', ['Deutschen Bank → deutsche-bank inflected']],
    ['de', 'Deutscher Bank droht', ['Deutscher Bank → deutsche-bank inflected']],
    ['de', 'DEUTSCHER BANK DROHT', ['DEUTSCHER BANK → deutsche-bank inflected']],
    ['de', 'Deutsche Bank', ['Deutsche Bank → deutsche-bank name']],
    ['de', 'jeder deutschen Bank', []],
    ['de', 'der Europäischen Zentralbank', ['Europäischen Zentralbank → ecb inflected']],
    ['de', 'der Österreichischen Nationalbank', ['Österreichischen Nationalbank → oenb inflected']],
    ['de', 'des Europäischen Gerichtshofs', ['Europäischen Gerichtshofs → ecj inflected']],
    ['de', 'Der Europäische Gerichtshof', ['Europäische Gerichtshof → ecj inflected']],
    ['nl', 'der Deutschen Bank', []],
    ['nl', 'Adyens omzet', ['Adyens → adyen inflected']],
    ['en', 'the Googles of this world', []],
    ['en', 'Google is one of the Googles', ['Google → google name', 'Googles → google inflected']],
    ['fr', 'Google et les Googles', ['Google → google name']],
    ['es', 'Adyens', []],
    [undefined, 'Adyens Zahlen', []],
    [undefined, 'Adyen zahlt Adyens Zahlen', ['Adyen → adyen name', 'Adyens → adyen inflected']],
    [undefined, 'der Deutschen Bank', ['Deutschen Bank → deutsche-bank inflected']],
  ])('in %s «%s»', (lang, text, found) => {
    expect(find(lang, text)).toEqual(found);
  });

  it('need what they need without it', () => {
    expect(find('de', 'Apples am Obststand')).toEqual([]);
    expect(find('de', 'Apple Inc. wächst. Apples gute Zahlen')).toEqual([
      'Apple Inc → apple name',
      'Apples → apple inflected',
    ]);
  });
});

describe('names joined to more', () => {
  it.each([
    ['nl', 'een PayPal-rekening', ['PayPal → paypal inflected']],
    ['de', 'die EZB-Bankenaufsicht', ['EZB → ecb inflected']],
    ['nl', 'de Adyen\u2011topman', ['Adyen → adyen inflected']],
    ['nl', 'Adyen\u00AD-\u00ADtopman', ['Adyen → adyen inflected']],
    ['de', 'die Ex-Google-Managerin', ['Google → google inflected']],
    ['nl', 'Adyen - en ook PayPal', ['Adyen → adyen name', 'PayPal → paypal name']],
    ['nl', 'een ING’er', ['ING → ing inflected']],
    ['nl', "Klarna's winst", ['Klarna → klarna inflected']],
    ['en', 'Google’s profit', ['Google → google inflected']],
    ['en', 'GOOGLE’S PROFIT', ['GOOGLE → google inflected']],
    ['en', 'Barclays’ results', ['Barclays → barclays inflected']],
    ['en', 'called ‘Barclays’ here', ['Barclays → barclays name']],
    ['en', '“Google” and ‘Google’', ['Google → google name', 'Google → google name']],
    ['fr', 'l’Adyen d’aujourd’hui', ['Adyen → adyen name']],
    ['nl', 'PayPalrekening, Googleplex, Adyentopman', []],
  ])('in %s «%s»', (lang, text, found) => {
    expect(find(lang, text)).toEqual(found);
  });
});
