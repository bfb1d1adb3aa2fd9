// npm start [-- chrome|firefox] [--headless]: builds the extension and shows it on the demo article in a real browser.
// With a screen the window stays open; without one it takes a picture in each browser and ends.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { argv, env, exit, platform, stderr, stdout } from 'node:process';
import type { Page } from 'puppeteer-core';
import { build } from 'wxt';
import { type Description, describePage } from '../support/describe-page';
import { type BrowserKind, findBrowser } from '../support/find-browser';
import { ensureBrowser } from '../support/install-browser';
import { launch } from '../support/launch';
import { serve } from '../support/serve';

const ROOT = resolve(import.meta.dirname, '../..');
const ARTICLES = join(ROOT, 'tests/fixtures/articles');
const PICTURES = join(ROOT, '.screenshots');
const MODE = 'development';
const CARD_TIMEOUT_MS = 10_000;

const say = (text: string) => {
  stdout.write(`${text}\n`);
};
const complain = (error: unknown) => {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
};

const words = argv.slice(2);
const unknown = words.find((word) => !['chrome', 'firefox', '--headless'].includes(word));
if (unknown) {
  complain(`npm start knows chrome, firefox and --headless, not "${unknown}".`);
  exit(1);
}
const named = words.find((word) => word === 'chrome' || word === 'firefox');
const kinds: BrowserKind[] = named ? [named] : ['chrome', 'firefox'];
const hasScreen = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
exit(hasScreen && !words.includes('--headless') ? await showWindow(kinds) : await takePictures(kinds));

/** Opens the first browser of `kinds` and stays until its window is closed. Returns the exit code. */
async function showWindow(kinds: BrowserKind[]): Promise<number> {
  const kind = await pickBrowser(kinds);
  if (!kind) return 1;
  const extension = await buildFor(kind);
  const server = await serve({ folder: ARTICLES });
  try {
    const started = await launch(kind, { extension, headless: false });
    const page = (await started.browser.pages())[0] ?? (await started.newPage());
    printMentions((await openDemo(page, server.url)).mentions);
    say(`
${server.url}/en.html is open in ${kind}, with Sidenote built from this folder.
  Point at an underlined name, and wait a moment: its card opens.
  Alt+Shift+N goes to the next name, Enter opens its card, Esc closes it.
  fr.html, nl.html, split.html show more; on listing.html and login.html Sidenote stays silent.
Close the window to stop.`);
    // On macOS the program goes on without a window, so the last page counts as well.
    await new Promise<void>((done) => {
      started.browser.once('disconnected', () => done());
      started.browser.on('targetdestroyed', async () => {
        const pages = await started.browser.pages().catch(() => []);
        if (pages.length === 0) done();
      });
    });
    await started.close().catch(() => undefined);
    return 0;
  } catch (error) {
    complain(error);
    stderr.write('Without a window: npm start -- --headless\n');
    return 1;
  } finally {
    await server.close();
  }
}

/** Runs every browser of `kinds` that can be had; the exit code is 1 when none could, or when one did not show a card. */
async function takePictures(kinds: BrowserKind[]): Promise<number> {
  const server = await serve({ folder: ARTICLES });
  await mkdir(PICTURES, { recursive: true });
  let shown = 0;
  let failed = false;
  for (const kind of kinds) {
    if (!(await ensureBrowser(kind).catch(complain))) continue;
    try {
      await takePicture(kind, await buildFor(kind), server.url);
      shown++;
    } catch (error) {
      complain(error);
      failed = true;
    }
  }
  await server.close();
  return shown > 0 && !failed ? 0 : 1;
}

async function takePicture(kind: BrowserKind, extension: string, url: string) {
  const started = await launch(kind, { extension });
  try {
    const page = await started.newPage();
    const { mentions } = await openDemo(page, url);
    const path = join(PICTURES, `demo-${kind}.png`);
    await page.screenshot({ path });
    say(`\n${kind}: ${mentions.length} mentions on the demo article`);
    printMentions(mentions);
    say(`${kind}: picture with an open card in ${path}`);
  } finally {
    await started.close();
  }
}

/** Prefers what is installed, in the order of `kinds`, to what would have to be installed. */
async function pickBrowser(kinds: BrowserKind[]): Promise<BrowserKind | undefined> {
  for (const find of [findBrowser, ensureBrowser]) {
    for (const kind of kinds) {
      if (await find(kind).catch(complain)) return kind;
    }
  }
  return undefined;
}

/** The folder of the fresh development build; in that mode the card's shadow root is open and the page can be described. */
async function buildFor(kind: BrowserKind): Promise<string> {
  const folder = `${kind}-mv3-${MODE}`;
  await build({ root: ROOT, mode: MODE, browser: kind, manifestVersion: 3, outDirTemplate: folder });
  return join(ROOT, '.output', folder);
}

async function openDemo(page: Page, url: string): Promise<Description> {
  await page.goto(`${url}/en.html`);
  await page.bringToFront();
  const description = await describePage(page);
  if (description.mentions.length === 0) {
    throw new Error(`No mention on the demo article: Sidenote is "${description.state}".`);
  }
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press('KeyN');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
  await page.keyboard.press('Enter');
  // Whatever its markup: something of a card's size inside the host.
  await page.waitForFunction(
    () =>
      Array.from(document.querySelector('sidenote-card')?.shadowRoot?.querySelectorAll('*') ?? []).some(
        (element) => element.clientWidth >= 150 && element.clientHeight >= 60,
      ),
    { timeout: CARD_TIMEOUT_MS },
  );
  return description;
}

function printMentions(mentions: Description['mentions']) {
  // A surface is text of the page, line breaks of its source included.
  const found = mentions.map(({ surface, entity, kind }) => [surface.replace(/\s+/g, ' '), entity, kind] as const);
  const rows = [['surface', 'entity', 'kind'] as const, ...found];
  const surfaceWidth = Math.max(...rows.map(([surface]) => surface.length));
  const entityWidth = Math.max(...rows.map(([, entity]) => entity.length));
  for (const [surface, entity, kind] of rows) {
    say(`  ${surface.padEnd(surfaceWidth)}  ${entity.padEnd(entityWidth)}  ${kind}`);
  }
}
