// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isInCredit } from '../../lib/match/credits';
import { createDetector } from '../../lib/match/find-mentions';
import type { Place } from '../../lib/model/mention';
import { TEST_WEIGHTS } from '../support/test-weights';
import { createTinyGazetteer } from '../support/tiny-dataset';

/** Whether «Wise» is in a credit of `text`. */
function tell(text: string, place?: Place): boolean {
  const start = text.indexOf('Wise');
  return isInCredit({ blocks: [{ text, place }] }, 0, start, start + 'Wise'.length);
}

describe('a name is in a credit', () => {
  it.each([
    'Photo: Wise',
    'A branch in Bonn. Photo: Jane Doe / Wise',
    'A branch (Foto: Wise/dpa)',
    'Bild: Wise',
    'Bildquelle: Wise',
    '© Wise',
    'Crédit photo : Wise',
    'Image credit: Wise',
    'Photo by: Wise',
    'Immagine: archivio Wise',
  ])('%s', (text) => {
    expect(tell(text)).toBe(true);
    expect(tell(text, 'caption')).toBe(true);
  });

  it('in the brackets that end a caption', () => {
    expect(tell('A branch in Bonn (Wise)', 'caption')).toBe(true);
    expect(tell('A branch in Bonn (AFP/Wise).', 'caption')).toBe(true);
    expect(tell('A branch in Bonn (Wise)')).toBe(false);
  });

  it('behind «credit», which elsewhere is what banks give', () => {
    expect(tell('A branch. Credit: Wise', 'caption')).toBe(true);
    expect(tell('Crédit : Wise lance un prêt')).toBe(false);
    expect(tell('Consumer credit: Wise')).toBe(false);
    expect(tell('Image: Wise wants to look like a bank')).toBe(false);
  });
});

describe('a name is in none', () => {
  it.each([
    'The photo of Wise',
    'Photo: dpa\nWise said',
    'Photo: dpa. Wise said',
    '(Photo: dpa) Wise said',
    'Photos: Wise opens a branch',
    'Bilder: Wise zieht um',
    'Telefoto: Wise',
    'An image is worth more, Wise said',
    'Wise. Photo: dpa',
    'A bank (Wise) in Bonn',
  ])('%s', (text) => {
    expect(tell(text)).toBe(false);
    expect(tell(text, 'caption')).toBe(false);
  });
});

it('speaks against a name that needs support, and not against a full one', () => {
  const detect = createDetector(createTinyGazetteer(), TEST_WEIGHTS);
  const surfaces = (text: string) =>
    detect({ blocks: [{ text: 'Ant Group was sold.' }, { text, place: 'caption' }], lang: 'en' })
      .mentions.filter(({ block }) => block === 1)
      .map(({ surface }) => surface);
  expect(surfaces('The house of Ant')).toEqual(['Ant']);
  expect(surfaces('The house. Photo: Ant')).toEqual([]);
  expect(surfaces('The house. Photo: Ant Group')).toEqual(['Ant Group']);
});
