// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { isOneSlip } from '../../lib/match/slip-rules';
import { createDataset, createEntity } from '../support/small-dataset';
import { findTiny } from '../support/tell-mentions';
import { TEST_WEIGHTS } from '../support/test-weights';
import { createTinyDataset } from '../support/tiny-dataset';

const NORTHBANC = { text: 'Northbanc', kind: 'official' } as const;

describe('isOneSlip', () => {
  it.each([
    { name: 'a letter left out', a: 'tecent', b: 'tencent', slip: true },
    { name: 'the first letter left out', a: 'encent', b: 'tencent', slip: true },
    { name: 'the last letter left out', a: 'tencen', b: 'tencent', slip: true },
    { name: 'a letter too many', a: 'tenncent', b: 'tencent', slip: true },
    { name: 'a letter changed', a: 'tancent', b: 'tencent', slip: true },
    { name: 'the last letter changed', a: 'tencend', b: 'tencent', slip: true },
    { name: 'two neighbours swapped', a: 'tecnent', b: 'tencent', slip: true },
    { name: 'the last two swapped', a: 'tencetn', b: 'tencent', slip: true },
    { name: 'the same word', a: 'tencent', b: 'tencent', slip: false },
    { name: 'two letters left out', a: 'tecet', b: 'tencent', slip: false },
    { name: 'two letters changed', a: 'tancant', b: 'tencent', slip: false },
    { name: 'letters swapped that are no neighbours', a: 'netcent', b: 'tencent', slip: false },
    { name: 'a letter left out and another changed', a: 'tecant', b: 'tencent', slip: false },
    { name: 'nothing', a: '', b: '', slip: false },
    { name: 'one letter from nothing', a: '', b: 'a', slip: true },
  ])('judges $name, in either direction', ({ a, b, slip }) => {
    expect(isOneSlip(a, b)).toBe(slip);
    expect(isOneSlip(b, a)).toBe(slip);
  });
});

describe('misspelt names', () => {
  it.each([
    { name: 'of an entity that the page names', text: 'Tencent fell. Tecent said', slips: ['Tecent → tencent'] },
    { name: 'in another block', text: ['Tencent fell.', 'So did Tecnent.'], slips: ['Tecnent → tencent'] },
    { name: 'before the name is written well', text: 'Tecent, or Tencent,', slips: ['Tecent → tencent'] },
    {
      name: 'of an entity related to one that the page names',
      text: 'Paylane and Tecent',
      slips: ['Tecent → tencent'],
    },
    { name: 'in capitals', text: 'Tencent: TECENT UP', slips: ['TECENT → tencent'] },
    { name: 'of the last letter', text: 'Tencent and Tencend', slips: ['Tencend → tencent'] },
    { name: 'of the first letter: another word', text: 'Tencent and Mencent', slips: [] },
    { name: 'without the first letter: another word', text: 'Tencent and Encent', slips: [] },
    { name: 'with a letter before the first: another word', text: 'Tencent and Stencent', slips: [] },
    { name: 'of the first two letters, swapped: another word', text: 'Tencent and Etncent', slips: [] },
    { name: 'with the ending of a genitive: no slip', text: 'Tencent and Tencents aandelen', slips: [] },
    { name: 'of nobody on the page', text: 'Visa Inc. and Tecent', slips: [] },
    { name: 'in lower case', text: 'Tencent and tecent', slips: [] },
    { name: 'that the page also writes in lower case', text: 'Tencent on Tecent, a tecent', slips: [] },
    { name: 'of a name of several words', text: 'The Apple Inc. and Appla', slips: [] },
    { name: 'of a name that needs support', text: 'Ant Group: Amt', slips: [] },
    { name: 'two letters off', text: 'Tencent and Tacant', slips: [] },
  ])('are found as slips only where that is safe: $name', ({ text, slips }) => {
    const found = findTiny([text].flat()).filter(({ kind }) => kind === 'typo');
    expect(found.map(({ surface, entity }) => `${surface} → ${entity}`)).toEqual(slips);
  });

  it('say which name they are one letter off', () => {
    const slip = findTiny('Tencent fell. Tecent said').find(({ kind }) => kind === 'typo');
    expect(slip?.reasons).toEqual([{ rule: 'one-letter-off', detail: 'Tencent' }]);
    expect(slip?.confidence).toBeLessThan(0.97);
  });

  it('do not take Easdaq, another exchange, for Nasdaq, but Nasdak', () => {
    const gazetteer = toGazetteer(createDataset([createEntity('nasdaq', 'Nasdaq')]));
    const mentions = createMentionFinder(
      gazetteer,
      TEST_WEIGHTS,
    )({ blocks: [{ text: 'Nasdaq bought Easdaq; Nasdak did' }] });
    expect(mentions.map(({ surface, kind }) => [surface, kind])).toEqual([
      ['Nasdaq', 'name'],
      ['Nasdak', 'typo'],
    ]);
  });

  it('leave another known name alone, though it is one letter off', () => {
    const dataset = createTinyDataset();
    for (const entity of dataset.entities)
      if (entity.id === 'northbank') dataset.entities.push({ ...entity, id: 'northbanc', names: [NORTHBANC] });
    const mentions = createMentionFinder(
      toGazetteer(dataset),
      TEST_WEIGHTS,
    )({
      blocks: [{ text: 'Northbank, Northbanc, Northbanx' }],
    });
    expect(mentions.map(({ surface, entity, kind }) => [surface, entity, kind])).toEqual([
      ['Northbank', 'northbank', 'name'],
      ['Northbanc', 'northbanc', 'name'],
      ['Northbanx', expect.stringMatching(/^northban[kc]$/), 'typo'],
    ]);
  });
});

