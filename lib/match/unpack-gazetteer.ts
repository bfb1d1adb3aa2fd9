// Files of a release → the gazetteer that detection uses.
import type { Gazetteer } from './gazetteer';
import { unpackLexicon } from './lexicon';

/** Names of the files that hold the gazetteer. */
export const GAZETTEER_FILES = ['lexicon.bin', 'cues.bin', 'gazetteer.json'] as const;

/** Throws an Error where a file is missing or damaged. */
export function unpackGazetteer(files: ReadonlyMap<string, ArrayBuffer>): Gazetteer {
  const read = (name: (typeof GAZETTEER_FILES)[number]): ArrayBuffer => {
    const bytes = files.get(name);
    if (!bytes) throw new Error(`The file ${name} of the dataset is missing.`);
    return bytes;
  };
  const words = JSON.parse(new TextDecoder().decode(read('gazetteer.json'))) as Omit<
    Gazetteer,
    'lexicon' | 'cueLexicon'
  >;
  return { ...words, lexicon: unpackLexicon(read('lexicon.bin')), cueLexicon: unpackLexicon(read('cues.bin')) };
}
