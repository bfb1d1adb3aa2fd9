// Wires `annotate` to the process: standard input, output and error, exit code 1 if any line was bad, 2 if an option is. With
// --by-topic texts that are not about money stay unmarked, as in the browser.
import { parseArgs } from 'node:util';
import { annotate } from './annotate';
import { endAtClosedPipe } from './closed-pipe';
import { toGazetteer } from './compile-gazetteer';
import { loadDataset } from './load-dataset';

const USAGE = `npm run --silent annotate [-- --by-topic] < texts.jsonl > mentions.jsonl
A line is {"doc": "a", "lang": "en", "published": "2020-11-05", "text": "…"}; see README.md.`;

function readOptions(): { byTopic: boolean } | undefined {
  try {
    const { values } = parseArgs({ options: { 'by-topic': { type: 'boolean', default: false } } });
    return { byTopic: values['by-topic'] };
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return undefined;
  }
}

const options = readOptions();
if (options) {
  endAtClosedPipe();
  const dataset = await loadDataset();
  const enabled = new Map(dataset.packs.map((pack) => [pack.id, pack.default]));
  const bad = await annotate(
    { input: process.stdin, output: process.stdout, errors: process.stderr },
    { gazetteer: toGazetteer(dataset), isPackEnabled: (pack) => enabled.get(pack) ?? false, ...options },
  );
  if (bad > 0) process.exitCode = 1;
} else process.exitCode = 2;
