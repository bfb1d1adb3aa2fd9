// The five articles that started the project, served as pages. They belong to their publishers and lie outside the
// checkout: where they are absent these journeys are skipped.
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePage } from '../support/describe-page';
import { BROWSERS, bodyWithoutHost, type Journey, locateMark, openJourney, waitForCard } from '../support/open-journey';
import type { ServedPage } from '../support/serve';

const GOLD = new URL('../../../shared/corpora/seeds/gold.jsonl', import.meta.url);
const isHere = existsSync(GOLD);
if (!isHere) console.warn('Skipped: the seed articles are not beside this checkout (../shared/corpora/seeds).');

type Seed = {
  doc: string;
  lang: string;
  published: string;
  text: string;
  mentions: { surface: string; level: string }[];
};
const seeds: Seed[] = isHere
  ? readFileSync(GOLD, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];

const toHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function toPage({ lang, published, text }: Seed): ServedPage {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  return {
    html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Seed</title><meta property="og:type" content="article">
<meta property="article:published_time" content="${published}"></head><body><main><article>
${paragraphs.map((line) => `<p>${toHtml(line)}</p>`).join('\n')}</article></main></body></html>`,
  };
}

describe.skipIf(!isHere).each(BROWSERS)('the seed articles in %s', (browser) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await openJourney(browser, { pages: new Map(seeds.map((seed) => [`/${seed.doc}`, toPage(seed)])) });
  });
  afterAll(() => journey?.end());

  it.each(seeds.map((seed) => [seed.doc, seed] as const))(
    'marks what an editor wants in %s and leaves the page as it was',
    async (doc, seed) => {
      const page = await journey.open(`/${doc}`);
      const before = await bodyWithoutHost(page);
      const { mentions } = await describePage(page);
      const found = new Set(mentions.map(({ surface }) => surface));
      const missed = seed.mentions.filter(({ level, surface }) => level === 'must' && !found.has(surface));
      expect(missed).toEqual([]);
      const first = mentions[0]?.surface ?? '';
      const { x, y } = await locateMark(page, first);
      await page.mouse.click(x, y);
      expect((await waitForCard(page)).links.length).toBeGreaterThan(0);
      expect(await bodyWithoutHost(page)).toBe(before);
      await page.close();
    },
  );

  it('threw nothing', () => {
    expect(journey.errors).toEqual([]);
  });
});
