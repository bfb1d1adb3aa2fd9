// Starts a browser with the built extension in it, the same way for Chromium and Firefox.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import type { BrowserKind } from './find-browser';
import { ensureBrowser } from './install-browser';

export type LaunchOptions = {
  /** The folder of the built extension. */
  extension: string;
  /** True when left out. */
  headless?: boolean;
  /** Firefox preferences; Chromium has none of these. */
  prefs?: Record<string, string | number | boolean>;
  /** A folder for the browser's profile; a new one, deleted at the end, where it is left out. */
  profile?: string;
  /** After how long without work Firefox suspends the background; `stopWorker` needs it there, e.g. 1500. */
  idleTimeoutMs?: number;
  /** Of the viewport, in CSS px; with a visible window the page fills the window unless both are given. */
  width?: number;
  height?: number;
};

export type Launched = {
  browser: Browser;
  /** Without a slash at its end: chrome-extension://… or moz-extension://… */
  extensionOrigin: string;
  newPage(): Promise<Page>;
  /** Opens e.g. "options.html" and waits until it has loaded; wait yourself for what its scripts draw. */
  openExtensionPage(path: string): Promise<Page>;
  /** Ends the background as the browser itself would; the next message starts it again. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
};

const GECKO_ID = 'sidenote@sidenote.example';
/** Fixed, so that addresses of the extension's pages are known. */
export const GECKO_UUID = '51de0073-0000-4000-8000-000000000001';
const START_TIMEOUT_MS = 15_000;
const CHROMIUM_ARGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser (getting one first where it is missing) and waits until the extension is installed in it. */
export async function launch(kind: BrowserKind, options: LaunchOptions): Promise<Launched> {
  const executablePath = await ensureBrowser(kind);
  const { headless = true, width, height, profile } = options;
  const followWindow = !headless && (width === undefined || height === undefined);
  const common = {
    executablePath,
    headless,
    ...(profile !== undefined && { userDataDir: profile }),
    defaultViewport: followWindow ? null : { width: width ?? 1100, height: height ?? 760 },
  };
  const extension = resolve(options.extension);
  return kind === 'chrome' ? launchChromium(common, extension) : launchFirefox(common, extension, options);
}

type Common = {
  executablePath: string;
  headless: boolean;
  userDataDir?: string;
  defaultViewport: { width: number; height: number } | null;
};

async function launchChromium(common: Common, extension: string): Promise<Launched> {
  const browser = await puppeteer.launch({
    ...common,
    browser: 'chrome',
    // Extensions.loadUnpacked is only answered on a pipe.
    pipe: true,
    enableExtensions: [extension],
    // Chromium's sandbox refuses to run as root.
    args: [...CHROMIUM_ARGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  return closingOnFailure(browser, async () => {
    const worker = await browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
      { timeout: START_TIMEOUT_MS },
    );
    const extensionOrigin = `chrome-extension://${new URL(worker.url()).host}`;
    return {
      browser,
      extensionOrigin,
      newPage: () => browser.newPage(),
      openExtensionPage: async (path) => {
        const page = await browser.newPage();
        await page.goto(`${extensionOrigin}/${path}`);
        return page;
      },
      stopWorker: () => stopServiceWorkers(browser, extensionOrigin),
      close: () => browser.close(),
    };
  });
}

// A worker that an event wakes again while it is being closed must be closed again, so this asks until none is left.
async function stopServiceWorkers(browser: Browser, origin: string) {
  const running = () =>
    browser.targets().filter((target) => target.type() === 'service_worker' && target.url().startsWith(`${origin}/`));
  await waitUntil('the service worker is gone', async () => {
    for (const target of running()) await closeWorker(target);
    return running().length === 0;
  });
}

// Best effort: the worker may end by itself between the question and the call.
async function closeWorker(target: Target) {
  try {
    const worker = await Promise.race([target.worker(), sleep(1_000)]);
    if (worker) await Promise.race([worker.close(), sleep(1_000)]);
  } catch (error) {
    if (!/closed|No target|session/i.test(String(error))) throw error;
  }
}

async function launchFirefox(common: Common, extension: string, options: LaunchOptions): Promise<Launched> {
  const { prefs = {}, idleTimeoutMs } = options;
  const browser = await puppeteer.launch({
    ...common,
    browser: 'firefox',
    // Without it Firefox refuses to navigate to moz-extension pages over BiDi.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      ...(idleTimeoutMs !== undefined && { 'extensions.background.idle.timeout': idleTimeoutMs }),
      ...prefs,
    },
  });
  return closingOnFailure(browser, async () => {
    const id = await browser.installExtension(extension);
    if (id !== GECKO_ID) throw new Error(`The Firefox build in ${extension} has the id ${id}, not ${GECKO_ID}.`);
    const extensionOrigin = `moz-extension://${GECKO_UUID}`;
    const openExtensionPage = async (path: string) => {
      const page = await browser.newPage();
      // Puppeteer gets no load event from moz-extension pages (Firefox 153) and would wait for ever.
      await page.goto(`${extensionOrigin}/${path}`, { waitUntil: [] });
      await page.waitForFunction(() => location.protocol === 'moz-extension:' && document.readyState === 'complete', {
        timeout: START_TIMEOUT_MS,
      });
      return page;
    };
    return {
      browser,
      extensionOrigin,
      newPage: () => browser.newPage(),
      openExtensionPage,
      stopWorker: async () => {
        if (idleTimeoutMs === undefined) throw new Error('stopWorker in Firefox needs launch with idleTimeoutMs.');
        await waitForSuspension(await openExtensionPage(await findExtensionPage(extension)), idleTimeoutMs);
      },
      close: () => browser.close(),
    };
  });
}

async function closingOnFailure<Result>(browser: Browser, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function waitUntil(what: string, test: () => Promise<boolean>, timeoutMs = START_TIMEOUT_MS) {
  const giveUpAt = Date.now() + timeoutMs;
  while (!(await test())) {
    if (Date.now() > giveUpAt) throw new Error(`Waited ${timeoutMs} ms in vain until ${what}.`);
    await sleep(50);
  }
}

// Asking for the background page does not wake it (Firefox 153), so a page of the extension can watch it go.
async function waitForSuspension(page: Page, idleTimeoutMs: number) {
  try {
    await waitUntil(
      'Firefox has suspended the background',
      async () => (await page.evaluate('browser.extension.getBackgroundPage() === null')) === true,
      idleTimeoutMs + START_TIMEOUT_MS,
    );
  } finally {
    await page.close();
  }
}

async function findExtensionPage(extension: string): Promise<string> {
  const manifest: { options_ui?: { page?: string }; action?: { default_popup?: string } } = JSON.parse(
    await readFile(join(extension, 'manifest.json'), 'utf8'),
  );
  const page = manifest.options_ui?.page ?? manifest.action?.default_popup;
  if (!page) throw new Error(`${extension} has neither an options page nor a popup to watch the background from.`);
  return page;
}
