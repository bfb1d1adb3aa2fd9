// Real pages: Sidenote throws nothing on them, changes no node, and stays silent where there is no article.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePage } from '../support/describe-page';
import { BROWSERS, collectErrors, HOST, type Journey, openJourney } from '../support/open-journey';
import { arePagesHere, type RealPage, readRealPages, toStillPage } from '../support/unpack-pages';

/** Of the 25 pages labelled as no article, at least so many must be left alone. */
const MIN_SILENT = 20;
/** Of the pages labelled as articles that have no password field, at least this share must be read: silence everywhere is no achievement. */
const MIN_READ = 0.8;

if (!arePagesHere)
  console.warn('Skipped: the real pages are not beside this checkout (../shared/corpora/pages-dev.tar.gz).');

/** Counts changes of the document after it was parsed, other than our host's coming and going. */
async function countChanges(page: Page): Promise<void> {
  await page.evaluateOnNewDocument((host) => {
    const scope = window as unknown as { changes: string[] };
    scope.changes = [];
    addEventListener('DOMContentLoaded', () => {
      new MutationObserver((records) => {
        for (const { type, target, addedNodes, removedNodes } of records) {
          const nodes = [...addedNodes, ...removedNodes];
          if (type === 'childList' && nodes.length > 0 && nodes.every((node) => node.nodeName.toLowerCase() === host))
            continue;
          if (target.nodeName.toLowerCase() === host) continue;
          scope.changes.push(`${type} in ${target.nodeName}: ${nodes.map((node) => node.nodeName).join(' ')}`);
        }
      }).observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
    });
  }, HOST);
}

describe.skipIf(!arePagesHere).each(BROWSERS)('real pages in %s', (browser) => {
  let journey: Journey;
  const pages: RealPage[] = arePagesHere ? readRealPages() : [];
  const states = new Map<string, string>();
  const changes: string[] = [];
  beforeAll(async () => {
    journey = await openJourney(browser, { pages: new Map(pages.map((page) => [page.path, toStillPage(page)])) });
    const page = await journey.newPage();
    collectErrors(page, journey.errors, 'real pages');
    await countChanges(page);
    for (const { path } of pages) {
      await page.goto(journey.site.url + path, { waitUntil: 'domcontentloaded' });
      const { state, mentions } = await describePage(page, { timeoutMs: 20_000 });
      states.set(path, state === 'reading' && mentions.length === 0 ? 'silent' : state);
      const seen = await page.evaluate(() => (window as unknown as { changes: string[] }).changes);
      changes.push(...seen.map((change) => `${path}: ${change}`));
    }
  });
  afterAll(() => journey?.end());

  it('throws nothing', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect([...states].filter(([, state]) => state === 'error')).toEqual([]);
    expect(journey.errors).toEqual([]);
  });

  it('changes no node', () => {
    expect(changes).toEqual([]);
  });

  it('stays silent where there is no article, and reads where there is one', () => {
    const negatives = pages.filter(({ isArticle }) => isArticle === false);
    const silent = negatives.filter(({ path }) => states.get(path) !== 'reading');
    const articles = pages.filter(({ isArticle, path }) => isArticle && states.get(path) !== 'sensitive');
    const read = articles.filter(({ path }) => states.get(path) === 'reading' || states.get(path) === 'silent');
    const count = (state: string) => [...states.values()].filter((each) => each === state).length;
    console.log(
      `${browser}: silent on ${silent.length} of ${negatives.length} that are no article; read ${read.length} of ${articles.length} articles; ` +
        `all ${pages.length}: ${['reading', 'silent', 'no-article', 'sensitive', 'error'].map((state) => `${state} ${count(state)}`).join(', ')}`,
    );
    expect(silent.length).toBeGreaterThanOrEqual(MIN_SILENT);
    expect(read.length / articles.length).toBeGreaterThanOrEqual(MIN_READ);
  });
});
