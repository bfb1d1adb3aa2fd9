// What every journey needs: a browser with the test build, a server of pages, and the hands and eyes of a reader.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type Launched, type LaunchOptions, launch } from './launch';
import { type Served, type ServedPage, serve } from './serve';

export const BROWSERS = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export const HOST = 'sidenote-card';
const FIXTURES = new URL('../fixtures/articles/', import.meta.url).pathname;

export type Journey = Launched & {
  site: Served;
  errors: string[];
  open: (path: string) => Promise<Page>;
  end: () => Promise<void>;
};

/** Starts `browser` with the test build and serves the fixture articles beside `pages`. `errors` fills as pages throw. */
export async function openJourney(
  browser: BrowserName,
  { pages, ...options }: Partial<LaunchOptions> & { pages?: Map<string, ServedPage> } = {},
): Promise<Journey> {
  const site = await serve({ folder: FIXTURES, ...(pages && { pages }) });
  const launched = await launch(browser, { extension: `.output/${browser}-mv3-test`, ...options });
  const errors: string[] = [];
  return {
    ...launched,
    openExtensionPage: async (path) => {
      const page = await launched.openExtensionPage(path);
      collectErrors(page, errors, path);
      return page;
    },
    site,
    errors,
    open: async (path) => {
      const page = await launched.newPage();
      collectErrors(page, errors, path);
      await page.goto(`${site.url}${path}`);
      return page;
    },
    end: async () => {
      await launched.close();
      await site.close();
    },
  };
}

/** What browsers log when a page's own policy refuses something, or something cannot be fetched. */
const NOT_OURS =
  /Content.Security.Policy|Security Error: Content at|downloadable font|Failed to load|ERR_|Unsafe attempt to load/i;

/** Adds what `page` throws or logs as an error to `errors`. */
export function collectErrors(page: Page, errors: string[], label: string): void {
  const add = (message: string) => {
    if (!NOT_OURS.test(message)) errors.push(`${label}: ${message}`);
  };
  page.on('pageerror', (error) => add(String(error)));
  page.on('console', (message) => message.type() === 'error' && add(message.text()));
}

/** Calls `look` until it gives something other than undefined, null or false; throws after `timeoutMs`. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | null | false>,
  timeoutMs = 8_000,
): Promise<T> {
  const giveUpAt = Date.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > giveUpAt) throw new Error(`It did not happen within ${timeoutMs} ms: ${what}`);
    await sleep(50);
  }
}

/** Text of every painted mark, as the browser's registry of highlights has it. */
export function paintedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ['sidenote-name', 'sidenote-phrase', 'sidenote-metonym'].flatMap((name) =>
      [...((CSS.highlights.get(name) ?? []) as Iterable<StaticRange>)].map((mark) => {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        return range.toString().replace(/\s+/g, ' ');
      }),
    ),
  );
}

/** Middle of the first painted mark whose text is `text`, scrolled into view. */
export async function locateMark(
  page: Page,
  text: string,
): Promise<{ x: number; y: number; top: number; bottom: number }> {
  return eventually(`a mark “${text}”`, () =>
    page.evaluate((wanted) => {
      for (const name of ['sidenote-name', 'sidenote-phrase', 'sidenote-metonym'])
        for (const mark of (CSS.highlights.get(name) ?? []) as Iterable<StaticRange>) {
          const range = document.createRange();
          range.setStart(mark.startContainer, mark.startOffset);
          range.setEnd(mark.endContainer, mark.endOffset);
          if (range.toString().replace(/\s+/g, ' ') !== wanted) continue;
          mark.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const [rect] = range.getClientRects();
          if (rect)
            return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2, top: rect.top, bottom: rect.bottom };
        }
      return undefined;
    }, text),
  );
}

/** What the open card says, or undefined while none is open or it is still looking things up. */
export function readCard(
  page: Page,
): Promise<{ name: string; text: string; sections: string[]; links: string[] } | undefined> {
  return page.evaluate((host) => {
    const card = document.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>('.mount:not([hidden]) .card');
    if (!card || card.querySelector('.body > .note')) return undefined;
    return {
      name: card.querySelector('h2')?.firstChild?.textContent ?? '',
      text: card.textContent ?? '',
      sections: [...card.querySelectorAll('h3')].map((title) => title.firstChild?.textContent ?? ''),
      links: [...card.querySelectorAll<HTMLAnchorElement>('.cite a')].map((link) => link.href),
    };
  }, HOST);
}

/** Waits for an open card that shows its facts. */
export const waitForCard = (page: Page) => eventually('an open card with facts', () => readCard(page));

export const waitForNoCard = (page: Page) =>
  eventually('no open card', () =>
    page.evaluate(
      (host) => !document.querySelector(host)?.shadowRoot?.querySelector('.mount:not([hidden]) .card'),
      HOST,
    ),
  );

/** Presses Alt+Shift and `code`. */
export async function pressChord(page: Page, code: 'KeyN' | 'KeyP'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press(code);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

/** The body's markup without our host. */
export function bodyWithoutHost(page: Page): Promise<string> {
  return page.evaluate((host) => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const each of copy.querySelectorAll(host)) each.remove();
    return copy.outerHTML;
  }, HOST);
}
