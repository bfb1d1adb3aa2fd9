// The fact cache: fills the database from the bundle, keeps it current, repairs it, and answers look-ups. Where IndexedDB
// cannot be used it answers from the bundle in memory.
import { isIntact, type Release } from '../bundle/load-release';
import type { Gazetteer } from '../match/gazetteer';
import { GAZETTEER_FILES, unpackGazetteer } from '../match/unpack-gazetteer';
import type { CardRecord } from '../model/card-record';
import { CARDS_PER_CHUNK, type Manifest } from '../model/release';
import type { CacheState } from './cache-state';
import { type Database, keysOfGeneration, openDatabase, type Pointer } from './database';
import { fillGeneration } from './fill-generation';

/** Look-ups of one generation of the dataset. `position` is an entity's index in the gazetteer. */
type Reader = { gazetteer: Gazetteer; readCard: (position: number) => Promise<CardRecord | undefined> };

export type Cache = {
  /** The gazetteer of the current generation; the same object until the generation changes. */
  readGazetteer: () => Promise<Gazetteer>;
  /** The card of an entity, or undefined where the dataset has none of that id. */
  readCard: (id: string) => Promise<CardRecord | undefined>;
  state: () => CacheState;
  /** Fills a new generation from the bundle, whatever the cache holds. */
  rebuild: () => Promise<CacheState>;
};

export type CacheOptions = {
  loadManifest: () => Promise<Manifest>;
  loadRelease: () => Promise<Release>;
  open?: (onLost: () => void) => Promise<Database>;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** Nothing is opened or read before the first call. */
export function createCache({ loadManifest, loadRelease, open = openDatabase, now }: CacheOptions): Cache {
  let state: CacheState = { phase: 'starting' };
  let reader: Promise<Reader> | undefined;
  let database: Promise<Database> | undefined;

  const report = (next: CacheState) => {
    state = next.lastError ? next : { ...next, lastError: state.lastError };
  };
  const note = (error: unknown) => {
    state = { ...state, lastError: { message: describe(error), at: new Date(now()).toISOString() } };
  };
  const connect = () => {
    database ??= open(() => {
      database = undefined;
    });
    database.catch(() => {
      database = undefined;
    });
    return database;
  };

  let filling: Promise<Reader> | undefined;
  /** One fill at a time: two would write the same generation. */
  function fill(): Promise<Reader> {
    filling ??= fillOnce().finally(() => {
      filling = undefined;
    });
    return filling;
  }

  async function fillOnce(): Promise<Reader> {
    const release = await loadRelease();
    report({ phase: 'filling', done: 0, total: release.manifest.counts.chunks });
    const pointer = await fillGeneration(await connect(), {
      release,
      now,
      onProgress: (done, total) => report({ phase: 'filling', done, total }),
    });
    return readGeneration(pointer);
  }

  async function readGeneration(pointer: Pointer): Promise<Reader> {
    const { generation, version, counts, filledAt } = pointer;
    const files = new Map<string, ArrayBuffer>();
    const opened = await connect();
    for (const name of GAZETTEER_FILES) {
      const bytes = await opened.get('files', [generation, name]);
      const listed = pointer.files.find((file) => file.name === name);
      if (!bytes || !listed || !(await isIntact(bytes, listed))) throw new Error(`The cached ${name} is damaged.`);
      files.set(name, bytes);
    }
    const chunks = await opened.count('cards', keysOfGeneration(generation));
    if (chunks !== counts.chunks) throw new Error(`The cache has ${chunks} of ${counts.chunks} parts.`);
    const gazetteer = unpackGazetteer(files);
    report({ phase: 'ready', generation, version, counts, filledAt });
    return {
      gazetteer,
      readCard: async (position) => {
        const chunk = await (await connect()).get('cards', [generation, Math.floor(position / CARDS_PER_CHUNK)]);
        return chunk?.[position % CARDS_PER_CHUNK];
      },
    };
  }

  async function readCurrent(): Promise<Reader> {
    const manifest = await loadManifest();
    const pointer = await (await connect()).get('pointer', 'current');
    if (pointer?.version !== manifest.version || pointer.format !== manifest.format) return fill();
    return readGeneration(pointer).catch((error) => {
      note(error);
      return fill();
    });
  }

  async function readFromMemory(why: unknown): Promise<Reader> {
    const { manifest, files } = await loadRelease();
    const gazetteer = unpackGazetteer(files);
    const cards = (JSON.parse(new TextDecoder().decode(files.get('cards.json'))) as CardRecord[][]).flat();
    report({ phase: 'memory', why: describe(why), version: manifest.version, counts: manifest.counts });
    return { gazetteer, readCard: async (position) => cards[position] };
  }

  function start(how: () => Promise<Reader>): Promise<Reader> {
    const started = how()
      .catch((error) => {
        note(error);
        return readFromMemory(error);
      })
      .catch((error) => {
        report({ phase: 'failed', why: describe(error) });
        reader = undefined;
        throw error;
      });
    reader = started;
    return started;
  }
  const current = () => reader ?? start(readCurrent);

  async function readCard(id: string, mayRepair = true): Promise<CardRecord | undefined> {
    const { gazetteer, readCard: read } = await current();
    const position = gazetteer.entities.findIndex((entity) => entity.id === id);
    if (position < 0) return undefined;
    const card = await read(position).catch((error) => {
      note(error);
      database = undefined;
      return undefined;
    });
    if (card?.id === id || !mayRepair) return card?.id === id ? card : undefined;
    note(new Error(`The cached card of ${id} was missing or another's; the cache was filled again.`));
    await start(fill);
    return readCard(id, false);
  }

  return {
    readGazetteer: async () => (await current()).gazetteer,
    readCard,
    state: () => state,
    rebuild: async () => {
      await start(fill);
      return state;
    },
  };
}

function describe(error: unknown): string {
  const { name, message } = error as Error;
  return name && name !== 'Error' ? `${name}: ${message}` : message || String(error);
}
