// @vitest-environment node
import '../support/fake-scripting'; // before lib/browser.ts looks for it
import { beforeEach, describe, expect, it } from 'vitest';
import { readTabOnce, registerGrantedSites } from '../../lib/access/site-access';
import { changes, granted, refuseNext, registered, resetScripting } from '../support/fake-scripting';

const LISTED = ['*://*.lesechos.fr/*', 'https://*.ft.com/*'];
const OWN = '*://*.own.example/*';
const OTHER = 'https://other.example/*';
const foreign = { id: 'another', matches: ['https://x.example/*'] };

/** What runs beyond the listed sites after the user has granted `origins`, and nothing but them. */
async function grant(...origins: string[]): Promise<string[]> {
  granted.splice(0, Number.POSITIVE_INFINITY, ...origins);
  await registerGrantedSites(LISTED);
  return [...registered.values()].filter(({ id }) => id !== foreign.id).flatMap(({ matches }) => matches);
}
const calls = () => changes.map(([call]) => call);

beforeEach(resetScripting);

describe('registerGrantedSites registers', () => {
  const rows: [name: string, origins: string[], expected: string[]][] = [
    ['nothing without a grant', [], []],
    ['no listed site', LISTED, []],
    ['a site beyond the listed', [...LISTED, OWN], [OWN]],
    ['a site while the listed are withheld', [OWN], [OWN]],
    ['several sites, in their order', [OTHER, ...LISTED, OWN], [OTHER, OWN]],
    ['a site over http', ['http://old.example/*'], ['http://old.example/*']],
    ['a part of a listed site that is another origin', ['https://lesechos.fr/*'], ['https://lesechos.fr/*']],
    ['no files', ['file:///*', OWN], [OWN]],
    ['no extension', ['moz-extension://abc/*', 'chrome://favicon/*'], []],
    ['not all addresses', ['<all_urls>'], []],
  ];
  it.each(rows)('%s', async (_, origins, expected) => {
    expect(await grant(...origins)).toEqual(expected);
    expect(calls()).toEqual(expected.length > 0 ? ['register'] : []);
  });

  it('what the listed sites get: script and style, once the page is there, in every session', async () => {
    await grant(OWN);
    expect(changes).toEqual([
      [
        'register',
        [
          {
            id: expect.any(String),
            matches: [OWN],
            excludeMatches: LISTED,
            js: ['news.js'],
            css: ['assets/highlights.css'],
            runAt: 'document_idle',
            persistAcrossSessions: true,
          },
        ],
      ],
    ]);
  });
});

describe('registerGrantedSites follows the grants', () => {
  it('to one more site', async () => {
    await grant(OWN);
    expect(await grant(OWN, OTHER)).toEqual([OWN, OTHER]);
    expect(calls()).toEqual(['register', 'update']);
    expect(registered.size).toBe(1);
  });

  it('and leaves the listed sites to the manifest after each change', async () => {
    await grant(OWN);
    await grant('https://lesechos.fr/*', OWN);
    const excluded = changes.map(([, scripts]) => (scripts as { excludeMatches: string[] }[])[0]?.excludeMatches);
    expect(excluded).toEqual([LISTED, LISTED]);
  });

  it('to one site less', async () => {
    await grant(OWN, OTHER);
    expect(await grant(OTHER)).toEqual([OTHER]);
    expect(calls()).toEqual(['register', 'update']);
  });

  it('to none, and begins anew with the next', async () => {
    await grant(OWN, ...LISTED);
    expect(await grant(...LISTED)).toEqual([]);
    expect(await grant(...LISTED)).toEqual([]);
    expect(calls()).toEqual(['register', 'unregister']);
    expect(await grant(OTHER)).toEqual([OTHER]);
  });

  it('and leaves scripts of others as they are', async () => {
    registered.set(foreign.id, foreign);
    await grant(OWN);
    await grant(OTHER);
    await grant();
    expect([...registered.values()]).toEqual([foreign]);
    expect(calls()).toEqual(['register', 'update', 'unregister']);
  });
});

describe('registerGrantedSites, called twice at once,', () => {
  it('registers once', async () => {
    granted.push(OWN);
    await Promise.all([registerGrantedSites(LISTED), registerGrantedSites(LISTED)]);
    expect(calls().filter((call) => call === 'register')).toHaveLength(1);
    expect([...registered.values()].map(({ matches }) => matches)).toEqual([[OWN]]);
  });

  it('unregisters once', async () => {
    await grant(OWN);
    granted.length = 0;
    await Promise.all([registerGrantedSites(LISTED), registerGrantedSites(LISTED)]);
    expect(calls()).toEqual(['register', 'unregister']);
  });

  it('ends with the grants of the later call', async () => {
    const earlier = grant(OWN);
    const later = grant(OTHER);
    await Promise.all([earlier, later]);
    expect([...registered.values()].map(({ matches }) => matches)).toEqual([[OTHER]]);
  });

  it('tells the one that the browser refuses of it, and serves the other', async () => {
    granted.push(OWN);
    refuseNext('No space left');
    const refused = registerGrantedSites(LISTED);
    const served = registerGrantedSites(LISTED);
    await expect(refused).rejects.toThrow('No space left');
    await served;
    expect([...registered.values()].map(({ matches }) => matches)).toEqual([[OWN]]);
  });
});

describe('readTabOnce', () => {
  it('brings the style into the tab, then the script', async () => {
    await readTabOnce(7);
    expect(changes).toEqual([
      ['insertCSS', { target: { tabId: 7 }, files: ['assets/highlights.css'] }],
      ['executeScript', { target: { tabId: 7 }, files: ['news.js'] }],
    ]);
    expect(registered.size).toBe(0);
  });
});
