// The maintainers' command: npm run dataset -- check | build [folder] | diff [revision or folder]
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDataset } from './check-dataset';
import { compileDataset } from './compile-dataset';
import { diffDatasets } from './diff-datasets';
import { DATASET_FOLDER, loadDataset } from './load-dataset';
import { describeProblem } from './problem';
import { readDataset } from './read-dataset';
import { readRevision } from './read-revision';

const USAGE = `npm run dataset -- check                      reports every error of the dataset: file, field, value, rule
npm run dataset -- build [folder]             compiles it into a folder (.dataset), as every build of the extension does
npm run dataset -- diff [revision | folder]   says what has changed for readers since then (HEAD)`;

const today = new Date().toISOString().slice(0, 10);

const COMMANDS: Record<string, (argument: string | undefined) => Promise<void>> = {
  check: async () => {
    const { dataset, problems } = await readDataset(DATASET_FOLDER);
    problems.push(...checkDataset(dataset, today));
    for (const problem of problems) console.error(describeProblem(problem));
    const { entities, events } = dataset;
    console.log(
      `${entities.length} entities, ${events.length} events: ${problems.length || 'no'} problem${problems.length === 1 ? '' : 's'}`,
    );
    if (problems.length > 0) process.exitCode = 1;
  },
  build: async (folder = '.dataset') => {
    const { manifest, files } = compileDataset(await loadDataset());
    await mkdir(folder, { recursive: true });
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
    console.log(`Version ${manifest.version} in ${folder}:`);
    for (const { name, bytes } of files)
      console.log(`  ${name.padEnd(16)} ${String(bytes.byteLength).padStart(9)} bytes`);
  },
  diff: async (since = 'HEAD') => {
    const before = existsSync(join(since, 'packs.json'))
      ? (await readDataset(since)).dataset
      : await readRevision(since);
    const after = await loadDataset();
    const sentences = diffDatasets(before, after);
    console.log(sentences.length > 0 ? sentences.join('\n') : `Nothing has changed for readers since ${since}.`);
  },
};

const [name = '', argument] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command)
  await command(argument).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
else {
  console.error(USAGE);
  process.exitCode = 2;
}
