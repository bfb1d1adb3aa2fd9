// The maintainers' command: npm run dataset -- check | build | diff

import { checkDataset } from './check-dataset';
import { describeProblem } from './problem';
import { readDataset } from './read-dataset';

const folder = 'assets/dataset';
const { dataset, problems } = await readDataset(folder);
problems.push(...checkDataset(dataset, new Date().toISOString().slice(0, 10)));
for (const problem of problems) console.error(describeProblem(problem));
console.error(`${dataset.entities.length} entities, ${dataset.events.length} events, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;
