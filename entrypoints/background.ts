// The background worker: connects cache, settings and messages. It may be stopped at any time and starts again with the
// next question; nothing it keeps in memory is needed afterwards.
import { defineBackground } from 'wxt/utils/define-background';
import { registerGrantedSites } from '../lib/access/site-access';
import { createAnswers } from '../lib/background/create-answers';
import { browser } from '../lib/browser';
import { loadManifest, openRelease } from '../lib/bundle/open-release';
import { createCache } from '../lib/cache/create-cache';
import { answerMessages } from '../lib/messages/answer';
import { changeSettings, readSettings } from '../lib/settings/settings-store';
import { matchesSite } from '../lib/settings/site-pattern';

export default defineBackground({
  type: 'module',
  main() {
    const readFile = async (name: string) => {
      const response = await fetch(browser.runtime.getURL(`dataset/${name}`));
      return response.arrayBuffer();
    };
    const listed = browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
    const cache = createCache({ openRelease: () => openRelease(readFile), now: Date.now });
    answerMessages(
      createAnswers({
        cache,
        loadManifest: () => loadManifest(readFile),
        readSettings,
        changeSettings,
        preferredLanguages: () => navigator.languages,
        today: () => new Date().toISOString().slice(0, 10),
        isListed: (url) => listed.some((pattern) => matchesSite(pattern.replace(/^\*:\/\/\*\.|\/\*$/g, ''), url)),
      }),
    );

    const followGrants = () => registerGrantedSites(listed);
    browser.permissions.onAdded.addListener(followGrants);
    browser.permissions.onRemoved.addListener(followGrants);
    // Install, update and start: fill the cache before the first page asks.
    const prepare = () => void Promise.allSettled([cache.readGazetteer(), followGrants()]);
    browser.runtime.onInstalled.addListener(prepare);
    browser.runtime.onStartup.addListener(prepare);
  },
});
