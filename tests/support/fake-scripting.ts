// The parts of the browser's API that site access needs, as strict as the browsers: to register an id twice, or to update or
// unregister an unknown one, is refused. Import it before anything that imports lib/browser.ts.
import './fake-browser';

export type Script = { id: string; matches: string[] };

/** Origins that the user or the manifest has granted, as `permissions.getAll` tells them. */
export const granted: string[] = [];
/** Content scripts that are registered now, by id. */
export const registered = new Map<string, Script>();
/** Every call that changes something, in order. */
export const changes: [call: string, given: unknown][] = [];

let refusal: string | undefined;
/** Lets the next registration fail, as browsers do when their storage is full. */
export function refuseNext(message: string): void {
  refusal = message;
}

export function resetScripting(): void {
  refusal = undefined;
  granted.length = 0;
  changes.length = 0;
  registered.clear();
}

const scripting = {
  getRegisteredContentScripts: async ({ ids }: { ids?: string[] } = {}) =>
    [...registered.values()].filter(({ id }) => ids?.includes(id) ?? true),
  registerContentScripts: async (scripts: Script[]) => {
    changes.push(['register', scripts]);
    const message = refusal;
    refusal = undefined;
    if (message) throw new Error(message);
    for (const script of scripts) {
      if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      expectMatches(script);
      registered.set(script.id, script);
    }
  },
  updateContentScripts: async (scripts: Script[]) => {
    changes.push(['update', scripts]);
    for (const script of scripts) {
      expectKnown(script.id);
      expectMatches(script);
      registered.set(script.id, { ...registered.get(script.id), ...script });
    }
  },
  unregisterContentScripts: async ({ ids }: { ids?: string[] } = {}) => {
    changes.push(['unregister', ids]);
    for (const id of ids ?? [...registered.keys()]) {
      expectKnown(id);
      registered.delete(id);
    }
  },
  insertCSS: async (injection: unknown) => void changes.push(['insertCSS', injection]),
  executeScript: async (injection: unknown) => void changes.push(['executeScript', injection]),
};

function expectKnown(id: string): void {
  if (!registered.has(id)) throw new Error(`Nonexistent script ID '${id}'`);
}
function expectMatches({ id, matches }: Script): void {
  if (matches.length === 0) throw new Error(`Script with ID '${id}' must specify at least one match.`);
}

const { browser } = globalThis as unknown as { browser: object };
Object.assign(browser, {
  permissions: { getAll: async () => ({ origins: [...granted], permissions: [] }) },
  scripting,
});
