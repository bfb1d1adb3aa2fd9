// @vitest-environment node
// What the cache does about damage: in the database, in the bundle, in the browser.
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DamagedRelease } from '../../lib/bundle/open-release';
import { DATABASE_NAME, DATABASE_VERSION, type Database } from '../../lib/cache/database';
import {
  closeFiles,
  emptyIndexedDb,
  NOW,
  startCache,
  storedGenerations,
  withDatabase,
} from '../support/open-test-cache';
import { createFirms, createRelease } from '../support/small-dataset';

const ONE = createRelease(createFirms(1_104, 'One'));
const DAMAGED = new DamagedRelease(
  'The file cards-5.json of the bundled dataset 1 is missing or damaged. Reinstall Sidenote.',
);
const chunkOf = async (database: Database, chunk: number) =>
  (await database.get('cards', [1, chunk])) ?? new ArrayBuffer(0);
const refuse = (error: Error) => () => Promise.reject(error);

beforeEach(emptyIndexedDb);

describe('damage in the database is repaired', () => {
  const damages: [name: string, damage: (database: Database) => Promise<unknown>][] = [
    ['a chunk is missing', (database) => database.delete('cards', [1, 5])],
    ['a chunk is empty', (database) => database.put('cards', new ArrayBuffer(0), [1, 5])],
    [
      'a chunk is cut short',
      async (database) => database.put('cards', (await chunkOf(database, 5)).slice(0, -7), [1, 5]),
    ],
    ["a chunk is another's", async (database) => database.put('cards', await chunkOf(database, 4), [1, 5])],
    [
      'one letter of a card is another',
      async (database) => {
        const bytes = new Uint8Array(await chunkOf(database, 5));
        bytes[bytes.indexOf(0x4f)] = 0x50; // «One» → «Pne», in a chunk that can still be read
        return database.put('cards', bytes.buffer, [1, 5]);
      },
    ],
    ['all chunks are missing', (database) => database.clear('cards')],
  ];
  it.each(damages)('where %s, while the cache is in use', async (_, damage) => {
    const { cache, loads } = startCache(ONE);
    await cache.readGazetteer();
    await withDatabase(damage);
    expect((await cache.readCard('firm-0550'))?.name).toBe('One Payments 0550');
    expect(loads()).toBe(2);
    expect(cache.state()).toMatchObject({
      phase: 'ready',
      generation: 2,
      lastError: { message: expect.stringContaining('firm-0550'), at: new Date(NOW).toISOString() },
    });
    expect(await storedGenerations()).toEqual([2]);
    expect((await cache.readCard('firm-0551'))?.id).toBe('firm-0551');
    expect(loads()).toBe(2);
  });

  const atStart: [name: string, damage: (database: Database) => Promise<unknown>][] = [
    ['a chunk is missing', (database) => database.delete('cards', [1, 11])],
    ['there is a chunk too many', (database) => database.put('cards', new ArrayBuffer(0), [1, 12])],
    ['a file is missing', (database) => database.delete('files', [1, 'lexicon.bin'])],
    ['a file is damaged', (database) => database.put('files', new ArrayBuffer(7), [1, 'lexicon.bin'])],
    [
      'one byte of a file is another',
      async (database) => {
        const bytes = (await database.get('files', [1, 'lexicon.bin'])) ?? new ArrayBuffer(0);
        const view = new Uint8Array(bytes);
        view[view.length - 1] = (view.at(-1) ?? 0) ^ 1;
        return database.put('files', bytes, [1, 'lexicon.bin']);
      },
    ],
    ['a file is no JSON', (database) => database.put('files', new ArrayBuffer(7), [1, 'gazetteer.json'])],
    [
      'everything but the pointer is missing',
      async (database) => {
        await database.clear('files');
        await database.clear('cards');
      },
    ],
    ['the pointer is missing', (database) => database.clear('pointer')],
  ];
  it.each(atStart)('where %s, at the next start', async (_, damage) => {
    await startCache(ONE).cache.readGazetteer();
    await withDatabase(damage);
    const { cache, loads } = startCache(ONE);
    expect((await cache.readCard('firm-1103'))?.name).toBe('One Payments 1103');
    expect(loads()).toBe(1);
    expect(cache.state()).toMatchObject({ phase: 'ready' });
    expect(await storedGenerations()).toHaveLength(1);
  });

  it('where the database was deleted under the cache', async () => {
    const { cache } = startCache(ONE);
    await cache.readGazetteer();
    await deleteDB(DATABASE_NAME);
    expect((await cache.readCard('firm-0550'))?.id).toBe('firm-0550');
    expect(cache.state()).toMatchObject({ phase: 'ready' });
  });

  it('where a newer Sidenote left its own database', async () => {
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1, {
      upgrade: (database) => void database.createObjectStore('other'),
    });
    newer.close();
    const { cache } = startCache(ONE);
    expect((await cache.readCard('firm-0550'))?.id).toBe('firm-0550');
    expect(cache.state()).toMatchObject({ phase: 'ready', generation: 1 });
  });

  it('for every question that meets it at once', async () => {
    const { cache } = startCache(ONE);
    await cache.readGazetteer();
    await withDatabase((database) => database.clear('cards'));
    const ids = ['firm-0001', 'firm-0550', 'firm-1103'];
    const cards = await Promise.all(ids.map((id) => cache.readCard(id)));
    expect(cards.map((card) => card?.id)).toEqual(ids);
  });
});

