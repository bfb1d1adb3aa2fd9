// Finds a browser that is already on this machine. Downloads nothing and starts nothing.
import { accessSync, closeSync, constants, openSync, readSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { env, platform } from 'node:process';
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers';

export type BrowserKind = 'chrome' | 'firefox';

/** The variable that names the program to use instead of the first one found. */
export const BROWSER_VARIABLE = { chrome: 'CHROME_BIN', firefox: 'FIREFOX_BIN' } as const;

/** Where downloaded browsers live: Puppeteer's own folder, so that one download serves every project. */
export const browserCache = () => env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

const onWindows = (...path: string[]) =>
  [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, ...path));

const inApplications = (app: string, program: string) =>
  ['/Applications', join(homedir(), 'Applications')].map((folder) =>
    join(folder, `${app}.app`, 'Contents', 'MacOS', program),
  );

const CANDIDATES: Record<BrowserKind, { linux: string[]; darwin: string[]; win32: string[] }> = {
  chrome: {
    linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'brave-browser', 'microsoft-edge'],
    darwin: [
      ...inApplications('Google Chrome', 'Google Chrome'),
      ...inApplications('Chromium', 'Chromium'),
      ...inApplications('Brave Browser', 'Brave Browser'),
      ...inApplications('Microsoft Edge', 'Microsoft Edge'),
    ],
    win32: [
      ...onWindows('Google', 'Chrome', 'Application', 'chrome.exe'),
      ...onWindows('Chromium', 'Application', 'chrome.exe'),
      ...onWindows('BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'),
      ...onWindows('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ],
  },
  firefox: {
    linux: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    darwin: [...inApplications('Firefox', 'firefox'), ...inApplications('Firefox Developer Edition', 'firefox')],
    win32: [...onWindows('Mozilla Firefox', 'firefox.exe'), ...onWindows('Firefox Developer Edition', 'firefox.exe')],
  },
};

/**
 * The executable of an installed browser: the one CHROME_BIN or FIREFOX_BIN names, else the first usual one, else one
 * downloaded earlier; undefined when there is none. Throws when the variable names something that cannot be run.
 */
export async function findBrowser(kind: BrowserKind): Promise<string | undefined> {
  const wanted = env[BROWSER_VARIABLE[kind]];
  if (wanted) {
    const found = locate(wanted);
    if (!found) throw new Error(`${BROWSER_VARIABLE[kind]} is "${wanted}", which is not a program that can be run.`);
    return found;
  }
  const system = platform === 'darwin' || platform === 'win32' ? platform : 'linux';
  for (const candidate of CANDIDATES[kind][system]) {
    const found = locate(candidate);
    if (found && !isSnap(found)) return found;
  }
  const downloads = await getInstalledBrowsers({ cacheDir: browserCache() });
  const wantedBrowser = kind === 'chrome' ? Browser.CHROME : Browser.FIREFOX;
  return downloads
    .filter((download) => download.browser === wantedBrowser)
    .map((download) => locate(download.executablePath))
    .find((path) => path !== undefined);
}

function locate(program: string): string | undefined {
  if (isAbsolute(program) || /[\\/]/.test(program)) return isExecutable(program) ? program : undefined;
  const file = platform === 'win32' && !program.endsWith('.exe') ? `${program}.exe` : program;
  return (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, file))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Ubuntu's chromium and firefox are snaps, or scripts that call one: a snap sees neither our temporary profile nor a
// checkout outside the home folder, and without snapd it does not start at all. CHROME_BIN can still name it.
function isSnap(path: string): boolean {
  const real = realpathSync(path);
  if (path.startsWith('/snap/') || real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  const head = Buffer.alloc(4096);
  const file = openSync(real, 'r');
  const length = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  const text = head.toString('latin1', 0, length);
  return text.startsWith('#!') && text.includes('/snap/');
}
