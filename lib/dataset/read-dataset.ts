// Reads what maintainers write under assets/dataset and reports every problem of form, file by file.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import * as z from 'zod/mini';
import { Entity } from '../model/entity';
import { DatedEvent } from '../model/event';
import { CountryWords, DescriptorPattern, type LanguageWords, RolePhrase, TradeWords } from '../model/language';
import { Pack } from '../model/pack';
import type { Problem } from './problem';

z.config(z.locales.en());

export type Dataset = {
  packs: Pack[];
  entities: Entity[];
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
    for (const issue of result.error.issues)
      problems.push({ file: name, field: toField(issue.path), value: valueAt(json, issue.path), rule: issue.message });
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
    return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  const language = (file: string) => join(folder, 'language', file);
  const dataset: Dataset = {
    packs: (await readJson(join(folder, 'packs.json'), z.array(Pack))) ?? [],
    entities: await readFolder('entities', Entity),
    events: await readFolder('events', DatedEvent),
    language: {
      countries: (await readJson(language('countries.json'), z.record(z.string(), CountryWords))) ?? {},
      trades: (await readJson(language('trades.json'), z.record(z.string(), TradeWords))) ?? {},
      roles: (await readJson(language('roles.json'), z.array(RolePhrase))) ?? [],
      descriptors: (await readJson(language('descriptors.json'), z.array(DescriptorPattern))) ?? [],
    },
  };
  return { dataset, problems };
}

/** `names[2].kind` from `['names', 2, 'kind']`. */
function toField(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (field, key) => (typeof key === 'number' ? `${field}[${key}]` : field ? `${field}.${String(key)}` : String(key)),
    '',
  );
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], json);
}