describe('misspelt names of several words', () => {
  const findMentions = createMentionFinder(
    toGazetteer(
      createDataset([
        createEntity('boi', 'Bank of Ireland'),
        createEntity('capital', 'Capital Exchange'),
        createEntity('credit-suisse', 'Credit Suisse'),
        createEntity('deutsche', 'Deutsche Boerse'),
        createEntity('goldman', 'Goldman Sachs'),
        createEntity('northern', 'Northern Trust'),
        createEntity('northen', 'Northen Trust', { pack: 'off' }),
        createEntity('pay', 'Pay Lane Group'),
        createEntity('rbi', 'Reserve Bank of India'),
        createEntity('republic', 'Trade Republic'),
        createEntity('svb', 'Silicon Valley Bank'),
      ]),
    ),
  );
  const find = (text: string) =>
    findMentions({ blocks: [{ text }] }, { isPackEnabled: (pack) => pack !== 'off' })
      .filter(({ kind }) => kind === 'typo')
      .map(({ surface, entity }) => `${surface} → ${entity}`);

  it.each([
    { name: 'a doubled letter', text: 'Goldman Sachs, Goldmann Sachs', found: ['Goldmann Sachs → goldman'] },
    { name: 'a letter left out', text: 'Credit Suisse, Credit Suise', found: ['Credit Suise → credit-suisse'] },
    { name: 'two swapped', text: 'Silicon Valley Bank, Silicon Valley Bnak', found: ['Silicon Valley Bnak → svb'] },
    {
      name: 'in the first word',
      text: 'Silicon Valley Bank, Silicno Valley Bank',
      found: ['Silicno Valley Bank → svb'],
    },
    { name: 'in the middle', text: 'Silicon Valley Bank, Silicon Valely Bank', found: ['Silicon Valely Bank → svb'] },
    { name: 'another letter', text: 'Trade Republic, Trade Repuplic', found: ['Trade Repuplic → republic'] },
    {
      name: 'beside a small word',
      text: 'Reserve Bank of India, Reserve Bank of Inida',
      found: ['Reserve Bank of Inida → rbi'],
    },
    { name: 'of nobody on the page', text: 'Visa Inc. and Goldmann Sachs', found: [] },
    { name: 'in two words', text: 'Goldman Sachs, Goldmann Sahcs', found: [] },
    { name: 'that is another name, of a pack that is off', text: 'Northern Trust, Northen Trust', found: [] },
    { name: 'that is a word', text: 'Capital Exchange, Capitol Exchange', found: [] },
    { name: 'that is another form', text: 'Capital Exchange, Capitale Exchange, Capital Exchanges', found: [] },
    { name: 'in lower case', text: 'Goldman Sachs, Goldman sahcs', found: [] },
    { name: 'of a short word', text: 'Pay Lane Group, Pya Lane Group', found: [] },
    { name: 'with something between', text: 'Goldman Sachs, Goldmann, Sachs', found: [] },
    { name: 'of another letter in a short word', text: 'Silicon Valley Bank, Silicon Valley Bark', found: [] },
  ])('are found as slips only where that is safe: $name', ({ text, found }) => {
    expect(find(text)).toEqual(found);
  });
});

describe('inflected names', () => {
  it.each([
    { name: 'a genitive', text: 'Tencent steigt, Tencents Kurs auch', found: ['Tencents → tencent'] },
    { name: 'a genitive in another block', text: ['Tencents Kurs', 'Tencent steigt'], found: ['Tencents → tencent'] },
    { name: 'in capitals', text: 'TENCENT: TENCENTS KURS', found: ['TENCENTS → tencent'] },
    { name: 'with another letter at the end', text: 'Tencent and Tencentz', found: [] },
    { name: 'with s elsewhere', text: 'Tencent and Tescent', found: [] },
    { name: 'of nobody on the page', text: 'Visa Inc. and Tencents Kurs', found: [] },
  ])('are told from slips: $name', ({ text, found }) => {
    const inflected = findTiny(text).filter(({ kind }) => kind === 'inflected');
    expect(inflected.map(({ surface, entity }) => `${surface} → ${entity}`)).toEqual(found);
  });

  it('say which name they are, and are more certain than a slip', () => {
    const [inflected, slip] = ['inflected', 'typo'].map((wanted) =>
      findTiny('Tencent, Tencents and Tecent').find(({ kind }) => kind === wanted),
    );
    expect(inflected?.reasons).toEqual([{ rule: 'name', detail: 'Tencent' }]);
    expect(inflected?.confidence).toBeGreaterThan(slip?.confidence ?? 1);
  });
});
