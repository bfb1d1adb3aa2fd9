// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../lib/cache/database';
import { fillGeneration } from '../../lib/cache/fill-generation';
import { type Fault, failAt } from '../support/failing-database';
import { emptyIndexedDb, NOW, storedGenerations, withDatabase } from '../support/open-test-cache';
import { createFirms, createRelease } from '../support/small-dataset';

const ONE = createRelease(createFirms(1_104, 'One'));

/** Reasons of promises that rejected unheard, as the browser would write them into the log. */
let unheard: unknown[] = [];
const note = (reason: unknown) => void unheard.push(reason);
/** Node tells of them once the microtasks are done. */
const untilTold = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  emptyIndexedDb();
  unheard = [];
  process.on('unhandledRejection', note);
});
afterEach(() => {
  process.off('unhandledRejection', note);
});

/** A fill over a database that fails from its `at`-th call on; `end` is how it ended. */
async function fillFailing(at: number, fault: Fault): Promise<{ end: string; calls: number }> {
  const real = await openDatabase(() => {});
  const { database, calls } = failAt(real, at, fault);
  const end = await fillGeneration(database, { release: ONE, now: () => NOW, onProgress: () => {} }).then(
    () => 'filled',
    (error: DOMException) => error.name,
  );
  await untilTold();
  real.close();
  return { end, calls: calls() };
}

emptyIndexedDb();
const { calls: CALLS } = await fillFailing(Number.POSITIVE_INFINITY, 'abort');
const EVERY_CALL = Array.from({ length: CALLS }, (_, index) => index + 1);

describe('fillGeneration', () => {
  it('writes files and cards, and points to them', async () => {
    expect(await fillFailing(Number.POSITIVE_INFINITY, 'abort')).toEqual({ end: 'filled', calls: CALLS });
    expect(unheard).toEqual([]);
    expect(await storedGenerations()).toEqual([1]);
    expect(await withDatabase((database) => database.get('pointer', 'current'))).toEqual({
      generation: 1,
      version: ONE.manifest.version,
      format: ONE.manifest.format,
      counts: ONE.manifest.counts,
      files: ONE.manifest.files,
      filledAt: new Date(NOW).toISOString(),
    });
  });

  it('makes a call for each step at which it may be cut off', () => {
    // The pointer before, a sweep, the files, two steps of cards, the pointer, a sweep.
    expect(CALLS).toBe(7);
  });
});

describe.each<[Fault, RegExp]>([
  ['refuse', /^QuotaExceededError$/],
  ['abort', /^(?:AbortError|QuotaExceededError)$/],
])('a fill that fails (%s)', (fault, reason) => {
  it.each(EVERY_CALL)(`at call %s of ${CALLS} rejects, and leaves no rejection unheard`, async (at) => {
    expect((await fillFailing(at, fault)).end).toMatch(reason);
    expect(unheard).toEqual([]);
  });
});
