// @vitest-environment node
import { expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { loadDataset } from '../../lib/dataset/load-dataset';
import { createSidenote } from './matchers';
import { readTexts } from './read-texts';

/** Metonyms may stand over this share of the benchmark's traps that are places and no actors. */
const MOST_FALLEN = 0.15;
/** Below it metonyms would have to be off by default. */
const LEAST_PRECISION = 0.85;

it('metonyms of the benchmark are right more often than 85 %, and stand over fewer than 15 % of the places that only are', async () => {
  const texts = await readTexts(new URL('texts', import.meta.url).pathname);
  const matcher = createSidenote(toGazetteer(await loadDataset()), { isPackEnabled: () => true });
  let [places, fallen, right, all] = [0, 0, 0, 0];
  for (const text of texts) {
    const metonyms = matcher(text).filter(({ kind }) => kind === 'metonym');
    const isOver = (span: { start: number; end: number }) =>
      metonyms.some(({ start, end }) => start < span.end && span.start < end);
    const traps = text.traps.filter(({ why }) => why === 'metonym' || why === 'place');
    places += traps.length;
    fallen += traps.filter(isOver).length;
    all += metonyms.length;
    right += metonyms.filter(({ start, end, entity }) =>
      text.mentions.some((gold) => gold.entity === entity && gold.start < end && start < gold.end),
    ).length;
  }
  expect(places).toBeGreaterThan(100);
  expect(all).toBeGreaterThan(40);
  expect(fallen / places).toBeLessThan(MOST_FALLEN);
  expect(right / all).toBeGreaterThan(LEAST_PRECISION);
}, 60_000);
