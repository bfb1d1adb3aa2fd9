// @vitest-environment node
import '../support/fake-storage'; // before lib/browser.ts looks for it
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../../lib/settings/settings';
import { SETTINGS_KEY } from '../../lib/settings/settings-key';
import {
  changeSettings,
  readSetAside,
  readSettings,
  SET_ASIDE_KEY,
  watchSettings,
} from '../../lib/settings/settings-store';
import { asked, refuse, resetStorage, storageListeners, stored } from '../support/fake-storage';

const FRENCH: Settings = { ...DEFAULT_SETTINGS, language: 'fr' };
const NEWER = { version: SETTINGS_VERSION + 1, language: 'fr' };
const speakDutch = (settings: Settings): Settings => ({ ...settings, language: 'nl' });
const deny = (site: string) => (settings: Settings) => ({
  ...settings,
  sites: { ...settings.sites, deny: [...settings.sites.deny, site] },
});

beforeEach(resetStorage);

describe('readSettings', () => {
  it('reads the defaults where nothing is stored, and stores nothing', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(stored.size).toBe(0);
  });

  it('reads what is stored', async () => {
    stored.set(SETTINGS_KEY, FRENCH);
    expect(await readSettings()).toEqual(FRENCH);
  });

  it('stores settings of an older version as those of today', async () => {
    stored.set(SETTINGS_KEY, { version: 1, packs: {}, disabledSites: ['ft.com'], language: 'fr', dismissed: [] });
    const expected = { ...FRENCH, sites: { allow: [], deny: ['ft.com'] } };
    expect(await readSettings()).toEqual(expected);
    expect(stored.get(SETTINGS_KEY)).toEqual(expected);
    expect(await readSetAside()).toBeUndefined();
  });

  it('sets aside what it cannot read, with the reason', async () => {
    stored.set(SETTINGS_KEY, NEWER);
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(stored.get(SETTINGS_KEY)).toEqual(DEFAULT_SETTINGS);
    expect(stored.get(SET_ASIDE_KEY)).toEqual({ settings: NEWER, why: await readSetAside() });
    expect(await readSetAside()).toMatch(/newer Sidenote/);
  });

  it('falls back on the defaults where the storage cannot be read', async () => {
    stored.set(SETTINGS_KEY, FRENCH);
    refuse('get');
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect([...stored]).toEqual([[SETTINGS_KEY, FRENCH]]);
  });
});

describe('changeSettings', () => {
  it('stores what it returns', async () => {
    stored.set(SETTINGS_KEY, { ...FRENCH, packs: { china: false } });
    const expected = { ...FRENCH, packs: { china: false }, language: 'nl' };
    expect(await changeSettings(speakDutch)).toEqual(expected);
    expect(stored.get(SETTINGS_KEY)).toEqual(expected);
  });

  it('changes the defaults where nothing is stored', async () => {
    await changeSettings(speakDutch);
    expect(stored.get(SETTINGS_KEY)).toEqual({ ...DEFAULT_SETTINGS, language: 'nl' });
    expect(DEFAULT_SETTINGS.language).toBe('auto');
  });

  it('makes changes one after another, under one lock for all contexts', async () => {
    const sites = ['a.example', 'b.example', 'c.example'];
    await Promise.all(sites.map((site) => changeSettings(deny(site))));
    expect((await readSettings()).sites.deny).toEqual(sites);
    expect(asked).toEqual(sites.map(() => SETTINGS_KEY));
  });

  it('rejects where the storage cannot be read, and changes nothing', async () => {
    stored.set(SETTINGS_KEY, FRENCH);
    refuse('get');
    await expect(changeSettings(speakDutch)).rejects.toThrow('cannot be read');
    expect([...stored]).toEqual([[SETTINGS_KEY, FRENCH]]);
  });

  it('rejects where the storage takes nothing', async () => {
    stored.set(SETTINGS_KEY, FRENCH);
    refuse('set');
    await expect(changeSettings(speakDutch)).rejects.toThrow('full');
    expect([...stored]).toEqual([[SETTINGS_KEY, FRENCH]]);
  });

  it('rejects with what the change throws, and makes the next one', async () => {
    const broken = changeSettings(() => {
      throw new Error('no such pack');
    });
    const next = changeSettings(speakDutch);
    await expect(broken).rejects.toThrow('no such pack');
    expect((await next).language).toBe('nl');
  });
});

describe('watchSettings', () => {
  it('calls after changes of the settings, not of anything else, until it is stopped', async () => {
    let calls = 0;
    const stop = watchSettings(() => calls++);
    await changeSettings(speakDutch);
    expect(calls).toBe(1);
    for (const listener of storageListeners) {
      listener({ other: 1 }, 'local');
      listener({ [SETTINGS_KEY]: 1 }, 'sync');
    }
    expect(calls).toBe(1);
    stop();
    await changeSettings(speakDutch);
    expect(calls).toBe(1);
  });
});
