// The background's answers over a dataset and settings in memory.
import { createAnswers } from '../../lib/background/create-answers';
import { type Cache, createCache } from '../../lib/cache/create-cache';
import type { Dataset } from '../../lib/dataset/read-dataset';
import type { Answers } from '../../lib/messages/answer';
import type { Settings } from '../../lib/settings/settings';
import { createDataset, createEntity, createPack, createRelease, EMPTY_LANGUAGE } from './small-dataset';

export const TODAY = '2026-11-22';
export const SOURCE = { publisher: 'Press', title: 'A page', url: 'https://press.example/a', retrieved: '2026-11-20' };
export const bodies = createDataset(
  [
    createEntity('alipay', 'Alipay', { kind: 'product' }),
    createEntity('northbank', 'Northbank Holdings', {
      kind: 'bank',
      facts: [{ property: 'founded', value: '2014', sources: ['a'] }],
      sources: { a: SOURCE },
    }),
    createEntity('pboc', 'Central Reserve of China', { kind: 'central-bank', country: 'CN' }),
    createEntity('star-press', 'Star Press', { kind: 'media', pack: 'media' }),
  ],
  {
    packs: [createPack('core'), createPack('media', false)],
    language: {
      ...EMPTY_LANGUAGE,
      countries: { CN: { names: { en: ['China'] }, adjectives: { en: ['Chinese'] } } },
      authorities: { CN: { 'central-bank': 'pboc' } },
      authorityPatterns: [{ lang: 'en', role: 'central-bank', pattern: '{adjective} central bank' }],
    },
  },
);
/** A text on all of them. */
export const TEXT =
  'Alipay and Northbank Holdings met the Central Reserve of China, Star Press wrote. The Chinese central bank agreed.';

/** What is found in it by default. */
export const CORE = ['Alipay', 'Northbank Holdings', 'Central Reserve of China', 'Chinese central bank'];

/** Answers over `cache`, or a real one that has no database and answers from memory. */
export function answersOver(
  store: { settings: Settings },
  { dataset = bodies, languages = ['en'], cache }: { dataset?: Dataset; languages?: string[]; cache?: Cache } = {},
): Answers {
  const release = createRelease(dataset);
  return createAnswers({
    cache:
      cache ??
      createCache({
        openRelease: async () => release,
        open: () => Promise.reject(new Error('no database here')),
        now: () => 0,
      }),
    loadManifest: async () => release.manifest,
    readSettings: async () => store.settings,
    changeSettings: async (change) => {
      store.settings = change(store.settings);
      return store.settings;
    },
    preferredLanguages: () => languages,
    today: () => TODAY,
  });
}
