// The browser's local storage, which can be made to fail, and its locks, which happy-dom and Node 20 lack. Import it
// before anything that imports lib/browser.ts.
import './fake-browser';

export const stored = new Map<string, unknown>();
type Listener = (changes: Record<string, unknown>, area: string) => void;
export const storageListeners = new Set<Listener>();

const refused = new Set<'get' | 'set'>();
/** Lets every read or write fail, until `resetStorage`. */
export function refuse(call: 'get' | 'set'): void {
  refused.add(call);
}
export function resetStorage(): void {
  stored.clear();
  storageListeners.clear();
  refused.clear();
  asked.length = 0;
}

/** Names of the locks that were asked for. */
export const asked: string[] = [];
const tails = new Map<string, Promise<unknown>>();
const locks = {
  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    asked.push(name);
    const result = (tails.get(name) ?? Promise.resolve()).then(work, work);
    tails.set(name, result);
    return result;
  },
};

const turn = () => new Promise((resolve) => setImmediate(resolve));
const local = {
  get: async (key: string) => {
    await turn();
    if (refused.has('get')) throw new Error('The storage cannot be read.');
    return stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {};
  },
  set: async (items: Record<string, unknown>) => {
    await turn();
    if (refused.has('set')) throw new Error('The storage is full.');
    for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
    for (const listener of storageListeners) listener(items, 'local');
  },
};
const onChanged = {
  addListener: (listener: Listener) => void storageListeners.add(listener),
  removeListener: (listener: Listener) => void storageListeners.delete(listener),
};

const { browser } = globalThis as unknown as { browser: object };
Object.assign(browser, { storage: { local, onChanged } });
// Node 20 has no navigator at all.
const navigator = globalThis.navigator ?? {};
Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
