// Reads what maintainers write under assets/dataset and reports every problem of form, file by file.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import * as z from 'zod/mini';
import { Entity } from '../model/entity';
import { DatedEvent } from '../model/event';
import type { LanguageWords } from '../model/language';
import { Pack } from '../model/pack';
import { DirectoryFile, giveWay, withOwnSources } from './directory';
import { LANGUAGE_SCHEMAS } from './language-schemas';
import type { Problem } from './problem';
import { problemsOf } from './schema-problems';

/** Where an entry stands, for messages: its file, and what to put before the name of a field in it. */
export type Place = { file: string; prefix: string };

export type Dataset = {
  packs: Pack[];
  /** Written by hand or from the directory, where hand-made ones have gone before; sorted by id. */
  entities: Entity[];
  /** Places of the entities that do not stand in a file of their own, by id. */
  places?: ReadonlyMap<string, Place> | undefined;
  events: DatedEvent[];
  language: LanguageWords;
};

/**
 * The dataset under `folder`, sorted by id, with all problems of form (JSON, schema, file name). Entries with a problem
 * are left out of the dataset; a dataset with problems must not be compiled. Throws only if the folder cannot be read.
 */
export async function readDataset(folder: string): Promise<{ dataset: Dataset; problems: Problem[] }> {
  const problems: Problem[] = [];

  async function readJson<T>(file: string, schema: z.ZodMiniType<T>): Promise<T | undefined> {
    const name = relative(folder, file);
    let json: unknown;
    try {
      json = JSON.parse(await readFile(file, 'utf8'));
    } catch (error) {
      problems.push({
        file: name,
        field: '',
        value: undefined,
        rule: `is not readable JSON: ${(error as Error).message}`,
      });
      return undefined;
    }
    const result = z.safeParse(schema, json);
    if (result.success) return result.data;
    problems.push(...problemsOf(name, json, result.error));
    return undefined;
  }

  async function readFolder<T extends { id: string }>(room: string, schema: z.ZodMiniType<T>): Promise<T[]> {
    const files = (await readdir(join(folder, room))).filter((file) => file.endsWith('.json')).sort();
    const entries: T[] = [];
    for (const file of files) {
      const entry = await readJson(join(folder, room, file), schema);
      if (!entry) continue;
      if (entry.id === basename(file, '.json')) entries.push(entry);
      else
        problems.push({ file: join(room, file), field: 'id', value: entry.id, rule: 'must be the name of its file' });
    }
    return entries.sort(byId);
  }

  const words = (file: keyof typeof LANGUAGE_SCHEMAS) => join(folder, 'language', `${file}.json`);
  const handMade = await readFolder('entities', Entity);
  const directory = await readDirectory(join(folder, 'directory'), readJson);
  const kept = giveWay(directory.entities, handMade);
  const entities = [...handMade, ...kept].sort(byId);
  const dataset: Dataset = {
    packs: (await readJson(join(folder, 'packs.json'), z.array(Pack))) ?? [],
    entities,
    ...(kept.length > 0 && { places: new Map(kept.map(({ id }) => [id, directory.places.get(id) as Place])) }),
    events: await readFolder('events', DatedEvent),
    language: {
      countries: (await readJson(words('countries'), LANGUAGE_SCHEMAS.countries)) ?? {},
      trades: (await readJson(words('trades'), LANGUAGE_SCHEMAS.trades)) ?? {},
      neverAlone: (await readJson(words('never-alone'), LANGUAGE_SCHEMAS['never-alone'])) ?? {
        words: {},
        exceptions: [],
        generic: [],
      },
      namesakes: (await readJson(words('namesakes'), LANGUAGE_SCHEMAS.namesakes)) ?? {
        before: {},
        after: {},
        capitalised: {},
        towns: [],
      },
      roles: (await readJson(words('roles'), LANGUAGE_SCHEMAS.roles)) ?? [],
      authorities: (await readJson(words('authorities'), LANGUAGE_SCHEMAS.authorities)) ?? {},
      metonyms: (await readJson(words('metonyms'), LANGUAGE_SCHEMAS.metonyms)) ?? { topics: {}, places: [] },
      actorSigns: (await readJson(words('actor-signs'), LANGUAGE_SCHEMAS['actor-signs'])) ?? {},
      firstNames: (await readJson(words('first-names'), LANGUAGE_SCHEMAS['first-names'])) ?? [],
      offices: (await readJson(words('offices'), LANGUAGE_SCHEMAS.offices)) ?? [],
      authorityPatterns: (await readJson(words('authority-patterns'), LANGUAGE_SCHEMAS['authority-patterns'])) ?? [],
    },
  };
  return { dataset, problems };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

type ReadJson = <T>(file: string, schema: z.ZodMiniType<T>) => Promise<T | undefined>;

/** The entities of every file of the directory, in the order of files; none where there is no such folder. */
async function readDirectory(folder: string, readJson: ReadJson) {
  const entities: Entity[] = [];
  const places = new Map<string, Place>();
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const file of files.filter((name) => name.endsWith('.json')).sort()) {
    const read = await readJson(join(folder, file), DirectoryFile);
    for (const entity of read?.entities ?? []) {
      entities.push(withOwnSources(entity, read?.sources ?? {}));
      places.set(entity.id, { file: join('directory', file), prefix: `${entity.id}.` });
    }
  }
  return { entities, places };
}
