// A database whose n-th call goes wrong: for tests of what survives.
import type { Database } from '../../lib/cache/database';

/**
 * `refuse`: the call throws, as with a full disk; `abort`: its transaction starts, takes its writes and is rolled back;
 * `hang`: nothing is ever heard of it, as with a worker that the browser kills.
 */
export type Fault = 'refuse' | 'abort' | 'hang';

const CALLS = ['get', 'getAllKeys', 'put', 'count', 'transaction'];

/** `database`, but from its `at`-th call on (1-based) it fails. `calls` tells how many there have been. */
export function failAt(database: Database, at: number, fault: Fault): { database: Database; calls: () => number } {
  let calls = 0;
  const failing = new Proxy(database, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function' || !CALLS.includes(String(key))) return value;
      return (...args: unknown[]) => {
        calls++;
        const call = () => (value as (...args: unknown[]) => unknown).apply(target, args);
        if (calls < at) return call();
        if (key === 'transaction') return failTransaction(call() as RolledBack, fault);
        return fault === 'hang'
          ? new Promise(() => {})
          : Promise.reject(new DOMException('Full', 'QuotaExceededError'));
      };
    },
  });
  return { database: failing, calls: () => calls };
}

type RolledBack = { abort: () => void; done: Promise<void> };

/** `transaction`, which is rolled back. What it promised rejects: it is for its user to hear that, and nothing here does. */
function failTransaction(transaction: RolledBack, fault: Fault): unknown {
  if (fault === 'refuse') {
    transaction.done.catch(() => undefined); // its user never has it
    transaction.abort();
    throw new DOMException('Full', 'QuotaExceededError');
  }
  // Rolled back once the caller has queued its writes, which then reject one by one.
  queueMicrotask(() => transaction.abort());
  if (fault === 'abort') return transaction;
  return wrap(transaction, (key, value) => {
    if (key === 'done') return silence(value);
    if (key === 'store') return silenceCalls(value as object);
    if (key === 'objectStore') return (name: string) => silenceCalls((value as (name: string) => object)(name));
    return value;
  });
}

/** `store`, but of what it is asked nothing is ever heard. */
function silenceCalls(store: object): object {
  return wrap(store, (_, value) =>
    typeof value === 'function' ? (...args: unknown[]) => silence(value(...args)) : value,
  );
}

/** A promise instead of `value` that never settles; of anything else, itself. */
function silence(value: unknown): unknown {
  if (!(value instanceof Promise)) return value;
  value.catch(() => undefined);
  return new Promise(() => {});
}

/** `target` with each property as `change` has it; methods come bound. */
function wrap(target: object, change: (key: string | symbol, value: unknown) => unknown): object {
  return new Proxy(target, {
    get(_, key) {
      const value: unknown = Reflect.get(target, key);
      return change(key, typeof value === 'function' ? value.bind(target) : value);
    },
  });
}
