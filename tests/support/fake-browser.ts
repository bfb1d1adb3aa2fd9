// Stands where webextension-polyfill looks for the browser's API. Import it before anything that imports lib/browser.ts.

type Listener = (message: unknown) => unknown;

/** Listeners that lib has added to `runtime.onMessage`. */
export const messageListeners: Listener[] = [];

/** A test that asks says what is answered: `runtime.sendMessage = …`. */
export const runtime = {
  id: 'sidenote-tests',
  sendMessage: (_message: unknown): Promise<unknown> => Promise.reject(new Error('Nobody answers.')),
  onMessage: { addListener: (each: Listener) => void messageListeners.push(each) },
};

// The polyfill asks for Chrome's object first, then takes Firefox's as it is.
Object.assign(globalThis, { chrome: { runtime }, browser: { runtime } });
