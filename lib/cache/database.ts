// The database: its stores, and how it is opened. It holds a copy of what the bundle has, so it may be deleted at any time.
//
//   pointer   'current' → which generation readers use
//   files     [generation, name] → bytes of the gazetteer's files
//   cards     [generation, chunk] → bytes of 100 cards, as they are in the release: single records are a hundred times
//             slower to write, and objects would be parsed and taken apart for nothing
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Manifest } from '../model/release';

export const DATABASE_NAME = 'sidenote';
/** Raised when the stores change; an older database is emptied and filled anew. */
export const DATABASE_VERSION = 2;

export type Pointer = {
  generation: number;
  version: string;
  format: number;
  counts: Manifest['counts'];
  /** Lengths and hashes of what `files` holds. */
  files: Manifest['files'];
  filledAt: string;
};

interface Stores extends DBSchema {
  pointer: { key: 'current'; value: Pointer };
  files: { key: [number, string]; value: ArrayBuffer };
  cards: { key: [number, number]; value: ArrayBuffer };
}
export type Database = IDBPDatabase<Stores>;

/** Opens the database, creating or recreating its stores. `onLost` is called when the browser closes it under us. */
export async function openDatabase(onLost: () => void): Promise<Database> {
  const open = () =>
    openDB<Stores>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade(database) {
        for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
        for (const name of ['pointer', 'files', 'cards'] as const) database.createObjectStore(name);
      },
      // Another context wants to delete or upgrade it: make way.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    });
  try {
    return await open();
  } catch (error) {
    // Made by a newer Sidenote: it is a cache, start over.
    if ((error as DOMException).name !== 'VersionError') throw error;
    await deleteDB(DATABASE_NAME);
    return open();
  }
}

/** All keys of one generation in `files` or `cards`. */
export function keysOfGeneration(generation: number): IDBKeyRange {
  return IDBKeyRange.bound([generation], [generation + 1], false, true);
}
