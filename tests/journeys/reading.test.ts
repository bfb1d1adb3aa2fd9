// A reader opens an article: mentions are underlined, the page stays as it was, a card opens by mouse and by keyboard.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePage } from '../support/describe-page';
import {
  BROWSERS,
  bodyWithoutHost,
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

/** The fixture's article, but published after one of the authorities that it names had been replaced. */
const LATER = readFileSync(new URL('../fixtures/articles/en.html', import.meta.url), 'utf8').replaceAll(
  '2021-03-15',
  '2024-03-15',
);

describe.each(BROWSERS)('reading in %s', (browser) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await openJourney(browser, { pages: new Map([['/later', { html: LATER }]]) });
  });
  afterAll(() => journey?.end());

  it('underlines firms, regulators and phrases in three languages', async () => {
    for (const [path, wanted] of [
      [
        '/en.html',
        ['Ant Group', 'Alibaba', 'Tencent', 'Monetary Authority of Singapore', 'MAS', 'parent company of TikTok'],
      ],
      ['/fr.html', ['Ant Financial', 'Banque centrale chinoise', 'maison-mère de TikTok', 'OCBC']],
      ['/nl.html', ['ByteDance', 'Chinese centrale bank', 'moederbedrijf van TikTok', 'Didi Chuxing']],
    ] as const) {
      const page = await journey.open(path);
      await describePage(page);
      expect(await paintedTexts(page)).toEqual(expect.arrayContaining([...wanted]));
      await page.close();
    }
  });

  it('finds names that are split over elements, joined by odd spaces or broken by soft hyphens', async () => {
    const page = await journey.open('/split.html');
    await describePage(page);
    const texts = (await paintedTexts(page)).map((text) => text.replace(/\u00ad/g, '').replace(/\u00a0/g, ' '));
    expect(texts).toEqual(
      expect.arrayContaining([
        'Tencent',
        'Alibaba',
        'Ant Group',
        'ByteDance',
        'WeChat Pay',
        'Monetary Authority of Singapore',
      ]),
    );
    await page.close();
  });

  it('leaves the body byte for byte as it was, before, while and after a card is open', async () => {
    const page = await journey.open('/en.html');
    const before = await bodyWithoutHost(page);
    await describePage(page);
    expect(await bodyWithoutHost(page)).toBe(before);
    const { x, y } = await locateMark(page, 'Alibaba');
    await page.mouse.click(x, y);
    await waitForCard(page);
    expect(await bodyWithoutHost(page)).toBe(before);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await bodyWithoutHost(page)).toBe(before);
    await page.close();
  });

  it('opens a card with dated, cited facts when the pointer rests, and closes it when it leaves', async () => {
    const page = await journey.open('/en.html');
    await describePage(page);
    const { x, y, bottom } = await locateMark(page, 'Ant Group');
    await page.mouse.move(5, 5);
    await page.mouse.move(x, y, { steps: 4 });
    const card = await waitForCard(page);
    expect(card.name).toBe('Ant Group');
    expect(card.sections.slice(0, 2)).toEqual(['At the time of this article', 'Since then']);
    expect(card.text).toContain('2020');
    expect(card.links.length).toBeGreaterThan(3);
    expect(card.links.every((link) => link.startsWith('https://'))).toBe(true);

    // The card is beside its line, not over it, and stays while the pointer is on it.
    const box = await page.evaluate((host) => {
      const rect = document.querySelector(host)?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
      return rect && { top: rect.top, left: rect.left, bottom: rect.bottom };
    }, HOST);
    if (!box) throw new Error('The card has no box.');
    expect(box.top).toBeGreaterThanOrEqual(bottom);
    await page.mouse.move(x, box.top + 40, { steps: 6 });
    await new Promise((done) => setTimeout(done, 600));
    expect(await readCard(page)).toBeDefined();
    await page.mouse.move(5, 5, { steps: 4 });
    await waitForNoCard(page);
    await page.close();
  });

  it('tells what has ended since the article as such, and at the head to a reader of a later one, with a way to its heir', async () => {
    const openCard = async (path: string) => {
      const page = await journey.open(path);
      await describePage(page);
      const { x, y } = await locateMark(page, 'CBIRC');
      await page.mouse.click(x, y);
      return { page, card: await waitForCard(page) };
    };
    const earlier = await openCard('/en.html');
    expect(earlier.card.text).toMatch(/Since then.*18 May 2023Ended, succeeded by National Financial/s);
    expect(earlier.card.text).not.toContain('Ended 18 May 2023; succeeded by National');
    await earlier.page.close();

    const { page, card } = await openCard('/later');
    expect(card.text).toContain('Ended 18 May 2023; succeeded by National Financial');
    const press = (selector: string) =>
      page.evaluate(
        (host, button) => document.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>(button)?.click(),
        HOST,
        selector,
      );
    const isNamed = (name: RegExp) => async () => name.test((await readCard(page))?.name ?? '');
    await press('.ended button');
    await eventually("the successor's card", isNamed(/^National Financial/));
    await press('.foot button');
    await eventually('the card of what was marked', isNamed(/^China Banking/));
    await page.close();
  });

  it('does not open a card while the pointer only crosses a mark', async () => {
    const page = await journey.open('/en.html');
    await describePage(page);
    const { x, y } = await locateMark(page, 'Tencent');
    await page.mouse.move(x, y - 60);
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.move(x, y + 90, { steps: 3 });
    await new Promise((done) => setTimeout(done, 700));
    expect(await readCard(page)).toBeUndefined();
    await page.close();
  });

  it('steps through mentions by keyboard, opens a card with Enter and gives the focus back on Escape', async () => {
    const page = await journey.open('/en.html');
    const { mentions } = await describePage(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('nav a, a')?.focus());
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    const before = await focused();
    await pressChord(page, 'KeyN');
    await pressChord(page, 'KeyN');
    await pressChord(page, 'KeyP');
    const said = await page.evaluate(
      (host) => document.querySelector(host)?.shadowRoot?.querySelector('[role=status]')?.textContent,
      HOST,
    );
    expect(said).toContain(`1 of ${mentions.length}`);
    await page.keyboard.press('Enter');
    await waitForCard(page);
    expect((await focused())?.toLowerCase()).toBe(HOST);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await focused()).toBe(before);
    await page.close();
  });

  it('stays silent on a section front and on a page with a password field', async () => {
    for (const [path, state] of [
      ['/listing.html', 'no-article'],
      ['/login.html', 'sensitive'],
    ] as const) {
      const page = await journey.open(path);
      expect(await describePage(page)).toMatchObject({ state, mentions: [] });
      expect(await paintedTexts(page)).toEqual([]);
      await page.close();
    }
  });

  it('marks text that comes later, forgets text that goes, and follows a navigation without a load', async () => {
    const page = await journey.open('/en.html');
    await describePage(page);
    const before = (await paintedTexts(page)).length;
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.id = 'late';
      late.textContent = 'Later in the day Xiaomi and the Hong Kong Monetary Authority answered questions.';
      document.querySelector('article, main')?.append(late);
    });
    await eventually('marks in the late paragraph', async () => (await paintedTexts(page)).includes('Xiaomi'));
    expect((await paintedTexts(page)).length).toBe(before + 2);
    await page.evaluate(() => document.querySelector('#late')?.remove());
    await eventually('the marks are gone', async () => (await paintedTexts(page)).length === before);
    await page.evaluate(() => {
      history.pushState({}, '', '/another.html');
      document.querySelector('h1')?.replaceChildren('Baidu has a new headline');
    });
    await eventually('the new headline is marked', async () => (await paintedTexts(page)).includes('Baidu'));
    await page.close();
  });

  it('follows a page that writes its body anew, and takes the date of the article that it becomes', async () => {
    const page = await journey.open('/en.html');
    await describePage(page);
    await page.evaluate(() => {
      const body = document.createElement('body');
      const text = 'ByteDance and Xiaomi spoke about payments with the regulators in the capital this week. '.repeat(4);
      body.innerHTML = `<main><h1>Another article</h1>${`<p>${text}</p>`.repeat(4)}</main>`;
      for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
        script.textContent = '{"@type":"NewsArticle","datePublished":"2018-02-03"}';
      document.body.replaceWith(body);
    });
    await eventually('the new body is marked', async () => (await paintedTexts(page)).includes('Xiaomi'));
    expect(await paintedTexts(page)).not.toContain('Ant Group');
    await eventually(
      'the new date is taken',
      async () => (await describePage(page).then(({ published }) => published?.date)) === '2018-02-03',
    );
    const { x, y } = await locateMark(page, 'Xiaomi');
    await page.mouse.click(x, y);
    expect((await waitForCard(page)).name).toBe('Xiaomi');
    await page.close();
  });

  it('does not swallow the Enter of a reader who closed a card with Escape', async () => {
    const page = await journey.open('/en.html');
    await describePage(page);
    const { x, y } = await locateMark(page, 'Tencent');
    await page.mouse.click(x, y);
    await waitForCard(page);
    await page.evaluate(() => {
      const scope = window as unknown as { entered: number };
      scope.entered = 0;
      document.addEventListener('keydown', ({ key, defaultPrevented }) => {
        if (key === 'Enter' && !defaultPrevented) scope.entered++;
      });
    });
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => (window as unknown as { entered: number }).entered)).toBe(1);
    expect(await readCard(page)).toBeUndefined();
    await page.close();
  });

  it('leaves a page when a password field is written into it', async () => {
    const page = await journey.open('/en.html');
    await describePage(page);
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.type = 'password';
      document.querySelector('footer, main')?.append(field);
    });
    await eventually('Sidenote has left', async () => (await describePage(page)).state === 'sensitive');
    expect(await paintedTexts(page)).toEqual([]);
    await page.close();
  });

  it('fits a window of 320 px, below or above its line', async () => {
    const page = await journey.open('/en.html');
    await page.setViewport({ width: 320, height: 480 });
    await describePage(page);
    const { x, y, top, bottom } = await locateMark(page, 'Ant Group');
    await page.mouse.click(x, y);
    await waitForCard(page);
    const box = await page.evaluate((host) => {
      const rect = document.querySelector(host)?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
      return rect && { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom };
    }, HOST);
    if (!box) throw new Error('The card has no box.');
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(320);
    expect(box.top >= bottom || box.bottom <= top).toBe(true);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(480);
    await page.close();
  });

  it('threw nothing on any page', () => {
    expect(journey.errors).toEqual([]);
  });
});
