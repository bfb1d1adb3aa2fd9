// `import <source>`: which importer it is, and what it is given.
import { join } from 'node:path';
import { describeProblem, type Problem } from '../problem';
import { readDataset } from '../read-dataset';
import { handMadeOf } from './choose-entities';
import { createFetchJson, type Transport } from './fetch-json';
import type { ImportContext } from './finish-import';
import { COUNTRIES_FILE, importExtracts } from './import-extracts';
import { importGleif } from './import-gleif';
import { importWikidata } from './import-wikidata';
import { REGISTERS } from './registers';

type Context = { folder: string; today: string; log: (line: string) => void } & Transport;

/** Importers that ask a service for what hand-made entities lack. */
const SERVICES: Record<string, (ids: readonly string[], context: ImportContext) => Promise<void>> = {
  wikidata: importWikidata,
  gleif: importGleif,
};

/** Runs the importer of `source` over the dataset in `folder`. Throws an Error that lists the sources where it is none. */
export async function runImport(source: string | undefined, rest: string[], context: Context): Promise<void> {
  const { folder, today, log } = context;
  const { dataset, problems } = await readDataset(folder);
  if (source === 'extracts') {
    const [extracts] = rest;
    if (!extracts)
      throw new Error(
        `Give the folder with the extracts: ${[...new Set([COUNTRIES_FILE, ...REGISTERS.map(({ file }) => file)])].join(', ')}`,
      );
    // What stands in the directory is made anew; but whom it gives way to must be read in full.
    refuseProblems(problems.filter(({ file }) => !/^directory[\\/]/.test(file)));
    const { read, bodies, indistinct, covered, written } = await importExtracts(extracts, join(folder, 'directory'), {
      handMade: handMadeOf(dataset),
      language: dataset.language,
    });
    for (const [register, count] of Object.entries(read)) log(`${String(count).padStart(6)} rows of ${register}`);
    log(
      `${bodies} bodies after joining; ${indistinct} share name and country with another; ${covered} are covered by hand-made entities; ${written} written to the directory`,
    );
    return;
  }
  const run = source !== undefined && Object.hasOwn(SERVICES, source) ? SERVICES[source] : undefined;
  if (!run)
    throw new Error(
      `${source ? `There is no importer “${source}”` : 'Say what to import'}: extracts <folder>, wikidata [id …] or gleif [id …].`,
    );
  refuseProblems(problems);
  await run(rest, { dataset, folder, today, log, fetchJson: createFetchJson(context) });
}

function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length > 0)
    throw new Error(
      `The dataset has ${problems.length} problem(s); correct them first:\n${problems.map(describeProblem).join('\n')}`,
    );
}
