// @vitest-environment node
// Exported overrides, applied to a dataset in a folder of its own.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runApply } from '../../../lib/dataset/apply/run-apply';
import { checkDataset } from '../../../lib/dataset/check-dataset';
import { formatEntity } from '../../../lib/dataset/import/format-entity';
import { describeProblem } from '../../../lib/dataset/problem';
import { readDataset } from '../../../lib/dataset/read-dataset';
import type { Entity, Name } from '../../../lib/model/entity';
import type { Override } from '../../../lib/model/override';
import { createDataset, createEntity } from '../../support/small-dataset';
import { type DatasetFiles, toDatasetFiles, writeDataset } from '../../support/temp-dataset';
import { TODAY } from '../../support/tiny-dataset';

const named = (id: string, official: string, names: Name[] = []) =>
  createEntity(id, official, { names: [{ text: official, kind: 'official' }, ...names] });
const QUILL = named('quill', 'Quill Payments Holding', [
  { text: 'Zorblax', kind: 'short' },
  { text: 'Quillpay', kind: 'short', lang: 'en', needs: 'context' },
  { text: 'QPH', kind: 'acronym', needs: 'full-name' },
]);
const filesOf = (...entities: Entity[]): DatasetFiles => ({
  ...toDatasetFiles(createDataset(entities)),
  'events/none.txt': '', // the folder must be there
});
const FILES: DatasetFiles = {
  ...filesOf(
    QUILL,
    named('raffle', 'Raffle Bank Zurn', [{ text: 'RBZ', kind: 'acronym', needs: 'context' }]),
    named('reserve', 'Reserve Body of Zed', [{ text: 'RBZ', kind: 'acronym', needs: 'context' }]),
  ),
  'directory/gb.json': { sources: {}, entities: [named('listed-gb', 'Listed Wibbling Society')] },
};
const NEVER_KEPT = { name: 'whatever', site: 'ft.com', lang: 'en', date: '2026-11-22' };
const not = (surface: string, entity: string, needs?: Override['needs']): Override => ({
  verdict: 'not',
  surface,
  entity,
  ...NEVER_KEPT,
  ...(needs && { needs }),
});
const is = (surface: string, entity: string, other: string): Override => ({
  verdict: 'is',
  surface,
  entity,
  is: other,
  ...NEVER_KEPT,
});
const toFile = (overrides: unknown) => ({ format: 1, dataset: '2026-11-22-1a2b3c4d', overrides });

/** A dataset, and a function that applies files of these overrides to it and tells what was said and changed. */
async function open(files: DatasetFiles = FILES) {
  const folder = await writeDataset(files);
  const readAll = async () => {
    const names = await readdir(join(folder, 'entities'));
    return new Map(
      await Promise.all(
        names.map(async (name) => [name, await readFile(join(folder, 'entities', name), 'utf8')] as const),
      ),
    );
  };
  return async (sets: unknown[][], isDry = false) => {
    const exported = await writeDataset(
      Object.fromEntries(sets.map((set, index) => [`reader-${index + 1}.json`, toFile(set)])),
    );
    const before = await readAll();
    const lines: string[] = [];
    const isDone = await runApply(
      sets.map((_, index) => join(exported, `reader-${index + 1}.json`)),
      { folder, isDry, log: (line) => lines.push(line) },
    );
    const after = await readAll();
    const { dataset, problems } = await readDataset(folder);
    return {
      isDone,
      said: lines.join('\n'),
      changed: [...after.keys()].filter((name) => after.get(name) !== before.get(name)),
      text: (id: string) => after.get(`${id}.json`),
      names: (id: string) =>
        dataset.entities
          .find((each) => each.id === id)
          ?.names.map(({ text, needs }) => `${text}: ${needs ?? 'nothing'}`),
      problems: [...problems, ...checkDataset(dataset, TODAY)].map(describeProblem),
    };
  };
}

