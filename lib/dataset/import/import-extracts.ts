// Extracts of registers → the files of the directory. The same extracts and hand-made entries give the same bytes.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldText } from '../../match/fold';
import type { Entity } from '../../model/entity';
import type { Source } from '../../model/source';
import { type DirectoryFile, giveWay } from '../directory';
import { type FrequentWords, loadFrequentWords, weaknessOf } from '../frequent-words';
import type { Dataset } from '../read-dataset';
import { readCountryNames } from './country-names';
import { joinRecords } from './join-records';
import { leaveIndistinct } from './leave-indistinct';
import type { ExtractDates, ImportedRecord, Register } from './record';
import { regionOf } from './regions';
import { datesOf, REGISTERS } from './registers';
import { toEntity } from './to-entity';

/** Countries by name, beside the registers' files. */
export const COUNTRIES_FILE = 'countries_localised.json';

/** Counts: rows by register; bodies after joining; of these, those nobody can tell apart, those hand-made, those written. */
export type ImportReport = {
  read: Record<string, number>;
  bodies: number;
  indistinct: number;
  covered: number;
  written: number;
};

/**
 * Reads every register's file in `extracts`, joins their rows, leaves out what hand-made entities cover, and writes one
 * file a country into `directory`, whose earlier files go. Throws an Error that names a file that cannot be
 * read or has another form than expected; the directory stays as it was then.
 */
export async function importExtracts(
  extracts: string,
  directory: string,
  { handMade, language }: { handMade: readonly Entity[]; language: Dataset['language'] },
): Promise<ImportReport> {
  const countryCode = await readExtract(join(extracts, COUNTRIES_FILE), readCountryNames);
  const read: Record<string, number> = {};
  const records: ImportedRecord[] = [];
  const sources: DirectoryFile['sources'] = {};
  for (const { key, file, source, read: readRegister } of REGISTERS) {
    const rows = await readExtract(join(extracts, file), (text) => {
      const dates = datesOf(file, text);
      if (source) sources[key] = toSource(source, dates);
      return readRegister(text, { countryCode, dates });
    });
    read[key] = rows.length;
    records.push(...rows);
  }
  const bodies = joinRecords(records);
  const sourced = new Set(Object.keys(sources));
  // Bodies that are left out have their names all the same: those who share one need support.
  const entities = withNeeds(
    bodies.map((body) => toEntity(body, regionOf, sourced)),
    loadFrequentWords(language.neverAlone),
  );
  const candidates = bodies.map((body, index) => ({ body, entity: entities[index] as Entity }));
  const distinct = leaveIndistinct(candidates, (register) => REGISTERS.findIndex(({ key }) => key === register));
  const kept = giveWay(
    distinct.map(({ entity }) => entity),
    handMade,
  );
  await writeDirectory(directory, kept, sources);
  return {
    read,
    bodies: bodies.length,
    indistinct: bodies.length - distinct.length,
    covered: distinct.length - kept.length,
    written: kept.length,
  };
}

/** Gives `needs` to names that are weak as written, and to those that several entities have. */
function withNeeds(entities: Entity[], frequent: FrequentWords): Entity[] {
  const owners = new Map<string, number>();
  for (const { names } of entities)
    for (const text of new Set(names.map(({ text }) => foldText(text)))) owners.set(text, (owners.get(text) ?? 0) + 1);
  return entities.map((entity) => ({
    ...entity,
    names: entity.names.map((name) => {
      const shared = (owners.get(foldText(name.text)) ?? 0) > 1;
      const needs =
        weaknessOf(name.text, frequent, 'register')?.needs ?? name.needs ?? (shared ? 'context' : undefined);
      return needs ? { ...name, needs } : name;
    }),
  }));
}

async function readExtract<T>(file: string, read: (text: string) => T): Promise<T> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Error(`${file} cannot be read (${error.message}): give the folder with the registers’ extracts.`);
  });
  try {
    return read(text);
  } catch (error) {
    throw new Error(`${file} is not the extract that its name says (${(error as Error).message}).`);
  }
}

/** All files are made ready before the first is replaced, so that a failure leaves the directory as it was. */
async function writeDirectory(folder: string, entities: Entity[], sources: DirectoryFile['sources']) {
  await mkdir(folder, { recursive: true });
  const byCountry = new Map<string, Entity[]>();
  for (const entity of entities) {
    const file = `${(entity.country ?? 'international').toLowerCase()}.json`;
    byCountry.set(file, [...(byCountry.get(file) ?? []), entity]);
  }
  const draft = (file: string) => join(folder, `${file}.draft`);
  try {
    for (const [file, members] of byCountry) await writeFile(draft(file), formatDirectory(members, sources));
  } catch (error) {
    for (const file of byCountry.keys()) await rm(draft(file), { force: true });
    throw error;
  }
  for (const file of byCountry.keys()) await rename(draft(file), join(folder, file));
  for (const file of await readdir(folder))
    if (file.endsWith('.json') && !byCountry.has(file)) await rm(join(folder, file));
}

/** A version that is a day is when the register published it. */
function toSource(source: NonNullable<Register['source']>, { version, read }: ExtractDates): Source {
  const isDay = version !== undefined && /^\d{4}-\d\d-\d\d$/.test(version);
  return { ...source, ...(isDay && { published: version }), retrieved: read };
}

/** JSON with one entity a line, sorted by id: a change of one entity is a change of one line. */
function formatDirectory(entities: Entity[], sources: DirectoryFile['sources']): string {
  const cited = new Set(
    entities.flatMap(({ names, facts = [] }) => [...names, ...facts].flatMap(({ sources }) => sources ?? [])),
  );
  const own = Object.fromEntries(Object.entries(sources).filter(([key]) => cited.has(key)));
  const lines = entities
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entity) => `    ${JSON.stringify(entity)}`)
    .join(',\n');
  return `{\n  "sources": ${JSON.stringify(own)},\n  "entities": [\n${lines}\n  ]\n}\n`;
}
