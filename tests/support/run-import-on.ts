// Runs an importer over a dataset in a folder of its own, with a service in memory.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDataset } from '../../lib/dataset/check-dataset';
import { runImport } from '../../lib/dataset/import/run-import';
import { describeProblem } from '../../lib/dataset/problem';
import { readDataset } from '../../lib/dataset/read-dataset';
import type { Entity } from '../../lib/model/entity';
import { type Answer, serveAnswers } from './serve-answers';
import { toDatasetFiles, writeDataset } from './temp-dataset';
import { createTinyDataset, TODAY } from './tiny-dataset';

/** Entities of the tiny dataset with other fields, by id. */
export type Changes = Record<string, Partial<Entity>>;

/** The tiny dataset with `changes` and `more` entities, in a folder; with a directory of `directory` where there is one. */
export async function writeChanged(changes: Changes, directory: Entity[] = [], more: Entity[] = []): Promise<string> {
  const dataset = createTinyDataset();
  dataset.entities.push(...more);
  for (const [id, fields] of Object.entries(changes)) {
    const found = dataset.entities.find((each) => each.id === id);
    if (!found) throw new Error(`There is no ${id} in the tiny dataset.`);
    Object.assign(found, fields);
  }
  return writeDataset({
    ...toDatasetFiles(dataset),
    ...(directory.length > 0 && { 'directory/gb.json': { sources: {}, entities: directory } }),
  });
}

/** What the importer said and asked, or the error it threw, and how the files stand after it. */
export async function runImportOn(folder: string, source: string, ids: string[], answers: readonly Answer[]) {
  const service = serveAnswers(answers);
  const lines: string[] = [];
  const before = await readTexts(folder);
  let error: string | undefined;
  try {
    await runImport(source, ids, { folder, today: TODAY, log: (line) => lines.push(line), ...service });
  } catch (thrown) {
    error = (thrown as Error).message;
  }
  const after = await readTexts(folder);
  const { dataset, problems } = await readDataset(folder);
  return {
    lines,
    error,
    asked: service.asked,
    waits: service.waits,
    changed: Object.keys(after).filter((file) => after[file] !== before[file]),
    entity: (id: string) => JSON.parse(after[`${id}.json`] ?? '{}') as Entity,
    problems: [...problems, ...checkDataset(dataset, TODAY)].map(describeProblem),
  };
}

async function readTexts(folder: string): Promise<Record<string, string>> {
  const entities = join(folder, 'entities');
  const files = await readdir(entities);
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(entities, file), 'utf8')])),
  );
}
