// Stands where webextension-polyfill looks for the browser's API. Import it before anything that imports lib/browser.ts.

type Listener = (message: unknown) => unknown;

/** Listeners that lib has added to `runtime.onMessage`. */
export const messageListeners: Listener[] = [];

const runtime = {
  id: 'sidenote-tests',
  onMessage: { addListener: (each: Listener) => void messageListeners.push(each) },
};

// The polyfill asks for Chrome's object first, then takes Firefox's as it is.
Object.assign(globalThis, { chrome: { runtime }, browser: { runtime } });
