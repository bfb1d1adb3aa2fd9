// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sayEnd, sayName, sayPlace } from '../../lib/card/head-text';
import { ENTITY_KINDS } from '../../lib/model/entity';
import { UI_LANGUAGES, type UiLanguage } from '../../lib/model/ui-language';
import type { EntityEnd } from '../../lib/timeline/tell-card';
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

describe('sayEnd', () => {
  const into = [{ id: 'nfra', name: 'NFRA' }];
  const rows: [language: UiLanguage, end: Omit<EntityEnd, 'sources'>, expected: string][] = [
    ['en', { date: '2023-05-18', into: [] }, 'Ended 18 May 2023'],
    ['en', { date: '2018', into: [] }, 'Ended 2018'],
    ['en', { date: '2023-05-18', into }, 'Ended 18 May 2023; succeeded by'],
    ['fr', { date: '2023-06-01', into: [] }, 'Fin le 1er juin 2023'],
    ['fr', { date: '2023-06', into: [] }, 'Fin en juin 2023'],
    ['fr', { date: '2023-05-18', into }, 'Fin le 18 mai 2023 ; successeur :'],
    ['fr', { date: '2018', into }, 'Fin en 2018 ; successeur :'],
    ['nl', { date: '2023-05-18', into }, 'Geëindigd op 18 mei 2023; opgevolgd door'],
  ];
  it.each(rows)('says in %s of %j: %s', (language, end, expected) => {
    expect(sayEnd({ ...end, sources: [0] }, cardWords(language))).toBe(expected);
  });
});

describe('sayName', () => {
  it("takes the entity's name in the language of the card, where it has one", () => {
    const nfra = { id: 'nfra', name: 'NFRA', local: { fr: 'Administration nationale' } };
    expect(sayName(nfra, cardWords('fr'))).toBe('Administration nationale');
    expect(sayName(nfra, cardWords('nl'))).toBe('NFRA');
  });
});
