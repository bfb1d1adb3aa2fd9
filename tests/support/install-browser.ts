// Gets a browser where none is installed: from apt as root, else by download into the user's cache folder.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { platform, stderr } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { BROWSER_VARIABLE, type BrowserKind, browserCache, findBrowser } from './find-browser';

const APT_PACKAGE = { chrome: 'chromium', firefox: 'firefox-esr' } as const;
// What the downloaded Firefox links to and a bare Debian or Ubuntu lacks, and xz to unpack it; t64 is newer releases' name.
const FIREFOX_LIBRARIES =
  'libgtk-3-0t64 | libgtk-3-0, libasound2t64 | libasound2, libdbus-1-3, libx11-xcb1, libxtst6, xz-utils';
const APT_LOCK_WAIT = ['-o', 'DPkg::Lock::Timeout=600'];
/** A download of 200 MB on a slow line takes minutes; whoever waits longer than this learns why instead of hanging. */
const LOCK_WAIT_MS = 15 * 60_000;
const LOCK_POLL_MS = 500;

const isRoot = () => process.getuid?.() === 0;
const tell = (line: string) => stderr.write(`${line}\n`);

/**
 * The executable of a browser of this kind; one that is installed is never replaced. Where there is none it gets one, one
 * process at a time, and says so on stderr. Throws an Error that tells what to install by hand when that fails.
 */
export async function ensureBrowser(kind: BrowserKind): Promise<string> {
  const found = await findBrowser(kind);
  if (found) return found;
  return withLock(join(tmpdir(), 'sidenote-browsers.lock'), async () => {
    // Whoever held the lock before may have installed it.
    const foundNow = await findBrowser(kind);
    if (foundNow) return foundNow;
    const reasons: string[] = [];
    for (const way of [installFromApt, download]) {
      try {
        const path = await way(kind);
        if (path && starts(path)) return path;
        if (path) reasons.push(`${path} was installed but does not start`);
      } catch (error) {
        reasons.push(error instanceof Error ? error.message : String(error));
      }
    }
    throw new Error(`${describeByHand(kind)}\n  What was tried: ${reasons.join('; ') || 'nothing fits this system'}`);
  });
}

async function installFromApt(kind: BrowserKind): Promise<string | undefined> {
  if (platform !== 'linux' || !isRoot() || spawnSync('apt-get', ['-v']).status !== 0) return undefined;
  const name = APT_PACKAGE[kind];
  tell(`No ${kind} found: installing the Debian package ${name} (as root, with apt-get) …`);
  runApt(['update']);
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  const candidate = /Candidate: (\S+)/.exec(policy.stdout ?? '')?.[1] ?? '(none)';
  // Ubuntu's packages of these names carry "snap" in the version and contain no browser.
  if (candidate === '(none)' || candidate.includes('snap')) throw new Error(`apt has no real package ${name}`);
  runApt(['install', '-y', '--no-install-recommends', name]);
  return findBrowser(kind);
}

function runApt(words: string[]) {
  const run = spawnSync('apt-get', [...APT_LOCK_WAIT, '-q', ...words], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (run.status !== 0) {
    throw new Error(
      `apt-get ${words.join(' ')} failed (${run.stderr?.trim().split('\n').at(-1) || run.error?.message})`,
    );
  }
}

async function download(kind: BrowserKind): Promise<string> {
  const system = detectBrowserPlatform();
  if (!system) throw new Error(`no download for ${platform}`);
  const browser = kind === 'chrome' ? Browser.CHROME : Browser.FIREFOX;
  const buildId = await resolveBuildId(browser, system, 'stable');
  const cacheDir = browserCache();
  tell(`No ${kind} found: downloading ${browser} ${buildId} into ${cacheDir} …`);
  const canApt = platform === 'linux' && isRoot() && spawnSync('apt-get', ['-v']).status === 0;
  if (canApt && kind === 'firefox') runApt(['satisfy', '-y', '--no-install-recommends', FIREFOX_LIBRARIES]);
  await mkdir(cacheDir, { recursive: true });
  const installed = await install({ browser, buildId, cacheDir, platform: system, installDeps: canApt });
  return installed.executablePath;
}

// Windows answers --version with a window, macOS checks the signature at first start: only Linux lacks libraries.
function starts(path: string): boolean {
  return platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 60_000 }).status === 0;
}

const BY_HAND = {
  chrome: { name: 'Chrome or Chromium', brew: 'chromium', winget: 'Google.Chrome', from: 'google.com/chrome' },
  firefox: { name: 'Firefox', brew: 'firefox', winget: 'Mozilla.Firefox', from: 'packages.mozilla.org' },
} as const;

function describeByHand(kind: BrowserKind): string {
  const { name, brew, winget, from } = BY_HAND[kind];
  const variable = BROWSER_VARIABLE[kind];
  return `No ${name} could be found or installed. Install one by hand:
  Debian: sudo apt install ${APT_PACKAGE[kind]}    Ubuntu: a package that is no snap (from ${from})
  Fedora: sudo dnf install ${brew}    macOS: brew install --cask ${brew}    Windows: winget install ${winget}
  or point ${variable} at the program, e.g. ${variable}=/opt/browser/${kind}.`;
}

/** Runs `work` while no other process holds `file`; a lock whose process is gone is taken over. */
async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const giveUpAt = Date.now() + LOCK_WAIT_MS;
  await mkdir(dirname(file), { recursive: true });
  while (!(await takeLock(file))) {
    if (Date.now() > giveUpAt) throw new Error(`Another process has been installing a browser for too long: ${file}`);
    await sleep(LOCK_POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function takeLock(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    // An empty file is a lock just being written.
    if (holder > 0 && !isAlive(holder)) await rm(file, { force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
