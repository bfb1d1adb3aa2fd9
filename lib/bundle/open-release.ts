// The dataset that ships inside the extension: read, each file checked against the hashes of its manifest.
import * as z from 'zod/mini';
import { Manifest } from '../model/release';

/**
 * A release: its manifest, and its files, each read when it is asked for (a fifteenth of a second for all cards of 6,500
 * entities). `readFile` throws `DamagedRelease` where a file has not the length and SHA-256 that the manifest gives.
 */
export type Release = { manifest: Manifest; readFile: ReadFile };

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

/** The release that `readFile` reads. Throws `DamagedRelease` where its manifest cannot be read. */
export async function openRelease(readFile: ReadFile): Promise<Release> {
  const manifest = await loadManifest(readFile);
  return {
    manifest,
    readFile: async (name) => {
      const listed = manifest.files.find((file) => file.name === name);
      const content = listed && (await readFile(name).catch(() => undefined));
      if (!content || !(await isIntact(content, listed)))
        throw new DamagedRelease(
          `The file ${name} of the bundled dataset ${manifest.version} is missing or damaged. Reinstall Sidenote.`,
        );
      return content;
    },
  };
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
