// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { createDataset, createEntity } from '../support/small-dataset';

const findMentions = createMentionFinder(
  toGazetteer(
    createDataset([
      createEntity('first-data', 'First Data'),
      createEntity('global-payments', 'Global Payments'),
      createEntity('credit-agricole', 'Crédit Agricole', { kind: 'bank' }),
      createEntity('boe', 'Bank of England', { kind: 'central-bank' }),
      createEntity('ecb', 'Banque Centrale Européenne', { kind: 'central-bank' }),
      createEntity('lse', 'London Stock Exchange', { kind: 'exchange' }),
      createEntity('de', 'de Volksbank', { kind: 'bank' }),
      createEntity('fintech', 'Lending Circle of Friends'),
    ]),
  ),
);

describe('a name of several capitalised words', () => {
  it.each([
    ['First Data fell', 'First Data'],
    ['First data show', ''],
    ['Global payments rose', ''],
    ['Global Payments rose', 'Global Payments'],
    ['GLOBAL PAYMENTS ROSE', 'GLOBAL PAYMENTS'],
    ['Crédit agricole monte', 'Crédit agricole'],
    ['la Banque centrale européenne', 'Banque centrale européenne'],
    ['the Bank of england', 'Bank of england'],
    ['the London stock exchange', 'London stock exchange'],
    ['de volksbank', 'de volksbank'],
    ['Lending circle of friends', 'Lending circle of friends'],
  ])('in «%s»: «%s»', (text, surface) => {
    expect(
      findMentions({ blocks: [{ text }] })
        .map((mention) => mention.surface)
        .join(' '),
    ).toBe(surface);
  });
});
