// Datasets small enough to read, compiled by the real compiler into releases.
import type { Release } from '../../lib/bundle/open-release';
import { compileDataset } from '../../lib/dataset/compile-dataset';
import type { Dataset } from '../../lib/dataset/read-dataset';
import type { Entity } from '../../lib/model/entity';
import type { Pack } from '../../lib/model/pack';

const LOCAL = { en: 'A test.', fr: 'Un test.', nl: 'Een test.' };

export function createPack(id: string, isDefault = true): Pack {
  return { id, title: LOCAL, summary: LOCAL, licence: 'CC0', default: isDefault };
}

/** An entity with one official name; a firm of the pack `core` unless `rest` says otherwise. */
export function createEntity(id: string, name: string, rest: Partial<Entity> = {}): Entity {
  return { id, kind: 'fintech', pack: 'core', names: [{ text: name, kind: 'official' }], ...rest };
}

/** A language that knows no words; spread it and add those that a test is about. */
export const EMPTY_LANGUAGE: Dataset['language'] = {
  countries: {},
  trades: {},
  metonyms: { topics: {}, places: [] },
  actorSigns: {},
  neverAlone: { words: {}, exceptions: [], generic: [] },
  namesakes: { before: {}, after: {}, capitalised: {}, towns: [] },
  roles: [],
  authorities: {},
  authorityPatterns: [],
  offices: [],
  firstNames: [],
};

export function createDataset(entities: Entity[], rest: Partial<Dataset> = {}): Dataset {
  return {
    packs: [createPack('core')],
    entities,
    events: [],
    language: EMPTY_LANGUAGE,
    ...rest,
  };
}

/** `count` entities `firm-0000`, `firm-0001` …; `mark` is in each name, so that two datasets differ in every card. */
export function createFirms(count: number, mark: string): Dataset {
  return createDataset(
    Array.from({ length: count }, (_, index) => {
      const number = String(index).padStart(4, '0');
      return createEntity(`firm-${number}`, `${mark} Payments ${number}`);
    }),
  );
}

/** The release that `dataset` compiles to, in memory. */
export function createRelease(dataset: Dataset): Release {
  const { manifest, files } = compileDataset(dataset);
  return {
    manifest,
    readFile: async (name) => new Uint8Array(files.find((file) => file.name === name)?.bytes ?? []).buffer,
  };
}
