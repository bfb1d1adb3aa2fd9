// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { Cache } from '../../lib/cache/create-cache';
import type { Dataset } from '../../lib/dataset/read-dataset';
import { ENTITY_KINDS, type EntityKind } from '../../lib/model/entity';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import { CARD_WORDS } from '../../lib/words/card-words';
import { answersOver, bodies, CORE, SOURCE, TEXT } from '../support/answers-over';
import { createMetonymDataset } from '../support/metonym-dataset';
import { createDataset, createEntity, createPack } from '../support/small-dataset';

let settings: Settings;
beforeEach(() => {
  settings = { ...structuredClone(DEFAULT_SETTINGS), articles: 'all' }; // what is marked then is tested beside this
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
const surfaces = async (text = TEXT, answers = answersOf(bodies)) =>
  (await answers['find-mentions']({ article: { blocks: [{ text }], lang: 'en' } })).mentions.map(
    ({ surface }) => surface,
  );

describe('find-mentions', () => {
  it('finds what is in the packs that are on by themselves', async () => {
    expect(await surfaces()).toEqual(CORE);
  });

  it('tells what the page needs to paint and list', async () => {
    const { mentions } = await answersOf(bodies)['find-mentions']({
      article: { blocks: [{ text: TEXT }], lang: 'en' },
    });
    expect(mentions[0]).toMatchObject({
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

  it('tells when an entity ended, of one that did', async () => {
    const facts = [{ property: 'ended' as const, value: '2023-06', sources: ['a'] }];
    const ended = createEntity('old', 'Oldbank Holdings', { facts, sources: { a: SOURCE } });
    const answers = answersOf(createDataset([ended, createEntity('new', 'Newbank Holdings')]));
    const article = { blocks: [{ text: 'Oldbank Holdings and Newbank Holdings' }], lang: 'en' };
    const { mentions } = await answers['find-mentions']({ article });
    expect(mentions.map((each) => each.ended)).toEqual(['2023-06', undefined]);
  });

  it('tells a name that is broken over lines as one line, at its place in the text', async () => {
    const { mentions } = await answersOf(bodies)['find-mentions']({
      article: { blocks: [{ text: 'At Northbank\n   Holdings' }], lang: 'en' },
    });
    expect(mentions[0]).toMatchObject({ start: 3, end: 24, surface: 'Northbank Holdings' });
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

  it('leaves out places that stand for a body when they are not to be underlined, and only them', async () => {
    const answers = answersOf(createMetonymDataset());
    const text = 'Frankfurt wants more time, the Euro Reserve Bank said.';
    settings.underline = { ...settings.underline, phrases: false };
    expect(await surfaces(text, answers)).toEqual(['Frankfurt', 'Euro Reserve Bank']);
    settings.underline = { ...settings.underline, metonyms: false };
    expect(await surfaces(text, answers)).toEqual(['Euro Reserve Bank']);
  });

  it('has each kind of entity in exactly one group', async () => {
    const nameOf = (kind: EntityKind) => `Zorblax ${kind.replace('-', ' ')}`;
    const answers = answersOf(createDataset(ENTITY_KINDS.map((kind) => createEntity(kind, nameOf(kind), { kind }))));
    const text = ENTITY_KINDS.map((kind) => `${nameOf(kind)}.`).join(' ');
    const shown: string[] = [];
    for (const only of ['firms', 'products', 'authorities'] as const) {
      settings.underline = {
        firms: false,
        products: false,
        authorities: false,
        phrases: true,
        metonyms: true,
        [only]: true,
      };
      shown.push(...(await surfaces(text, answers)));
    }
    expect(shown.sort()).toEqual(ENTITY_KINDS.map(nameOf).sort());
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

  it('tell how far a fill is, without waiting for its end', async () => {
    const cache: Cache = {
      readGazetteer: () => new Promise(() => {}),
      readCard: () => new Promise(() => {}),
      state: () => ({ phase: 'filling', done: 20, total: 65 }),
      rebuild: () => new Promise(() => {}),
    };
    expect((await answersOver(store, { cache })['read-state']({})).cache).toEqual({
      phase: 'filling',
      done: 20,
      total: 65,
    });
  });

  it('tell what a rebuild came to', async () => {
    expect(await answersOf(bodies).rebuild({})).toMatchObject({ phase: 'memory', why: 'no database here' });
  });
});
