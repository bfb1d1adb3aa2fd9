// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatEntity } from '../../../lib/dataset/import/format-entity';
import { addTo, writeAdditions } from '../../../lib/dataset/import/write-additions';
import { ROOT } from '../../support/read-source';
import { toDatasetFiles, writeDataset } from '../../support/temp-dataset';
import { createSource, createTinyDataset } from '../../support/tiny-dataset';

const ANT = createTinyDataset().entities.find(({ id }) => id === 'ant-group');
const names = [{ text: 'Groupe Ant', kind: 'exonym' as const, lang: 'fr' }];

describe('addTo', () => {
  it('puts a new key where the schema has it, and leaves the others where they are', () => {
    const file = { id: 'a', names: [], kind: 'bank', wikidata: 'Q1', relations: [] };
    const added = addTo(file, {
      lei: 'L',
      website: 'https://a.example',
      facts: [{ property: 'seat', value: 'Paris', asOf: '2026', sources: ['s'] }],
      sources: { s: createSource('s') },
    });
    expect(Object.keys(added)).toEqual([
      'id',
      'lei',
      'website',
      'names',
      'kind',
      'wikidata',
      'facts',
      'relations',
      'sources',
    ]);
  });

  it('adds behind what is there, and replaces nothing', () => {
    const file = { id: 'a', lei: 'own', names: [{ kind: 'short', text: 'A' }], sources: { s: 'own' } };
    expect(addTo(file, { lei: 'L', names, sources: { s: createSource('s'), t: createSource('t') } })).toEqual({
      id: 'a',
      lei: 'own',
      names: [{ kind: 'short', text: 'A' }, ...names],
      sources: { s: 'own', t: createSource('t') },
    });
  });
});

describe('formatEntity', () => {
  it('gives what the formatter leaves as it is', () => {
    const long = Array.from({ length: 12 }, (_, index) => `source-number-${index}`);
    const text = formatEntity({
      ...ANT,
      facts: [
        { property: 'seat', value: 'A "quoted" [city], twice', asOf: '2026', sources: ['annual', 'renamed'] },
        { property: 'founded', value: '2004', sources: long },
      ],
    });
    expect(text).toContain('"sources": ["annual", "renamed"]\n');
    const formatted = execFileSync(
      join(ROOT, 'node_modules/.bin/biome'),
      ['format', '--stdin-file-path=assets/dataset/entities/ant-group.json'],
      { cwd: ROOT, input: text, encoding: 'utf8' },
    );
    expect(formatted).toBe(text);
  });
});

describe('writeAdditions', () => {
  it('changes the files that get something, keeps the order of their keys, and leaves no drafts', async () => {
    const { sources, ...rest } = ANT ?? {};
    const folder = await writeDataset({
      ...toDatasetFiles(createTinyDataset()),
      'entities/ant-group.json': { sources, ...rest },
    });
    const visa = await readFile(join(folder, 'entities/visa.json'), 'utf8');
    await writeAdditions(
      folder,
      new Map([
        ['ant-group', { names }],
        ['visa', { names: [] }],
      ]),
    );
    const text = await readFile(join(folder, 'entities/ant-group.json'), 'utf8');
    expect(text).toBe(formatEntity({ sources, ...rest, names: [...(ANT?.names ?? []), ...names] }));
    expect(await readFile(join(folder, 'entities/visa.json'), 'utf8')).toBe(visa);
    expect((await readdir(join(folder, 'entities'))).filter((file) => !file.endsWith('.json'))).toEqual([]);
  });

  it('changes nothing where one file would not fit the schema', async () => {
    const folder = await writeDataset(toDatasetFiles(createTinyDataset()));
    const before = await readFile(join(folder, 'entities/ant-group.json'), 'utf8');
    const additions = new Map([
      ['ant-group', { names }],
      ['visa', { lei: 'none' }],
    ]);
    await expect(writeAdditions(folder, additions)).rejects.toThrow(
      /entities\/visa\.json: lei = "none".*nothing was changed/,
    );
    expect(await readFile(join(folder, 'entities/ant-group.json'), 'utf8')).toBe(before);
    expect((await readdir(join(folder, 'entities'))).filter((file) => !file.endsWith('.json'))).toEqual([]);
  });
});
