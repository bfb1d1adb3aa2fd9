// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../lib/match/find-mentions';
import { createTinyGazetteer } from '../support/tiny-dataset';

const detect = createDetector(createTinyGazetteer());
const topicOf = (text: string) => detect({ blocks: [{ text }], lang: 'en' }).topic;

describe('the topic of an article', () => {
  it.each([
    ['three words of the trade', 'A licence for payments from the regulator', true],
    ['a financial body and a word', "The People's Bank of China on payments", true],
    ['two words', 'A licence for payments', false],
    ['one word many times', 'payments payments payments payments', false],
    ['a technology firm alone', 'Tencent has a new game', false],
    ['nothing of the kind', 'Rain fell on the hills.', false],
    ['no text', '', false],
  ])('is told from %s', (_, text, isFinancial) => {
    expect(topicOf(text).isFinancial).toBe(isFinancial);
  });

  it('says which words and names it was told from', () => {
    expect(topicOf("The People's Bank of China: payments, PAYMENTS and Tencent")).toEqual({
      isFinancial: true,
      words: ['payments'],
      names: ["People's Bank of China", 'Tencent'],
    });
  });
});
