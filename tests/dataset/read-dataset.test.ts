// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../lib/dataset/load-dataset';
import { describeProblem } from '../../lib/dataset/problem';
import { readDataset } from '../../lib/dataset/read-dataset';
import { type DatasetFiles, toDatasetFiles, writeDataset } from '../support/temp-dataset';
import { createTinyDataset, TODAY } from '../support/tiny-dataset';

const createFiles = () => toDatasetFiles(createTinyDataset());
const VISA = 'entities/visa.json';
const LISTING = 'events/ant-listing-suspended.json';
const [visa] = createTinyDataset().entities.filter(({ id }) => id === 'visa');
const [listing] = createTinyDataset().events;

/** Reads the tiny dataset with `changes` to its files. */
const readWith = async (changes: DatasetFiles) => readDataset(await writeDataset({ ...createFiles(), ...changes }));

describe('readDataset', () => {
  it('reads back a dataset as it was written, without problems', async () => {
    expect(await readWith({})).toEqual({ dataset: createTinyDataset(), problems: [] });
  });

  it('sorts entries by id, in whatever order the files were made', async () => {
    const backwards = Object.fromEntries(Object.entries(createFiles()).reverse());
    const { dataset } = await readDataset(await writeDataset(backwards));
    expect(dataset).toEqual(createTinyDataset());
  });

  it('sorts by id, not by file name, where an id is the beginning of another', async () => {
    const { dataset } = await readWith({ 'entities/visa-x.json': { ...visa, id: 'visa-x' } });
    expect(dataset.entities.slice(-2).map(({ id }) => id)).toEqual(['visa', 'visa-x']);
  });

  it('reads .json files only', async () => {
    const { dataset, problems } = await readWith({ 'entities/notes.txt': 'not {json', 'entities/visa.json.bak': '{' });
    expect({ dataset, problems }).toEqual({ dataset: createTinyDataset(), problems: [] });
  });

  it.each<[name: string, file: string, content: unknown, line: RegExp]>([
    ['JSON that breaks off', VISA, '{ "id": "visa", ', /^entities\/visa\.json: is not readable JSON: .+/],
    ['an empty file', VISA, '', /^entities\/visa\.json: is not readable JSON: .+/],
    ['a list', VISA, [], /^entities\/visa\.json: .*object/],
    ['an unknown key', VISA, { ...visa, colour: 'blue' }, /^entities\/visa\.json: .*colour/],
    [
      'an unknown key of a name',
      VISA,
      { ...visa, names: [{ text: 'Visa', kind: 'official', color: 1 }] },
      /visa\.json: names\[0\] = .*color/,
    ],
    ['an unknown kind', VISA, { ...visa, kind: 'shop' }, /^entities\/visa\.json: kind = "shop" .*payment-firm/],
    ['no kind', VISA, { ...visa, kind: undefined }, /^entities\/visa\.json: kind = \(nothing\) .+/],
    ['no names', VISA, { ...visa, names: [] }, /visa\.json: names = \[\] must have at least one name/],
    [
      'a name with space at its end',
      VISA,
      { ...visa, names: [{ text: 'Visa ', kind: 'short' }] },
      /names\[0\]\.text = "Visa " must be one line/,
    ],
    [
      'a fact without source',
      VISA,
      { ...visa, facts: [{ property: 'listing', value: 'NYSE: V', from: '2008' }] },
      /visa\.json: facts\[0\]\.sources = \(nothing\) .+/,
    ],
    [
      'a fact with no source in its list',
      VISA,
      { ...visa, facts: [{ property: 'listing', value: 'V', from: '2008', sources: [] }] },
      /facts\[0\]\.sources = \[\] must cite at least one source/,
    ],
    [
      'a day that is none',
      VISA,
      { ...visa, names: [{ text: 'Visa', kind: 'official', from: '2021-02-29' }] },
      /names\[0\]\.from = "2021-02-29" must be a date/,
    ],
    [
      'an http address',
      VISA,
      { ...visa, website: 'http://example.org' },
      /website = "http:\/\/example\.org" must be a full https:\/\/ address/,
    ],
    ['an id that is no slug', VISA, { ...visa, id: 'Visa Inc' }, /visa\.json: id = "Visa Inc" must be a slug/],
    [
      'an id that is not its file’s',
      VISA,
      { ...visa, id: 'visum' },
      /visa\.json: id = "visum" must be the name of its file/,
    ],
    [
      'an event without source',
      LISTING,
      { ...listing, sources: [] },
      /suspended\.json: sources = \[\] must have at least one source/,
    ],
    [
      'an event without Dutch',
      LISTING,
      { ...listing, title: { en: 'a', fr: 'b' } },
      /suspended\.json: title\.nl = \(nothing\) .+/,
    ],
    ['an event of nobody', LISTING, { ...listing, entities: [] }, /entities = \[\] must name at least one entity/],
    ['a pack without licence', 'packs.json', [{ id: 'x' }], /^packs\.json: \[0\]\.licence = \(nothing\) .+/m],
    [
      'a bad word list',
      'language/trades.json',
      { bank: { supports: ['shop'], words: {} } },
      /^language\/trades\.json: bank\.supports\[0\] = "shop" .+/,
    ],
  ])('reports %s with file, field and value', async (_, file, content, line) => {
    const { problems } = await readWith({ [file]: content });
    expect(problems).not.toHaveLength(0);
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([file]));
    expect(problems.map(describeProblem).join('\n')).toMatch(line);
  });

  it('reads all other files where one is bad, and leaves that one out', async () => {
    const { dataset, problems } = await readWith({ [VISA]: '{', [LISTING]: '{' });
    expect(problems.map(({ file }) => file)).toEqual([VISA, LISTING]);
    expect(dataset.entities).toEqual(createTinyDataset().entities.filter(({ id }) => id !== 'visa'));
    expect(dataset.events).toEqual(createTinyDataset().events.slice(1));
  });

  it('reports every problem of a file', async () => {
    const { problems } = await readWith({ [VISA]: { ...visa, kind: 'shop', country: 'usa', wikidata: '312' } });
    expect(problems.map(({ field }) => field).sort()).toEqual(['country', 'kind', 'wikidata']);
  });

  it('reports a file of words that is missing', async () => {
    const { 'language/roles.json': _, ...files } = createFiles();
    const { problems } = await readDataset(await writeDataset(files));
    expect(problems.map(({ file }) => file)).toEqual(['language/roles.json']);
  });

  it('throws where there is no dataset', async () => {
    await expect(readDataset('/nowhere/at/all')).rejects.toThrow();
  });
});

describe('loadDataset', () => {
  it('gives the dataset that has passed its check', async () => {
    expect(await loadDataset(await writeDataset(createFiles()), TODAY)).toEqual(createTinyDataset());
  });

  it('throws one error with every problem of form and between entries, one a line', async () => {
    const orphan = { ...visa, pack: 'nowhere' };
    const folder = await writeDataset({ ...createFiles(), [VISA]: orphan, 'entities/apple.json': '{' });
    const [head, ...lines] = await loadDataset(folder, TODAY).then(
      () => [],
      (error: Error) => error.message.split('\n'),
    );
    expect(head).toContain('2 problem(s)');
    expect(lines).toEqual([
      expect.stringMatching(/^entities\/apple\.json: is not readable JSON/),
      'entities/visa.json: pack = "nowhere" is no pack of packs.json',
    ]);
  });
});
