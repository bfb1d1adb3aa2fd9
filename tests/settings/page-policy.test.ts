// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { deniedBy } from '../../lib/settings/page-policy';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';

describe('deniedBy', () => {
  const URL = 'https://www.ft.com/markets/story';
  const rows: [name: string, deny: string[], allow: string[], expected: string | undefined][] = [
    ['no list', [], [], undefined],
    ['a site on the deny list', ['ft.com'], [], 'ft.com'],
    ['another site on it', ['lesechos.fr'], [], undefined],
    ['a part of the site on it', ['ft.com/markets'], [], 'ft.com/markets'],
    ['another part of the site on it', ['ft.com/lex'], [], undefined],
    ['the narrowest of several denials is told', ['ft.com', 'ft.com/markets'], [], 'ft.com/markets'],
    ['an allowed site', [], ['ft.com'], undefined],
    ['a narrower allow wins over a wider deny', ['ft.com'], ['ft.com/markets'], undefined],
    ['a narrower deny wins over a wider allow', ['ft.com/markets'], ['ft.com'], 'ft.com/markets'],
    ['deny wins over the same allow', ['ft.com'], ['ft.com'], 'ft.com'],
    ['an allow of another part does not help', ['ft.com'], ['ft.com/companies'], 'ft.com'],
    ['an allow of a subdomain wins over a deny of the domain', ['ft.com'], ['www.ft.com'], undefined],
    [
      'the narrowest on each side decide',
      ['ft.com', 'ft.com/markets/story'],
      ['ft.com/markets'],
      'ft.com/markets/story',
    ],
  ];
  it.each(rows)('%s', (_, deny, allow, expected) => {
    expect(deniedBy({ ...DEFAULT_SETTINGS, sites: { allow, deny } }, URL)).toBe(expected);
  });

  it('leaves the lists as they are', () => {
    const sites = { allow: [], deny: ['ft.com', 'ft.com/markets'] };
    deniedBy({ ...DEFAULT_SETTINGS, sites }, URL);
    expect(sites.deny).toEqual(['ft.com', 'ft.com/markets']);
  });
});
