// Wires `annotate` to the process: standard input, output and error, exit code 1 if any line was bad. With
// --by-topic texts that are not about money stay unmarked, as in the browser.
import { parseArgs } from 'node:util';
import { annotate } from './annotate';
import { toGazetteer } from './compile-gazetteer';
import { loadDataset } from './load-dataset';

const { values } = parseArgs({ options: { 'by-topic': { type: 'boolean', default: false } } });
const dataset = await loadDataset();
const enabled = new Map(dataset.packs.map((pack) => [pack.id, pack.default]));
const bad = await annotate(
  { input: process.stdin, output: process.stdout, errors: process.stderr },
  { gazetteer: toGazetteer(dataset), isPackEnabled: (pack) => enabled.get(pack) ?? false, byTopic: values['by-topic'] },
);
if (bad > 0) process.exitCode = 1;
