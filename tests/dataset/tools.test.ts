// @vitest-environment node
// What the maintainers' commands say of a dataset small enough to read.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkNews } from '../../lib/dataset/check-news';
import { explainEntity } from '../../lib/dataset/explain';
import { loadFrequentWords } from '../../lib/dataset/frequent-words';
import { toJsonSchemas } from '../../lib/dataset/json-schema';
import { DATASET_FOLDER } from '../../lib/dataset/load-dataset';
import { readDataset } from '../../lib/dataset/read-dataset';
import { readMarkedArticles } from '../../lib/dataset/read-marked-articles';
import { createRandom, drawSample } from '../../lib/dataset/seeded-random';
import { listStale } from '../../lib/dataset/stale';
import { describeStatement, listStatements } from '../../lib/dataset/statements';
import { describeStats, tierOf } from '../../lib/dataset/stats';
import { createDataset, createEntity } from '../support/small-dataset';
import { writeDataset } from '../support/temp-dataset';
import { createSource, createTinyDataset } from '../support/tiny-dataset';

const LINE = { en: 'A bank', fr: 'Une banque', nl: 'Een bank' };
const READ_2020 = createSource('old', { retrieved: '2020-01-01' });
const READ_2026 = createSource('new', { retrieved: '2026-01-01' });

const FOUNDED = { property: 'founded', value: '2006', sources: ['old'] } as const;
const bank = createEntity('a-bank', 'Abank', {
  kind: 'bank',
  country: 'NL',
  description: { text: LINE, sources: ['old'] },
  facts: [
    { ...FOUNDED, sources: ['old'] },
    { property: 'seat', value: 'Utrecht', asOf: '2019', sources: ['old', 'new'] },
    { property: 'scale', value: LINE, from: '2018', until: '2019', sources: ['new'] },
  ],
  sources: { old: READ_2020, new: READ_2026 },
});
const shop = createEntity('b-shop', 'Bshop', {
  relations: [{ kind: 'parent', entity: 'a-bank', from: '2010', sources: ['old'] }],
  sources: { old: READ_2020 },
});
const listed = createEntity('c-nl', 'Clisted', {
  facts: [{ property: 'seat', value: 'Delft', asOf: '2020', sources: ['old'] }],
  sources: { old: READ_2020 },
});
const dataset = createDataset([bank, shop, listed], {
  events: [
    {
      id: 'a-fine',
      date: '2011-02',
      kind: 'fine',
      entities: ['a-bank'],
      title: { en: 'Abank was fined', fr: 'Abank fut condamnée', nl: 'Abank werd beboet' },
      sources: [READ_2026],
    },
  ],
  places: new Map([['c-nl', { file: 'directory/nl.json', prefix: 'c-nl.' }]]),
});

describe('statements', () => {
  it('are all that has a source, with file, field and words', () => {
    expect(listStatements(dataset).map(({ path, text }) => `${path} | ${text}`)).toEqual([
      'entities/a-bank.json: description | Abank – A bank',
      'entities/a-bank.json: facts[0] | Abank – founded: 2006',
      'entities/a-bank.json: facts[1] | Abank – seat: Utrecht (as of 2019)',
      'entities/a-bank.json: facts[2] | Abank – scale: A bank (from 2018, until 2019)',
      'entities/b-shop.json: relations[0] | Bshop – parent a-bank (from 2010)',
      'directory/nl.json: c-nl.facts[0] | Clisted – seat: Delft (as of 2020)',
      'events/a-fine.json | 2011-02: Abank was fined',
    ]);
  });

  it('are told with publisher, title, day of reading and address of each source', () => {
    const [, founded] = listStatements(dataset);
    expect(founded && describeStatement(founded)).toContain(`(read 2020-01-01) ${READ_2020.url}`);
  });

  it('are stale when their last source was read too long ago, oldest first', () => {
    const stale = listStale(dataset, { today: '2026-11-22', days: 365 });
    expect(stale.map(({ path }) => path)).toEqual([
      'entities/a-bank.json: description',
      'entities/a-bank.json: facts[0]',
      'entities/b-shop.json: relations[0]',
      'directory/nl.json: c-nl.facts[0]',
    ]);
    expect(listStale(dataset, { today: '2020-01-02', days: 365 })).toEqual([]);
  });
});

