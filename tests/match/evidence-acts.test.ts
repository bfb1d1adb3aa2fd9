// @vitest-environment node
// Signs that tell a firm from a word, a town or a thing: what it does, whom it belongs to, where it stands.
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import type { Weights } from '../../lib/match/weights';
import { createDataset, createEntity, EMPTY_LANGUAGE } from '../support/small-dataset';
import { TEST_WEIGHTS } from '../support/test-weights';

const short = (text: string) => ({ text, kind: 'short' as const, needs: 'context' as const });
const NOTHING = {
  helpers: [],
  nonFinite: [],
  adverbs: [],
  relatives: [],
  leads: [],
  by: [],
  of: [],
  nouns: [],
  sources: [],
  articles: [],
};
const gazetteer = toGazetteer(
  createDataset(
    [
      createEntity('owner', 'Ownergroup'),
      createEntity('thing', 'Thing Payments', {
        names: [{ text: 'Thing Payments', kind: 'official' }, short('Square'), short('Quidomo'), short('iDEAL')],
        relations: [{ kind: 'parent', entity: 'owner', sources: ['a'] }],
      }),
      createEntity('watched', 'Watched Payments', {
        names: [{ text: 'Watched Payments', kind: 'official' }, short('Santander')],
        relations: [{ kind: 'supervised-by', entity: 'owner', sources: ['a'] }],
      }),
    ],
    {
      language: {
        ...EMPTY_LANGUAGE,
        namesakes: { before: {}, after: {}, capitalised: {}, towns: ['Santander'] },
        actorSigns: { en: { ...NOTHING, verbs: ['raises', 'announced'] } },
      },
    },
  ),
);
const find = (text: string, weights: Partial<Weights>, lang = 'en') =>
  createMentionFinder(gazetteer, { ...TEST_WEIGHTS, topic: 0, capital: 0, ...weights })({
    blocks: [{ text }],
    lang,
  })
    .filter(({ surface }) => !/^(?:Ownergroup|\w+ Payments)$/u.test(surface))
    .map(({ surface, reasons }) => [surface, ...reasons.map(({ rule, against }) => `${against ? '-' : '+'}${rule}`)]);

describe('a verb of those who act', () => {
  it('speaks for its subject', () => {
    expect(find('so, Square announced it', { acts: 0.6 })).toEqual([['Square', '+acts']]);
    expect(find('so the Square stood there', { acts: 0.6 })).toEqual([]);
  });

  it('is no part of a longer name in a headline', () => {
    expect(find('Quidomo Raises Millions', { acts: 0.6, longer: -0.9 })).toEqual([['Quidomo', '+acts']]);
    expect(find('Quidomo Motors, so it', { acts: 0.6, longer: -0.9 })).toEqual([]);
  });
});

describe('an entity that the page names', () => {
  it('speaks more for what belongs to it than for what it supervises', () => {
    const weights = { kin: 0.6, related: 0.5 };
    expect(find('Ownergroup and so the Quidomo there', weights)).toEqual([['Quidomo', '+related-on-page']]);
    expect(find('Ownergroup and so the Santander there', weights)).toEqual([]);
  });
});

describe('a German compound', () => {
  it('begins with a name of whom the page speaks, or of what belongs to it', () => {
    const weights = { kin: 0.6, longer: -0.9 };
    expect(find('Ownergroup sagt, ein Quidomo-Kunde zahle', weights, 'de')).toHaveLength(1);
    expect(find('Ownergroup sagt, ein Quidomo Kunde zahle', weights, 'de')).toEqual([]);
    expect(find('Ownergroup sagt, ein Santander-Kunde zahle', { ...weights, related: 0.6 }, 'de')).toEqual([]);
  });
});

describe('«in» before a name', () => {
  it('speaks against it more where a town is called so', () => {
    const weights = { kin: 0.8, related: 0.8, inPlace: -0.9, inThing: -0.1 };
    expect(find('Ownergroup saw it in Quidomo', weights)).toEqual([
      ['Quidomo', '+related-on-page', '-after-preposition'],
    ]);
    expect(find('Ownergroup saw it in Santander', weights)).toEqual([]);
  });
});

it('«à» before a name speaks against it where a town is called so', () => {
  const weights = { kin: 0.8, related: 0.8, toPlace: -0.9 };
  expect(find('Ownergroup le vend à Quidomo', weights, 'fr')).toHaveLength(1);
  expect(find('Ownergroup le vend à Santander', weights, 'fr')).toEqual([]);
});

it('a weak name that begins small is no word without its capitals', () => {
  const weights = { kin: 0.8 };
  expect(find('Ownergroup and so iDEAL there', weights)).toHaveLength(1);
  expect(find('Ownergroup and so Ideal there', weights)).toHaveLength(1);
  expect(find('Ownergroup and an ideal there', weights)).toEqual([]);
});

describe('the front of a sentence', () => {
  const weights = { kin: 0.6, opensSentence: -0.3 };
  it('speaks against words only', () => {
    expect(find('Ownergroup. Quidomo there', weights)).toHaveLength(1);
    expect(find('Ownergroup. Square there', weights)).toEqual([]);
  });

  it('says nothing in a list', () => {
    expect(find('Square, Ownergroup and more', { ...weights, listed: 0.1 })).toHaveLength(1);
  });

  it('is where a quotation begins behind a comma or colon, not where a word is quoted', () => {
    expect(find('Ownergroup said: “Square there”', weights)).toEqual([]);
    expect(find('Ownergroup called it “Square” there', weights)).toHaveLength(1);
  });
});