describe('apply, of «not this»,', () => {
  const rows: [name: string, override: Override, expected: string, said: string][] = [
    [
      'what needed nothing',
      not('Zorblax', 'quill', 'nothing'),
      'Zorblax: context',
      'needs context now; it needed nothing',
    ],
    [
      'what needed context',
      not('Quillpay', 'quill', 'context'),
      'Quillpay: full-name',
      'needs full-name now; it needed context',
    ],
    ['what needed a full name', not('QPH', 'quill', 'full-name'), 'QPH: full-name', 'language/never-alone.json'],
    [
      'what needed less than it does now',
      not('Quillpay', 'quill', 'nothing'),
      'Quillpay: context',
      'needs context already',
    ],
    ['what it does not say', not('Zorblax', 'quill'), 'Zorblax: context', 'needs context now'],
    ['a name in another case', not('ZORBLAX', 'quill', 'nothing'), 'Zorblax: context', 'needs context now'],
  ];
  it.each(rows)('asks one step more than %s', async (_, override, expected, said) => {
    const result = await (await open())([[override]]);
    expect(result.names('quill')).toContain(expected);
    expect(result.said).toContain(said);
    expect(result.isDone).toBe(true);
    expect(result.problems).toEqual([]);
  });

  it('changes that one word of that one file, and leaves no drafts', async () => {
    const apply = await open();
    const { changed, text } = await apply([[not('Zorblax', 'quill', 'nothing')]]);
    expect(changed).toEqual(['quill.json']);
    const names = QUILL.names.map((name) => (name.text === 'Zorblax' ? { ...name, needs: 'context' } : name));
    expect(text('quill')).toBe(formatEntity({ ...QUILL, names }));
  });

  it('puts what is needed where files have it, before the sources', async () => {
    const source = { publisher: 'P', title: 'T', url: 'https://p.example/', retrieved: '2026-11-20' };
    const sourced = createEntity('sourced', 'Sourced Gribble', {
      names: [{ text: 'Sourced Gribble', kind: 'official', sources: ['s'] }],
      sources: { s: source },
    });
    const apply = await open(filesOf(sourced));
    const { text, said } = await apply([[not('Sourced Gribble', 'sourced', 'nothing')]]);
    expect(Object.keys(JSON.parse(text('sourced') ?? '').names[0])).toEqual(['text', 'kind', 'needs', 'sources']);
    expect(said).toContain('no name of it is marked by itself any more');
  });
});

describe('apply, of «it is …»,', () => {
  it('gives the name to the other entity, and lets both need context', async () => {
    const result = await (await open())([[is('Zorblax', 'quill', 'raffle')]]);
    expect(result.names('quill')).toContain('Zorblax: context');
    expect(result.names('raffle')).toContain('Zorblax: context');
    expect(result.changed.sort()).toEqual(['quill.json', 'raffle.json']);
    expect(result.problems).toEqual([]);
  });

  it('takes over that it is an acronym, and in which language', async () => {
    const { text } = await (await open())([[is('QPH', 'quill', 'raffle'), is('Quillpay', 'quill', 'raffle')]]);
    expect(JSON.parse(text('raffle') ?? '').names.slice(2)).toEqual([
      { text: 'QPH', kind: 'acronym', needs: 'context' },
      { text: 'Quillpay', kind: 'short', lang: 'en', needs: 'context' },
    ]);
  });

  it('says what to do where both have the name and need support for it already', async () => {
    const { changed, said, isDone } = await (await open())([[is('RBZ', 'reserve', 'raffle')]]);
    expect([changed, isDone]).toEqual([[], true]);
    expect(said).toMatch(/what tells the two apart is missing[\s\S]*Nothing to change/);
  });

  it('never asks less of a name than before', async () => {
    const { names } = await (await open())([[is('QPH', 'quill', 'raffle')]]);
    expect(names('quill')).toContain('QPH: full-name');
  });
});

