// A cache over fake-indexeddb and releases in memory. Import it before anything of lib/cache.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Release } from '../../lib/bundle/open-release';
import { type Cache, type CacheOptions, createCache } from '../../lib/cache/create-cache';
import { type Database, openDatabase } from '../../lib/cache/database';

export const NOW = Date.UTC(2026, 10, 22, 12);

/** Throws every database away. */
export function emptyIndexedDb(): void {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
}

/** A cache as a worker that has just started has it; `loads` counts how often it read the bundle's files. */
export function startCache(release: Release, rest: Partial<CacheOptions> = {}): { cache: Cache; loads: () => number } {
  let loads = 0;
  const cache = createCache({
    openRelease: async () => ({
      ...release,
      readFile: async (name) => {
        if (name === 'lexicon.bin') loads++;
        return release.readFile(name);
      },
    }),
    now: () => NOW,
    ...rest,
  });
  return { cache, loads: () => loads };
}

/** Runs `work` on a connection of its own. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(() => {});
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Generations that have any file or card in the database, in order. */
export function storedGenerations(): Promise<number[]> {
  return withDatabase(async (database) => {
    const keys = [...(await database.getAllKeys('files')), ...(await database.getAllKeys('cards'))];
    return [...new Set(keys.map(([generation]) => generation))].sort((a, b) => a - b);
  });
}

/** `release`, but none of its files can be read. */
export function closeFiles(release: Release, error = new Error('The bundle must not be read.')): Release {
  return { ...release, readFile: () => Promise.reject(error) };
}
