// What a build of the dataset ships: a manifest, and the files whose hashes it lists.
import * as z from 'zod/mini';
import { Pack } from './pack';

/** Raised when the shape of any file of a release changes: the cache of another format is dropped and refilled. */
export const RELEASE_FORMAT = 4;

/**
 * Cards in one chunk, which is one file of the release and one record of the cache: single records are a hundred times
 * slower to write.
 */
export const CARDS_PER_CHUNK = 100;

/** Name of the file that holds a chunk, as JSON. */
export function chunkFile(chunk: number): string {
  return `cards-${chunk}.json`;
}

export const PackSummary = z.extend(Pack, { entities: z.number(), names: z.number() });
export type PackSummary = z.infer<typeof PackSummary>;

export const Manifest = z.object({
  format: z.literal(RELEASE_FORMAT),
  /** The day to which the facts were kept, and the beginning of a hash of the files: `2026-11-22-1a2b3c4d`. */
  version: z.string(),
  counts: z.object({
    entities: z.number(),
    names: z.number(),
    facts: z.number(),
    events: z.number(),
    chunks: z.number(),
  }),
  packs: z.array(PackSummary),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;
