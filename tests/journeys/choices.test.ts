// A user chooses: sources, sites, what is underlined, names turned down. Pages that are open follow.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePage } from '../support/describe-page';
import { findTab } from '../support/find-tab';
import {
  BROWSERS,
  eventually,
  HOST,
  type Journey,
  locateMark,
  openJourney,
  paintedTexts,
  waitForCard,
} from '../support/open-journey';

describe.each(BROWSERS)('choices in %s', (browser) => {
  let journey: Journey;
  let article: Page;
  let options: Page;
  beforeAll(async () => {
    // Firefox then grants optional permissions without asking; Chromium has no such switch.
    journey = await openJourney(browser, { prefs: { 'extensions.webextOptionalPermissionPrompts': false } });
    article = await journey.open('/en.html');
    await describePage(article);
    options = await journey.openExtensionPage('options.html');
    await options.waitForSelector('#pack-china');
  });
  afterAll(() => journey?.end());

  const isPainted = async (text: string) => (await paintedTexts(article)).includes(text);
  const clickCard = (label: string) =>
    article.evaluate(
      (host, wanted) => {
        const buttons = document.querySelector(host)?.shadowRoot?.querySelectorAll('button') ?? [];
        [...buttons].find((button) => button.textContent === wanted)?.click();
      },
      HOST,
      label,
    );

  it('takes the mentions of a source off an open page when it is switched off, and puts them back', async () => {
    expect(await isPainted('Ant Group')).toBe(true);
    await options.bringToFront();
    await options.click('#pack-china');
    await eventually('Ant Group is no longer marked', async () => !(await isPainted('Ant Group')));
    expect(await isPainted("People's Bank of China")).toBe(true);
    await options.click('#pack-china');
    await eventually('Ant Group is marked again', () => isPainted('Ant Group'));
  });

  it('underlines only the groups that are chosen', async () => {
    await options.click('#underline-phrases');
    await eventually('the role phrase is gone', async () => !(await isPainted('parent company of TikTok')));
    await options.click('#underline-authorities');
    await eventually('regulators are gone', async () => !(await isPainted("People's Bank of China")));
    expect(await isPainted('Tencent')).toBe(true);
    await options.click('#underline-phrases');
    await options.click('#underline-authorities');
    await eventually('all are back', () => isPainted('parent company of TikTok'));
  });

  it('speaks the language that is chosen, on its own page and on cards', async () => {
    await options.select('#language', 'fr');
    await options.waitForFunction(() => document.documentElement.lang === 'fr');
    await article.bringToFront();
    await describePage(article);
    const { x, y } = await locateMark(article, 'Tencent');
    await article.mouse.click(x, y);
    const card = await eventually('a French card', async () => {
      const shown = await waitForCard(article);
      return shown.sections[0] === 'À la date de cet article' ? shown : undefined;
    });
    expect(card.sections).toContain('Depuis');
    await article.keyboard.press('Escape');
    await options.bringToFront();
    await options.select('#language', 'en');
    await options.waitForFunction(() => document.documentElement.lang === 'en');
  });

  it('never marks a name again that the reader turned down, until they take that back', async () => {
    await article.bringToFront();
    const { x, y } = await locateMark(article, 'Tencent');
    await article.mouse.click(x, y);
    await waitForCard(article);
    await clickCard('Not this');
    await eventually('Tencent is no longer marked', async () => !(await isPainted('Tencent')));
    await clickCard('Undo');
    await eventually('Tencent is marked again', () => isPainted('Tencent'));

    const again = await locateMark(article, 'Tencent');
    await article.mouse.click(again.x, again.y);
    await waitForCard(article);
    await clickCard('Not this');
    await eventually('Tencent is gone again', async () => !(await isPainted('Tencent')));
    await options.bringToFront();
    expect(await options.$eval('#data .rows', (list) => list.textContent)).toContain('“Tencent” is not Tencent');
    await options.click('#data .rows button');
    await eventually('Tencent is marked again', () => isPainted('Tencent'));
  });

  it('leaves a site at once when it is switched off on a card, and comes back from the popup', async () => {
    await article.bringToFront();
    const { x, y } = await locateMark(article, 'Tencent');
    await article.mouse.click(x, y);
    await waitForCard(article);
    await clickCard('Never on this site');
    await eventually('nothing is marked', async () => (await paintedTexts(article)).length === 0);
    expect(await describePage(article)).toMatchObject({ state: 'denied', mentions: [] });

    const tab = await findTab(options, 'denied');
    const popup = await journey.openExtensionPage(`popup.html?tab=${tab}`);
    await popup.waitForSelector('#site');
    expect(await popup.$eval('#site', (box) => (box as HTMLInputElement).checked)).toBe(false);
    await popup.click('#site');
    await eventually('marks are back', async () => (await paintedTexts(article)).length > 0);
    await popup.close();
  });

  it('lists the entities of the page in the popup with counts and goes to the next mention of one', async () => {
    const tab = await findTab(options);
    const popup = await journey.openExtensionPage(`popup.html?tab=${tab}`);
    await popup.waitForSelector('li button');
    const rows = await popup.$$eval('li button', (buttons) => buttons.map((button) => button.textContent ?? ''));
    expect(rows).toContainEqual(expect.stringMatching(/^Ant Group\d+$/));
    expect(await popup.$eval('main', (main) => main.textContent)).toContain('15 Mar 2021');
    await popup.click('li button');
    await eventually('a current mark', () =>
      article.evaluate(
        () => ((CSS.highlights.get('sidenote-current') as { size?: number } | undefined)?.size ?? 0) === 1,
      ),
    );
    await popup.close();
  });

  it('refuses what is no site and keeps what was typed', async () => {
    await options.bringToFront();
    await options.type('#sites .list:nth-of-type(2) input', 'not a site');
    await options.click('#sites .list:nth-of-type(2) button[type=submit]');
    const problem = await options.waitForSelector('#deny-problem');
    expect(await problem?.evaluate((element) => element.textContent)).toContain('lesechos.fr');
    expect(await options.$eval('#sites .list:nth-of-type(2) input', (input) => (input as HTMLInputElement).value)).toBe(
      'not a site',
    );
  });

  it.runIf(browser === 'firefox')(
    'reads another site once the user allows it, and stops when they take it back',
    async () => {
      const elsewhere = journey.site.url.replace('localhost', '127.0.0.1');
      await options.bringToFront();
      await options.type('#sites .list:nth-of-type(1) input', '127.0.0.1');
      await options.click('#sites .list:nth-of-type(1) button[type=submit]');
      await options.waitForSelector('button[aria-label="Remove 127.0.0.1"]');
      const page = await journey.newPage();
      await eventually('the registered script runs', async () => {
        await page.goto(`${elsewhere}/en.html`);
        return (await describePage(page, { timeoutMs: 2_000 }).catch(() => undefined))?.state === 'reading';
      });
      expect(await paintedTexts(page)).toContain('Ant Group');
      await options.bringToFront();
      await options.click('button[aria-label="Remove 127.0.0.1"]');
      await eventually('the site is left alone again', async () => {
        await page.goto(`${elsewhere}/en.html`);
        return (await describePage(page, { timeoutMs: 1_500 }).catch(() => undefined)) === undefined;
      });
    },
  );

  it('threw nothing', () => {
    expect(journey.errors).toEqual([]);
  });
});