describe('where IndexedDB cannot be used', () => {
  const security = new DOMException('The operation is insecure.', 'SecurityError');

  it('the bundle answers from memory, and the state says why', async () => {
    const { cache, loads } = startCache(ONE, { open: refuse(security) });
    expect((await cache.readCard('firm-1103'))?.name).toBe('One Payments 1103');
    expect((await cache.readGazetteer()).entities).toHaveLength(1_104);
    expect(await cache.readCard('nobody')).toBeUndefined();
    expect(cache.state()).toEqual({
      phase: 'memory',
      why: 'SecurityError: The operation is insecure.',
      version: ONE.manifest.version,
      counts: ONE.manifest.counts,
      lastError: { message: 'SecurityError: The operation is insecure.', at: new Date(NOW).toISOString() },
    });
    // Once for the fill that found no database, once for memory: not for each card.
    expect(loads()).toBeLessThanOrEqual(2);
  });

  it('a throw instead of a rejection changes nothing', async () => {
    const { cache } = startCache(ONE, {
      open: () => {
        throw security;
      },
    });
    expect((await cache.readCard('firm-0550'))?.id).toBe('firm-0550');
    expect(cache.state().phase).toBe('memory');
  });

  it('a database that fails after the fill is replaced by memory', async () => {
    await startCache(ONE).cache.readGazetteer();
    const { cache } = startCache(ONE, { open: refuse(security) });
    expect((await cache.readCard('firm-0550'))?.id).toBe('firm-0550');
    expect(cache.state().phase).toBe('memory');
  });
});

describe('where the bundle is damaged', () => {
  it('the question fails with the reason, and the state tells it', async () => {
    const { cache } = startCache(closeFiles(ONE, DAMAGED));
    await expect(cache.readGazetteer()).rejects.toThrow('Reinstall Sidenote.');
    expect(cache.state()).toMatchObject({ phase: 'failed', why: `DamagedRelease: ${DAMAGED.message}` });
  });

  it('so does one whose manifest cannot be read', async () => {
    const { cache } = startCache(ONE, { openRelease: refuse(DAMAGED) });
    await expect(cache.readCard('firm-0001')).rejects.toThrow('Reinstall Sidenote.');
    expect(cache.state().phase).toBe('failed');
  });

  it('the next question tries again', async () => {
    let isDamaged = true;
    const { cache } = startCache(ONE, { openRelease: async () => (isDamaged ? closeFiles(ONE, DAMAGED) : ONE) });
    await expect(cache.readGazetteer()).rejects.toThrow();
    isDamaged = false;
    expect((await cache.readCard('firm-0001'))?.id).toBe('firm-0001');
    expect(cache.state().phase).toBe('ready');
  });

  it('in one chunk only, all other cards are told from memory', async () => {
    const readFile = (name: string) => (name === 'cards-5.json' ? Promise.reject(DAMAGED) : ONE.readFile(name));
    const { cache } = startCache({ ...ONE, readFile });
    expect((await cache.readCard('firm-1103'))?.name).toBe('One Payments 1103');
    expect(cache.state()).toMatchObject({ phase: 'memory', why: expect.stringContaining('cards-5.json') });
    expect(await storedGenerations()).not.toContain(2);
  });

  it('a rebuild fails, and the generation of before answers again', async () => {
    let isDamaged = false;
    const { cache } = startCache(ONE, { openRelease: async () => (isDamaged ? closeFiles(ONE, DAMAGED) : ONE) });
    await cache.readGazetteer();
    isDamaged = true;
    await expect(cache.rebuild()).rejects.toThrow('Reinstall Sidenote.');
    expect((await cache.readCard('firm-0550'))?.name).toBe('One Payments 0550');
    expect(cache.state()).toMatchObject({ phase: 'ready', generation: 1 });
  });
});
