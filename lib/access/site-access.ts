// Sites beyond the manifest's list: those that the user granted are served by a registered content script.
import { browser } from '../browser';

const SCRIPT = { js: ['news.js'], css: ['assets/highlights.css'] };
const SCRIPT_ID = 'granted-sites';

let queue: Promise<void> = Promise.resolve();

/** Makes the registered content script cover just the origins that are granted beyond the manifest's `listed` patterns. */
export function registerGrantedSites(listed: readonly string[]): Promise<void> {
  // Two at once would both find the script missing and register it twice.
  queue = queue.catch(() => undefined).then(() => register(listed));
  return queue;
}

async function register(listed: readonly string[]): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => !listed.includes(origin) && /^(\*|https?):/.test(origin));
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    excludeMatches: [...listed],
    ...SCRIPT,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs Sidenote in a tab once: the toolbar's popup gives access to the page it was opened on. */
export async function readTabOnce(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: SCRIPT.css });
  await browser.scripting.executeScript({ target: { tabId }, files: SCRIPT.js });
}
