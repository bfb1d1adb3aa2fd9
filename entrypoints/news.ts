// The content script: starts the reader and connects it to settings, navigation and the popup. On which sites it runs
// stands in the manifest (wxt.config.ts) and in the scripts registered for sites that the user grants. It is an unlisted
// script, because WXT's content scripts announce themselves to the page.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from '../lib/browser';
import type { TabRequest } from '../lib/messages/protocol';
import { watchAddress } from '../lib/page/watch-address';
import { startReader } from '../lib/reader/start-reader';
import { SETTINGS_KEY } from '../lib/settings/settings-key';

/** The page's clock may be behind its publisher's: believe dates up to tomorrow, wherever today is. */
const DAY_MS = 86_400_000;

/** In the extension's own world of a page: a script that is run once more takes the place of the one before. */
const scope = globalThis as { stopSidenote?: () => void };

export default defineUnlistedScript(() => {
  if (!document.contentType.includes('html')) return;
  scope.stopSidenote?.();
  const isInstalled = import.meta.env.MODE === 'production';
  const reader = startReader({
    shadow: isInstalled ? 'closed' : 'open',
    isPrivate: browser.extension.inIncognitoContext ?? false,
    lastDay: () => new Date(Date.now() + DAY_MS).toISOString().slice(0, 10),
  });

  const onStorage = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && SETTINGS_KEY in changes) reader.onSettings();
  };
  const onMessage = (message: unknown): Promise<unknown> | undefined => {
    const request = message as TabRequest;
    switch (request.type) {
      case 'describe-page':
        return Promise.resolve(reader.describe());
      case 'show-entity':
        reader.showEntity(request.entity);
        return Promise.resolve(null);
      case 'read-anyway':
        reader.readAnyway();
        return Promise.resolve(null);
      default:
        return undefined;
    }
  };
  // A page that comes back from the history has missed what was changed meanwhile.
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && reader.onSettings();
  // Tests see what the popup sees; the page of an installed Sidenote cannot ask.
  const onDescribe = () =>
    document.dispatchEvent(new CustomEvent('sidenote:description', { detail: JSON.stringify(reader.describe()) }));

  browser.storage.onChanged.addListener(onStorage);
  browser.runtime.onMessage.addListener(onMessage as never);
  addEventListener('pageshow', onShow);
  if (!isInstalled) document.addEventListener('sidenote:describe', onDescribe);
  const stopAddress = watchAddress(reader.onNavigation);
  scope.stopSidenote = () => {
    browser.storage.onChanged.removeListener(onStorage);
    browser.runtime.onMessage.removeListener(onMessage as never);
    removeEventListener('pageshow', onShow);
    document.removeEventListener('sidenote:describe', onDescribe);
    stopAddress();
    reader.stop();
  };
});
