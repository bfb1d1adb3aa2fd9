// Stored settings of any version → today's. Settings are the user's own work: what cannot be read is kept aside.
import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, Settings } from './settings';

/** Each turns settings of the version it is listed under into the next; tests hold one frozen example of each. */
const MIGRATIONS: Record<number, (old: Record<string, unknown>) => Record<string, unknown>> = {
  // Version 1 had one list of switched-off sites, no word on what to underline, and turned names down without saying whose.
  1: ({ disabledSites, dismissed, ...rest }) => ({
    ...rest,
    dismissed: [dismissed ?? []].flat().map((each: { surface?: unknown }) => ({ name: each.surface, ...each })),
    version: 2,
    sites: { allow: [], deny: Array.isArray(disabledSites) ? disabledSites : [] },
    underline: DEFAULT_SETTINGS.underline,
  }),
  // Version 2 could only turn names down, and noted neither where nor when; places that stand for a body were not marked.
  2: ({ dismissed, underline, ...rest }) => ({
    ...rest,
    overrides: [dismissed ?? []].flat().map((each) => ({ ...each, verdict: 'not' })),
    version: 3,
    underline: { ...(underline as object), metonyms: DEFAULT_SETTINGS.underline.metonyms },
  }),
  // Version 3 marked all articles, which nobody had chosen.
  3: (old) => ({ ...old, version: 4, articles: DEFAULT_SETTINGS.articles }),
};

export type Migrated =
  | { settings: Settings; outcome: 'current' | 'migrated' | 'absent' }
  | { settings: Settings; outcome: 'unreadable'; why: string };

/** Today's settings from what was stored; defaults, with the reason, where it cannot be read. Never throws. */
export function migrateSettings(stored: unknown): Migrated {
  if (stored === undefined || stored === null) return { settings: DEFAULT_SETTINGS, outcome: 'absent' };
  let value = stored as Record<string, unknown>;
  const version = typeof value === 'object' ? value.version : undefined;
  if (typeof version !== 'number')
    return { settings: DEFAULT_SETTINGS, outcome: 'unreadable', why: 'they carry no version' };
  if (version > SETTINGS_VERSION)
    return {
      settings: DEFAULT_SETTINGS,
      outcome: 'unreadable',
      why: `they are of version ${version}, made by a newer Sidenote`,
    };
  for (let from = version; from < SETTINGS_VERSION; from++) {
    const migrate = MIGRATIONS[from];
    if (!migrate)
      return { settings: DEFAULT_SETTINGS, outcome: 'unreadable', why: `there is no way from version ${from}` };
    value = { ...DEFAULT_SETTINGS, ...migrate(value) };
  }
  const result = z.safeParse(Settings, value);
  if (result.success) return { settings: result.data, outcome: version === SETTINGS_VERSION ? 'current' : 'migrated' };
  const [issue] = result.error.issues;
  return { settings: DEFAULT_SETTINGS, outcome: 'unreadable', why: `${issue?.path.join('.')}: ${issue?.message}` };
}
