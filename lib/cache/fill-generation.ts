// Writes a release into the database as a new generation and makes it the current one. Whoever reads meanwhile keeps the
// generation before; a worker that is killed at any await leaves that one in place, and the next fill sweeps the rest.
import type { Release } from '../bundle/open-release';
import { GAZETTEER_FILES } from '../match/unpack-gazetteer';
import { chunkFile } from '../model/release';
import type { Database, Pointer } from './database';

/** Chunks written between two reports of progress. */
const CHUNKS_PER_STEP = 10;

/** The pointer after the fill. `now` gives milliseconds since 1970; `onProgress` counts chunks. */
export async function fillGeneration(
  database: Database,
  {
    release,
    now,
    onProgress,
  }: { release: Release; now: () => number; onProgress: (done: number, total: number) => void },
): Promise<Pointer> {
  const { manifest, readFile } = release;
  const total = manifest.counts.chunks;
  onProgress(0, total);
  const before = await database.get('pointer', 'current');
  const generation = (before?.generation ?? 0) + 1;
  await dropOtherGenerations(database, before?.generation);

  // Read before each transaction begins: one that waits for anything but the database ends by itself.
  const files = await Promise.all(GAZETTEER_FILES.map(readFile));
  const writing = database.transaction('files', 'readwrite');
  await Promise.all([
    ...GAZETTEER_FILES.map((name, index) => writing.store.put(files[index] as ArrayBuffer, [generation, name])),
    writing.done,
  ]);
  for (let at = 0; at < total; at += CHUNKS_PER_STEP) {
    const length = Math.min(CHUNKS_PER_STEP, total - at);
    const chunks = await Promise.all(Array.from({ length }, (_, index) => readFile(chunkFile(at + index))));
    const step = database.transaction('cards', 'readwrite', { durability: 'relaxed' });
    await Promise.all([...chunks.map((chunk, index) => step.store.put(chunk, [generation, at + index])), step.done]);
    onProgress(at + length, total);
  }

  const pointer: Pointer = {
    generation,
    version: manifest.version,
    format: manifest.format,
    counts: manifest.counts,
    files: manifest.files,
    filledAt: new Date(now()).toISOString(),
  };
  await database.put('pointer', pointer, 'current');
  await dropOtherGenerations(database, generation);
  return pointer;
}

async function dropOtherGenerations(database: Database, kept: number | undefined): Promise<void> {
  const sweep = database.transaction(['files', 'cards'], 'readwrite');
  const others =
    kept === undefined ? [undefined] : [IDBKeyRange.upperBound([kept], true), IDBKeyRange.lowerBound([kept + 1])];
  const drop = (store: { clear: () => Promise<void>; delete: (keys: IDBKeyRange) => Promise<void> }) =>
    others.map((keys) => (keys ? store.delete(keys) : store.clear()));
  await Promise.all([...drop(sweep.objectStore('files')), ...drop(sweep.objectStore('cards')), sweep.done]);
}
