// A dataset as maintainers keep it: a folder of JSON files, thrown away after the test.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Dataset } from '../../lib/dataset/read-dataset';

/** Paths below the folder, and what stands in them: an object as JSON, or text as it is. */
export type DatasetFiles = Record<string, unknown>;

export function toDatasetFiles({ packs, entities, events, language }: Dataset): DatasetFiles {
  return {
    'packs.json': packs,
    ...Object.fromEntries(entities.map((entity) => [`entities/${entity.id}.json`, entity])),
    ...Object.fromEntries(events.map((event) => [`events/${event.id}.json`, event])),
    ...Object.fromEntries(Object.entries(language).map(([name, words]) => [`language/${toKebab(name)}.json`, words])),
  };
}

/** `neverAlone` → `never-alone`. */
const toKebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Writes `files` in their order into a new folder, and removes it when the test is over. */
export async function writeDataset(files: DatasetFiles): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidenote-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}
