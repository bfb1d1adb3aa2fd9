// What to look at again: statements whose sources were all read long ago.
import type { Dataset } from './read-dataset';
import { listStatements, type Statement } from './statements';
import { daysBefore, newestRetrieved } from './stats';

/** Statements last looked up more than `days` days before `today` (`YYYY-MM-DD`), oldest first. */
export function listStale(dataset: Dataset, { today, days }: { today: string; days: number }): Statement[] {
  const limit = daysBefore(today, days);
  return listStatements(dataset)
    .filter(({ sources }) => newestRetrieved(sources) < limit)
    .sort((a, b) => (newestRetrieved(a.sources) < newestRetrieved(b.sources) ? -1 : 1));
}
