// Settings in storage.local, which works where IndexedDB does not (Firefox's permanent private mode).
import { browser } from '../browser';
import { type Migrated, migrateSettings } from './migrate-settings';
import type { Settings } from './settings';
import { SETTINGS_KEY } from './settings-key';

/** Settings that could not be read are moved here, for the user to export or a newer Sidenote to read. */
export const SET_ASIDE_KEY = 'settings-set-aside';

/** Settings as of now, brought to today's version and stored so. */
export async function readSettings(): Promise<Settings> {
  return (await readMigrated()).settings;
}

async function readMigrated(): Promise<Migrated> {
  // Where the browser's storage is broken the defaults serve; saving a change will say what is wrong.
  const stored = await browser.storage.local.get(SETTINGS_KEY).then(
    (found) => found[SETTINGS_KEY],
    () => undefined,
  );
  const migrated = migrateSettings(stored);
  if (migrated.outcome === 'migrated') await browser.storage.local.set({ [SETTINGS_KEY]: migrated.settings });
  if (migrated.outcome === 'unreadable')
    await browser.storage.local.set({
      [SETTINGS_KEY]: migrated.settings,
      [SET_ASIDE_KEY]: { settings: stored, why: migrated.why },
    });
  return migrated;
}

/** Why the settings of before were set aside, if they were. */
export async function readSetAside(): Promise<string | undefined> {
  const aside = (await browser.storage.local.get(SET_ASIDE_KEY))[SET_ASIDE_KEY] as { why?: string } | undefined;
  return aside?.why;
}

let queue: Promise<unknown> = Promise.resolve();

/** Applies `change` to the settings and stores the result; changes of one context run one after another. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const next = queue.then(async () => {
    const settings = change(await readSettings());
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
    return settings;
  });
  queue = next.catch(() => undefined);
  return next;
}

/** Calls `listener` after each change of the settings in any context; returns a function that stops it. */
export function watchSettings(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && SETTINGS_KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
