// Reads what maintainers write under assets/dataset and reports every problem of form, file by file.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import * as z from 'zod/mini';
import { Entity } from '../model/entity';
import { DatedEvent } from '../model/event';
import {
  Authorities,
  AuthorityPattern,
  CountryWords,
  FirstNames,
  type LanguageWords,
  Namesakes,
  NeverAlone,
  OfficePhrase,
  RolePhrase,
  TradeWords,
} from '../model/language';
import { ActorSigns, Metonyms } from '../model/metonym';
import { Pack } from '../model/pack';
import { DirectoryFile, giveWay, withOwnSources } from './directory';
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

  const language = (file: string) => join(folder, 'language', file);
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
      countries: (await readJson(language('countries.json'), z.record(z.string(), CountryWords))) ?? {},
      trades: (await readJson(language('trades.json'), z.record(z.string(), TradeWords))) ?? {},
      neverAlone: (await readJson(language('never-alone.json'), NeverAlone)) ?? {
        words: {},
        exceptions: [],
        generic: [],
      },
      namesakes: (await readJson(language('namesakes.json'), Namesakes)) ?? { before: {}, after: {}, capitalised: {} },
      roles: (await readJson(language('roles.json'), z.array(RolePhrase))) ?? [],
      authorities: (await readJson(language('authorities.json'), z.record(z.string(), Authorities))) ?? {},
      metonyms: (await readJson(language('metonyms.json'), Metonyms)) ?? { topics: {}, places: [] },
      actorSigns: (await readJson(language('actor-signs.json'), z.record(z.string(), ActorSigns))) ?? {},
      firstNames: (await readJson(language('first-names.json'), FirstNames)) ?? [],
      offices: (await readJson(language('offices.json'), z.array(OfficePhrase))) ?? [],
      authorityPatterns: (await readJson(language('authority-patterns.json'), z.array(AuthorityPattern))) ?? [],
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
