// @vitest-environment node
// What the user chooses: language, sites.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dataset } from '../../lib/dataset/read-dataset';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import { answersOver, bodies } from '../support/answers-over';
import { createDataset, createEntity } from '../support/small-dataset';

let settings: Settings;
beforeEach(() => {
  settings = structuredClone(DEFAULT_SETTINGS);
});
const store = {
  get settings() {
    return settings;
  },
  set settings(next) {
    settings = next;
  },
};
const answersOf = (dataset: Dataset, languages = ['en']) => answersOver(store, { dataset, languages });

describe('the name that a mention is told with', () => {
  const local = createDataset([
    createEntity('pboc', 'Central Reserve of China', {
      kind: 'central-bank',
      names: [
        { text: 'Central Reserve of China', kind: 'official' },
        { text: 'Réserve centrale de Chine', kind: 'exonym', lang: 'fr' },
      ],
    }),
  ]);
  const nameIn = async (languages: string[]) => {
    const article = { blocks: [{ text: 'Central Reserve of China' }], lang: 'en' };
    return (await answersOf(local, languages)['find-mentions']({ article })).mentions[0]?.name;
  };

  it("is that of the browser's language, where there is one", async () => {
    expect(await nameIn(['fr-BE'])).toBe('Réserve centrale de Chine');
    expect(await nameIn(['nl'])).toBe('Central Reserve of China');
  });

  it('is that of the language which the user chose', async () => {
    settings.language = 'fr';
    expect(await nameIn(['en'])).toBe('Réserve centrale de Chine');
    settings.language = 'en';
    expect(await nameIn(['fr'])).toBe('Central Reserve of China');
  });
});

describe('switch-site', () => {
  const rows: [name: string, before: string[], on: boolean, after: string[]][] = [
    ['off', ['a.example'], false, ['a.example', 'ft.com']],
    ['off, once', ['ft.com', 'a.example'], false, ['a.example', 'ft.com']],
    ['on', ['a.example', 'ft.com'], true, ['a.example']],
    ['on, where it was not off', ['a.example'], true, ['a.example']],
  ];
  it.each(rows)('switches a site %s', async (_, deny, on, after) => {
    settings.sites = { allow: ['b.example'], deny };
    expect(await answersOf(bodies)['switch-site']({ pattern: 'ft.com', on })).toBeNull();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, sites: { allow: ['b.example'], deny: after } });
  });

  it.each([
    ['https://www.FT.com/', 'ft.com'],
    ['*.ft.com/Markets/', 'ft.com/Markets'],
    ['  ft.com/* ', 'ft.com'],
  ])('stores %s as %s', async (pattern, stored) => {
    await answersOf(bodies)['switch-site']({ pattern, on: false });
    expect(settings.sites.deny).toEqual([stored]);
    await answersOf(bodies)['switch-site']({ pattern, on: true });
    expect(settings.sites.deny).toEqual([]);
  });

  it.each(['', 'no site', 'https://', '*'])('refuses %j, which is no site, and changes nothing', async (pattern) => {
    await expect(answersOf(bodies)['switch-site']({ pattern, on: false })).rejects.toThrow('is no site');
    expect(settings).toEqual(DEFAULT_SETTINGS);
  });

  it('decides what read-policy answers next', async () => {
    const answers = answersOf(bodies);
    const ask = () => answers['read-policy']({ url: 'https://www.ft.com/story' });
    expect((await ask()).deniedBy).toBeUndefined();
    await answers['switch-site']({ pattern: 'ft.com', on: false });
    expect((await ask()).deniedBy).toBe('ft.com');
    await answers['switch-site']({ pattern: 'ft.com', on: true });
    expect((await ask()).deniedBy).toBeUndefined();
  });
});
