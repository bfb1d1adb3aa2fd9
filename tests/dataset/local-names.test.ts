// @vitest-environment node
import { expect, it } from 'vitest';
import { toCards } from '../../lib/dataset/compile-cards';
import { localNames } from '../../lib/dataset/local-names';
import type { Name } from '../../lib/model/entity';
import { createDataset, createEntity } from '../support/small-dataset';

const official = { text: 'Österreichische Aufsicht', kind: 'official' } as const;
const authority = (...names: Name[]) =>
  createEntity('authority', official.text, { kind: 'regulator', country: 'AT', names: [official, ...names] });

it.each([
  { text: 'Austrian Oversight of Markets', lang: 'en', isShown: true },
  { text: 'Vienna-based watchdog', lang: 'en', isShown: false },
  { text: 'Austria’s markets watchdog', lang: 'en', isShown: false },
  { text: 'EU executive', lang: 'en', isShown: false },
  { text: 'Oostenrijkse Autoriteit voor Markten', lang: 'nl', isShown: true },
  { text: 'Oostenrijkse beurswaakhond', lang: 'nl', isShown: false },
  { text: 'Autorité autrichienne des marchés', lang: 'fr', isShown: true },
  { text: 'gendarme autrichien', lang: 'fr', isShown: false },
])('shows an authority by «$text»: $isShown', ({ text, lang, isShown }) => {
  const local = localNames(authority({ text, kind: 'exonym', lang }));
  expect(local).toEqual(isShown ? { [lang]: text } : undefined);
});

it.each([
  { native: { text: 'FMA Österreich' }, shown: 'FMA Österreich' },
  { native: { text: 'Marktwächter', needs: 'topic' as const }, shown: undefined },
  { native: { text: 'gendarme de la Bourse' }, shown: undefined },
  { native: { text: 'österreichische aufsicht' }, shown: undefined },
  { native: { text: '金管局', needs: 'context' as const }, shown: '金管局' },
])('tells as its name at home $native.text: $shown', ({ native, shown }) => {
  const [card] = toCards(createDataset([authority({ kind: 'native', ...native })]));
  expect(card?.native).toBe(shown);
});
