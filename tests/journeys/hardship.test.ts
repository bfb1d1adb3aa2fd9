// What pages, browsers and accidents do: strict policies, stopped workers, damaged and forbidden databases.
import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBlockedProfile } from '../support/blocked-profile';
import { describePage } from '../support/describe-page';
import { findTab } from '../support/find-tab';
import { findViolations } from '../support/find-violations';
import {
  BROWSERS,
  bodyWithoutHost,
  eventually,
  HOST,
  type Journey,
  locateMark,
  openJourney,
  paintedTexts,
  waitForCard,
} from '../support/open-journey';

const PARAGRAPH = `The ${'regulator said that the payment rules would follow in the spring, after talks with the industry. '.repeat(4)}`;
const ARTICLE = `<!doctype html><html lang="en"><head><title>Test</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2021-06-01"></head><body><main><h1>Ant Group and Alibaba</h1>
${`<p>Ant Group and Tencent met the People's Bank of China. ${PARAGRAPH}</p>`.repeat(4)}</main></body></html>`;

const STRICT = {
  'content-security-policy':
    "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'",
};
const MODAL = ARTICLE.replace(
  '</main>',
  '</main><dialog id="d"><p>Read about Xiaomi in this window, and close it after that.</p></dialog>',
);
const HOSTILE = ARTICLE.replace(
  '</head>',
  '<style>* { all: revert; } div { display: none !important } [popover] { background: red !important; font-size: 40px !important } button { display: none !important } html { font-size: 40px }</style></head>',
);
const PAGES = new Map([
  ['/strict', { html: ARTICLE, headers: STRICT }],
  ['/modal', { html: MODAL }],
  ['/hostile', { html: HOSTILE }],
]);

/** What the options page says of the cache, after it has settled. */
async function readState(journey: Journey): Promise<{ phase: string; text: string }> {
  const options = await journey.openExtensionPage('options.html');
  const found = await eventually('the state of the cache', () =>
    options.evaluate(() => {
      const state = document.querySelector<HTMLElement>('#cache-state');
      const phase = state?.dataset.phase ?? '';
      return phase && phase !== 'starting' && phase !== 'filling'
        ? { phase, text: document.querySelector('#data')?.textContent ?? '' }
        : undefined;
    }),
  );
  await options.close();
  return found;
}

async function openCard(page: Page, text: string) {
  await page.bringToFront();
  const { x, y } = await locateMark(page, text);
  await page.mouse.click(x, y);
  return waitForCard(page);
}

