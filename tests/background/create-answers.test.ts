// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { createAnswers } from '../../lib/background/create-answers';
import { createCache } from '../../lib/cache/create-cache';
import type { Dataset } from '../../lib/dataset/read-dataset';
import type { Answers } from '../../lib/messages/answer';
import { ENTITY_KINDS, type EntityKind } from '../../lib/model/entity';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import { CARD_WORDS } from '../../lib/words/card-words';
import { createDataset, createEntity, createPack, createRelease } from '../support/small-dataset';

const SOURCE = { publisher: 'Press', title: 'A page', url: 'https://press.example/a', retrieved: '2026-11-20' };
const bodies = createDataset(
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
      countries: { CN: { names: { en: ['China'] }, adjectives: { en: ['Chinese'] } } },
      trades: {},
      roles: [],
      descriptors: [{ lang: 'en', kind: 'central-bank', pattern: '{adjective} central bank' }],
    },
  },
);
const TEXT =
  'Alipay and Northbank Holdings met the Central Reserve of China, Star Press wrote. The Chinese central bank agreed.';

let settings: Settings;
beforeEach(() => {
  settings = structuredClone(DEFAULT_SETTINGS);
});

/** Answers over a real cache that has no database and answers from memory. */
function answersOf(dataset: Dataset, languages = ['en']): Answers {
  const release = createRelease(dataset);
  return createAnswers({
    cache: createCache({
      loadManifest: async () => release.manifest,
      loadRelease: async () => release,
      open: () => Promise.reject(new Error('no database here')),
      now: () => 0,
    }),
    loadManifest: async () => release.manifest,
    readSettings: async () => settings,
    changeSettings: async (change) => {
      settings = change(settings);
      return settings;
    },
    preferredLanguages: () => languages,
  });
}
const surfaces = async (text = TEXT, answers = answersOf(bodies)) =>
  (await answers['find-mentions']({ article: { blocks: [{ text }], lang: 'en' } })).map(({ surface }) => surface);

const CORE = ['Alipay', 'Northbank Holdings', 'Central Reserve of China', 'Chinese central bank'];

describe('find-mentions', () => {
  it('finds what is in the packs that are on by themselves', async () => {
    expect(await surfaces()).toEqual(CORE);
  });

  it('tells what the page needs to paint and list', async () => {
    const [mention] = await answersOf(bodies)['find-mentions']({ article: { blocks: [{ text: TEXT }], lang: 'en' } });
    expect(mention).toMatchObject({
      block: 0,
      start: 0,
      end: 6,
      surface: 'Alipay',
      entity: 'alipay',
      name: 'Alipay',
      entityKind: 'product',
      kind: 'name',
    });
  });

  it('tells a name that is broken over lines as one line, at its place in the text', async () => {
    const [mention] = await answersOf(bodies)['find-mentions']({
      article: { blocks: [{ text: 'At Northbank\n   Holdings' }], lang: 'en' },
    });
    expect(mention).toMatchObject({ start: 3, end: 24, surface: 'Northbank Holdings' });
  });

  const packs: [name: string, choice: Record<string, boolean>, expected: string[]][] = [
    ['switched on', { media: true }, [...CORE.slice(0, 3), 'Star Press', 'Chinese central bank']],
    ['switched off', { core: false }, []],
    ['switched over', { core: false, media: true }, ['Star Press']],
    ['that there is not', { nothing: true }, CORE],
  ];
  it.each(packs)('follows a pack %s', async (_, choice, expected) => {
    settings.packs = choice;
    expect(await surfaces()).toEqual(expected);
  });

  it('leaves out a pack that the release does not describe', async () => {
    expect(await surfaces(TEXT, answersOf({ ...bodies, packs: [createPack('media', false)] }))).toEqual([]);
  });

  it('follows a pack that is switched while it runs', async () => {
    const answers = answersOf(bodies);
    expect(await surfaces(TEXT, answers)).toEqual(CORE);
    settings.packs = { core: false };
    expect(await surfaces(TEXT, answers)).toEqual([]);
  });

  const groups: [off: keyof Settings['underline'], expected: string[]][] = [
    ['firms', ['Alipay', 'Central Reserve of China', 'Chinese central bank']],
    ['products', ['Northbank Holdings', 'Central Reserve of China', 'Chinese central bank']],
    ['authorities', ['Alipay', 'Northbank Holdings']],
    ['phrases', ['Alipay', 'Northbank Holdings', 'Central Reserve of China']],
  ];
  it.each(groups)('leaves out %s when they are not to be underlined', async (off, expected) => {
    settings.underline = { ...settings.underline, [off]: false };
    expect(await surfaces()).toEqual(expected);
  });

  it('has each kind of entity in exactly one group', async () => {
    const nameOf = (kind: EntityKind) => `Zorblax ${kind.replace('-', ' ')}`;
    const answers = answersOf(createDataset(ENTITY_KINDS.map((kind) => createEntity(kind, nameOf(kind), { kind }))));
    const text = ENTITY_KINDS.map((kind) => `${nameOf(kind)}.`).join(' ');
    const shown: string[] = [];
    for (const only of ['firms', 'products', 'authorities'] as const) {
      settings.underline = { firms: false, products: false, authorities: false, phrases: true, [only]: true };
      shown.push(...(await surfaces(text, answers)));
    }
    expect(shown.sort()).toEqual(ENTITY_KINDS.map(nameOf).sort());
  });
});

