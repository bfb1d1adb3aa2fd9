// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { matchesSite, parseSitePattern, toMatchPatterns } from '../../lib/settings/site-pattern';

describe('parseSitePattern', () => {
  const rows: [text: string, pattern: string][] = [
    ['lesechos.fr', 'lesechos.fr'],
    ['  lesechos.fr  ', 'lesechos.fr'],
    ['www.lesechos.fr', 'lesechos.fr'],
    ['WWW.LesEchos.FR', 'lesechos.fr'],
    ['https://www.lesechos.fr/', 'lesechos.fr'],
    ['http://lesechos.fr', 'lesechos.fr'],
    ['*://*.lesechos.fr/*', 'lesechos.fr'],
    ['*.lesechos.fr', 'lesechos.fr'],
    ['lesechos.fr/*', 'lesechos.fr'],
    ['lesechos.fr/finance', 'lesechos.fr/finance'],
    ['https://lesechos.fr/finance/', 'lesechos.fr/finance'],
    ['lesechos.fr/finance/*', 'lesechos.fr/finance'],
    ['lesechos.fr/Finance/Bourse', 'lesechos.fr/Finance/Bourse'],
    ['investir.lesechos.fr', 'investir.lesechos.fr'],
    ['localhost:3000', 'localhost:3000'],
    ['http://localhost', 'localhost'],
    ['example.com:8080/a', 'example.com:8080/a'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['127.0.0.1:3000', '127.0.0.1:3000'],
  ];
  it.each(rows)('reads %j as %s', (text, pattern) => {
    expect(parseSitePattern(text)).toBe(pattern);
    expect(parseSitePattern(pattern)).toBe(pattern);
  });

  it.each([
    '',
    '   ',
    'lesechos',
    '*',
    '*.fr',
    '.fr',
    'www..fr',
    '*..fr',
    'a..fr',
    'a.b..fr',
    'https://.fr/finance',
    'lesechos.fr.',
    '/finance',
    'les echos.fr',
    'https://',
    'javascript:alert(1)',
    'lesechos.fr:x',
  ])('refuses %j and quotes it', (text) => {
    expect(() => parseSitePattern(text)).toThrow(`“${text}” is no site`);
  });
});

describe('matchesSite', () => {
  const rows: [pattern: string, url: string, expected: boolean][] = [
    ['lesechos.fr', 'https://lesechos.fr/', true],
    ['lesechos.fr', 'https://www.lesechos.fr/a/b?c#d', true],
    ['lesechos.fr', 'http://investir.lesechos.fr/', true],
    ['lesechos.fr', 'https://LESECHOS.fr/', true],
    ['lesechos.fr', 'https://notlesechos.fr/', false],
    ['lesechos.fr', 'https://lesechos.fr.example.com/', false],
    ['lesechos.fr', 'https://example.com/lesechos.fr', false],
    ['lesechos.fr', 'https://example.com/?u=lesechos.fr', false],
    ['investir.lesechos.fr', 'https://lesechos.fr/', false],
    ['lesechos.fr/finance', 'https://www.lesechos.fr/finance', true],
    ['lesechos.fr/finance', 'https://www.lesechos.fr/finance/', true],
    ['lesechos.fr/finance', 'https://www.lesechos.fr/finance?page=2', true],
    ['lesechos.fr/finance', 'https://www.lesechos.fr/finance/bourse', true],
    ['lesechos.fr/finance', 'https://www.lesechos.fr/finance-marches', false],
    ['lesechos.fr/finance', 'https://www.lesechos.fr/', false],
    ['lesechos.fr/finance', 'https://www.lesechos.fr/a/finance', false],
    ['localhost', 'http://localhost:3000/', true],
    ['localhost:3000', 'http://localhost:3000/', true],
    ['localhost:3000', 'http://localhost:4000/', false],
    [parseSitePattern('münchen.de'), 'https://www.münchen.de/', true],
    ['lesechos.fr', 'about:blank', false],
    ['lesechos.fr', 'file:///lesechos.fr/a.html', false],
  ];
  it.each(rows)('%s, %s: %s', (pattern, url, expected) => {
    expect(matchesSite(pattern, url)).toBe(expected);
  });
});

describe('toMatchPatterns', () => {
  it.each([
    ['lesechos.fr', ['*://*.lesechos.fr/*']],
    ['lesechos.fr/finance', ['*://*.lesechos.fr/*']],
    ['example.com:8080', ['*://*.example.com/*']],
    ['localhost:3000', ['*://localhost/*']],
  ])('asks for the whole site of %s', (pattern, expected) => {
    expect(toMatchPatterns(pattern)).toEqual(expected);
  });
});
