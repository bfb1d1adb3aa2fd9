// @vitest-environment node
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../lib/dataset/compile-dataset';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { type Dataset, readDataset } from '../../lib/dataset/read-dataset';
import type { CardRecord } from '../../lib/model/card-record';
import { CARDS_PER_CHUNK, chunkFile, Manifest, RELEASE_FORMAT } from '../../lib/model/release';
import { toDatasetFiles, writeDataset } from '../support/temp-dataset';
import { createSource, createTinyDataset } from '../support/tiny-dataset';

const bytesOf = (dataset: Dataset) =>
  compileDataset(dataset).files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('hex')]);
const jsonOf = (dataset: Dataset, file: string): unknown => {
  const bytes = compileDataset(dataset).files.find(({ name }) => name === file)?.bytes;
  return JSON.parse(new TextDecoder().decode(bytes));
};
const chunksOf = (dataset: Dataset) =>
  Array.from(
    { length: compileDataset(dataset).manifest.counts.chunks },
    (_, chunk) => jsonOf(dataset, chunkFile(chunk)) as CardRecord[],
  );
function cardOf(dataset: Dataset, id: string): CardRecord {
  const card = chunksOf(dataset)
    .flat()
    .find((each) => each.id === id);
  if (!card) throw new Error(`no card of ${id}`);
  return card;
}
const namesOf = (dataset: Dataset, id: string) =>
  toGazetteer(dataset)
    .entities.find((entity) => entity.id === id)
    ?.names.map(({ text }) => text);

/** The same value, the keys of each object in it the other way round. */
function reverseKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reverseKeys) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, each]) => [key, reverseKeys(each)])) as T;
}

describe('the name of an entity in a language of the interface', () => {
  const masWith = (change: (mas: Dataset['entities'][number]) => void): Dataset => {
    const dataset = createTinyDataset();
    change(dataset.entities.find(({ id }) => id === 'mas') as Dataset['entities'][number]);
    return dataset;
  };
  const localOf = (dataset: Dataset) => toGazetteer(dataset).entities.find(({ id }) => id === 'mas')?.local;
  const FRENCH = 'Autorité monétaire de Singapour';

  const rows: [name: string, change: Parameters<typeof masWith>[0], expected: object | undefined][] = [
    ['is its full name in that language', () => {}, { fr: FRENCH }],
    ['is an official one too', ({ names }) => Object.assign(names[2] ?? {}, { kind: 'official' }), { fr: FRENCH }],
    ['is none of before', ({ names }) => Object.assign(names[2] ?? {}, { until: '2020' }), undefined],
    ['is none that is ambiguous', ({ names }) => Object.assign(names[2] ?? {}, { needs: 'context' }), undefined],
    ['is no acronym', ({ names }) => Object.assign(names[2] ?? {}, { kind: 'acronym' }), undefined],
    ['is none of another language', ({ names }) => Object.assign(names[2] ?? {}, { lang: 'de' }), undefined],
    ['is not the one shown anyway', ({ names }) => Object.assign(names[0] ?? {}, { lang: 'en' }), { fr: FRENCH }],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    expect(localOf(masWith(change))).toEqual(expected);
  });

  it('is on its card, and on those of entities that relate to it', () => {
    const dataset = masWith((mas) => {
      mas.relations = [{ kind: 'acquired', entity: 'visa', from: '2020', sources: ['a'] }];
      mas.sources = { a: createSource('a') };
    });
    expect(cardOf(dataset, 'mas').local).toEqual({ fr: FRENCH });
    expect(cardOf(dataset, 'visa').relations).toEqual([
      expect.objectContaining({ inverse: true, other: expect.objectContaining({ id: 'mas', local: { fr: FRENCH } }) }),
    ]);
  });
});