const ALIPAY = { entity: 'alipay', surface: 'Alipay', name: 'Alipay' };

describe('the name that a mention is told with', () => {
  const local = createDataset([
    createEntity('pboc', 'Central Reserve of China', {
      names: [
        { text: 'Central Reserve of China', kind: 'official' },
        { text: 'Réserve centrale de Chine', kind: 'exonym', lang: 'fr' },
      ],
    }),
  ]);
  const nameIn = async (languages: string[]) => {
    const article = { blocks: [{ text: 'Central Reserve of China' }], lang: 'en' };
    return (await answersOf(local, languages)['find-mentions']({ article }))[0]?.name;
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

describe('dismiss', () => {
  it('keeps a name from being marked for that entity', async () => {
    const answers = answersOf(bodies);
    expect(await answers.dismiss({ ...ALIPAY, on: false })).toBeNull();
    expect(settings.dismissed).toEqual([ALIPAY]);
    expect(await surfaces(TEXT, answers)).toEqual(CORE.slice(1));
  });

  it('leaves other names of the entity', async () => {
    await answersOf(bodies).dismiss({ entity: 'pboc', surface: 'Chinese central bank', name: 'PBOC', on: false });
    expect(await surfaces()).toEqual(CORE.slice(0, 3));
  });

  it('does nothing to another entity of that name', async () => {
    await answersOf(bodies).dismiss({ ...ALIPAY, entity: 'northbank', on: false });
    expect(await surfaces()).toEqual(CORE);
  });

  it('notes the same name once', async () => {
    const answers = answersOf(bodies);
    for (const surface of ['Alipay', 'AliPay', 'Alipay']) await answers.dismiss({ ...ALIPAY, surface, on: false });
    expect(settings.dismissed).toEqual([{ ...ALIPAY, surface: 'AliPay' }, ALIPAY]);
  });

  it('is taken back, for that name of that entity only', async () => {
    const others = [
      { ...ALIPAY, surface: 'AliPay' },
      { ...ALIPAY, entity: 'northbank' },
    ];
    settings.dismissed = [ALIPAY, ...others];
    const answers = answersOf(bodies);
    expect(await answers.dismiss({ ...ALIPAY, name: 'whatever', on: true })).toBeNull();
    expect(settings.dismissed).toEqual(others);
    expect(await surfaces(TEXT, answers)).toEqual(CORE);
    await answers.dismiss({ ...ALIPAY, on: true });
    expect(settings.dismissed).toEqual(others);
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

describe('read-policy', () => {
  it("speaks the browser's language unless the user chose another, and sends its words", async () => {
    const ask = () => answersOf(bodies, ['nl-BE', 'fr'])['read-policy']({ url: 'https://x.example/' });
    expect(await ask()).toMatchObject({ language: 'nl', words: CARD_WORDS.nl });
    settings.language = 'fr';
    expect(await ask()).toMatchObject({ language: 'fr', words: CARD_WORDS.fr });
  });
});

describe('read-card', () => {
  it('tells the card as of the article', async () => {
    const card = await answersOf(bodies)['read-card']({ entity: 'northbank', published: '2020-11-03' });
    expect(card).toMatchObject({ id: 'northbank', published: '2020-11-03', sources: [SOURCE] });
    expect(card?.sections.map(({ when, lines }) => [when, lines.length])).toEqual([['then', 1]]);
  });

  it('tells null of an entity that there is not', async () => {
    expect(await answersOf(bodies)['read-card']({ entity: 'nobody' })).toBeNull();
  });
});

describe('read-state and rebuild', () => {
  it('tell the state of the cache after it has started, and the packs', async () => {
    const { cache, packs } = await answersOf(bodies)['read-state']({});
    expect(cache).toMatchObject({ phase: 'memory', why: 'no database here' });
    expect(packs.map(({ id, entities }) => [id, entities])).toEqual([
      ['core', 3],
      ['media', 1],
    ]);
  });

  it('tell what a rebuild came to', async () => {
    expect(await answersOf(bodies).rebuild({})).toMatchObject({ phase: 'memory', why: 'no database here' });
  });
});
