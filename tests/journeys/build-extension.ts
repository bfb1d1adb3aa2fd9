// Before all journeys: gets the browsers that are missing, and builds the extension for both as a test build, which
// differs from what users install in three things: it runs on localhost, its card can be looked into, and it answers
// `sidenote:describe`.
import { build, type Logger } from 'wxt';
import { ensureBrowser } from '../support/install-browser';
import { BROWSERS } from '../support/open-journey';

const ignore = () => {};
/** A build of the same tree that succeeds is no news. */
const logger: Logger = {
  debug: ignore,
  log: ignore,
  info: ignore,
  success: ignore,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};

export default async function setup(): Promise<void> {
  for (const browser of BROWSERS) {
    await ensureBrowser(browser);
    await build({ browser, mode: 'test', logger });
  }
}
