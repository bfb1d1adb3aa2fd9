// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { DamagedRelease, loadManifest, openRelease, type ReadFile } from '../../lib/bundle/open-release';
import { compileDataset } from '../../lib/dataset/compile-dataset';
import { createFirms } from '../support/small-dataset';

const { manifest, files } = compileDataset(createFirms(3, 'One'));
type Bundle = Map<string, Uint8Array>;

/** The bundle after `damage`, as the extension reads it. */
function bundle(damage: (files: Bundle) => void = () => {}): ReadFile {
  const copy: Bundle = new Map(files.map(({ name, bytes }) => [name, new Uint8Array(bytes)]));
  damage(copy);
  return async (name) => {
    const bytes = copy.get(name);
    if (!bytes) throw new TypeError('Failed to fetch');
    return new Uint8Array(bytes).buffer;
  };
}
const encode = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const setManifest = (value: unknown) => (bundled: Bundle) => void bundled.set('manifest.json', encode(value));
const flip = (name: string, at: number) => (bundled: Bundle) => {
  const bytes = bundled.get(name) as Uint8Array;
  bytes[at] = (bytes[at] as number) ^ 1;
};

describe('openRelease', () => {
  it('reads the manifest, and every file that it lists when it is asked for', async () => {
    const read: string[] = [];
    const readFile = bundle();
    const release = await openRelease((name) => {
      read.push(name);
      return readFile(name);
    });
    expect(release.manifest).toEqual(manifest);
    expect(read).toEqual(['manifest.json']);
    expect(manifest.files.map(({ name }) => name)).toEqual([
      'lexicon.bin',
      'cues.bin',
      'gazetteer.json',
      'cards-0.json',
    ]);
    for (const { name, bytes } of manifest.files) expect((await release.readFile(name)).byteLength).toBe(bytes);
  });

  it('reads no file that the manifest does not list', async () => {
    const { readFile } = await openRelease(bundle((bundled) => void bundled.set('other.json', encode({}))));
    await expect(readFile('other.json')).rejects.toThrow(DamagedRelease);
  });

  const damaged = manifest.files.flatMap(({ name, bytes }): [string, string, (bundled: Bundle) => void][] => [
    ['its first byte is another', name, flip(name, 0)],
    ['its last byte is another', name, flip(name, bytes - 1)],
    ['it is cut short', name, (bundled) => void bundled.set(name, (bundled.get(name) as Uint8Array).slice(0, -1))],
    ['it is longer', name, (bundled) => void bundled.set(name, Uint8Array.of(...(bundled.get(name) as Uint8Array), 0))],
    ['it is empty', name, (bundled) => void bundled.set(name, new Uint8Array())],
    ['it cannot be read', name, (bundled) => void bundled.delete(name)],
  ]);
  it.each(damaged)('refuses a file where %s: %s', async (_, name, damage) => {
    const { readFile } = await openRelease(bundle(damage));
    for (const other of manifest.files) if (other.name !== name) await readFile(other.name); // as ever
    const loading = readFile(name);
    await expect(loading).rejects.toThrow(DamagedRelease);
    await expect(loading).rejects.toThrow(
      `The file ${name} of the bundled dataset ${manifest.version} is missing or damaged. Reinstall Sidenote.`,
    );
  });
});

describe('loadManifest', () => {
  it('reads the manifest alone', async () => {
    const read: string[] = [];
    const readFile = bundle();
    const loaded = await loadManifest((name) => {
      read.push(name);
      return readFile(name);
    });
    expect(loaded).toEqual(manifest);
    expect(read).toEqual(['manifest.json']);
  });

  const rows: [name: string, damage: (bundled: Bundle) => void, why: RegExp][] = [
    ['is missing', (bundled) => void bundled.delete('manifest.json'), /Failed to fetch/],
    ['is no JSON', setManifest('{ "format": '), /JSON/],
    ['is empty', setManifest(''), /JSON/],
    ['is of another format', setManifest({ ...manifest, format: manifest.format + 1 }), /format/],
    ['has no version', setManifest({ ...manifest, version: undefined }), /version/],
    ['counts in words', setManifest({ ...manifest, counts: { ...manifest.counts, chunks: 'one' } }), /chunks/],
    ['lists a file without its hash', setManifest({ ...manifest, files: [{ name: 'a', bytes: 1 }] }), /sha256/],
  ];
  it.each(rows)('refuses a manifest that %s, and openRelease does too', async (_, damage, why) => {
    for (const load of [loadManifest, openRelease]) {
      const loading = load(bundle(damage));
      await expect(loading).rejects.toThrow(DamagedRelease);
      await expect(loading).rejects.toThrow(
        /^The manifest of the bundled dataset cannot be read \(.*Reinstall Sidenote\.$/s,
      );
      await expect(loading).rejects.toThrow(why);
    }
  });
});
