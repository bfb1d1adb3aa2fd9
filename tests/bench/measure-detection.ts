// What detection costs the worker in Chromium: all article pages warm, beside the exact-name baseline, with the dataset as it
// is and with more names; a text as long as no page is; the start of a worker; texts made to be hard.
import type { Browser, Page } from 'puppeteer-core';
import type { Article } from '../../lib/model/mention';
import { bundleScript } from './bundle-script';
import type { Files } from './files';
import type * as InPage from './in-page';
import type * as InWorker from './in-worker';
import { median } from './report';

const COLD_STARTS = 5;
const LONG_TEXT = 5_000_000;
/** Shorter pages have nothing to read, and tell more of the clock than of detection. */
const MIN_ARTICLE = 500;

/** Milliseconds, on a page for 10,000 UTF-16 units; a ratio is the median of all pages' own. */
export type DetectionTimes = {
  names: number;
  page: { ms: number; slowestMs: number; exactMs: number; ratio: number };
  longText: { ms: number; exactMs: number };
  coldStart: InWorker.ColdStart;
};
export type DetectionRun = {
  pages: number;
  longText: number;
  byDataset: DetectionTimes[];
  hardest: InWorker.Doubling[];
};

/** `urls` are pages with articles, `lines` text for the long one, `datasets` what to find names of; the first is ours. */
export async function measureDetection(
  browser: Browser,
  { urls, lines, datasets }: { urls: readonly string[]; lines: string[]; datasets: { names: number; files: Files }[] },
): Promise<DetectionRun> {
  const articles = await readArticles(browser, urls);
  const code = await bundleScript('./in-worker.ts');
  const byDataset: DetectionTimes[] = [];
  for (const { names, files } of datasets) {
    const times = await runInWorker(browser, code, 'timeArticles', { files, articles });
    const long = await runInWorker(browser, code, 'timeLong', { files, lines, length: LONG_TEXT });
    const starts: InWorker.ColdStart[] = [];
    const article = toMedianLength(articles);
    for (let run = 0; run < COLD_STARTS; run++)
      starts.push(await runInWorker(browser, code, 'startCold', { files, article }));
    const perTenThousand = times.map(({ detectionMs, exactMs }, index) => {
      const share = 10_000 / lengthOf(articles[index] as Article);
      return { ms: detectionMs * share, exactMs: exactMs * share, ratio: detectionMs / exactMs };
    });
    byDataset.push({
      names,
      page: {
        ms: median(perTenThousand.map(({ ms }) => ms)),
        slowestMs: Math.max(...perTenThousand.map(({ ms }) => ms)),
        exactMs: median(perTenThousand.map(({ exactMs }) => exactMs)),
        ratio: median(perTenThousand.map(({ ratio }) => ratio)),
      },
      longText: { ms: long.detectionMs, exactMs: long.exactMs },
      coldStart: {
        unpackMs: median(starts.map(({ unpackMs }) => unpackMs)),
        createMs: median(starts.map(({ createMs }) => createMs)),
        firstMs: median(starts.map(({ firstMs }) => firstMs)),
      },
    });
  }
  const doublings = await runInWorker(browser, code, 'timeHard', { files: datasets[0]?.files ?? {} });
  return {
    pages: articles.length,
    longText: LONG_TEXT,
    byDataset,
    hardest: doublings.sort((a, b) => b.ratio - a.ratio),
  };
}

async function readArticles(browser: Browser, urls: readonly string[]): Promise<Article[]> {
  const code = await bundleScript('./in-page.ts');
  const page = await browser.newPage();
  const articles: Article[] = [];
  for (const url of urls) {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.evaluate(code);
    const article = await page.evaluate(() => (globalThis as unknown as { bench: typeof InPage }).bench.readArticle());
    if (lengthOf(article) >= MIN_ARTICLE) articles.push(article);
  }
  await page.close();
  return articles;
}

function lengthOf({ blocks }: Article): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function toMedianLength(articles: Article[]): Article {
  const sorted = [...articles].sort((a, b) => lengthOf(a) - lengthOf(b));
  return sorted[Math.floor(sorted.length / 2)] as Article;
}

type Tasks = Pick<typeof InWorker, 'timeArticles' | 'timeLong' | 'startCold' | 'timeHard'>;

/** The answer of a task of in-worker.ts, in a worker that is started for it. */
async function runInWorker<Name extends keyof Tasks>(
  browser: Browser,
  code: string,
  name: Name,
  input: Parameters<Tasks[Name]>[0],
): Promise<ReturnType<Tasks[Name]>> {
  const page: Page = await browser.newPage();
  const script = `${code}
onmessage = ({ data }) => postMessage(bench[data.name](data.input));`;
  const answer = await page.evaluate(
    (source, task) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(task);
      }),
    script,
    { name, input } as never,
  );
  await page.close();
  return answer as ReturnType<Tasks[Name]>;
}
