// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import {
  closeFiles,
  emptyIndexedDb,
  NOW,
  startCache,
  storedGenerations,
  withDatabase,
} from '../support/open-test-cache';
import { createFirms, createRelease } from '../support/small-dataset';

// More than one step of the fill (10 chunks of 100), and a last chunk that is not full.
const ONE = createRelease(createFirms(1_104, 'One'));
const TWO = createRelease(createFirms(1_104, 'Two'));
const PLACES = ['firm-0000', 'firm-0060', 'firm-0099', 'firm-0100', 'firm-1099', 'firm-1103'];

beforeEach(emptyIndexedDb);

describe('a cache that is empty', () => {
  it('opens and reads nothing before the first question', async () => {
    const { cache, loads } = startCache(ONE);
    expect(cache.state()).toEqual({ phase: 'starting' });
    expect(loads()).toBe(0);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is filled by the first question, and answers it', async () => {
    const { cache } = startCache(ONE);
    expect((await cache.readCard('firm-0001'))?.name).toBe('One Payments 0001');
    expect(cache.state()).toEqual({
      phase: 'ready',
      generation: 1,
      version: ONE.manifest.version,
      counts: ONE.manifest.counts,
      filledAt: new Date(NOW).toISOString(),
    });
  });

  it('is filled once for questions that come together', async () => {
    const { cache, loads } = startCache(ONE);
    const cards = await Promise.all([...PLACES.map((id) => cache.readCard(id)), cache.readGazetteer()]);
    expect(cards.slice(0, -1).map((card) => card && 'id' in card && card.id)).toEqual(PLACES);
    expect(loads()).toBe(1);
  });

  it('reports how far the fill is', async () => {
    const { cache } = startCache(ONE);
    const seen = new Set<string>();
    const asked = cache.readGazetteer().finally(() => seen.add('over'));
    while (!seen.has('over')) {
      const state = cache.state();
      if (state.phase === 'filling') seen.add(`${state.done} of ${state.total}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await asked;
    expect([...seen]).toEqual(expect.arrayContaining(['0 of 12', '10 of 12']));
  });
});

describe('a cache that is filled', () => {
  it.each(PLACES)('has the card of %s at its place', async (id) => {
    const { cache, loads } = startCache(ONE);
    expect((await cache.readCard(id))?.id).toBe(id);
    expect(loads()).toBe(1);
  });

  it('knows no card of an id that there is not, and does not refill for it', async () => {
    const { cache, loads } = startCache(ONE);
    expect(await cache.readCard('nobody')).toBeUndefined();
    expect(loads()).toBe(1);
  });

  it('is not filled again by the next start', async () => {
    await startCache(ONE).cache.readGazetteer();
    const { cache } = startCache(closeFiles(ONE));
    expect((await cache.readCard('firm-1103'))?.name).toBe('One Payments 1103');
    expect(cache.state()).toMatchObject({ phase: 'ready', generation: 1 });
    expect(cache.state().lastError).toBeUndefined();
  });

  it('gives the same gazetteer until the generation changes', async () => {
    const { cache } = startCache(ONE);
    const gazetteer = await cache.readGazetteer();
    expect(await cache.readGazetteer()).toBe(gazetteer);
    await cache.rebuild();
    expect(await cache.readGazetteer()).not.toBe(gazetteer);
  });

  it('gives a gazetteer whose entities are those of the release, in its order', async () => {
    await startCache(ONE).cache.readGazetteer();
    const { entities } = await startCache(closeFiles(ONE)).cache.readGazetteer();
    expect(entities).toHaveLength(1_104);
    expect(entities[1_103]).toMatchObject({ id: 'firm-1103', names: [{ text: 'One Payments 1103' }] });
  });
});

describe('a new version of the dataset', () => {
  it('makes a new generation and drops the old one', async () => {
    await startCache(ONE).cache.readGazetteer();
    const { cache } = startCache(TWO);
    expect((await cache.readCard('firm-0500'))?.name).toBe('Two Payments 0500');
    expect(cache.state()).toMatchObject({ phase: 'ready', generation: 2, version: TWO.manifest.version });
    expect(await storedGenerations()).toEqual([2]);
  });

  it('with fewer cards leaves none of the old ones', async () => {
    await startCache(ONE).cache.readGazetteer();
    const small = createRelease(createFirms(3, 'Two'));
    const { cache } = startCache(small);
    expect(await cache.readCard('firm-0500')).toBeUndefined();
    expect((await cache.readCard('firm-0002'))?.name).toBe('Two Payments 0002');
    expect(await withDatabase((database) => database.count('cards'))).toBe(1);
  });

  it('of another format refills, even if the version is the same', async () => {
    await startCache(ONE).cache.readGazetteer();
    await withDatabase(async (database) => {
      const pointer = await database.get('pointer', 'current');
      if (pointer) await database.put('pointer', { ...pointer, format: pointer.format - 1 }, 'current');
    });
    const { cache, loads } = startCache(ONE);
    expect((await cache.readCard('firm-0500'))?.id).toBe('firm-0500');
    expect(loads()).toBe(1);
    expect(cache.state()).toMatchObject({ phase: 'ready', generation: 2 });
    expect(await storedGenerations()).toEqual([2]);
  });
});

describe('rebuild', () => {
  it('fills a new generation, whatever the cache holds', async () => {
    const { cache, loads } = startCache(ONE);
    await cache.readGazetteer();
    expect(await cache.rebuild()).toMatchObject({ phase: 'ready', generation: 2 });
    expect(loads()).toBe(2);
    expect(await storedGenerations()).toEqual([2]);
    expect((await cache.readCard('firm-0500'))?.id).toBe('firm-0500');
  });

  it('is one fill at a time: what is asked meanwhile waits for it', async () => {
    const { cache, loads } = startCache(ONE);
    const states = await Promise.all([cache.rebuild(), cache.rebuild(), cache.rebuild()]);
    for (const state of states) expect(state).toMatchObject({ phase: 'ready', generation: 1 });
    expect(loads()).toBe(1);
    expect(await storedGenerations()).toEqual([1]);
    expect(await cache.rebuild()).toMatchObject({ generation: 2 });
    expect(loads()).toBe(2);
  });

  it('joins the fill of the first question', async () => {
    const { cache, loads } = startCache(ONE);
    const first = cache.readGazetteer();
    while (loads() === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(await cache.rebuild()).toMatchObject({ phase: 'ready', generation: 1 });
    await first;
    expect(loads()).toBe(1);
  });

  it('can be asked again after one that failed', async () => {
    let fails = true;
    const { cache } = startCache(ONE, {
      openRelease: () => (fails ? Promise.reject(new Error('torn')) : Promise.resolve(ONE)),
    });
    await expect(cache.rebuild()).rejects.toThrow('torn');
    fails = false;
    expect(await cache.rebuild()).toMatchObject({ phase: 'ready', generation: 1 });
  });

  it('fills a cache that nobody has asked yet', async () => {
    const { cache } = startCache(ONE);
    expect(await cache.rebuild()).toMatchObject({ phase: 'ready', generation: 1 });
  });

  it('brings a cache back from memory once IndexedDB works again', async () => {
    const { openDatabase } = await import('../../lib/cache/database');
    let works = false;
    const { cache } = startCache(ONE, {
      open: (onLost) => (works ? openDatabase(onLost) : Promise.reject(new Error('closed'))),
    });
    await cache.readGazetteer();
    expect(cache.state().phase).toBe('memory');
    works = true;
    expect(await cache.rebuild()).toMatchObject({ phase: 'ready', generation: 1 });
  });
});
