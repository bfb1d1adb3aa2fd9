// A browser profile in which IndexedDB cannot be opened: where its folder should be there is a file.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GECKO_UUID } from './launch';
import type { BrowserName } from './open-journey';

const IN_THE_WAY: Record<BrowserName, string> = {
  chrome: 'Default/IndexedDB',
  // The folder of the extension's own origin: storage.local, which Firefox keeps elsewhere, still works.
  firefox: `storage/default/moz-extension+++${GECKO_UUID}`,
};

/** Makes a new profile for `browser` and returns its folder; the caller removes it. */
export async function createBlockedProfile(browser: BrowserName): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'sidenote-blocked-'));
  const file = join(profile, IN_THE_WAY[browser]);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, 'This file stands where IndexedDB would be.');
  return profile;
}
