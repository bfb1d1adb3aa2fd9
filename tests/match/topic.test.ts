// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createDetector } from '../../lib/match/find-mentions';
import { createDataset, createEntity, EMPTY_LANGUAGE } from '../support/small-dataset';
import { createTinyGazetteer } from '../support/tiny-dataset';

const detect = createDetector(createTinyGazetteer());
const topicOf = (texts: string | string[], lang = 'en') =>
  detect({ blocks: [texts].flat().map((text) => ({ text })), lang }).topic;

/** Sentences that say nothing, five words each: those of a short article, and of one that goes on and on. */
const RAIN = 'Rain fell on the hills. '.repeat(20);
const MUCH_RAIN = 'Rain fell on the hills. '.repeat(400);

describe('the topic of an article is money', () => {
  it.each([
    ['three words of money', `${RAIN} The regulator spoke of payments and interest rates.`],
    ['a financial body and a word of money', `${RAIN} The People's Bank of China spoke of payments.`],
    ['a financial body and a word that others use, too', `${RAIN} The People's Bank of China gave it a licence.`],
    ['a financial body that is named again', `${RAIN} The People's Bank of China met. Then the PBOC spoke.`],
    ['two financial bodies', `${RAIN} Northbank and Eastpay met.`],
    ['two financial bodies in a long text', `${MUCH_RAIN} Northbank and Eastpay met.`],
    ['a financial body in one sentence', 'Northbank has moved to another street.'],
    ['a financial body in a headline', 'Northbank moves'],
    ['a word of money beside others, and a technology firm', 'Tencent has a licence for payments.'],
  ])('for %s', (_, text) => {
    expect(topicOf(text).isFinancial).toBe(true);
  });

  it('for words of a language that the page does not declare', () => {
    expect(topicOf(`${RAIN} L’agrément, le paiement, l’inflation.`, 'en').isFinancial).toBe(true);
    expect(topicOf(`${RAIN} L’agrément, le paiement, l’inflation.`, 'de').isFinancial).toBe(true);
  });
});

describe('names that need a page about money', () => {
  const NAMES = ['Axo', 'Allo', 'Zuro', 'Gero', 'Nimo'];
  const insurers = NAMES.map((name) =>
    createEntity(name.toLowerCase(), `${name} Insurance`, {
      kind: 'insurer',
      names: [
        { text: `${name} Insurance`, kind: 'official' },
        { text: name, kind: 'short', needs: 'topic' },
      ],
    }),
  );
  const trades = {
    insurance: { supports: ['insurer' as const], isFinancial: true as const, words: { en: ['policy', 'premium'] } },
  };
  const ofInsurers = createDetector(toGazetteer(createDataset(insurers, { language: { ...EMPTY_LANGUAGE, trades } })));
  const isFinancial = (text: string) => ofInsurers({ blocks: [{ text: RAIN + text }], lang: 'en' }).topic.isFinancial;

  it('hint at one', () => {
    expect(isFinancial('Then Axo and Allo and Zuro, with a policy for a premium.')).toBe(true);
    expect(isFinancial('Then Axo and Axo and Axo, with a policy for a premium.')).toBe(true);
    expect(isFinancial('Then they met, with a policy for a premium.')).toBe(false);
  });

  it('are not enough by themselves, however many', () => {
    expect(isFinancial(`Then ${NAMES.join(' and ')} met.`)).toBe(false);
    expect(isFinancial(`Then ${NAMES.join(' and ')} met, with a policy.`)).toBe(true);
  });
});

describe('the topic of an article is something else', () => {
  it.each([
    ['two words of money', `${RAIN} The regulator spoke of payments.`],
    ['a word of money and two that others use, too', `${RAIN} A card, a licence, and payments.`],
    ['one word many times', 'Payments, payments, payments, payments, payments, and payments.'],
    ['a financial body that is named once', `${RAIN} It ended before Northbank.`],
    ['technology firms, however many', `${RAIN} Tencent, Alibaba and JD.com sell umbrellas.`],
    ['three words of money in a long text', `${MUCH_RAIN} The regulator spoke of payments and interest rates.`],
    ['words and names in a menu', [RAIN, 'Payments', 'Regulator', 'Interest rates', 'Northbank', 'Eastpay on cards']],
    ['nothing of the kind', RAIN],
    ['no text', ''],
    ['no blocks', []],
  ])('for %s', (_, text) => {
    expect(topicOf(text).isFinancial).toBe(false);
  });
});

describe('what the topic is told from', () => {
  it('is each word and each financial body once, those that say most first', () => {
    expect(topicOf('A card from Northbank: payments, PAYMENTS and Tencent, said the PBOC. The PBOC!')).toEqual({
      isFinancial: true,
      words: ['payments', 'card'],
      bodies: [
        { entity: 'pboc', name: "People's Bank of China" },
        { entity: 'northbank', name: 'Northbank' },
      ],
    });
  });

  it('is told where it is too little, too', () => {
    expect(topicOf(`${RAIN} A card.`)).toEqual({ isFinancial: false, words: ['card'], bodies: [] });
  });

  it('has no word of another language that stands there by chance', () => {
    expect(topicOf('Le regulator est un mot anglais.', 'fr').words).toEqual([]);
    expect(topicOf('Le regulator est un mot anglais, pas un agrément.', 'fr-BE').words).toEqual(['agrément']);
  });
});
