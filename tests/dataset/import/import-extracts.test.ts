// @vitest-environment node
// The golden run: three rows a register, written by hand, and the directory that they give, byte for byte.
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runImport } from '../../../lib/dataset/import/run-import';
import { readDataset } from '../../../lib/dataset/read-dataset';
import { ROOT } from '../../support/read-source';
import { serveAnswers } from '../../support/serve-answers';
import { toDatasetFiles, writeDataset } from '../../support/temp-dataset';
import { createTinyDataset, TODAY } from '../../support/tiny-dataset';

const EXTRACTS = join(ROOT, 'tests/fixtures/import/extracts');
const EXPECTED = join(ROOT, 'tests/fixtures/import/expected-directory.txt');

/** The tiny dataset with an old directory of one file, of which nothing must remain. */
const writeTiny = (more = {}) =>
  writeDataset({
    ...toDatasetFiles(createTinyDataset()),
    'directory/zz.json': { sources: {}, entities: [] },
    ...more,
  });

async function importInto(folder: string, extracts?: string): Promise<string[]> {
  const lines: string[] = [];
  const context = { folder, today: TODAY, log: (line: string) => lines.push(line), ...serveAnswers([]) };
  await runImport('extracts', extracts ? [extracts] : [], context);
  return lines;
}

/** All files of the directory, each under its name. */
async function readDirectory(folder: string): Promise<string> {
  const files = (await readdir(join(folder, 'directory'))).sort();
  const texts = files.map(async (file) => `${file}\n${await readFile(join(folder, 'directory', file), 'utf8')}`);
  return (await Promise.all(texts)).join('\n');
}

/** The extracts, with `text` in place of one. */
async function changeExtract(file: string, text: string): Promise<string> {
  const folder = await writeDataset({});
  await cp(EXTRACTS, folder, { recursive: true });
  await writeFile(join(folder, file), text);
  return folder;
}

describe('import extracts', () => {
  it('gives the bytes that it gave before, the second time too', async () => {
    const folder = await writeTiny();
    const lines = await importInto(folder, EXTRACTS);
    expect(await readDirectory(folder)).toBe(await readFile(EXPECTED, 'utf8'));
    expect(lines.at(-1)).toMatch(/bodies after joining/);
    await importInto(folder, EXTRACTS);
    expect(await readDirectory(folder)).toBe(await readFile(EXPECTED, 'utf8'));
    expect((await readDataset(folder)).problems).toEqual([]);
  });

  it('refuses while a hand-made file has a problem, and says which', async () => {
    const folder = await writeTiny({ 'entities/broken.json': { id: 'broken' } });
    const before = await readDirectory(folder);
    await expect(importInto(folder, EXTRACTS)).rejects.toThrow(/correct them first:\nentities\/broken\.json/);
    expect(await readDirectory(folder)).toBe(before);
  });

  it('does not mind a problem of the directory, which it makes anew', async () => {
    const folder = await writeTiny({ 'directory/yy.json': '{' });
    await importInto(folder, EXTRACTS);
    expect((await readDataset(folder)).problems).toEqual([]);
  });

  it.each([
    ['iso10383_mic.csv', '"'],
    ['ror_orgs_financial.json', '{}'],
    ['countries_localised.json', '{'],
  ])('names a malformed extract, and leaves the directory as it was: %s', async (file, text) => {
    const folder = await writeTiny();
    const before = await readDirectory(folder);
    await expect(importInto(folder, await changeExtract(file, text))).rejects.toThrow(file);
    expect(await readDirectory(folder)).toBe(before);
  });

  it('leaves the directory as it was where a file cannot be written', async () => {
    // A folder stands where a draft would.
    const folder = await writeTiny({ 'directory/nl.json.draft/in-the-way.txt': '' });
    await expect(importInto(folder, EXTRACTS)).rejects.toThrow('nl.json.draft');
    expect(await readdir(join(folder, 'directory'))).toEqual(expect.arrayContaining(['zz.json']));
    expect((await readdir(join(folder, 'directory'))).filter((file) => file.endsWith('.json'))).toEqual(['zz.json']);
  });

  it('lists all files that it needs', async () => {
    await expect(importInto(await writeTiny())).rejects.toThrow(/countries_localised\.json, regulators\.csv/);
  });
});