describe('compileDataset', () => {
  it('gives the same bytes for the same dataset', () => {
    expect(bytesOf(createTinyDataset())).toEqual(bytesOf(createTinyDataset()));
  });

  it('gives the same bytes whatever the order in which files were made', async () => {
    const files = Object.entries(toDatasetFiles(createTinyDataset()));
    const compileFrom = async (entries: [string, unknown][]) =>
      bytesOf((await readDataset(await writeDataset(Object.fromEntries(entries)))).dataset);
    const forwards = await compileFrom(files);
    expect(await compileFrom([...files].reverse())).toEqual(forwards);
    expect(await compileFrom([...files.slice(7), ...files.slice(0, 7)])).toEqual(forwards);
  });

  it('gives the same bytes whatever the order of the keys in a file', async () => {
    const { packs, entities, events, language } = createTinyDataset();
    const turned = { packs, entities: entities.map(reverseKeys), events: events.map(reverseKeys), language };
    const compileFrom = async (dataset: Dataset) =>
      bytesOf((await readDataset(await writeDataset(toDatasetFiles(dataset)))).dataset);
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(createTinyDataset()));
    expect(await compileFrom(turned)).toEqual(await compileFrom(createTinyDataset()));
  });

  it('gives another version when a fact changes, and no other day', () => {
    const changed = createTinyDataset();
    const [fact] = changed.entities.find(({ id }) => id === 'ant-group')?.facts ?? [];
    Object.assign(fact ?? {}, { value: '2014-10-17' });
    const [one, other] = [compileDataset(createTinyDataset()), compileDataset(changed)].map(
      ({ manifest }) => manifest.version,
    );
    expect(one).toMatch(/^2026-11-20-[0-9a-f]{8}$/);
    expect(other).toMatch(/^2026-11-20-[0-9a-f]{8}$/);
    expect(other).not.toBe(one);
  });

  it('dates its version by the last day on which a source was read, of an event too', () => {
    const dataset = createTinyDataset();
    dataset.events[0]?.sources.push(createSource('later', { retrieved: '2026-11-21' }));
    expect(compileDataset(dataset).manifest.version).toMatch(/^2026-11-21-/);
  });

  it('lists its files with size and hash, and itself last', () => {
    const { manifest, files } = compileDataset(createTinyDataset());
    expect(files.map(({ name }) => name)).toEqual([...manifest.files.map(({ name }) => name), 'manifest.json']);
    for (const { name, bytes, sha256 } of manifest.files) {
      const file = files.find((each) => each.name === name);
      expect(file?.bytes.byteLength, name).toBe(bytes);
      expect(
        createHash('sha256')
          .update(file?.bytes ?? '')
          .digest('hex'),
        name,
      ).toBe(sha256);
    }
    expect(Manifest.parse(jsonOf(createTinyDataset(), 'manifest.json'))).toEqual(manifest);
    expect(manifest.format).toBe(RELEASE_FORMAT);
  });

  it('counts what it holds, in all and by pack', () => {
    const dataset = createTinyDataset();
    const { counts, packs } = compileDataset(dataset).manifest;
    const names = toGazetteer(dataset).entities.reduce((sum, entity) => sum + entity.names.length, 0);
    expect(counts).toEqual({ entities: 13, names, facts: 2 + 1 + 3, events: 2, chunks: 1 });
    expect(packs.map(({ id, entities }) => [id, entities])).toEqual([
      ['china', 6],
      ['media', 1],
      ['world', 6],
    ]);
    expect(packs.reduce((sum, pack) => sum + pack.names, 0)).toBe(names);
  });

  it('cuts the cards into chunks, in order and without loss', () => {
    const dataset = createTinyDataset();
    const [first] = dataset.entities;
    for (let k = 0; k < CARDS_PER_CHUNK; k++)
      if (first) dataset.entities.push({ ...first, id: `zz-${k}`, names: [{ text: `Copy ${k}`, kind: 'official' }] });
    const chunks = chunksOf(dataset);
    expect(chunks.map((chunk) => chunk.length)).toEqual([CARDS_PER_CHUNK, 13]);
    expect(chunks.flat().map(({ id }) => id)).toEqual(dataset.entities.map(({ id }) => id));
    expect(compileDataset(dataset).manifest.counts.chunks).toBe(2);
  });

  it('does not change the dataset', () => {
    const dataset = createTinyDataset();
    compileDataset(dataset);
    expect(dataset).toEqual(createTinyDataset());
  });
});

