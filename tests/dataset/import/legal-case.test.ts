// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { loadFrequentWords } from '../../../lib/dataset/frequent-words';
import { caseCity, caseLegalName } from '../../../lib/dataset/import/legal-case';

const frequent = loadFrequentWords({ words: {}, exceptions: [], generic: [] });

describe('caseLegalName', () => {
  it.each([
    ['PAYPAL HOLDINGS, INC.', ['PayPal'], 'PayPal Holdings, Inc.'],
    ['THE BANK OF NEW YORK MELLON CORPORATION', [], 'The Bank of New York Mellon Corporation'],
    ['ING GROEP N.V.', ['ING'], 'ING Groep N.V.'],
    ['BNP PARIBAS SA', [], 'BNP Paribas SA'],
    ['Apple Inc.', ['APPLE'], 'Apple Inc.'],
    ['蚂蚁集团', [], '蚂蚁集团'],
  ])('%s, with %j, is %s', (name, known, expected) => {
    expect(caseLegalName(name, known, frequent)).toBe(expected);
  });
});

describe('caseCity', () => {
  it.each([
    ['NEW YORK', 'New York'],
    ['FRANKFURT AM MAIN', 'Frankfurt am Main'],
    ['STOCKTON-ON-TEES', 'Stockton-on-Tees'],
    ['DEN HAAG', 'Den Haag'],
    ['SAINT-DENIS', 'Saint-Denis'],
    ['ST. GALLEN', 'St. Gallen'],
    ['RIO DE JANEIRO', 'Rio de Janeiro'],
    ['Rio De Janeiro', 'Rio de Janeiro'],
    ['Frankfurt Am Main', 'Frankfurt am Main'],
    ['Hoi An', 'Hoi An'],
    ['La Défense', 'La Défense'],
  ])('%s is %s', (city, expected) => {
    expect(caseCity(city)).toBe(expected);
  });
});
