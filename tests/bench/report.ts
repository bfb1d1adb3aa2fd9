// The benchmark's figures as a table.
import type { CacheRun } from './measure-cache';
import type { DetectionRun } from './measure-detection';
import type { PageRow, Way } from './measure-pages';

/** The middle of `values`, or of the two in the middle; 0 of none. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const at = (index: number) => sorted[index] ?? 0;
  return Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle));
}

type Result = {
  machine: { cpu: string | undefined; cores: number; browser: string; node: string };
  pages: number;
  names: number;
  ratios: Record<string, number>;
  layoutsLeft: Record<string, number>;
  lexicon: { bytes: number; bytesPerName: number };
  contentScript: { bytes: number; limit: number };
  cache: CacheRun & { limitMs: number };
  rows: PageRow[];
};

const LABELS: Record<Way, string> = { walk: 'bare pass', sidenote: 'Sidenote', markJs: 'mark.js' };

/** Medians over all pages, ratios page by page, sizes. */
export function sayTable(result: Result): string {
  const { machine, pages, names, ratios, layoutsLeft, lexicon, contentScript, cache, rows } = result;
  const line = (label: string, ...cells: (string | number)[]) =>
    label.padEnd(12) +
    cells.map((cell) => String(typeof cell === 'number' ? cell.toFixed(2) : cell).padStart(14)).join('');
  const ways = (Object.keys(LABELS) as Way[]).map((way) =>
    line(
      LABELS[way],
      median(rows.map((row) => row.mainMs[way])),
      Math.max(...rows.map((row) => row.mainMs[way])),
      median(rows.map((row) => row.layoutMs[way])),
      way === 'sidenote' ? median(rows.map((row) => row.matchMs)) : '',
      String(rows.reduce((sum, row) => sum + row.marks[way], 0)),
    ),
  );
  return [
    `${pages} pages, ${names} names; ${machine.browser}, ${machine.cores} × ${machine.cpu}; medians of several runs, each on a fresh page; mark.js ran once, with one name in ten`,
    '',
    line('', 'main ms', 'slowest page', 'layout ms', 'worker ms', 'marks'),
    ...ways,
    '',
    ...Object.entries(ratios).map(([label, value]) => `${label}: ${value.toFixed(1)} ×`),
    `layouts that a run leaves to be done, at most: ${Object.entries(layoutsLeft)
      .map(([label, count]) => `${label} ${count}`)
      .join(', ')}`,
    `lexicon: ${lexicon.bytes} bytes, ${lexicon.bytesPerName.toFixed(1)} a name`,
    `content script: ${contentScript.bytes} bytes (at most ${contentScript.limit})`,
    `made-up dataset of ${cache.entities} entities, ${cache.names} names, ${(cache.bytes / 1e6).toFixed(1)} MB: a fill takes ${cache.fillBusyMs.toFixed(0)} ms of the worker's time (at most ${cache.limitMs}), ${cache.fillMs.toFixed(0)} ms in all`,
    `first card of a worker that has to start (${cache.workerStartMs.toFixed(0)} ms): ${cache.firstCardMs.toFixed(0)} ms from IndexedDB, ${cache.firstCardFromMemoryMs.toFixed(0)} ms where that is forbidden`,
  ].join('\n');
}

/** A line for each dataset, with the aims beside the figures, then the texts that grow worst when they are doubled. */
export function sayDetection(
  { pages, longText, byDataset, hardest }: DetectionRun,
  aims: { pageMs: number; ratioToExact: number; longTextMs: number },
): string {
  const million = (longText / 1e6).toFixed(0);
  return [
    `Detection in a worker: ${pages} article pages, medians for 10,000 characters, warm`,
    ...byDataset.flatMap(({ names, page, longText: long, coldStart: { unpackMs, createMs, firstMs } }) => [
      `${names} names: ${page.ms.toFixed(2)} ms (aim: ${aims.pageMs}; slowest page ${page.slowestMs.toFixed(2)}), exact names ${page.exactMs.toFixed(2)} ms: ${page.ratio.toFixed(2)} × (aim: ${aims.ratioToExact})`,
      `  ${million} million characters in ${long.ms.toFixed(0)} ms (aim: ${aims.longTextMs}), exact names ${long.exactMs.toFixed(0)} ms: ${(long.ms / long.exactMs).toFixed(2)} ×`,
      `  from a release's bytes to the first page's mentions: ${(unpackMs + createMs + firstMs).toFixed(0)} ms (unpacked ${unpackMs.toFixed(0)}, prepared ${createMs.toFixed(0)}, first page ${firstMs.toFixed(0)})`,
    ]),
    `twice as long a text takes at most ${hardest[0]?.ratio.toFixed(2)} times as long, of ${hardest.length} hard ones: ${hardest
      .slice(0, 3)
      .map(({ of, ratio }) => `${of} ${ratio.toFixed(2)}`)
      .join(', ')}`,
    '',
  ].join('\n');
}
