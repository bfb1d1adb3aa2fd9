// The checked dataset of this checkout, for commands that go on to use it.
import { fileURLToPath } from 'node:url';
import { checkDataset } from './check-dataset';
import { describeProblem } from './problem';
import { type Dataset, readDataset } from './read-dataset';

export const DATASET_FOLDER = fileURLToPath(new URL('../../assets/dataset/', import.meta.url));

/** Reads and checks the dataset; throws an error that lists every problem. */
export async function loadDataset(
  folder = DATASET_FOLDER,
  today = new Date().toISOString().slice(0, 10),
): Promise<Dataset> {
  const { dataset, problems } = await readDataset(folder);
  problems.push(...checkDataset(dataset, today));
  if (problems.length > 0)
    throw new Error(
      `The dataset has ${problems.length} problem(s); correct them first:\n${problems.map(describeProblem).join('\n')}`,
    );
  return dataset;
}
