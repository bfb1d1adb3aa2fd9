// The files of a release that detection reads, as they are handed to the browser.
import type { ReleaseFile } from '../../lib/dataset/compile-dataset';
import { GAZETTEER_FILES } from '../../lib/match/unpack-gazetteer';

/** By name, in base64. */
export type Files = Record<string, string>;

export function encodeFiles(files: readonly ReleaseFile[]): Files {
  const isRead = ({ name }: ReleaseFile) => (GAZETTEER_FILES as readonly string[]).includes(name);
  return Object.fromEntries(
    files.filter(isRead).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]),
  );
}

export function decodeFiles(files: Files): Map<string, ArrayBuffer> {
  return new Map(
    Object.entries(files).map(([name, base64]) => [
      name,
      Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer,
    ]),
  );
}
