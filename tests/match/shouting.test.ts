// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { isDateline, isLoud, readShouting } from '../../lib/match/shouting';
import { tokenise, tokenText } from '../../lib/match/tokens';
import { createDataset, createEntity } from '../support/small-dataset';

describe('readShouting', () => {
  it.each([
    ['SOFORT HEISST', 'SOFORT HEISST'],
    ['Sofort heißt', ''],
    ['SEC, CFTC, FCA', ''],
    ['GOOGLE', ''],
    ['Gestern\nVISA UND MASTERCARD\nheute', 'VISA UND MASTERCARD'],
    [
      'DIE UBS KAUFT DIE CREDIT SUISSE NACH DEM WOCHENENDE IN iPhone-EILE',
      'DIE UBS KAUFT DIE CREDIT SUISSE NACH DEM WOCHENENDE IN iPhone EILE',
    ],
    ['ÉLECTION À LA BCE', 'ÉLECTION À LA BCE'],
    ['ＶＩＳＡ ＵＮＤ ＧＯＯＧＬＥ', 'ＶＩＳＡ ＵＮＤ ＧＯＯＧＬＥ'],
    ['蚂蚁 集团', ''],
    ['1 000 2 000', ''],
    ['', ''],
  ])('hears in %j: %j', (text, shouted) => {
    const tokens = tokenise(text);
    const heard = readShouting(tokens);
    const words = Array.from({ length: tokens.count }, (_, k) => (heard?.[k] ? tokenText(tokens, k) : ''));
    expect(words.filter(Boolean).join(' ')).toBe(shouted);
  });
});

describe('isLoud', () => {
  it.each([
    ['VISA', 'Visa', false, true],
    ['Visa', 'Visa', true, false],
    ['MAS', 'MAS', false, false],
    ['MAS', 'MAS', true, true],
    ['腾讯', '腾讯', true, false],
  ])('%s for %s, in a line in capitals: %s', (surface, name, isLineShouted, loud) => {
    expect(isLoud(surface, name, isLineShouted)).toBe(loud);
  });
});

describe('isDateline', () => {
  it.each([
    ['[ZÜRICH]. Es war', true],
    ['BERN/[ZÜRICH]. Es war', true],
    ['[ZÜRICH]/MÜNCHEN. Die', true],
    ['[OMAHA] — Shareholders', true],
    ['[ZURICH] (Reuters)', true],
    ['Gestern\n[ZÜRICH]. Es war', true],
    ['[ZÜRICH] STEIGT', false],
    ['Die [ZÜRICH]. Es war', false],
    ['[ZÜRICH]-AKTIE', false],
  ])('«%s»: %s', (marked, is) => {
    const start = marked.indexOf('[');
    expect(isDateline(marked.replace(/[[\]]/g, ''), start, marked.indexOf(']') - 1)).toBe(is);
  });
});

describe('names in a headline in capitals', () => {
  const short = (text: string) => ({ text, kind: 'short', needs: 'context' }) as const;
  const findMentions = createMentionFinder(
    toGazetteer(
      createDataset([
        createEntity('axa', 'Axa'),
        createEntity('bis', 'Bank for International Settlements', {
          names: [
            { text: 'Bank for International Settlements', kind: 'official' },
            { text: 'BIS', kind: 'acronym', needs: 'context' },
          ],
        }),
        createEntity('erste', 'Erste Bank'),
        createEntity('sofort', 'Sofort GmbH', { names: [{ text: 'Sofort GmbH', kind: 'official' }, short('Sofort')] }),
        createEntity('visa', 'Visa Inc.', { names: [{ text: 'Visa Inc.', kind: 'official' }, short('Visa')] }),
        createEntity('wirecard', 'Wirecard'),
      ]),
    ),
  );
  const find = (...texts: string[]) =>
    findMentions({ blocks: texts.map((text) => ({ text })), lang: 'de' })
      .filter(({ block }) => block === 0)
      .map(({ surface, entity }) => `${surface} → ${entity}`);

  it.each([
    { name: 'that need nothing', texts: ['WIRECARD VOR DEM AUS'], found: ['WIRECARD → wirecard'] },
    { name: 'of several words', texts: ['ERSTE BANK WÄCHST'], found: ['ERSTE BANK → erste'] },
    { name: 'that are short', texts: ['AXA KAUFT ZU'], found: ['AXA → axa'] },
    { name: 'that are short, but not elsewhere', texts: ['Die AXA kauft zu'], found: [] },
    { name: 'that are words', texts: ['SOFORT HEISST SOFORT'], found: [] },
    { name: 'that are words and short', texts: ['VISA FÜR STUDENTEN'], found: [] },
    { name: 'that the page has in full', texts: ['VISA WÄCHST', 'Die Visa Inc. wächst'], found: ['VISA → visa'] },
    {
      name: 'that the page has in full, and as a word',
      texts: ['SOFORT HEISST', 'Die Sofort GmbH zahlt sofort'],
      found: [],
    },
    {
      name: 'acronyms that are words here',
      texts: ['ZEIT BIS MONTAG', 'Bank for International Settlements: bis Montag'],
      found: [],
    },
    {
      name: 'acronyms of the page',
      texts: ['BIS WARNT BANKEN', 'Bank for International Settlements'],
      found: ['BIS → bis'],
    },
  ])('are found where that is safe: $name', ({ texts, found }) => {
    expect(find(...texts)).toEqual(found);
  });
});
