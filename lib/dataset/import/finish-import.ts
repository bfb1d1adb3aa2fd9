// The end of an import that asked a service: writes what is new and says, entity by entity, what was added and left.
import type { Fact, Name } from '../../model/entity';
import type { Dataset } from '../read-dataset';
import type { FetchJson } from './fetch-json';
import { type Additions, isEmpty, writeAdditions } from './write-additions';

/** What such an importer is given. `today` is `YYYY-MM-DD`; `log` takes a line for the maintainer. */
export type ImportContext = {
  dataset: Dataset;
  folder: string;
  today: string;
  fetchJson: FetchJson;
  log: (line: string) => void;
};

/** What a register adds to one entity. `said`: a sentence for each thing that was left, and why. */
export type Proposal = { additions: Additions; said: string[] };

/** One asked-for entity and the id it was asked by. */
export type Outcome = Proposal & { id: string; askedBy: string };

/** Writes the additions of all outcomes, then logs them with what was left, and the total. */
export async function finishImport(
  outcomes: readonly Outcome[],
  { folder, log }: Pick<ImportContext, 'folder' | 'log'>,
): Promise<void> {
  await writeAdditions(folder, new Map(outcomes.map(({ id, additions }) => [id, additions])));
  for (const { id, askedBy, additions, said } of outcomes) {
    if (!isEmpty(additions)) log(`${id} (${askedBy}): added ${describe(additions)}.`);
    for (const sentence of said) log(`${id} (${askedBy}): ${sentence}`);
  }
  const changed = outcomes.filter(({ additions }) => !isEmpty(additions)).length;
  log(`${count(outcomes.length, 'entity', 'entities')} asked for, ${changed || 'none'} changed.`);
}

function describe({ names = [], lei, website, facts = [] }: Additions): string {
  return [
    ...names.map(describeName),
    ...facts.map(describeFact),
    ...(lei ? [`the LEI ${lei}`] : []),
    ...(website ? [`the website ${website}`] : []),
  ].join(', ');
}

/** «the name “苹果” (native, zh, needs context)». */
function describeName({ text, kind, lang, needs }: Name): string {
  return `the name “${text}” (${[kind, lang, needs && `needs ${needs}`].filter((part) => part).join(', ')})`;
}

function describeFact({ property, value, asOf }: Fact): string {
  return `the ${property} “${typeof value === 'string' ? value : value.en}” as of ${asOf}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
