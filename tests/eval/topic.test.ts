// @vitest-environment node
import { expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { loadDataset } from '../../lib/dataset/load-dataset';
import { createDetector } from '../../lib/match/find-mentions';
import { readTexts } from './read-texts';

/** An article about money that stays unmarked costs its reader all of its cards, one about something else a few marks. */
const LEAST_MARKED = 0.98;
const MOST_MARKED = 0.04;
/** What the benchmark's texts may name without being about money. */
const OTHERS = new Set(['tech', 'product', 'public-body', 'media', 'other-firm']);

it('the benchmark’s texts that name financial bodies are about money, and those that name nobody hardly ever', async () => {
  const texts = await readTexts(new URL('texts', import.meta.url).pathname);
  const gazetteer = toGazetteer(await loadDataset());
  const detect = createDetector(gazetteer);
  const financial = new Set(gazetteer.entities.filter(({ kind }) => !OTHERS.has(kind)).map(({ id }) => id));
  const isMarked = ({ text, lang, published }: (typeof texts)[number]) =>
    detect({ blocks: text.split('\n').map((line) => ({ text: line })), lang, published }).topic.isFinancial;
  const about = texts.filter(({ mentions }) => mentions.some(({ entity }) => financial.has(entity)));
  const others = texts.filter(({ mentions }) => mentions.length === 0);
  expect(about.length).toBeGreaterThan(200);
  expect(others.length).toBeGreaterThan(80);
  const [marked, wrongly] = [about.filter(isMarked), others.filter(isMarked)];
  console.log(
    `about money: ${marked.length} of ${about.length}; about other things: ${wrongly.length} of ${others.length}`,
  );
  expect(marked.length / about.length).toBeGreaterThanOrEqual(LEAST_MARKED);
  expect(wrongly.length / others.length).toBeLessThanOrEqual(MOST_MARKED);
}, 60_000);
