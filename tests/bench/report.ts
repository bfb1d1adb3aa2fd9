// The benchmark's figures as a table.
import type { CacheRun } from './measure-cache';
import type { LongTextRun } from './measure-long-text';

/** The middle of `values`, or of the two in the middle; 0 of none. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const at = (index: number) => sorted[index] ?? 0;
  return Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle));
}

type Way = 'walk' | 'sidenote' | 'markJs';
type Result = {
  machine: { cpu: string | undefined; cores: number; browser: string; node: string };
  pages: number;
  names: number;
  ratios: Record<string, number>;
  layoutsLeft: Record<string, number>;
  lexicon: { bytes: number; bytesPerName: number; loadMs: number };
  contentScript: { bytes: number; limit: number };
  cache: CacheRun & { limitMs: number };
  longText: LongTextRun & { limitMs: number };
  rows: { mainMs: Record<Way, number>; layoutMs: Record<Way, number>; matchMs: number; marks: Record<Way, number> }[];
};

const LABELS: Record<Way, string> = { walk: 'bare pass', sidenote: 'Sidenote', markJs: 'mark.js' };

/** Medians over all pages, ratios page by page, sizes. */
export function sayTable(result: Result): string {
  const { machine, pages, names, ratios, layoutsLeft, lexicon, contentScript, cache, longText, rows } = result;
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
    `${pages} pages, ${names} names; ${machine.browser}, ${machine.cores} × ${machine.cpu}; medians of several runs, each on a fresh page`,
    '',
    line('', 'main ms', 'slowest page', 'layout ms', 'worker ms', 'marks'),
    ...ways,
    '',
    ...Object.entries(ratios).map(([label, value]) => `${label}: ${value.toFixed(1)} ×`),
    `layouts that a run leaves to be done, at most: ${Object.entries(layoutsLeft)
      .map(([label, count]) => `${label} ${count}`)
      .join(', ')}`,
    `lexicon: ${lexicon.bytes} bytes, ${lexicon.bytesPerName.toFixed(1)} a name, ready in ${lexicon.loadMs.toFixed(1)} ms`,
    `content script: ${contentScript.bytes} bytes (at most ${contentScript.limit})`,
    `a text of ${(longText.characters / 1e6).toFixed(1)} million characters is matched in ${longText.matchMs.toFixed(0)} ms (aim: ${longText.limitMs})`,
    `made-up dataset of ${cache.entities} entities, ${cache.names} names, ${(cache.bytes / 1e6).toFixed(1)} MB: a fill takes ${cache.fillBusyMs.toFixed(0)} ms of the worker's time (at most ${cache.limitMs}), ${cache.fillMs.toFixed(0)} ms in all`,
    `first card of a worker that has to start (${cache.workerStartMs.toFixed(0)} ms): ${cache.firstCardMs.toFixed(0)} ms from IndexedDB, ${cache.firstCardFromMemoryMs.toFixed(0)} ms where that is forbidden`,
  ].join('\n');
}
