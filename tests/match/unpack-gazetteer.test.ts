// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../lib/dataset/compile-dataset';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { GAZETTEER_FILES, unpackGazetteer } from '../../lib/match/unpack-gazetteer';
import { createTinyDataset } from '../support/tiny-dataset';

/** The files of a release as the cache holds them. */
const createFiles = () =>
  new Map(
    compileDataset(createTinyDataset()).files.map(({ name, bytes }) => [
      name,
      Uint8Array.from(bytes).buffer as ArrayBuffer,
    ]),
  );

describe('unpackGazetteer', () => {
  it('reads back what the dataset build wrote', () => {
    // Through JSON, which drops what is undefined.
    const { lexicon, cueLexicon, entities, cues } = unpackGazetteer(createFiles());
    const built = toGazetteer(createTinyDataset());
    expect({ entities, cues }).toEqual(JSON.parse(JSON.stringify({ entities: built.entities, cues: built.cues })));
    expect({ lexicon, cueLexicon }).toEqual({ lexicon: built.lexicon, cueLexicon: built.cueLexicon });
  });

  it.each(GAZETTEER_FILES)('names the file %s where it is missing', (name) => {
    const files = createFiles();
    files.delete(name);
    expect(() => unpackGazetteer(files)).toThrow(name);
  });

  it.each(GAZETTEER_FILES)('throws where the file %s is cut short', (name) => {
    const files = createFiles();
    files.set(name, (files.get(name) as ArrayBuffer).slice(0, -3));
    expect(() => unpackGazetteer(files)).toThrow();
  });
});
