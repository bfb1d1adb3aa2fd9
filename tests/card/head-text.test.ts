// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sayEnd, sayPlace } from '../../lib/card/head-text';
import { ENTITY_KINDS } from '../../lib/model/entity';
import { UI_LANGUAGES } from '../../lib/model/ui-language';
import { cardWords } from '../support/card-words';

describe('sayPlace', () => {
  it.each([
    ['en', 'SG', 'Regulator · Singapore'],
    ['fr', 'SG', 'Régulateur · Singapour'],
    ['nl', 'BE', 'Toezichthouder · België'],
    ['en', 'EU', 'Regulator · European Union'],
  ] as const)('names kind and country in %s: %s', (language, country, expected) => {
    expect(sayPlace({ kind: 'regulator', country }, cardWords(language))).toBe(expected);
  });

  it('names the kind alone where there is no country', () => {
    expect(sayPlace({ kind: 'central-bank' }, cardWords())).toBe('Central bank');
  });

  it.each(UI_LANGUAGES)('has words for every kind in %s', (language) => {
    for (const kind of ENTITY_KINDS) expect(sayPlace({ kind }, cardWords(language))).toMatch(/\p{L}{3}/u);
  });
});

const NFRA = { id: 'nfra', name: 'NFRA' };

describe('sayEnd', () => {
  it("takes the heir's name in the language of the card, where it has one", () => {
    const into = { ...NFRA, local: { fr: 'Administration nationale' } };
    expect(sayEnd({ into }, cardWords('fr'))).toContain('Administration nationale');
    expect(sayEnd({ date: '2023', into }, cardWords('fr'))).toContain('Administration nationale');
    expect(sayEnd({ into }, cardWords('nl'))).toContain('NFRA');
  });

  const rows: [name: string, ended: Parameters<typeof sayEnd>[0], expected: string][] = [
    ['nothing of what goes on', undefined, ''],
    ['when, and what came of it', { date: '2023-05-18', into: NFRA }, 'Ended 18 May 2023; now NFRA'],
    ['when', { date: '2018' }, 'Ended 2018'],
    ['what came of it', { into: NFRA }, 'Now NFRA'],
  ];
  it.each(rows)('says %s', (_, ended, expected) => {
    expect(sayEnd(ended, cardWords())).toBe(expected);
  });
});
