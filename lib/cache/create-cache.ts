// The fact cache: fills the database from the bundle, keeps it current, repairs it, and answers look-ups. Where IndexedDB
// cannot be used it answers from the bundle in memory.
import { isIntact, type Release } from '../bundle/open-release';
import type { Gazetteer } from '../match/gazetteer';
import { GAZETTEER_FILES, unpackGazetteer } from '../match/unpack-gazetteer';
import type { CardRecord } from '../model/card-record';
import { CARDS_PER_CHUNK, chunkFile } from '../model/release';
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
  openRelease: () => Promise<Release>;
  open?: (onLost: () => void) => Promise<Database>;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** Nothing is opened or read before the first call. */
export function createCache({ openRelease, open = openDatabase, now }: CacheOptions): Cache {
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
    const [release, opened] = await Promise.all([openRelease(), connect()]);
    const pointer = await fillGeneration(opened, {
      release,
      now,
      onProgress: (done, total) => report({ phase: 'filling', done, total }),
    });
    return readGeneration(pointer);
  }

  async function readGeneration(pointer: Pointer): Promise<Reader> {
    const { generation, version, counts, filledAt } = pointer;
    const opened = await connect();
    const check = async (name: string, bytes: ArrayBuffer | undefined): Promise<ArrayBuffer> => {
      const listed = pointer.files.find((file) => file.name === name);
      if (!bytes || !listed || !(await isIntact(bytes, listed))) throw new Error(`The cached ${name} is damaged.`);
      return bytes;
    };
    const gazetteer = await readGazetteerFrom(async (name) =>
      check(name, await opened.get('files', [generation, name])),
    );
    const chunks = await opened.count('cards', keysOfGeneration(generation));
    if (chunks !== counts.chunks) throw new Error(`The cache has ${chunks} of ${counts.chunks} parts.`);
    report({ phase: 'ready', generation, version, counts, filledAt });
    return {
      gazetteer,
      readCard: (position) =>
        readCardFrom(position, async (chunk) =>
          check(chunkFile(chunk), await (await connect()).get('cards', [generation, chunk])),
        ),
    };
  }

  async function readCurrent(): Promise<Reader> {
    const [{ manifest }, opened] = await Promise.all([openRelease(), connect()]);
    const pointer = await opened.get('pointer', 'current');
    if (pointer?.version !== manifest.version || pointer.format !== manifest.format) return fill();
    return readGeneration(pointer).catch((error) => {
      note(error);
      return fill();
    });
  }

  /**
   * Each chunk of cards is read when a card of it is asked for: the worker starts anew every few pages, and reading all
   * of 6,500 cards would take it 70 ms each time.
   */
  async function readFromMemory(why: unknown): Promise<Reader> {
    const { manifest, readFile } = await openRelease();
    const gazetteer = await readGazetteerFrom(readFile);
    report({ phase: 'memory', why: describe(why), version: manifest.version, counts: manifest.counts });
    return { gazetteer, readCard: (position) => readCardFrom(position, (chunk) => readFile(chunkFile(chunk))) };
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

async function readGazetteerFrom(readFile: (name: string) => Promise<ArrayBuffer>): Promise<Gazetteer> {
  const read = async (name: (typeof GAZETTEER_FILES)[number]) => [name, await readFile(name)] as const;
  return unpackGazetteer(new Map(await Promise.all(GAZETTEER_FILES.map(read))));
}

async function readCardFrom(
  position: number,
  readChunk: (chunk: number) => Promise<ArrayBuffer>,
): Promise<CardRecord | undefined> {
  const bytes = await readChunk(Math.floor(position / CARDS_PER_CHUNK));
  const cards: CardRecord[] = JSON.parse(new TextDecoder().decode(bytes));
  return cards[position % CARDS_PER_CHUNK];
}

function describe(error: unknown): string {
  const { name, message } = error as Error;
  return name && name !== 'Error' ? `${name}: ${message}` : message || String(error);
}
