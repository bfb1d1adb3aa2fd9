// The maintainers' command: wires its words and flags to what they do. npm run dataset -- <command>
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { runApply } from './apply/run-apply';
import { checkDataset } from './check-dataset';
import { checkNews } from './check-news';
import { compileDataset } from './compile-dataset';
import { diffDatasets } from './diff-datasets';
import { explainEntity } from './explain';
import { loadFrequentWords } from './frequent-words';
import { runImport } from './import/run-import';
import { toJsonSchemas } from './json-schema';
import { DATASET_FOLDER, loadDataset } from './load-dataset';
import { describeProblem } from './problem';
import { readDataset } from './read-dataset';
import { readMarkedArticles } from './read-marked-articles';
import { readRevision } from './read-revision';
import { createRandom, drawSample } from './seeded-random';
import { listStale } from './stale';
import { describeStatement, listStatements } from './statements';
import { describeStats } from './stats';

const USAGE = `npm run dataset -- check                      reports every error of the dataset: file, field, value, rule
npm run dataset -- check --stale 365          lists what was last looked up more than that many days ago
npm run dataset -- check --news <folder>      and every name that is marked in ordinary news (JSONL with marked organisations)
npm run dataset -- build [folder]             compiles it into a folder (.dataset), as every build of the extension does
npm run dataset -- diff [revision | folder]   says what has changed for readers since then (HEAD)
npm run dataset -- stats [--years 2]          counts by kind, country, tier and language; the weakest entities first
npm run dataset -- stats --sample 40 --seed 7 draws statements to check, each with its sources
npm run dataset -- explain <id>               all about one entity, and why its names match as they do
npm run dataset -- import extracts <folder>   makes the directory anew from registers' extracts
npm run dataset -- import wikidata [id …]     adds names and identifiers that Wikidata has (needs a network)
npm run dataset -- import gleif [id …]        adds legal names and seats by LEI from GLEIF (needs a network)
npm run dataset -- apply <file …> [--dry-run] applies what readers exported as corrections of names
npm run dataset -- schema                     writes the JSON Schemas that editors check the files by`;

const FLAGS = {
  stale: { type: 'string' },
  news: { type: 'string' },
  years: { type: 'string', default: '2' },
  sample: { type: 'string' },
  seed: { type: 'string', default: '1' },
  'dry-run': { type: 'boolean', default: false },
} as const;

type Flags = ReturnType<typeof parseArgs<{ options: typeof FLAGS }>>['values'];
type Input = { rest: string[]; flags: Flags };

const SCHEMA_FOLDER = join(DATASET_FOLDER, 'schema');
const today = new Date().toISOString().slice(0, 10);

const COMMANDS: Record<string, (input: Input) => Promise<void>> = {
  check: async ({ flags: { stale, news } }) => {
    const { dataset, problems } = await readDataset(DATASET_FOLDER);
    problems.push(...checkDataset(dataset, today), ...(await checkSchemas()));
    if (news && problems.length === 0)
      problems.push(
        ...checkNews(dataset, await readMarkedArticles(news), loadFrequentWords(dataset.language.neverAlone)),
      );
    for (const problem of problems) console.error(describeProblem(problem));
    const { entities, events } = dataset;
    console.log(
      `${entities.length} entities, ${events.length} events: ${problems.length || 'no'} problem${problems.length === 1 ? '' : 's'}`,
    );
    if (problems.length > 0) process.exitCode = 1;
    if (stale === undefined) return;
    const old = listStale(dataset, { today, days: toNumber('stale', stale) });
    console.log(`\n${old.length} statements were last looked up more than ${stale} days ago`);
    for (const statement of old) console.log(describeStatement(statement));
  },
  build: async ({ rest: [folder = '.dataset'] }) => {
    const { manifest, files } = compileDataset(await loadDataset());
    await mkdir(folder, { recursive: true });
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
    console.log(`Version ${manifest.version} in ${folder}:`);
    for (const { name, bytes } of files)
      console.log(`  ${name.padEnd(16)} ${String(bytes.byteLength).padStart(9)} bytes`);
  },
  diff: async ({ rest: [since = 'HEAD'] }) => {
    const before = existsSync(join(since, 'packs.json'))
      ? (await readDataset(since)).dataset
      : await readRevision(since);
    const after = await loadDataset();
    const sentences = diffDatasets(before, after);
    console.log(sentences.length > 0 ? sentences.join('\n') : `Nothing has changed for readers since ${since}.`);
  },
  stats: async ({ flags: { sample, seed = '1', years = '2' } }) => {
    const dataset = await loadDataset();
    if (sample === undefined) {
      console.log(describeStats(dataset, { today, years: toNumber('years', years) }).join('\n'));
      return;
    }
    const drawn = drawSample(listStatements(dataset), toNumber('sample', sample), createRandom(toNumber('seed', seed)));
    for (const [index, statement] of drawn.entries()) console.log(`${index + 1}. ${describeStatement(statement)}`);
  },
  explain: async ({ rest: [id] }) => {
    if (!id) throw new Error('Say which entity: npm run dataset -- explain adyen');
    console.log(explainEntity(await loadDataset(), id).join('\n'));
  },
  import: async ({ rest: [source, ...rest] }) =>
    runImport(source, rest, { folder: DATASET_FOLDER, today, log: console.log, fetch, wait: setTimeout }),
  apply: async ({ rest, flags }) => {
    const isDone = await runApply(rest, { folder: DATASET_FOLDER, isDry: flags['dry-run'], log: console.log });
    if (!isDone) process.exitCode = 1;
  },
  schema: async () => {
    await mkdir(SCHEMA_FOLDER, { recursive: true });
    for (const [file, text] of toJsonSchemas()) await writeFile(join(SCHEMA_FOLDER, file), text);
    console.log(`JSON Schemas written to ${SCHEMA_FOLDER}`);
  },
};

/** The schemas that editors use must be those of the check. */
async function checkSchemas() {
  const problems = [];
  for (const [file, text] of toJsonSchemas())
    if ((await readFile(join(SCHEMA_FOLDER, file), 'utf8').catch(() => '')) !== text)
      problems.push({
        file: `schema/${file}`,
        field: '',
        value: undefined,
        rule: 'is not up to date: npm run dataset -- schema',
      });
  return problems;
}

function toNumber(flag: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`--${flag} must be a whole number, not “${value}”.`);
  return Number(value);
}

try {
  const { values, positionals } = parseArgs({ options: FLAGS, allowPositionals: true });
  const [name = '', ...rest] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) await command({ rest, flags: values });
  else {
    console.error(USAGE);
    process.exitCode = 2;
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
