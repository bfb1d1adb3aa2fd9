// A clock that stands still until a test moves it.

export type ManualTimers = {
  set: (run: () => void, ms: number) => unknown;
  clear: (timer: unknown) => void;
  /** Moves the clock to `ms` since its start and runs what is due on the way, in order. */
  advanceTo: (ms: number) => void;
  now: () => number;
  /** Timers that have neither run nor been cleared. */
  pending: () => number;
};

export function createManualTimers(): ManualTimers {
  let now = 0;
  const waiting = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    pending: () => waiting.size,
    set: (run, ms) => {
      const timer = { at: now + ms, run };
      waiting.add(timer);
      return timer;
    },
    clear: (timer) => void waiting.delete(timer as { at: number; run: () => void }),
    advanceTo: (ms) => {
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= ms).sort((a, b) => a.at - b.at);
        if (!next) break;
        waiting.delete(next);
        now = next.at;
        next.run();
      }
      now = ms;
    },
  };
}