describe('the gazetteer', () => {
  it('says when an entity ended, of those that did', () => {
    const dataset = createTinyDataset();
    const [first, second] = dataset.entities;
    if (first && second) first.facts = [{ property: 'ended', value: '2023-05', sources: [] }];
    expect(
      toGazetteer(dataset)
        .entities.map(({ ended }) => ended)
        .slice(0, 2),
    ).toEqual(['2023-05', undefined]);
  });
});

describe('a card', () => {
  it('holds all it shows: head, former names, facts, relations and events', () => {
    const { names, facts, relations, events, ...card } = cardOf(createTinyDataset(), 'ant-group');
    expect(card).toMatchObject({ name: 'Ant Group', native: '蚂蚁集团', kind: 'fintech', country: 'CN' });
    expect(names.map(({ text, until }) => [text, until])).toEqual([['Ant Financial', '2020-07-13']]);
    expect(facts.map(({ property }) => property)).toEqual(['founded', 'seat']);
    expect(relations.map(({ kind, inverse, other, share }) => [kind, inverse, other.name, share])).toEqual([
      ['investor', false, 'Alibaba Group', '33%'],
    ]);
    expect(events.map(({ id }) => id)).toEqual(['ant-listing-suspended', 'ant-restructured']);
  });

  it('holds what others say of it, with their sources', () => {
    const { relations, sources } = cardOf(createTinyDataset(), 'alibaba-group');
    expect(relations).toEqual([
      {
        kind: 'investor',
        inverse: true,
        share: '33%',
        from: '2019-09-23',
        other: { id: 'ant-group', name: 'Ant Group' },
        sources: [expect.any(Number)],
      },
    ]);
    expect(sources[relations[0]?.sources[0] ?? -1]?.url).toBe('https://example.org/renamed');
  });

  it('lists each source once, and cites none that it does not list', () => {
    for (const card of chunksOf(createTinyDataset()).flat()) {
      const urls = card.sources.map(({ url }) => url);
      expect(new Set(urls).size, card.id).toBe(urls.length);
      for (const { sources } of [...card.names, ...card.facts, ...card.relations, ...card.events]) {
        expect(sources, card.id).not.toHaveLength(0);
        for (const index of sources) expect(card.sources[index], card.id).toBeDefined();
      }
    }
    expect(cardOf(createTinyDataset(), 'ant-group').sources.map(({ title }) => title)).toEqual([
      'Page annual',
      'Page renamed',
      'Page suspended',
      'Page voting',
    ]);
  });

  it('tells events in the order of time', () => {
    const dataset = createTinyDataset();
    for (const event of dataset.events) event.date = event.id === 'ant-restructured' ? '2019' : '2023';
    expect(cardOf(dataset, 'ant-group').events.map(({ date }) => date)).toEqual(['2019', '2023']);
  });
});

describe('toGazetteer', () => {
  it('keeps names in the order of their file, the one to show first', () => {
    expect(namesOf(createTinyDataset(), 'ant-group')).toEqual(['Ant Group', 'Ant Financial', 'Ant', '蚂蚁集团']);
    expect(namesOf(createTinyDataset(), 'pboc')).toEqual(["People's Bank of China", 'PBOC']);
  });

  it('links relations by index, and gives every word of every language as a cue', () => {
    const { entities, cues } = toGazetteer(createTinyDataset());
    const paylane = entities.find(({ id }) => id === 'paylane');
    expect(paylane?.relations.map(({ to }) => entities[to]?.id)).toEqual(['northbank', 'eastpay', 'tencent']);
    expect(cues).toContainEqual({
      type: 'country',
      country: 'CN',
      form: 'adjective',
      lang: 'fr',
      text: 'chinoise',
    });
    expect(cues).toContainEqual({ type: 'trade', supports: ['tech'], lang: 'nl', text: 'techreus' });
    expect(cues).toContainEqual({
      type: 'role',
      relation: 'parent',
      position: 'before',
      lang: 'nl',
      text: 'moederbedrijf van',
    });
  });
});
