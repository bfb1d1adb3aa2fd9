// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findTiny, tellMentions } from '../support/tell-mentions';

/** Entities, and the rules behind each, of what `surface` is found to be. */
const rulesOf = (texts: string | string[], surface: string) =>
  findTiny(texts)
    .filter((mention) => mention.surface === surface)
    .map(({ entity, reasons }) => [entity, ...reasons.map(({ rule }) => rule)]);

const FILLER = `${'and then some more words were said '.repeat(5)}.`;

describe('a name that needs support', () => {
  it.each([
    // Without.
    { surface: 'Ant', text: 'Ant is an insect.', found: [] },
    { surface: 'JD', text: 'JD Vance spoke.', found: [] },
    { surface: 'JD', text: 'He took a JD at Yale.', found: [] },
    { surface: 'Apple', text: 'An Apple a day.', found: [] },
    { surface: 'Visa', text: 'The Visa was refused.', found: [] },
    { surface: 'MAS', text: 'MAS won the vote.', found: [] },
    { surface: 'BOC', text: 'Tencent and BOC in China', found: [] },
    // With one piece, which is not enough.
    { surface: 'MAS', text: 'MAS won the vote in Singapore.', found: [] },
    { surface: 'Visa', text: 'A Visa for the United States.', found: [] },
    { surface: 'Apple', text: 'Tencent, Apple.', found: [] },
    // With enough.
    { surface: 'MAS', text: 'In Singapore the regulator MAS said', found: [['mas', 'country-nearby', 'trade-nearby']] },
    { surface: 'Visa', text: 'American card firm Visa said', found: [['visa', 'country-nearby', 'trade-nearby']] },
    { surface: 'Apple', text: 'American tech giant Apple', found: [['apple', 'country-nearby', 'trade-nearby']] },
    { surface: 'JD', text: 'The Chinese tech giant JD', found: [['jd-com', 'country-nearby', 'trade-nearby']] },
    { surface: 'Apple', text: 'Tencent and Apple in the US', found: [['apple', 'listed-with', 'country-nearby']] },
    { surface: 'JD', text: 'Tencent ou JD, en Chine', found: [['jd-com', 'listed-with', 'country-nearby']] },
    { surface: 'JD', text: 'JD, Tencent: Chinese shares', found: [['jd-com', 'listed-with', 'country-nearby']] },
    {
      surface: 'Ant',
      text: 'Alibaba owns a third of Ant in China',
      found: [['ant-group', 'related-on-page', 'country-nearby']],
    },
    { surface: 'Ant', text: 'Ant Group sold. Later Ant bought.', found: [['ant-group', 'full-name-on-page', 'topic']] },
    {
      surface: 'Ant',
      text: 'Ant Financial sold. Later Ant bought.',
      found: [['ant-group', 'full-name-on-page', 'topic']],
    },
    { surface: 'JD', text: 'JD.com sold. Later JD bought.', found: [['jd-com', 'full-name-on-page']] },
    {
      surface: 'BOC',
      text: 'Bank of China fell. BOC lost.',
      found: [['bank-of-china', 'full-name-on-page', 'country-nearby', 'topic']],
    },
    // Of the wrong kind.
    { surface: 'Visa', text: 'Singapore card firm Visa said', found: [] },
    { surface: 'Visa', text: 'American regulator on Visa', found: [] },
    { surface: 'JD', text: 'JD.com and Tencent; jd Jd', found: [] },
    // Before the sentence is over, and far away.
    { surface: 'MAS', text: `MAS. ${FILLER} Singapore, a regulator`, found: [] },
  ])('is $found in «$text»: $surface', ({ surface, text, found }) => {
    expect(rulesOf(text, surface)).toEqual(found);
  });

  it('counts a country that is far away for less than one that is near', () => {
    const rules = (texts: string[]) => rulesOf(texts, 'JD')[0];
    expect(rules(['Tencent and JD fell', FILLER, 'so it is in China'])).toEqual([
      'jd-com',
      'listed-with',
      'country-on-page',
    ]);
    const near = findTiny('Tencent and JD fell in China').find(({ surface }) => surface === 'JD');
    const far = findTiny(['Tencent and JD fell', FILLER, 'so it is in China']).find(({ surface }) => surface === 'JD');
    expect(near?.confidence).toBeGreaterThan(far?.confidence ?? 1);
  });

  it('takes its support from other blocks too', () => {
    expect(tellMentions(['Ant bought', 'Ant Group said'])).toEqual(['Ant → ant-group', 'Ant Group → ant-group']);
  });

  it('is less certain than a full name, and more certain with a full name on the page than with signs alone', () => {
    const confidenceOf = (text: string, surface: string) =>
      findTiny(text).find((mention) => mention.surface === surface)?.confidence ?? 0;
    const [full, named, signs] = [
      confidenceOf('Visa Inc. said', 'Visa Inc'),
      confidenceOf('Visa Inc. said that Visa grew', 'Visa'),
      confidenceOf('American card firm Visa said', 'Visa'),
    ] as const;
    expect(full).toBeGreaterThan(named);
    expect(named).toBeGreaterThan(signs);
    expect(signs).toBeGreaterThan(0.6);
  });
});

describe('a word of a longer name that we do not know', () => {
  it.each([
    { name: 'a hyphen and a capital', text: 'Ant Group likes Ant-Man films', surface: 'Ant' },
    { name: 'a capital after it', text: 'Ant Group built Ant Colony', surface: 'Ant' },
    { name: 'a record label', text: 'American tech giant: not Apple Records', surface: 'Apple' },
    { name: 'a capital before it', text: 'Visa Inc. said that Golden Visa rules', surface: 'Visa' },
    { name: 'a no-break space', text: 'Ant Group built Ant\u00A0Colony', surface: 'Ant' },
  ])('is not the entity: $name', ({ text, surface }) => {
    expect(rulesOf(text, surface)).toEqual([]);
  });

  it.each([
    { name: 'a capital that opens the sentence', text: 'Ant Group sold. When Ant bought', surface: 'Ant' },
    { name: 'a capital behind a comma', text: 'Visa Inc. fell; Visa, Mars', surface: 'Visa' },
    { name: 'a known name beside it', text: 'Visa Inc. fell; so Tencent Visa', surface: 'Visa' },
    { name: 'a country beside it', text: 'Visa Inc. fell in Chinese Visa cards', surface: 'Visa' },
    { name: 'a small word beside it', text: 'Visa Inc. fell; all Visa cards', surface: 'Visa' },
    { name: 'a possessive', text: 'Ant Group sold; all of Ant’s Shares', surface: 'Ant' },
  ])('is told from the entity beside $name', ({ text, surface }) => {
    expect(rulesOf(text, surface)).toHaveLength(1);
  });
});
