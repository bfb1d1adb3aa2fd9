// The dataset that ships inside the extension: read, and checked against the hashes of its manifest.
import * as z from 'zod/mini';
import { Manifest } from '../model/release';

/** A whole release in memory. `files` holds every file that the manifest lists. */
export type Release = { manifest: Manifest; files: Map<string, ArrayBuffer> };

/** Bytes of a file of the bundle, by name. */
export type ReadFile = (name: string) => Promise<ArrayBuffer>;

/** Thrown where the bundled dataset is not what its manifest says. */
export class DamagedRelease extends Error {
  override name = 'DamagedRelease';
}

/** The manifest alone: enough to see whether the cache is current. */
export async function loadManifest(readFile: ReadFile): Promise<Manifest> {
  try {
    return Manifest.parse(JSON.parse(new TextDecoder().decode(await readFile('manifest.json'))));
  } catch (error) {
    const why = error instanceof z.core.$ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new DamagedRelease(`The manifest of the bundled dataset cannot be read (${why}). Reinstall Sidenote.`);
  }
}

/** The release, every file of which has the length and SHA-256 that the manifest gives. Throws `DamagedRelease`. */
export async function loadRelease(readFile: ReadFile): Promise<Release> {
  const manifest = await loadManifest(readFile);
  const files = new Map<string, ArrayBuffer>();
  for (const { name, bytes, sha256 } of manifest.files) {
    const content = await readFile(name).catch(() => undefined);
    if (!content || !(await isIntact(content, { bytes, sha256 })))
      throw new DamagedRelease(
        `The file ${name} of the bundled dataset ${manifest.version} is missing or damaged. Reinstall Sidenote.`,
      );
    files.set(name, content);
  }
  return { manifest, files };
}

/** Whether `content` has the length and the SHA-256 (lower-case hexadecimal) that a manifest gives. */
export async function isIntact(
  content: ArrayBuffer,
  { bytes, sha256 }: Pick<Manifest['files'][number], 'bytes' | 'sha256'>,
): Promise<boolean> {
  if (content.byteLength !== bytes) return false;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}