describe('apply refuses', () => {
  const rows: [name: string, override: Override, advice: string][] = [
    ['an entity that there is not', not('Zorblax', 'nobody'), 'there is no entity “nobody”'],
    ['another that there is not', is('Zorblax', 'quill', 'nobody'), 'there is no entity “nobody”'],
    ['an entry of the directory', not('Listed', 'listed-gb'), 'directory/gb.json'],
    [
      'another of the directory',
      is('Zorblax', 'quill', 'listed-gb'),
      'copy its entry to entities/listed-gb.json first',
    ],
    ['a phrase', not('parent company of Zorblax', 'quill'), 'no name of quill reads so'],
    ['what says nothing', is('Zorblax', 'quill', 'quill'), 'says the same twice'],
  ];
  it.each(rows)('%s, with advice, and applies the rest', async (_, override, advice) => {
    const { said, isDone, changed, names } = await (await open())([[override, not('Quillpay', 'quill', 'context')]]);
    expect(said).toMatch(/Not applied:\n {2}“/);
    expect(said).toContain(advice);
    expect(said).toContain('(reader-1.json, ft.com, en, 2026-11-22)');
    expect([isDone, changed]).toEqual([false, ['quill.json']]);
    expect(names('quill')).toContain('Quillpay: full-name');
  });

  it('no entry that was copied from the directory into a file of its own', async () => {
    const apply = await open({ ...FILES, 'entities/listed-gb.json': named('listed-gb', 'Listed Wibbling Society') });
    const { isDone, names } = await apply([[not('Listed Wibbling Society', 'listed-gb', 'nothing')]]);
    expect([isDone, names('listed-gb')]).toEqual([true, ['Listed Wibbling Society: context']]);
  });

  const opposites: [name: string, first: Override, second: Override][] = [
    ['that it is not, and that it is', not('RBZ', 'raffle', 'context'), is('RBZ', 'reserve', 'raffle')],
    ['each other way round', is('RBZ', 'raffle', 'reserve'), is('RBZ', 'reserve', 'raffle')],
    ['two meanings for one', is('Zorblax', 'quill', 'raffle'), is('zorblax', 'quill', 'reserve')],
  ];
  it.each(opposites)('what readers say opposite things of: %s', async (_, first, second) => {
    const { said, isDone, changed } = await (await open())([[first], [second, not('Quillpay', 'quill', 'context')]]);
    expect(said).toMatch(/opposite things; decide by hand:\n.*reader-1\.json.*\n.*reader-2\.json/);
    expect([isDone, changed]).toEqual([false, ['quill.json']]);
  });

  it('does not take for opposite that a name is not one and that it is another', async () => {
    const { isDone } = await (await open())([[not('Zorblax', 'quill')], [is('Zorblax', 'quill', 'raffle')]]);
    expect(isDone).toBe(true);
  });

  const bad: [name: string, file: unknown, message: RegExp][] = [
    ['no JSON', 'overrides', /o\.json: is not readable JSON: ./],
    ['another format', { ...toFile([]), format: 2 }, /^o\.json: format = 2 ./],
    ['no list', toFile('none'), /^o\.json: overrides = "none" ./],
    ['no verdict', toFile([{ surface: 'a', entity: 'b' }]), /^o\.json: overrides\[0\]\.verdict = \(nothing\) ./],
    [
      'no other',
      toFile([{ verdict: 'is', surface: 'a', entity: 'b' }]),
      /^o\.json: overrides\[0\]\.is = \(nothing\) ./,
    ],
    [
      'no day',
      toFile([{ ...not('a', 'b'), date: 'today' }]),
      /^o\.json: overrides\[0\]\.date = "today" must be a date/,
    ],
    ['another need', toFile([{ ...not('a', 'b'), needs: 'luck' }]), /^o\.json: overrides\[0\]\.needs = "luck" ./],
  ];
  it.each(bad)('a file with %s, and changes nothing', async (_, content, message) => {
    const exported = await writeDataset({ 'o.json': content });
    const context = { folder: await writeDataset(FILES), isDry: false, log: () => {} };
    await expect(runApply([join(exported, 'o.json')], context)).rejects.toThrow(message);
  });

  it('to run without a file, or with one that there is not', async () => {
    const context = { folder: await writeDataset(FILES), isDry: false, log: () => {} };
    await expect(runApply([], context)).rejects.toThrow('npm run dataset -- apply');
    await expect(runApply([join(context.folder, 'none.json')], context)).rejects.toThrow('none.json');
  });
});

describe('apply', () => {
  const all = [
    not('Zorblax', 'quill', 'nothing'),
    not('Quillpay', 'quill', 'context'),
    not('QPH', 'quill', 'full-name'),
    is('RBZ', 'reserve', 'raffle'),
    is('Quill Payments Holding', 'quill', 'raffle'),
  ];

  it('changes nothing when it is run again, whatever it changed before', async () => {
    const apply = await open();
    const first = await apply([all]);
    expect(first.changed.sort()).toEqual(['quill.json', 'raffle.json']);
    expect(first.problems).toEqual([]);
    const second = await apply([all]);
    expect([second.changed, second.isDone]).toEqual([[], true]);
    expect(second.said).toContain('Nothing to change.');
  });

  it('comes to the same in whatever order and files', async () => {
    const one = await (await open())([all]);
    const other = await (await open())([all.slice(3), all.slice(0, 3).reverse(), all.slice(2, 4)]);
    for (const id of ['quill', 'raffle', 'reserve']) expect(other.text(id)).toBe(one.text(id));
  });

  it('says the same with --dry-run, and changes nothing', async () => {
    const apply = await open();
    const dry = await apply([all], true);
    expect(dry.changed).toEqual([]);
    expect(dry.said).toMatch(/4 names in 2 file\(s\) would change/);
    const wet = await apply([all]);
    expect(wet.said.split('\n').slice(0, -1)).toEqual(dry.said.split('\n').slice(0, -1));
  });
});
