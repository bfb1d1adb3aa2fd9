// @vitest-environment node
// The five articles that Sidenote began with: found in them is what their gold says. They stand beside the checkout and
// are not part of it, so that this is skipped where they are absent.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { annotate } from '../../lib/dataset/annotate';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { DATASET_FOLDER } from '../../lib/dataset/load-dataset';
import { readDataset } from '../../lib/dataset/read-dataset';

const SHARED = join(import.meta.dirname, '../../../shared');
const GOLD = join(SHARED, 'corpora/seeds/gold.jsonl');
const SCORE = join(SHARED, 'tools/score.mjs');
const isPresent = existsSync(GOLD) && existsSync(SCORE);
type Group = { right: number; wanted: number; bad: number; precision: number; recall: number };

/** What the scorer says of the mentions that `annotate` finds in the articles of the gold. */
async function score(): Promise<Record<string, Group>> {
  const articles = readFileSync(GOLD, 'utf8').trim().split('\n');
  expect(articles).toHaveLength(5);
  // As `score.mjs input` gives them: without the answers.
  const lines = articles.map((line) => {
    const { doc, text, lang, published } = JSON.parse(line);
    return JSON.stringify({ doc, text, lang, published: published || undefined });
  });
  const { dataset } = await readDataset(DATASET_FOLDER);
  const enabled = new Map(dataset.packs.map((pack) => [pack.id, pack.default]));
  const said = { output: '', errors: '' };
  const sink = (name: keyof typeof said) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        said[name] += chunk.toString();
        done();
      },
    });
  const [output, errors] = [sink('output'), sink('errors')];
  await annotate(
    { input: Readable.from([Buffer.from(`${lines.join('\n')}\n`)]), output, errors },
    { gazetteer: toGazetteer(dataset), isPackEnabled: (pack) => enabled.get(pack) ?? false },
  );
  for (const stream of [output, errors]) await new Promise<void>((resolve) => stream.end(() => resolve()));
  expect(said.errors).toBe('');

  const folder = mkdtempSync(join(tmpdir(), 'sidenote-seeds-'));
  try {
    const found = join(folder, 'found.jsonl');
    writeFileSync(found, said.output);
    const printed = execFileSync(process.execPath, [SCORE, 'score', GOLD, found, '--json'], { encoding: 'utf8' });
    return JSON.parse(printed.split('\n')[0] as string);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (!isPresent) console.warn(`The seed articles are not tested: there is no ${GOLD} with its scorer.`);

it.skipIf(!isPresent)(
  'the mentions of the seed articles are found, all three phrases, and hardly anything else',
  async () => {
    const { all, phrases } = await score();
    expect(all?.wanted).toBe(90);
    expect(all?.precision).toBeGreaterThanOrEqual(0.98);
    expect(all?.recall).toBeGreaterThanOrEqual(0.97);
    expect(phrases).toMatchObject({ right: 3, wanted: 3 });
  },
);
