// What a dataset of thousands of entities costs the worker in Chromium: a fill of the cache, and the first card of a worker
// that has just started, from IndexedDB and where that is forbidden.
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { compileDataset } from '../../lib/dataset/compile-dataset';
import { createBigDataset } from '../support/big-dataset';
import { createBlockedProfile } from '../support/blocked-profile';
import { type Launched, launch } from '../support/launch';
import { median } from './report';

const ENTITIES = { deep: 300, imported: 6_200 };
/** The last entity's: no chunk is nearer to hand than another. */
const CARD = { type: 'read-card', entity: `firm-${ENTITIES.imported - 1}` };
const POLICY = { type: 'read-policy', url: 'https://example.org/' };

export type CacheRun = {
  entities: number;
  names: number;
  bytes: number;
  /** Time that the worker was busy during a fill, and from asking for one to its end. */
  fillBusyMs: number;
  fillMs: number;
  /** From asking a worker that does not run yet for a card to its answer; and so where IndexedDB is forbidden. */
  firstCardMs: number;
  firstCardFromMemoryMs: number;
  /** What of that is the start of the worker itself: it is asked for something that needs no dataset. */
  workerStartMs: number;
};

/** `built` is the folder of the extension's production build; it is copied to `folder`, with another dataset. */
export async function measureCache({
  built,
  folder,
  runs,
}: {
  built: string;
  folder: string;
  runs: number;
}): Promise<CacheRun> {
  await rm(folder, { recursive: true, force: true });
  await cp(built, folder, { recursive: true });
  const { manifest, files } = compileDataset(createBigDataset(ENTITIES));
  for (const { name, bytes } of files) await writeFile(join(folder, 'dataset', name), bytes);

  const own = await launch('chrome', { extension: folder });
  const fills: { ms: number; busyMs: number }[] = [];
  const first: number[] = [];
  const starts: number[] = [];
  try {
    await timeFirst(own, CARD); // fills
    for (let run = 0; run < runs; run++) {
      fills.push(await measureFill(own));
      first.push(await timeFirst(own, CARD));
      starts.push(await timeFirst(own, POLICY));
    }
  } finally {
    await own.close();
  }

  const profile = await createBlockedProfile('chrome');
  const blocked = await launch('chrome', { extension: folder, profile });
  const fromMemory: number[] = [];
  try {
    for (let run = 0; run < runs; run++) fromMemory.push(await timeFirst(blocked, CARD));
  } finally {
    await blocked.close();
    await rm(profile, { recursive: true, force: true });
  }
  return {
    entities: manifest.counts.entities,
    names: manifest.counts.names,
    bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0),
    fillBusyMs: median(fills.map(({ busyMs }) => busyMs)),
    fillMs: median(fills.map(({ ms }) => ms)),
    firstCardMs: median(first),
    firstCardFromMemoryMs: median(fromMemory),
    workerStartMs: median(starts),
  };
}

/** Milliseconds from asking the background to its answer, as a page of the extension sees it. */
function timeQuestion(page: Page, question: object): Promise<number> {
  return page.evaluate(async (message) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage: (q: object) => Promise<object> } } }
    ).chrome;
    const start = performance.now();
    const answer = await runtime.sendMessage(message);
    const ms = performance.now() - start;
    if (!answer || 'failed' in answer) throw new Error(`The background did not answer: ${JSON.stringify(answer)}`);
    return ms;
  }, question);
}

/** `question` to a worker that was stopped before. */
async function timeFirst({ openExtensionPage, stopWorker }: Launched, question: object): Promise<number> {
  const page = await openExtensionPage('manifest.json'); // a page that asks nothing by itself
  await stopWorker();
  const ms = await timeQuestion(page, question);
  await page.close();
  return ms;
}

async function measureFill({ browser, openExtensionPage, extensionOrigin }: Launched) {
  const page = await openExtensionPage('manifest.json');
  const target = await browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().startsWith(extensionOrigin),
  );
  const session = await target.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  const ms = await timeQuestion(page, { type: 'rebuild' });
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  await page.close();
  const idle = new Set(
    profile.nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id),
  );
  const busyUs = (profile.samples ?? []).reduce(
    (sum, id, index) => sum + (idle.has(id) ? 0 : (profile.timeDeltas?.[index] ?? 0)),
    0,
  );
  return { ms, busyMs: busyUs / 1_000 };
}
