// Articles that are not about money stay unmarked: the popup says so and why, and marks them if the user wants.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePage } from '../support/describe-page';
import { findTab } from '../support/find-tab';
import { findViolations } from '../support/find-violations';
import { BROWSERS, eventually, type Journey, openJourney, paintedTexts } from '../support/open-journey';

const MUSIC = `<!doctype html><html lang="en"><head><title>A song</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2021-06-01"></head><body><main><h1>A band from Leeds has a new song</h1>
${`<p>The band sang for Tencent, and for guests from the hills. ${'It rained all night, and the singer laughed about the mud on her boots. '.repeat(4)}</p>`.repeat(3)}
<p id="last">They go home by bus.</p></main></body></html>`;
const MONEY =
  'The central bank raised interest rates, banks and lenders said. Ant Group and Alipay will pay more for loans.';

describe.each(BROWSERS)('the topic of an article in %s', (browser) => {
  let journey: Journey;
  let page: Page;
  let options: Page;
  beforeAll(async () => {
    journey = await openJourney(browser, { pages: new Map([['/music', { html: MUSIC }]]) });
    options = await journey.openExtensionPage('options.html');
    await options.waitForSelector('#articles-all');
    page = await journey.open('/music');
  });
  afterAll(() => journey?.end());

  const marking = async () => (await describePage(page)).topic?.marking;
  const isMarked = (text: string) => async () => (await paintedTexts(page)).includes(text);
  const isUnmarked = async () => (await paintedTexts(page)).length === 0;
  /** The popup of the page that is read. */
  const openPopup = async () => {
    const popup = await journey.openExtensionPage(`popup.html?tab=${await findTab(options)}`);
    await popup.waitForSelector('#site');
    return popup;
  };
  const textOf = (popup: Page) => popup.$eval('main', (main) => main.textContent ?? '');

  it('is something else: nothing is marked, and the popup says why', async () => {
    expect(await marking()).toBe('unmarked');
    expect(await paintedTexts(page)).toEqual([]);
    const popup = await openPopup();
    expect(await textOf(popup)).toContain('This article is not marked');
    expect(await findViolations(popup)).toEqual([]);
    await popup.close();
  });

  it('is something else, but the user wants this page marked, and only this one', async () => {
    const popup = await openPopup();
    await popup.click('main > p > button');
    await eventually('Tencent is marked', isMarked('Tencent'));
    await eventually('the popup says so', async () => (await textOf(popup)).includes('you asked for it to be marked'));
    await popup.close();
    await page.reload();
    expect(await marking()).toBe('unmarked');
    expect(await paintedTexts(page)).toEqual([]);
  });

  it('is something else, but the user has all articles marked', async () => {
    await options.bringToFront();
    await options.click('#articles-all');
    await eventually('Tencent is marked', isMarked('Tencent'));
    const popup = await openPopup();
    expect(await textOf(popup)).toContain('you have all articles marked');
    await popup.close();
    await options.bringToFront();
    await options.click('#articles-financial');
    await eventually('nothing is marked', isUnmarked);
  });

  it('is money once the page says so, and stays that while the page changes, but not on the next page', async () => {
    const write = (text: string) =>
      page.evaluate((words) => {
        const last = document.querySelector('#last');
        if (last) last.textContent = words;
      }, text);
    await page.bringToFront();
    await write(MONEY);
    await eventually('Ant Group is marked', isMarked('Ant Group'));
    await write('They go home by train.');
    await eventually('Ant Group is gone', async () => !(await isMarked('Ant Group')()));
    expect(await paintedTexts(page)).toContain('Tencent');
    expect(await marking()).toBe('financial');
    await page.evaluate(() => history.pushState(null, '', '/music?page=2'));
    await eventually('the next page is judged anew', isUnmarked);
  });

  it('is money: the popup says what speaks for it', async () => {
    await page.goto(`${journey.site.url}/en.html`);
    expect(await marking()).toBe('financial');
    const popup = await openPopup();
    expect(await textOf(popup)).toMatch(/About money, markets or payments\. What speaks for it: .*“\w+”/);
    expect(await findViolations(popup)).toEqual([]);
    await popup.close();
  });

  it('threw nothing', () => {
    expect(journey.errors).toEqual([]);
  });
});
