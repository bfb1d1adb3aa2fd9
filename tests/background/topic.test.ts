// @vitest-environment node
// Which articles are marked, and what the page is told of why.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Insistence } from '../../lib/messages/protocol';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings';
import { answersOver, bodies, CORE, TEXT } from '../support/answers-over';
import { createDataset, createEntity, EMPTY_LANGUAGE } from '../support/small-dataset';

let store: { settings: Settings };
beforeEach(() => {
  store = { settings: structuredClone(DEFAULT_SETTINGS) };
});

const MUSIC = 'Alipay is heard in a song of a band from Leeds.';
const read = async (text: string, insist?: Insistence) => {
  const { topic, mentions } = await answersOver(store)['find-mentions']({
    article: { blocks: [{ text }], lang: 'en' },
    insist,
  });
  return [topic.marking, ...mentions.map(({ surface }) => surface)];
};

describe('an article', () => {
  it('is marked where it is about money, whatever else is wanted', async () => {
    expect(await read(TEXT)).toEqual(['financial', ...CORE]);
    expect(await read(TEXT, 'asked')).toEqual(['financial', ...CORE]);
    store.settings.articles = 'all';
    expect(await read(TEXT)).toEqual(['financial', ...CORE]);
  });

  it('stays unmarked where it is about something else', async () => {
    expect(await read(MUSIC)).toEqual(['unmarked']);
  });

  it('is marked all the same where the user has all articles marked', async () => {
    store.settings.articles = 'all';
    expect(await read(MUSIC)).toEqual(['all', 'Alipay']);
  });

  it('is marked all the same where the user asks for this one', async () => {
    expect(await read(MUSIC, 'asked')).toEqual(['asked', 'Alipay']);
    store.settings.articles = 'all';
    expect(await read(MUSIC, 'asked')).toEqual(['asked', 'Alipay']);
  });

  it('stays marked that was about money before it changed', async () => {
    expect(await read(MUSIC, 'financial')).toEqual(['financial', 'Alipay']);
  });
});

describe('the topic that a page is told', () => {
  const topicOf = async (text: string, dataset = bodies, languages = ['en']) =>
    (
      await answersOver(store, { dataset, languages })['find-mentions']({
        article: { blocks: [{ text }], lang: 'en' },
      })
    ).topic;

  it('names what spoke for it, also where that was too little', async () => {
    expect(await topicOf(`${'Rain fell on the hills. '.repeat(20)} Northbank Holdings was dry.`)).toEqual({
      marking: 'unmarked',
      words: [],
      bodies: [{ entity: 'northbank', name: 'Northbank Holdings' }],
    });
  });

  it('names a word in one form, and no more than a few', async () => {
    const words = ['payment', 'payments', 'loan', 'lender', 'deposit'];
    const speaking = {
      ...bodies,
      language: {
        ...EMPTY_LANGUAGE,
        trades: { trade: { supports: [], isFinancial: true as const, words: { en: words } } },
      },
    };
    const { words: told } = await topicOf(`The text has ${words.join(', ')} in it.`, speaking);
    expect(told).toEqual(['payment', 'loan', 'lender']);
  });

  it('names bodies in the language of the reader, and no more than a few', async () => {
    const many = createDataset(
      Array.from({ length: 6 }, (_, index) =>
        createEntity(`reserve-${index}`, `Zorblax ${index}`, {
          kind: 'central-bank',
          names: [
            { text: `Zorblax ${index}`, kind: 'official' },
            { text: `Zorblaque ${index}`, kind: 'exonym', lang: 'fr' },
          ],
        }),
      ),
    );
    const text = [...Array(6).keys()].map((index) => `Here Zorblax ${index} met.`).join(' ');
    const { bodies: told } = await topicOf(text, many, ['fr']);
    expect(told.map(({ name }) => name)).toEqual(['Zorblaque 0', 'Zorblaque 1']);
  });
});