describe.each(BROWSERS)('hardship in %s', (browser) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await openJourney(browser, { pages: PAGES, idleTimeoutMs: 1_500 });
  });
  afterAll(() => journey?.end());

  it('works under the strictest policy of a page', async () => {
    const page = await journey.open('/strict');
    await describePage(page);
    const before = await bodyWithoutHost(page);
    expect(await paintedTexts(page)).toContain('Tencent');
    expect((await openCard(page, 'Tencent')).name).toContain('Tencent');
    expect(await bodyWithoutHost(page)).toBe(before);
    await page.close();
  });

  it('is neither restyled nor hidden by the styles of a page', async () => {
    const page = await journey.open('/hostile');
    await describePage(page);
    await openCard(page, 'Tencent');
    const look = await page.evaluate((host) => {
      const card = document.querySelector(host)?.shadowRoot?.querySelector('.card');
      const button = card?.querySelector('.foot button');
      if (!card || !button) return undefined;
      return {
        size: getComputedStyle(card).fontSize,
        button: getComputedStyle(button).display,
        height: card.getBoundingClientRect().height,
      };
    }, HOST);
    expect(look).toMatchObject({ size: '14px' });
    expect(look?.button).not.toBe('none');
    expect(look?.height).toBeGreaterThan(80);
    await page.close();
  });

  it('can be used inside a modal dialog of the page, which makes all else inert', async () => {
    const page = await journey.open('/modal');
    await describePage(page);
    await page.evaluate(() => {
      const dialog = document.querySelector<HTMLDialogElement>('#d');
      const text = dialog?.textContent ?? '';
      dialog?.replaceChildren(); // what is in a dialog is not read; a mention beside it is opened by keyboard
      dialog?.append(text);
      dialog?.showModal();
    });
    await page.keyboard.down('Alt');
    await page.keyboard.down('Shift');
    await page.keyboard.press('KeyN');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Alt');
    await page.keyboard.press('Enter');
    await waitForCard(page);
    const isInside = await page.evaluate(
      (host) => document.querySelector('dialog')?.querySelector(host) !== null,
      HOST,
    );
    expect(isInside).toBe(true);
    await page.close();
  });

  it('answers after its worker was stopped, without filling the cache again', async () => {
    const before = await readState(journey);
    const page = await journey.open('/en.html');
    await describePage(page);
    await journey.stopWorker();
    const card = await openCard(page, 'Alibaba');
    expect(card.links.length).toBeGreaterThan(0);
    await journey.stopWorker();
    await page.reload();
    await describePage(page);
    expect(await paintedTexts(page)).toContain('Ant Group');
    const after = await readState(journey);
    expect(before.phase).toBe('ready');
    expect(after.text).toBe(before.text); // same version, same time of filling
    await page.close();
  });

  it('has no accessibility violations on card, options and popup, light and dark', async () => {
    const page = await journey.open('/en.html');
    await describePage(page);
    for (const scheme of ['light', 'dark'] as const) {
      await emulateScheme(page, scheme);
      await openCard(page, 'Ant Group');
      expect(await findViolations(page, HOST)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    for (const path of ['options.html', `popup.html?tab=${await tabOf(journey)}`]) {
      const own = await journey.openExtensionPage(path);
      await own.waitForSelector('input');
      for (const scheme of ['light', 'dark'] as const) {
        await emulateScheme(own, scheme);
        expect(await findViolations(own)).toEqual([]);
      }
      await own.close();
    }
    await page.close();
  });

  it('repairs a cache that lost a part, and says so', async () => {
    const options = await journey.openExtensionPage('options.html');
    await options.waitForSelector('#cache-state');
    const cleared = await options.evaluate(
      () =>
        new Promise<boolean>((done, fail) => {
          const opening = indexedDB.open('sidenote');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const clearing = opening.result.transaction('cards', 'readwrite');
            clearing.objectStore('cards').clear();
            clearing.oncomplete = () => {
              opening.result.close();
              done(true);
            };
          };
        }),
    );
    expect(cleared).toBe(true);
    await options.close();
    const page = await journey.open('/en.html');
    await describePage(page);
    expect((await openCard(page, 'Alibaba')).links.length).toBeGreaterThan(0);
    const state = await readState(journey);
    expect(state.phase).toBe('ready');
    expect(state.text).toContain('filled again');
    await page.close();
  });

  it('fills the cache anew after the whole database was deleted', async () => {
    await journey.stopWorker();
    const options = await journey.openExtensionPage('options.html');
    await options.evaluate(
      () =>
        new Promise<void>((done) => {
          const deleting = indexedDB.deleteDatabase('sidenote');
          deleting.onsuccess = () => done();
          deleting.onblocked = () => done();
        }),
    );
    await options.close();
    await journey.stopWorker();
    const page = await journey.open('/en.html');
    await describePage(page);
    expect((await openCard(page, 'Alibaba')).links.length).toBeGreaterThan(0);
    expect((await readState(journey)).phase).toBe('ready');
    await page.close();
  });

  it('threw nothing', () => {
    expect(journey.errors).toEqual([]);
  });
});

describe.each(BROWSERS)('where IndexedDB cannot be opened in %s', (browser) => {
  let journey: Journey;
  let profile: string;
  beforeAll(async () => {
    profile = await createBlockedProfile(browser);
    journey = await openJourney(browser, { profile });
  });
  afterAll(async () => {
    await journey?.end();
    await rm(profile, { recursive: true, force: true });
  });

  it('marks and answers from memory, and says why', async () => {
    const page = await journey.open('/en.html');
    await describePage(page);
    expect((await openCard(page, 'Tencent')).links.length).toBeGreaterThan(0);
    const state = await readState(journey);
    expect(state.phase).toBe('memory');
    expect(state.text).toContain('UnknownError');
  });
});

async function tabOf(journey: Journey): Promise<number> {
  const options = await journey.openExtensionPage('options.html');
  const tab = await findTab(options);
  await options.close();
  return tab;
}

/** Firefox has no emulation of the colour scheme over BiDi: there the browser's own is tested twice. */
async function emulateScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => undefined);
}
