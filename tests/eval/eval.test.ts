// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { compareFigures, toFigures } from './figures';
import { parseTexts, readTexts } from './read-texts';
import { type Prediction, scoreMatcher } from './score';

const SOURCE = `## en-001 2020-11-05 china
A [Visa](visa name) card is no [visa](trap word).
[The parent of TikTok](bytedance role) spoke.
`;
const [TEXT] = parseTexts(SOURCE, 'en.txt');
const score = (...predictions: Omit<Prediction, 'kind'>[]) =>
  scoreMatcher(TEXT ? [TEXT] : [], () => predictions.map((each) => ({ ...each, kind: 'name' }))).all;

describe('the benchmark’s texts', () => {
  it('lose their marks, whose offsets point into what is left', () => {
    expect(TEXT?.text).toBe('A Visa card is no visa.\nThe parent of TikTok spoke.');
    for (const { start, end, surface } of [...(TEXT?.mentions ?? []), ...(TEXT?.traps ?? [])])
      expect(TEXT?.text.slice(start, end)).toBe(surface);
    expect(TEXT?.mentions.map(({ entity, kind }) => `${entity} ${kind}`)).toEqual(['visa name', 'bytedance role']);
    expect(TEXT?.traps.map(({ why }) => why)).toEqual(['word']);
  });

  it.each([
    ['## english-1 2020-11-05\nText', 'is no heading'],
    ['## en-001 2020-11-05 x\n[Visa](visa nonsense)', 'has no kind of'],
  ])('are refused by name where they are not of the form: %j', (source, message) => {
    expect(() => parseTexts(source, 'en.txt')).toThrow(message);
  });

  it('are at least 40 in each language, with traps as many as a third of the marks or more, and ids once', async () => {
    const texts = await readTexts(new URL('texts', import.meta.url).pathname);
    const langs = [...new Set(texts.map(({ lang }) => lang))];
    for (const lang of langs) {
      const own = texts.filter((text) => text.lang === lang);
      expect(own.length, lang).toBeGreaterThanOrEqual(40);
      const traps = own.reduce((sum, text) => sum + text.traps.length, 0);
      expect(traps, lang).toBeGreaterThanOrEqual(own.reduce((sum, text) => sum + text.mentions.length, 0) / 3);
    }
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
  });
});

describe('scoring', () => {
  it('counts what is found, missed and wrong', () => {
    expect(score({ start: 2, end: 6, entity: 'visa' }, { start: 18, end: 22, entity: 'visa' })).toEqual({
      wanted: 2,
      right: 1,
      wrong: 1,
    });
  });

  it('counts another entity as wrong, and a span that is less than half of the other as another', () => {
    expect(score({ start: 2, end: 6, entity: 'mastercard' })).toEqual({ wanted: 2, right: 0, wrong: 1 });
    expect(score({ start: 0, end: 23, entity: 'visa' })).toEqual({ wanted: 2, right: 0, wrong: 1 });
  });

  it('takes the name inside a role phrase for neither wanted nor wrong', () => {
    expect(score({ start: 38, end: 44, entity: 'tiktok' })).toEqual({ wanted: 2, right: 0, wrong: 0 });
  });
});

describe('figures', () => {
  const figures = toFigures(scoreMatcher(TEXT ? [TEXT] : [], () => []));

  it('may fall by a point, not by more, and not vanish', () => {
    expect(compareFigures({ 'all recall': 1 }, { 'all recall': 0 })).toEqual([]);
    expect(compareFigures({ 'all recall': 1.1 }, { 'all recall': 0 })).toEqual(['all recall: fell from 1.1 to 0.']);
    expect(compareFigures({ 'kind role f1': 3 }, {})).toEqual(['kind role f1: was 3, is no longer measured.']);
  });

  it('are percents of precision and recall, by language and kind', () => {
    expect(figures).toMatchObject({ 'all precision': 100, 'all recall': 0, 'lang en recall': 0, 'kind role f1': 0 });
  });
});
