// @vitest-environment node
// The texts of the interface themselves: what English has, every language has.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UI_LANGUAGES } from '../../lib/model/ui-language';

const FOLDER = join(import.meta.dirname, '../../assets/locales');
const ROOMS = readdirSync(FOLDER);

const read = (room: string, language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(FOLDER, room, `${language}.json`), 'utf8'));
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(ROOMS)('assets/locales/%s', (room) => {
  const english = read(room, 'en');

  it('has one file for each language of the interface, and no other', () => {
    expect(readdirSync(join(FOLDER, room)).sort()).toEqual(UI_LANGUAGES.map((language) => `${language}.json`).sort());
  });

  describe.each(UI_LANGUAGES)('%s', (language) => {
    const table = read(room, language);

    it('has the keys that English has, in the same order', () => {
      expect(Object.keys(table)).toEqual(Object.keys(english));
    });

    it('has the same {placeholders} as English in every text', () => {
      for (const [key, text] of Object.entries(english))
        expect({ key, has: placeholders(table[key] ?? '') }).toEqual({ key, has: placeholders(text) });
    });

    it('has one trimmed line of text for every key', () => {
      for (const [key, text] of Object.entries(table))
        expect({ key, text }).toEqual({ key, text: expect.stringMatching(/^\S(.*\S)?$/) });
    });

    it('has no brace that is not part of a placeholder', () => {
      for (const [key, text] of Object.entries(table))
        expect({ key, rest: text.replace(/\{\w+\}/g, '') }).toEqual({ key, rest: expect.not.stringMatching(/[{}]/) });
    });
  });
});
