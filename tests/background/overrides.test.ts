// @vitest-environment node
// What the reader said of names, kept and applied to what detection finds.
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageMention } from '../../lib/messages/protocol';
import type { Override } from '../../lib/model/override';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import { answersOver, bodies, CORE, TEXT, TODAY } from '../support/answers-over';
import { createDataset, createEntity, createPack } from '../support/small-dataset';

let store: { settings: Settings };
beforeEach(() => {
  store = { settings: structuredClone(DEFAULT_SETTINGS) };
});

/** Three bodies that are called RBZ; one is in a part of the dataset that is off. */
const twins = createDataset(
  (
    [
      ['reserve', 'Reserve Body of Zed', { kind: 'central-bank', country: 'IN' }],
      ['raffle', 'Raffle Bank Zurn', { kind: 'bank', country: 'AT' }],
      ['rabzy', 'Rabzy Media', { kind: 'media', pack: 'media' }],
    ] as const
  ).map(([id, name, rest]) =>
    createEntity(id, name, {
      ...rest,
      names: [
        { text: name, kind: 'official' },
        { text: 'RBZ', kind: 'acronym', needs: 'context' },
        ...(id === 'reserve' ? [{ text: 'Réserve de Zed', kind: 'exonym' as const, lang: 'fr' }] : []),
      ],
    }),
  ),
  { packs: [createPack('core'), createPack('media', false)] },
);
const PAGE = 'The Reserve Body of Zed (RBZ) met. Later RBZ spoke.';
const RBZ = { surface: 'RBZ', entity: 'reserve' };
const IS_RAFFLE: Override = { ...RBZ, verdict: 'is', is: 'raffle', isName: 'Raffle Bank Zurn' };

const answersOf = (dataset = twins, languages = ['en']) => answersOver(store, { dataset, languages });
const find = async (text = PAGE, answers = answersOf()) =>
  (await answers['find-mentions']({ article: { blocks: [{ text }], lang: 'en' } })).mentions;
const tell = (mentions: PageMention[]) => mentions.map(({ surface, entity }) => `${surface} → ${entity}`);

describe('a mention', () => {
  it('tells what else it could have been, with what tells namesakes apart', async () => {
    const [named, mention] = await find();
    expect(named).not.toHaveProperty('turnedDown');
    expect(mention?.turnedDown).toEqual([
      { entity: 'raffle', name: 'Raffle Bank Zurn', entityKind: 'bank', country: 'AT' },
    ]);
  });

  it('tells that in the language of the reader', async () => {
    store.settings.overrides = [IS_RAFFLE];
    const [, mention] = await find(PAGE, answersOf(twins, ['fr']));
    expect(mention?.turnedDown?.map(({ name }) => name)).toEqual(['Réserve de Zed']);
  });
});

describe('«not this»', () => {
  it('keeps a name from being marked for that entity, everywhere', async () => {
    const answers = answersOf();
    expect(await answers.overrule({ override: { ...RBZ, verdict: 'not', site: 'ft.com', lang: 'en' } })).toBeNull();
    expect(store.settings.overrides).toEqual([
      { ...RBZ, verdict: 'not', needs: 'context', site: 'ft.com', lang: 'en', date: TODAY },
    ]);
    expect(tell(await find(PAGE, answers))).toEqual(['Reserve Body of Zed → reserve']);
  });

  it('leaves other names of the entity, and other entities of that name', async () => {
    store.settings.overrides = [
      { verdict: 'not', surface: 'Chinese central bank', entity: 'pboc' },
      { verdict: 'not', surface: 'Alipay', entity: 'northbank' },
    ];
    expect((await find(TEXT, answersOf(bodies))).map(({ surface }) => surface)).toEqual(CORE.slice(0, 3));
  });

  it('is no candidate any more where the name means another', async () => {
    store.settings.overrides = [{ verdict: 'not', surface: 'RBZ', entity: 'raffle' }];
    expect((await find())[1]).not.toHaveProperty('turnedDown');
  });

  it('is taken back, and that only', async () => {
    const other: Override = { verdict: 'not', surface: 'RBZ', entity: 'raffle' };
    store.settings.overrides = [{ ...RBZ, verdict: 'not' }, other];
    expect(await answersOf()['take-back']({ ...RBZ, verdict: 'not' })).toBeNull();
    expect(store.settings.overrides).toEqual([other]);
    expect(await find()).toHaveLength(3);
  });

  const needs: [surface: string, entity: string, expected: Override['needs']][] = [
    ['RBZ', 'reserve', 'context'],
    ['Reserve Body of Zed', 'reserve', 'nothing'],
    ['reserve BODY of Zed', 'reserve', 'nothing'],
    ['the central bank', 'reserve', undefined],
    ['RBZ', 'nobody', undefined],
  ];
  it.each(needs)('notes what the name needed: %s of %s, %s', async (surface, entity, expected) => {
    await answersOf().overrule({ override: { verdict: 'not', surface, entity } });
    expect(store.settings.overrides[0]?.needs).toBe(expected);
  });
});

describe('«it is …»', () => {
  it('marks every such name of the page as the other, says why, and offers what detection had found', async () => {
    const answers = answersOf();
    await answers.overrule({ override: IS_RAFFLE });
    const mentions = await find(PAGE, answers);
    expect(tell(mentions)).toEqual(['Reserve Body of Zed → reserve', 'RBZ → raffle', 'RBZ → raffle']);
    expect(mentions[1]).toMatchObject({
      name: 'Raffle Bank Zurn',
      entityKind: 'bank',
      detected: 'reserve',
      confidence: 1,
      reasons: [{ rule: 'own-word', detail: 'Raffle Bank Zurn' }],
      turnedDown: [{ entity: 'reserve', name: 'Reserve Body of Zed' }],
    });
  });

  it('follows what is underlined of the other, not of what was found', async () => {
    store.settings.overrides = [IS_RAFFLE];
    store.settings.underline.firms = false;
    expect(tell(await find())).toEqual(['Reserve Body of Zed → reserve']);
    store.settings.underline = { ...DEFAULT_SETTINGS.underline, authorities: false };
    expect(tell(await find())).toEqual(['RBZ → raffle', 'RBZ → raffle']);
  });

  it.each([
    ['in a part of the dataset that is off', 'rabzy'],
    ['not in the dataset any more', 'nobody'],
  ])('marks nothing where the other is %s', async (_, other) => {
    store.settings.overrides = [{ ...RBZ, verdict: 'is', is: other }];
    expect(tell(await find())).toEqual(['Reserve Body of Zed → reserve']);
  });
});
