// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { marketFigureAt } from '../../lib/match/market-figures';

const figureOf = (text: string) => marketFigureAt(text, 'Wise'.length);

describe('marketFigureAt reads', () => {
  it.each([
    ['Wise (+0,2%) e altri', ' (+0,2%)'],
    ['Wise +2 %', ' +2 %'],
    ['Wise (−1.35%)', ' (−1.35%)'],
    ['Wise -12 Prozent', ' -12 Prozent'],
    ['Wise (– 12 pour cent)', ' (– 12 pour cent)'],
    ['Wise –5%', ' –5%'],
    ['Wise (+1,1 per cento)', ' (+1,1 per cento)'],
    ['Wise (NASDAQ: WISE) said', ' (NASDAQ: WISE)'],
    ['Wise (Euronext Amsterdam: WISE.AS)', ' (Euronext Amsterdam: WISE.AS)'],
    ['Wise (ISIN: NL0012969182)', ' (ISIN: NL0012969182)'],
    ['Wise (WKN A2JNF4)', ' (WKN A2JNF4)'],
  ])('%s', (text, figure) => {
    expect(figureOf(text)).toBe(figure);
  });
});

describe('marketFigureAt reads nothing', () => {
  it.each([
    'Wise',
    'Wise 2%',
    'Wise - 20 years',
    'Wise-2%',
    'Wise (2011-2020)',
    'Wise (the bank: no)',
    'Wise (see: Monzo)',
    'Wise. +2%',
    'Wise owns +2%',
    'Wise – 20 percent of it – and',
    'Wise - 20% of it',
    'Wise (Photo: AFP)',
    'Wise (Foto: DPA)',
    'Wise (age: 35)',
  ])('in %s', (text) => {
    expect(figureOf(text)).toBe('');
  });
});
