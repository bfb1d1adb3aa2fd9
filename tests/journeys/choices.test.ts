// A user chooses: sources, sites, what is underlined, names turned down. Pages that are open follow.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePage } from '../support/describe-page';
import { findTab } from '../support/find-tab';
import { findViolations } from '../support/find-violations';
import {
  BROWSERS,
  eventually,
  HOST,
  type Journey,
  locateMark,
  openJourney,
  paintedTexts,
  pressChord,
  readCard,
  waitForCard,
  waitForNoCard,
} from '../support/open-journey';

const OTHER = 'raiffeisen-bank-international';
/** «RBI» is said of two banks; the page says which it means. */
const NAMESAKES = `<!doctype html><html lang="en"><head><title>Rates</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-03-15"></head><body><main>
<article><h1>Rates are left as they are</h1><p>The Reserve Bank of India (RBI) left its rates as they are. ${'Banks in Mumbai had expected a decision on interest rates and payments for weeks, and markets hardly moved. '.repeat(4)}</p>
<p>The RBI said so on Friday. ${'Economists asked what the monetary policy means for lenders and for payments. '.repeat(4)}</p>
<p>What it does next is open.</p></article></main></body></html>`;

describe.each(BROWSERS)('choices in %s', (browser) => {
  let journey: Journey;
  let article: Page;
  let options: Page;
  beforeAll(async () => {
    // Firefox then grants optional permissions without asking; Chromium has no such switch.
    journey = await openJourney(browser, {
      prefs: { 'extensions.webextOptionalPermissionPrompts': false },
      pages: new Map([['/namesakes', { html: NAMESAKES }]]),
    });
    article = await journey.open('/en.html');
    await describePage(article);
    options = await journey.openExtensionPage('options.html');
    await options.waitForSelector('#pack-china');
  });
  afterAll(() => journey?.end());

  const isPainted = async (text: string) => (await paintedTexts(article)).includes(text);
  const clickCard = (label: string, page = article) =>
    page.evaluate(
      (host, wanted) => {
        const buttons = document.querySelector(host)?.shadowRoot?.querySelectorAll('button') ?? [];
        [...buttons].find((button) => button.textContent?.startsWith(wanted))?.click();
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

  /** Steps to the first “RBI”, opens its card and chooses, with keys only. */
  const chooseByKeyboard = async (page: Page, name: string) => {
    const focused = () =>
      page.evaluate((host) => document.querySelector(host)?.shadowRoot?.activeElement?.textContent ?? '', HOST);
    const tabTo = (label: string) =>
      eventually(`the focus on “${label}”`, async () => {
        await page.keyboard.press('Tab');
        return (await focused()).startsWith(label);
      });
    const isStepped = async () => ((await describeLive(page)) ?? '').startsWith('RBI');
    while (!(await isStepped())) await pressChord(page, 'KeyN');
    await page.keyboard.press('Enter');
    await waitForCard(page);
    await tabTo('It is …');
    await page.keyboard.press('Enter');
    await tabTo(name);
    await page.keyboard.press('Enter');
  };
  const describeLive = (page: Page) =>
    page.evaluate(
      (host) => document.querySelector(host)?.shadowRoot?.querySelector('[role=status]')?.textContent,
      HOST,
    );

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
    await article.reload();
    await describePage(article);
    expect(await isPainted('Tencent')).toBe(false);
    expect(await isPainted('Ant Group')).toBe(true);
    await options.bringToFront();
    expect(await options.$eval('#overrides .rows', (list) => list.textContent)).toContain('“Tencent” is not Tencent');
    await options.click('#overrides .rows button');
    await eventually('Tencent is marked again', () => isPainted('Tencent'));
  });

  it('marks a name as what the reader says that it is, keeps that, and takes it back', async () => {
    const page = await journey.open('/namesakes');
    const meant = async () =>
      (await describePage(page)).mentions.filter(({ surface }) => surface === 'RBI').map(({ entity }) => entity);
    const open = async () => {
      const { x, y } = await locateMark(page, 'RBI');
      await page.mouse.click(x, y);
      return waitForCard(page);
    };
    const isNamed = (name: string) => async () => (await readCard(page))?.name === name;
    const RAIFFEISEN = 'Raiffeisen Bank International';
    expect(await meant()).toEqual(['rbi', 'rbi']);

    expect((await open()).text).toContain(`It could also have meant: ${RAIFFEISEN}`);
    await clickCard('It is …', page);
    expect(await findViolations(page, HOST)).toEqual([]);
    await clickCard(RAIFFEISEN, page);
    await eventually('the card of the other', isNamed(RAIFFEISEN));
    await eventually('both marks are of the other', async () => (await meant()).join(' ') === `${OTHER} ${OTHER}`);
    await eventually('the card of the other is still open', isNamed(RAIFFEISEN));
    expect(await findViolations(page, HOST)).toEqual([]);
    await clickCard('Undo', page);
    await waitForNoCard(page);
    await eventually('both marks are as they were', async () => (await meant()).join(' ') === 'rbi rbi');

    await open();
    await page.keyboard.press('Escape');
    await chooseByKeyboard(page, RAIFFEISEN);
    await eventually('the card of the other, by keyboard', isNamed(RAIFFEISEN));
    await page.reload();
    expect(await meant()).toEqual([OTHER, OTHER]);
    const card = await open();
    expect(card.name).toBe(RAIFFEISEN);
    expect(card.text).toContain(`You said that these words mean ${RAIFFEISEN}.`);

    await options.bringToFront();
    const said = `“RBI” is ${RAIFFEISEN}, not Reserve Bank of India`;
    expect(await options.$eval('#overrides .rows', (list) => list.textContent)).toContain(said);
    expect(await findViolations(options, '#overrides')).toEqual([]);
    const file = await options.$eval('#export', async (link) => (await fetch((link as HTMLAnchorElement).href)).text());
    expect(JSON.parse(file)).toMatchObject({
      format: 1,
      dataset: expect.stringMatching(/^\d{4}-\d\d-\d\d-/),
      overrides: [
        { verdict: 'is', surface: 'RBI', entity: 'rbi', is: OTHER, needs: 'context', site: 'localhost', lang: 'en' },
      ],
    });
    await options.click('#overrides .rows button');
    await eventually('it is as detection found', async () => (await meant()).join(' ') === 'rbi rbi');
    await options.click('#overrides [role=status] + button');
    await eventually('the removal is undone', async () => (await meant()).join(' ') === `${OTHER} ${OTHER}`);
    await options.click('#overrides .rows button');
    await eventually('all is as it was', async () => (await meant()).join(' ') === 'rbi rbi');
    await page.close();
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
