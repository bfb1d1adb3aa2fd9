// npm run eval: the public benchmark, Sidenote beside two baselines. With --check it fails where a figure fell by more than
// a point since figures.json was written; --write writes it; --misses N lists what went wrong; --declared none or --declared
// wrong takes the texts' languages away, or declares each in another.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { endAtClosedPipe } from '../../lib/dataset/closed-pipe';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { loadDataset } from '../../lib/dataset/load-dataset';
import { createExactNames } from './exact-names';
import { compareFigures, type Figures, toFigures } from './figures';
import { createCapitalisedPhrases, createSidenote, DECLARED, isDeclared } from './matchers';
import { readTexts } from './read-texts';
import { describeMisses, describeScores } from './report';
import { scoreMatcher } from './score';

const FIGURES = new URL('figures.json', import.meta.url);

endAtClosedPipe();
const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    write: { type: 'boolean' },
    misses: { type: 'string' },
    declared: { type: 'string', default: 'right' },
  },
});
if (!isDeclared(values.declared)) throw new Error(`--declared is one of ${DECLARED.join(', ')}.`);
const texts = await readTexts(new URL('texts', import.meta.url).pathname);
const dataset = await loadDataset();
const enabled = new Map(dataset.packs.map((pack) => [pack.id, pack.default]));
const gazetteer = toGazetteer(dataset);
const sidenote = createSidenote(gazetteer, {
  isPackEnabled: (pack) => enabled.get(pack) ?? false,
  declared: values.declared,
});
const scores = scoreMatcher(texts, sidenote);

console.log(describeScores('Sidenote', scores, texts));
console.log(describeScores('Baseline: exact names', scoreMatcher(texts, createExactNames(gazetteer)), texts));
console.log(
  describeScores('Baseline: capitalised phrases', scoreMatcher(texts, createCapitalisedPhrases(gazetteer)), texts),
);
if (values.misses) console.log(describeMisses(texts, sidenote, Number(values.misses)));

const figures = toFigures(scores);
if (values.write) await writeFile(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
if (values.check) {
  const fallen = compareFigures(JSON.parse(await readFile(FIGURES, 'utf8')) as Figures, figures);
  for (const sentence of fallen) console.error(sentence);
  if (fallen.length > 0) process.exitCode = 1;
}
