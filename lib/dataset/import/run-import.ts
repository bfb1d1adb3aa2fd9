// `import <source>`: which importer it is, and what it is given.
import { join } from 'node:path';
import { readDataset } from '../read-dataset';
import { importExtracts } from './import-extracts';
import { REGISTERS } from './registers';

type Context = { folder: string; today: string; log: (line: string) => void };

/** Runs the importer of `source` over the dataset in `folder`. Throws an Error that lists the sources where it is none. */
export async function runImport(source: string | undefined, rest: string[], { folder, log }: Context): Promise<void> {
  const { dataset } = await readDataset(folder);
  const handMade = dataset.entities.filter(({ id }) => !dataset.places?.has(id));
  switch (source) {
    case 'extracts': {
      const [extracts] = rest;
      if (!extracts)
        throw new Error(
          `Give the folder with the extracts: ${[...new Set(REGISTERS.map(({ file }) => file))].join(', ')}`,
        );
      const { read, bodies, covered, written } = await importExtracts(extracts, join(folder, 'directory'), {
        handMade,
        language: dataset.language,
      });
      for (const [register, count] of Object.entries(read)) log(`${String(count).padStart(6)} rows of ${register}`);
      log(
        `${bodies} bodies after joining; ${covered} are covered by hand-made entities; ${written} written to the directory`,
      );
      return;
    }
    default:
      throw new Error(
        `${source ? `There is no importer “${source}”` : 'Say what to import'}: extracts <folder>, wikidata [id …] or gleif [id …].`,
      );
  }
}
