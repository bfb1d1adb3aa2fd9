// What the cache is doing, as the options page shows it. Types only.
import type { Manifest } from '../model/release';

type Filled = { version: string; counts: Manifest['counts'] };

export type CacheState = { lastError?: { message: string; at: string } | undefined } & (
  | { phase: 'starting' }
  | { phase: 'filling'; done: number; total: number }
  /** `filledAt` is an ISO time. */
  | ({ phase: 'ready'; generation: number; filledAt: string } & Filled)
  /** IndexedDB cannot be used: the bundle answers from memory. */
  | ({ phase: 'memory'; why: string } & Filled)
  | { phase: 'failed'; why: string }
);
