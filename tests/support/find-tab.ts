// The extension's own pages see tabs by number only: finds the one in which the content script reads.
import type { Page } from 'puppeteer-core';
import { eventually } from './open-journey';

type ExtensionApi = {
  tabs: {
    query: (what: object) => Promise<{ id?: number }[]>;
    sendMessage: (id: number, message: object) => Promise<{ state: string } | undefined>;
  };
};

/** Number of the first tab whose page is in `state`. `page` is a page of the extension. */
export function findTab(page: Page, state = 'reading'): Promise<number> {
  return eventually(`a tab that is ${state}`, () =>
    page.evaluate(async (wanted) => {
      const scope = globalThis as unknown as { browser?: ExtensionApi; chrome?: ExtensionApi };
      const { tabs } = (scope.browser ?? scope.chrome) as ExtensionApi;
      for (const { id = 0 } of await tabs.query({})) {
        const summary = await tabs.sendMessage(id, { type: 'describe-page' }).catch(() => undefined);
        if (summary?.state === wanted) return id;
      }
      return undefined;
    }, state),
  );
}
