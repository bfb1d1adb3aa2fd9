// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateSettings } from '../../lib/settings/migrate-settings';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, Settings } from '../../lib/settings/settings';

// One frozen example of each version, as users have it stored: never edit one, add the next.
const FOLDER = join(import.meta.dirname, '../fixtures/settings');
const frozen = (version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(join(FOLDER, `version-${version}.json`), 'utf8'));

const NOT_ANT = { verdict: 'not', entity: 'ant-group', surface: 'Ant' } as const;

describe('migrateSettings', () => {
  it('has a frozen example of every version that there was', () => {
    const versions = Array.from({ length: SETTINGS_VERSION }, (_, index) => `version-${index + 1}.json`);
    expect(readdirSync(FOLDER).sort()).toEqual(versions.sort());
  });

  it.each(Array.from({ length: SETTINGS_VERSION }, (_, index) => index + 1))(
    'reads version %s into settings of today',
    (version) => {
      const { settings, outcome } = migrateSettings(frozen(version));
      expect(outcome).toBe(version === SETTINGS_VERSION ? 'current' : 'migrated');
      expect(Settings.parse(settings)).toEqual(settings);
      expect(settings.version).toBe(SETTINGS_VERSION);
      // What a user chose in any version is never lost.
      expect(settings.packs.china).toBe(false);
      expect(settings.overrides[0]).toMatchObject({ ...NOT_ANT, name: expect.any(String) });
      expect(settings.language).not.toBe('auto');
    },
  );

  it('keeps settings of today as they are', () => {
    expect(migrateSettings(frozen(4))).toEqual({ settings: frozen(4), outcome: 'current' });
  });

  it('turns the switched-off sites of version 1 into the deny list, and underlines everything', () => {
    expect(migrateSettings({ ...frozen(1), dismissed: [] }).settings).toEqual({
      version: SETTINGS_VERSION,
      packs: { china: false, europe: true },
      sites: { allow: [], deny: ['lesechos.fr', 'ft.com/markets'] },
      language: 'fr',
      articles: 'financial',
      underline: { firms: true, products: true, authorities: true, phrases: true, metonyms: true },
      overrides: [],
    });
  });

  it('keeps each name that version 2 had turned down, without a place and a day that nobody knows', () => {
    expect(migrateSettings(frozen(2)).settings.overrides).toEqual([{ ...NOT_ANT, name: 'Ant' }]);
    expect(migrateSettings({ ...frozen(2), dismissed: [] }).settings.overrides).toEqual([]);
  });

  it('marks only articles about money where version 3 had marked all, and keeps everything else', () => {
    const { version: _, ...rest } = frozen(3);
    expect(migrateSettings(frozen(3)).settings).toEqual({
      ...rest,
      version: SETTINGS_VERSION,
      articles: 'financial',
    });
  });

  it('fills what version 1 may lack with the defaults', () => {
    expect(migrateSettings({ version: 1 })).toEqual({ settings: DEFAULT_SETTINGS, outcome: 'migrated' });
  });

  it('changes nothing in what it is given', () => {
    const stored = frozen(1);
    migrateSettings(stored);
    expect(stored).toEqual(frozen(1));
  });

  it.each([undefined, null])('takes the defaults where nothing is stored (%s)', (stored) => {
    expect(migrateSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, outcome: 'absent' });
  });
});

describe('migrateSettings sets aside what it cannot read', () => {
  const rows: [name: string, stored: unknown, why: string | RegExp][] = [
    ['a newer version', { ...frozen(4), version: 5 }, 'they are of version 5, made by a newer Sidenote'],
    ['a version that never was', { version: 0 }, 'there is no way from version 0'],
    ['half a version', { version: 1.5 }, 'there is no way from version 1.5'],
    ['a version that is no number', { ...frozen(4), version: '4' }, 'they carry no version'],
    ['a version that is not a number', { ...frozen(4), version: Number.NaN }, /^version: /],
    ['no version', {}, 'they carry no version'],
    ['a text', 'settings', 'they carry no version'],
    ['a number', 2, 'they carry no version'],
    ['a list', [], 'they carry no version'],
    ['a field of another type', { ...frozen(4), packs: { china: 'no' } }, /^packs\.china: /],
    ['a field that is missing', { ...frozen(4), sites: undefined }, /^sites: /],
    ['articles of a sort that there is not', { ...frozen(4), articles: 'some' }, /^articles: /],
    ['a language that the interface does not have', { ...frozen(4), language: 'de' }, /^language: /],
    [
      'a word of the user that is half said',
      { ...frozen(4), overrides: [{ ...NOT_ANT, verdict: 'is' }] },
      /^overrides\.0\.is: /,
    ],
    ['names turned down that are none', { ...frozen(2), dismissed: [1] }, /^overrides\.0\.surface: /],
    ['an old list of something else', { ...frozen(1), disabledSites: [1] }, /^sites\.deny\.0: /],
  ];
  it.each(rows)('%s', (_, stored, why) => {
    expect(migrateSettings(stored)).toEqual({
      settings: DEFAULT_SETTINGS,
      outcome: 'unreadable',
      why: typeof why === 'string' ? why : expect.stringMatching(why),
    });
  });
});
