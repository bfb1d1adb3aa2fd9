// @vitest-environment node
// A fill that is cut off at any of its calls of the database: readers find the old generation or the new one, whole.
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../lib/cache/database';
import { type Fault, failAt } from '../support/failing-database';
import { closeFiles, emptyIndexedDb, startCache, storedGenerations } from '../support/open-test-cache';
import { createFirms, createRelease } from '../support/small-dataset';

const ONE = createRelease(createFirms(1_104, 'One'));
const TWO = createRelease(createFirms(1_104, 'Two'));
const IDS = ['firm-0000', 'firm-0550', 'firm-1103'];

/** The start of TWO over whatever is stored, over a database that fails from its `at`-th call on. */
async function startFailing(at: number, fault: Fault) {
  const real = await openDatabase(() => {});
  const { database, calls } = failAt(real, at, fault);
  const { cache } = startCache(TWO, { open: async () => database });
  return { cache, calls, close: () => real.close() };
}

/** What a worker that has just started reads of `release` without its bundle; undefined where that is not stored. */
async function readStored(release: typeof ONE): Promise<(string | undefined)[] | undefined> {
  const { cache } = startCache(closeFiles(release));
  try {
    return await Promise.all(IDS.map(async (id) => (await cache.readCard(id))?.name));
  } catch {
    return undefined;
  }
}
const namesOf = (mark: string) => IDS.map((id) => `${mark} Payments ${id.slice(-4)}`);

/** Calls of the database that the step from ONE to TWO takes, up to the first answer. */
async function countCalls(): Promise<number> {
  emptyIndexedDb();
  await startCache(ONE).cache.readGazetteer();
  const { cache, calls, close } = await startFailing(Number.POSITIVE_INFINITY, 'refuse');
  await cache.readGazetteer();
  close();
  return calls();
}
const CALLS = await countCalls();
const EVERY_CALL = Array.from({ length: CALLS }, (_, index) => index + 1);

beforeEach(emptyIndexedDb);

it('there are enough calls to be cut off at', () => {
  expect(CALLS).toBeGreaterThanOrEqual(10);
});

describe.each<Fault>(['refuse', 'abort'])('a database that fails (%s)', (fault) => {
  it.each(EVERY_CALL)(`from call %s of ${CALLS} on leaves a whole generation, and memory answers`, async (at) => {
    await startCache(ONE).cache.readGazetteer();
    const { cache, close } = await startFailing(at, fault);
    expect((await cache.readCard('firm-0550'))?.name).toBe('Two Payments 0550');
    expect(cache.state()).toMatchObject({ phase: 'memory', version: TWO.manifest.version });
    close();
    await expectWhole();
  });
});

describe('a worker that is killed', () => {
  it.each(EVERY_CALL)(`at call %s of ${CALLS} leaves a whole generation`, async (at) => {
    await startCache(ONE).cache.readGazetteer();
    const { cache, calls, close } = await startFailing(at, 'hang');
    void cache.readGazetteer();
    while (calls() < at) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setTimeout(resolve, 5));
    close();
    await expectWhole();
  });

  it.each(EVERY_CALL)(`at call %s of the first fill leaves nothing that is taken for whole`, async (at) => {
    const { cache, close } = await startFailing(at, 'hang');
    void cache.readGazetteer();
    await new Promise((resolve) => setTimeout(resolve, 20));
    close();
    const stored = await readStored(TWO);
    if (stored) expect(stored).toEqual(namesOf('Two'));
    await expectNextStart();
  });
});

/** The old generation or the new one can be read, and what the cut left behind goes with the next fill. */
async function expectWhole() {
  const [one, two] = [await readStored(ONE), await readStored(TWO)];
  expect([one, two].filter(Boolean)).toHaveLength(1);
  if (one) expect(one).toEqual(namesOf('One'));
  if (two) expect(two).toEqual(namesOf('Two'));
  await expectNextStart();
}

async function expectNextStart() {
  const { cache } = startCache(TWO);
  expect(await Promise.all(IDS.map(async (id) => (await cache.readCard(id))?.name))).toEqual(namesOf('Two'));
  expect(cache.state().phase).toBe('ready');
  await cache.rebuild();
  expect(await storedGenerations()).toHaveLength(1);
}
