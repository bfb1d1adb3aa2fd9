// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { UiLanguage } from '../../lib/model/ui-language';
import { chooseLanguage } from '../../lib/words/choose-language';

describe('chooseLanguage', () => {
  const rows: [name: string, wanted: UiLanguage | 'auto', preferred: string[], expected: UiLanguage][] = [
    ['takes what the user chose', 'nl', ['fr'], 'nl'],
    ['takes what the user chose, if it is English too', 'en', ['fr'], 'en'],
    ["takes the browser's", 'auto', ['fr'], 'fr'],
    ["takes the browser's of any region", 'auto', ['nl-BE'], 'nl'],
    ['takes it in any case', 'auto', ['FR-be'], 'fr'],
    ['takes the first one that it has', 'auto', ['de', 'pt-BR', 'nl', 'fr'], 'nl'],
    ['takes the better liked, not the first of its own', 'auto', ['nl', 'en'], 'nl'],
    ['falls back on English', 'auto', ['de', 'zh-Hans'], 'en'],
    ['falls back on English for no language', 'auto', [], 'en'],
    ['takes no language that only begins alike', 'auto', ['frr', 'nls', 'eng'], 'en'],
  ];
  it.each(rows)('%s', (_, wanted, preferred, expected) => {
    expect(chooseLanguage(wanted, preferred)).toBe(expected);
  });
});
