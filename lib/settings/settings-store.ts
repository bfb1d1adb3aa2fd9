// Settings in storage.local, which works where IndexedDB does not (Firefox's permanent private mode).
import { browser } from '../browser';
import { migrateSettings } from './migrate-settings';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { SETTINGS_KEY } from './settings-key';

/** Settings that could not be read are moved here, for the user to export or a newer Sidenote to read. */
export const SET_ASIDE_KEY = 'settings-set-aside';

/** Settings as of now, brought to today's version. Where the browser's storage fails the defaults serve. */
export async function readSettings(): Promise<Settings> {
  return readStored().catch(() => DEFAULT_SETTINGS);
}

/** The stored settings, migrated; what cannot be read is set aside. Rejects where the browser's storage fails. */
async function readStored(): Promise<Settings> {
  const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  const migrated = migrateSettings(stored);
  if (migrated.outcome === 'migrated') await browser.storage.local.set({ [SETTINGS_KEY]: migrated.settings });
  if (migrated.outcome === 'unreadable')
    await browser.storage.local.set({
      [SETTINGS_KEY]: migrated.settings,
      [SET_ASIDE_KEY]: { settings: stored, why: migrated.why },
    });
  return migrated.settings;
}

/** Why the settings of before were set aside, if they were. */
export async function readSetAside(): Promise<string | undefined> {
  const aside = (await browser.storage.local.get(SET_ASIDE_KEY))[SET_ASIDE_KEY] as { why?: string } | undefined;
  return aside?.why;
}

/**
 * Applies `change` to the settings and stores the result. Changes run one after another, those of other contexts (options,
 * popup, background) among them. Rejects, and changes nothing, where the browser's storage fails.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request(SETTINGS_KEY, async () => {
    const settings = change(await readStored());
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
    return settings;
  });
}

/** Calls `listener` after each change of the settings in any context; returns a function that stops it. */
export function watchSettings(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && SETTINGS_KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
