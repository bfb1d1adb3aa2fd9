// What a page's main thread pays: a bare pass over the text, Sidenote, and mark.js, which finds the same names.
import type { Page } from 'puppeteer-core';
import { bundleScript } from './bundle-script';
import type { Files } from './files';
import type * as InPage from './in-page';
import { median } from './report';

export type Way = 'walk' | 'sidenote' | 'markJs';
const WAYS: readonly Way[] = ['walk', 'sidenote', 'markJs'];

/** Medians of several runs on one page. */
export type PageRow = {
  url: string;
  characters: number;
  marks: Record<Way, number>;
  mainMs: Record<Way, number>;
  layoutMs: Record<Way, number>;
  matchMs: number;
  layouts: Record<Way, number>;
};

/**
 * Each way `runs` times on each of `urls`, every time loaded anew; mark.js, which takes a thousand times as long, once. `names`
 * are what it looks for.
 */
export async function measurePages(
  page: Page,
  { urls, files, names, runs }: { urls: readonly string[]; files: Files; names: string[]; runs: number },
): Promise<PageRow[]> {
  const code = await bundleScript('./in-page.ts');
  const rows: PageRow[] = [];
  for (const url of urls) {
    const found: Record<Way, (InPage.Run & { layouts: number })[]> = { walk: [], sidenote: [], markJs: [] };
    for (let run = 0; run < runs; run++)
      for (const way of WAYS) {
        if (way === 'markJs' && run > 0) continue;
        await page.goto(url, { waitUntil: 'domcontentloaded' });
        await page.evaluate(code);
        found[way].push(
          await layoutsForced(page, () =>
            page.evaluate(
              (how, input) => {
                const { bench } = globalThis as unknown as { bench: typeof InPage };
                if (how === 'walk') return bench.walk();
                return how === 'sidenote' ? bench.sidenote(input.files) : bench.markJs(input.names);
              },
              way,
              { files: way === 'sidenote' ? files : {}, names: way === 'markJs' ? names : [] },
            ),
          ),
        );
      }
    const of = (pick: (run: InPage.Run & { layouts: number }) => number) =>
      Object.fromEntries(WAYS.map((way) => [way, median(found[way].map(pick))])) as Record<Way, number>;
    rows.push({
      url,
      characters: found.walk[0]?.characters ?? 0,
      marks: of((run) => run.marks),
      mainMs: of((run) => run.mainMs),
      layoutMs: of((run) => run.layoutMs),
      layouts: of((run) => run.layouts),
      matchMs: median(found.sidenote.map((run) => run.matchMs ?? 0)),
    });
  }
  return rows;
}

async function layoutsForced(page: Page, work: () => Promise<InPage.Run>): Promise<InPage.Run & { layouts: number }> {
  const before = (await page.metrics()).LayoutCount ?? 0;
  const run = await work();
  // Each way asks for layout twice, before and after; the first is done already.
  return { ...run, layouts: ((await page.metrics()).LayoutCount ?? 0) - before };
}
