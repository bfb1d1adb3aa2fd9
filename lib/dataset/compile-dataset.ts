// Dataset → the files of a release: gazetteer and lexicons for detection, records for the cards, and a manifest with their
// hashes. The same dataset gives the same bytes.
import { createHash } from 'node:crypto';
import type { Gazetteer } from '../match/gazetteer';
import { packLexicon } from '../match/lexicon';
import type { CardRecord } from '../model/card-record';
import { CARDS_PER_CHUNK, chunkFile, type Manifest, type PackSummary, RELEASE_FORMAT } from '../model/release';
import { toCards } from './compile-cards';
import { toGazetteer } from './compile-gazetteer';
import type { Dataset } from './read-dataset';
import { newestRetrieved } from './stats';

export type ReleaseFile = { name: string; bytes: Uint8Array };

/** The files of a release, the manifest last. `dataset` must have passed its check. */
export function compileDataset(dataset: Dataset): { manifest: Manifest; files: ReleaseFile[] } {
  const gazetteer = toGazetteer(dataset);
  const { lexicon, cueLexicon, ...words } = gazetteer;
  const cards = toCards(dataset);
  const chunks: CardRecord[][] = [];
  for (let at = 0; at < cards.length; at += CARDS_PER_CHUNK) chunks.push(cards.slice(at, at + CARDS_PER_CHUNK));
  const files: ReleaseFile[] = [
    { name: 'lexicon.bin', bytes: packLexicon(lexicon) },
    { name: 'cues.bin', bytes: packLexicon(cueLexicon) },
    { name: 'gazetteer.json', bytes: toJson(words) },
    ...chunks.map((chunk, index) => ({ name: chunkFile(index), bytes: toJson(chunk) })),
  ];
  const listed = files.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength, sha256: sha256(bytes) }));
  const manifest: Manifest = {
    format: RELEASE_FORMAT,
    version: `${lastRetrieved(dataset)}-${sha256(Buffer.from(JSON.stringify(listed))).slice(0, 8)}`,
    counts: {
      entities: cards.length,
      names: gazetteer.entities.reduce((sum, { names }) => sum + names.length, 0),
      facts: dataset.entities.reduce((sum, { facts = [], relations = [] }) => sum + facts.length + relations.length, 0),
      events: dataset.events.length,
      chunks: chunks.length,
    },
    packs: dataset.packs.map((pack) => summarise(pack, gazetteer)),
    files: listed,
  };
  return { manifest, files: [...files, { name: 'manifest.json', bytes: toJson(manifest) }] };
}

function summarise(pack: Dataset['packs'][number], { entities }: Gazetteer): PackSummary {
  const members = entities.filter((entity) => entity.pack === pack.id);
  return { ...pack, entities: members.length, names: members.reduce((sum, { names }) => sum + names.length, 0) };
}

/** The day to which the dataset was kept: the last on which a source was read. */
function lastRetrieved({ entities, events }: Dataset): string {
  const sources = [
    ...entities.flatMap((entity) => Object.values(entity.sources ?? {})),
    ...events.flatMap((event) => event.sources),
  ];
  return newestRetrieved(sources) || '0000-00-00';
}

const toJson = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value)}\n`);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