describe('a sample', () => {
  const items = Array.from({ length: 100 }, (_, index) => index);
  it('is the same for the same seed, and another for another', () => {
    expect(drawSample(items, 10, createRandom(7))).toEqual(drawSample(items, 10, createRandom(7)));
    expect(drawSample(items, 10, createRandom(7))).not.toEqual(drawSample(items, 10, createRandom(8)));
  });
  it('has no item twice, and no more than there are', () => {
    expect(new Set(drawSample(items, 60, createRandom(1))).size).toBe(60);
    expect(drawSample(items, 200, createRandom(1)).sort((a, b) => a - b)).toEqual(items);
  });
});

describe('stats', () => {
  it('tell a deep entity from one by hand and one of the directory', () => {
    expect([bank, shop, listed].map((entity) => tierOf(entity, dataset))).toEqual(['deep', 'hand-made', 'directory']);
  });

  it('count by tier, kind, country, language, source and age, and name the weakest', () => {
    const text = describeStats(dataset, { today: '2026-11-22', years: 2 }).join('\n');
    for (const part of [
      '3 entities, 3 names, 5 facts and relations, 1 events',
      'deep 1, directory 1, hand-made 1',
      'fintech 2, bank 1',
      'none 2, NL 1',
      '5 of 5 (100 %) of facts and relations, 1 of 1 (100 %) of events',
      'more than 2 years before 2026-11-22: 3 of 5 (60 %)',
      'b-shop: description, 3 facts, founded, seat, website, supervisor or licence',
    ])
      expect(text).toContain(part);
  });
});

describe('explain', () => {
  it('tells names and what they need, statements with sources, what others state, and events', () => {
    const text = explainEntity(dataset, 'a-bank').join('\n');
    for (const part of [
      'Abank: bank, NL, pack core, deep, entities/a-bank.json',
      'Abank – official – matches alone',
      'founded: 2006',
      'b-shop – parent – a-bank',
      '2011-02: Abank was fined',
    ])
      expect(text).toContain(part);
  });

  it('says why a name needs support', () => {
    expect(explainEntity(createTinyDataset(), 'visa').join('\n')).toMatch(
      /Visa – short – needs context: it is made of common words/,
    );
  });

  it('offers similar entities where there is none of that id', () => {
    expect(() => explainEntity(dataset, 'shop')).toThrow('There is no entity “shop”. Similar: b-shop (Bshop).');
    expect(() => explainEntity(dataset, 'nothing')).toThrow('assets/dataset/entities');
  });
});

describe('JSON Schemas', () => {
  it('say kinds, required fields and forms that the check asks for', () => {
    const entity = JSON.parse(toJsonSchemas().get('entity.schema.json') ?? '');
    expect(entity.required).toEqual(['id', 'kind', 'pack', 'names']);
    expect(entity.additionalProperties).toBe(false);
    expect(entity.properties.kind.enum).toContain('central-bank');
    expect(entity.properties.country.pattern).toBe('^[A-Z]{2}$');
  });

  it('stand in the dataset as they are made', async () => {
    const { readFile } = await import('node:fs/promises');
    for (const [file, text] of toJsonSchemas())
      expect(await readFile(join(DATASET_FOLDER, 'schema', file), 'utf8')).toBe(text);
  });
});

describe('names in ordinary news', () => {
  const frequent = loadFrequentWords({ words: {}, exceptions: ['Bshop'], generic: [] });

  it('are reported where they are marked alone and no organisation stands, with what is around', () => {
    const text = 'The river Clisted and Abank, a bank. Bshop.';
    const problems = checkNews(dataset, [{ text, lang: 'en', mentions: [{ start: 22, end: 27 }] }], frequent);
    expect(problems).toEqual([
      {
        file: 'directory/nl.json',
        field: 'c-nl.names',
        value: 'Clisted',
        rule: expect.stringContaining('«The river Clisted and Abank'),
      },
    ]);
  });

  it('are read from JSON lines, of which a bad one is named', async () => {
    const folder = await writeDataset({ 'a.jsonl': '{"text":"x","mentions":[]}\n\n{"text":1}' });
    await expect(readMarkedArticles(folder)).rejects.toThrow('a.jsonl, line 3');
    await expect(readMarkedArticles(await writeDataset({ 'a.txt': '' }))).rejects.toThrow('has no .jsonl file');
  });

  const NEWS = join(import.meta.dirname, '../../../shared/corpora/gold-dev');
  it.skipIf(!existsSync(NEWS))('hold none of the dataset’s one-word names, but exceptions', async () => {
    const { dataset: own } = await readDataset(DATASET_FOLDER);
    const problems = checkNews(own, await readMarkedArticles(NEWS), loadFrequentWords(own.language.neverAlone));
    expect(problems.map(({ file, value }) => `${file}: ${value}`)).toEqual([]);
  });
});
