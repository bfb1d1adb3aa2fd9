// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readDefinitions } from '../../lib/match/definitions';
import { createDocumentReader } from '../../lib/match/document';
import { findTiny, tellMentions } from '../support/tell-mentions';
import { createTinyGazetteer } from '../support/tiny-dataset';

const gazetteer = createTinyGazetteer();
const readDocument = createDocumentReader(gazetteer);

/** Acronyms that `texts` define, as `[acronym, id]`. */
function define(texts: string | string[]): [string, string][] {
  const document = readDocument({ blocks: [texts].flat().map((text) => ({ text })) }, () => true);
  return [...readDefinitions(document, gazetteer.entities)].map(([acronym, entity]) => [
    acronym,
    entity === 'other' ? entity : (gazetteer.entities[entity]?.id ?? ''),
  ]);
}

describe('readDefinitions', () => {
  it.each([
    { name: 'after the full name', text: 'the Monetary Authority of Singapore (MAS) said', defined: [['MAS', 'mas']] },
    { name: 'before the full name', text: 'MAS (Monetary Authority of Singapore) said', defined: [['MAS', 'mas']] },
    { name: 'in another language', text: 'l’Autorité monétaire de Singapour (MAS),', defined: [['MAS', 'mas']] },
    {
      name: 'by initials that the dataset lacks',
      text: 'Autorité monétaire de Singapour (AMS)',
      defined: [['AMS', 'mas']],
    },
    {
      name: 'with the comma of a list',
      text: 'Monetary Authority of Singapore (MAS, the regulator)',
      defined: [['MAS', 'mas']],
    },
    { name: 'for a body we do not know', text: 'el Movimiento al Socialismo (MAS) ganó', defined: [['MAS', 'other']] },
    {
      name: 'for an unknown body with small words',
      text: 'the Bureau for the Open Commerce (BOC)',
      defined: [['BOC', 'other']],
    },
    {
      name: 'by the first that says so',
      text: 'Movimiento al Socialismo (MAS), Monetary Authority of Singapore (MAS)',
      defined: [['MAS', 'other']],
    },
    {
      name: 'for another body whose name ends in a known one',
      text: 'the Agricultural Bank of China (ABC) said',
      defined: [['ABC', 'other']],
    },
    {
      name: 'for another body, though the dataset has the acronym',
      text: 'the Bank of Overseas Commerce (BOC) said',
      defined: [['BOC', 'other']],
    },
    {
      name: 'by a known name that it does not abbreviate: nothing',
      text: 'the listing of Ant Group (IPO) was',
      defined: [],
    },
    { name: 'by a country behind a known name: nothing', text: 'shares of JD.com (US) fell', defined: [] },
    { name: 'for another entity, before its name: nothing', text: 'MAS (Ant Group) said', defined: [] },
    {
      name: 'by a name in full of which the dataset has the acronym',
      text: "People's Bank of China (PBOC) said",
      defined: [['PBOC', 'pboc']],
    },
    {
      name: 'by the initials of a known name',
      text: 'the Bank of China (BC) said',
      defined: [['BC', 'bank-of-china']],
    },
    { name: 'over a sentence end: nothing', text: 'Movimiento Al. Socialismo (MAS)', defined: [] },
    { name: 'by words that spell something else: nothing', text: 'the Ministry of Finance (MAS)', defined: [] },
    { name: 'by lower-case words: nothing', text: 'more and sooner (MAS)', defined: [] },
    { name: 'without brackets: nothing', text: 'Monetary Authority of Singapore MAS', defined: [] },
    { name: 'with more in the brackets: nothing', text: 'Monetary Authority of Singapore (MAS said)', defined: [] },
    { name: 'in small letters: nothing', text: 'Monetary Authority of Singapore (mas)', defined: [] },
    { name: 'too long: nothing', text: 'Monetary Authority of Singapore (MASINGAPORE)', defined: [] },
    { name: 'across blocks: nothing', text: ['Movimiento al Socialismo', '(MAS)'], defined: [] },
    { name: 'in no text: nothing', text: '', defined: [] },
  ])('reads an acronym defined $name', ({ text, defined }) => {
    expect(define(text)).toEqual(defined);
  });
});

describe('an acronym that the page defines', () => {
  it('means that entity everywhere on the page, also before and in other blocks', () => {
    const texts = ['MAS acts', 'The Monetary Authority of Singapore (MAS) said', 'as MAS does'];
    expect(tellMentions(texts)).toEqual([
      'MAS → mas',
      'Monetary Authority of Singapore → mas',
      'MAS → mas',
      'MAS → mas',
    ]);
    const acronyms = findTiny(texts).filter(({ surface }) => surface === 'MAS');
    expect(acronyms.map(({ kind, reasons }) => [kind, reasons[0]?.rule])).toEqual(
      Array(3).fill(['acronym', 'acronym-defined']),
    );
  });

  it('is found though the dataset lacks it', () => {
    expect(tellMentions('Autorité monétaire de Singapour (AMS). AMS, en effet')).toEqual([
      'Autorité monétaire de Singapour → mas',
      'AMS → mas',
      'AMS → mas',
    ]);
  });

  it('is nothing of ours where it was defined for another body, whatever else speaks for it', () => {
    expect(tellMentions('El Movimiento al Socialismo (MAS) ganó. In Singapore the regulator said: MAS')).toEqual([]);
  });

  it.each([
    { text: 'The Ant Group (IPO) is off. An IPO it was.', found: ['Ant Group → ant-group'] },
    { text: 'Shares of JD.com (US) fell. In the US, too.', found: ['JD.com → jd-com'] },
    { text: 'The Agricultural Bank of China (ABC) said. ABC and BOC did.', found: [] },
    { text: 'A thing (of sorts), the Agricultural Bank of China (ABC) and it (again). ABC did.', found: [] },
    {
      text: 'The Bank of Overseas Commerce (BOC) and the Bank of China: BOC',
      found: ['Bank of China → bank-of-china'],
    },
  ])('is not what stands in brackets behind any name: «$text»', ({ text, found }) => {
    expect(tellMentions(text)).toEqual(found);
  });

  it('leaves full names alone where it means another body', () => {
    expect(tellMentions('El Movimiento al Socialismo (MAS) y la Monetary Authority of Singapore; MAS')).toEqual([
      'Monetary Authority of Singapore → mas',
    ]);
  });
});
