// The content script: starts the reader and connects it to settings, navigation and the popup. On which sites it runs
// stands in the manifest (wxt.config.ts) and in the scripts registered for sites that the user grants.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { browser } from '../../lib/browser';
import type { TabRequest } from '../../lib/messages/protocol';
import { watchAddress } from '../../lib/page/watch-address';
import { startReader } from '../../lib/reader/start-reader';
import { SETTINGS_KEY } from '../../lib/settings/settings-key';
import './style.css';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main(context) {
    const isInstalled = import.meta.env.MODE === 'production';
    const reader = startReader({
      shadow: isInstalled ? 'closed' : 'open',
      today: () => new Date().toISOString().slice(0, 10),
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
    browser.storage.onChanged.addListener(onStorage);
    browser.runtime.onMessage.addListener(onMessage as never);
    const stopAddress = watchAddress(reader.onNavigation);
    // Tests see what the popup sees; the page of an installed Sidenote cannot ask.
    if (!isInstalled)
      document.addEventListener('sidenote:describe', () =>
        document.dispatchEvent(new CustomEvent('sidenote:description', { detail: JSON.stringify(reader.describe()) })),
      );
    context.onInvalidated(() => {
      stopAddress();
      reader.stop();
    });
  },
});
