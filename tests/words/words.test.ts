// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { UiLanguage } from '../../lib/model/ui-language';
import { createPageWords } from '../../lib/words/page-words';
import { createWords } from '../../lib/words/words';

const TABLE = { plain: 'Close', one: 'About {name}', two: '{number} of {count}', twice: '{x}-{x}' };
const words = createWords('en', TABLE);

describe('say', () => {
  const rows: [
    name: string,
    key: keyof typeof TABLE,
    values: Record<string, string | number> | undefined,
    expected: string,
  ][] = [
    ['leaves plain words as they are', 'plain', undefined, 'Close'],
    ['replaces a placeholder', 'one', { name: 'Ant' }, 'About Ant'],
    ['replaces several, with numbers too', 'two', { number: 0, count: 12 }, '0 of 12'],
    ['replaces each occurrence', 'twice', { x: 'a' }, 'a-a'],
    ['leaves nothing of a placeholder without value', 'one', {}, 'About '],
    ['does not read placeholders in a value', 'one', { name: '{count}' }, 'About {count}'],
    ['takes a value with $ as it is', 'one', { name: "$& $1 $'" }, "About $& $1 $'"],
  ];
  it.each(rows)('%s', (_, key, values, expected) => {
    expect(words.say(key, values)).toBe(expected);
  });
});

describe('date', () => {
  const rows: [language: UiLanguage, date: string, expected: string][] = [
    ['en', '2020-11-03', '3 Nov 2020'],
    ['fr', '2020-11-03', '3 nov. 2020'],
    ['nl', '2020-11-03', '3 nov 2020'],
    ['en', '2020-11', 'Nov 2020'],
    ['fr', '2020-02', 'févr. 2020'],
    ['nl', '2020-03', 'mrt 2020'],
    ['en', '2020', '2020'],
    ['fr', '2020', '2020'],
    ['en', '2021-01-01', '1 Jan 2021'],
    ['en', '2021-12-31', '31 Dec 2021'],
    ['fr', '2021-01-01', '1er janv. 2021'],
    ['fr', '2021-01-11', '11 janv. 2021'],
    ['fr', '2021-01-21', '21 janv. 2021'],
    ['fr', '2021-01', 'janv. 2021'],
    ['nl', '2021-01-01', '1 jan 2021'],
  ];
  it.each(rows)('in %s, of %s: %s', (language, date, expected) => {
    expect(createPageWords(language).date(date)).toBe(expected);
  });

  it('is the same day in every time zone', () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['Pacific/Auckland', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        expect(words.date('2020-11-03')).toBe('3 Nov 2020');
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe('number', () => {
  it.each<[UiLanguage, string]>([
    ['en', '1,388'],
    ['nl', '1.388'],
    ['fr', '1\u202f388'],
  ])('in %s: %s', (language, expected) => {
    expect(createPageWords(language).number(1388)).toBe(expected);
  });
});

describe('percent', () => {
  it.each<[UiLanguage, number, string]>([
    ['en', 0.335, '33.5%'],
    ['nl', 0.335, '33,5%'],
    ['fr', 0.335, '33,5\u00a0%'],
    ['en', 0.33333, '33.33%'],
    ['en', 1, '100%'],
    ['en', 0, '0%'],
  ])('in %s, of %s: %s', (language, share, expected) => {
    expect(createPageWords(language).percent(share)).toBe(expected);
  });
});

describe('createPageWords', () => {
  it.each<[UiLanguage, string]>([
    ['en', 'Sites'],
    ['fr', 'Sites'],
    ['nl', 'Sites'],
  ])('speaks %s', (language) => {
    const own = createPageWords(language);
    expect(own.language).toBe(language);
    expect(own.say('sites.title')).not.toBe('');
  });

  it('speaks another language in each', () => {
    const said = (['en', 'fr', 'nl'] as const).map((language) => createPageWords(language).say('data.intro'));
    expect(new Set(said).size).toBe(3);
  });
});
