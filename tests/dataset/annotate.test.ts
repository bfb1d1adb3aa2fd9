// @vitest-environment node
import { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { annotate, findInText } from '../../lib/dataset/annotate';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { createDataset, createEntity } from '../support/small-dataset';
import { createTinyGazetteer } from '../support/tiny-dataset';

const gazetteer = createTinyGazetteer();
const all = { gazetteer, isPackEnabled: (_pack: string) => true };

/** A stream that keeps what is written to it. */
function createSink(options: { highWaterMark?: number; beforeNext?: () => Promise<unknown> } = {}) {
  const chunks: string[] = [];
  const stream = new Writable({
    highWaterMark: options.highWaterMark ?? 1 << 20,
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString());
      void (options.beforeNext?.() ?? Promise.resolve()).then(() => done());
    },
  });
  return { stream, lines: () => chunks.join('').split('\n').slice(0, -1) };
}
type Answer = {
  doc: string;
  topic: { isFinancial: boolean; words: string[]; names: string[] };
  mentions: { start: number; end: number; surface: string; entity: string }[];
};

/** Runs `annotate` over `lines`, or over the chunks in which they come. */
async function run(
  lines: (string | object)[],
  { chunks, ...options }: { chunks?: string[]; byTopic?: boolean } & Partial<typeof all> = {},
) {
  const [output, errors] = [createSink(), createSink()];
  const text = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  const bad = await annotate(
    {
      input: Readable.from((chunks ?? [text]).map((chunk) => Buffer.from(chunk))),
      output: output.stream,
      errors: errors.stream,
    },
    { ...all, ...options },
  );
  for (const { stream } of [output, errors]) await new Promise<void>((resolve) => stream.end(() => resolve()));
  return { bad, answers: output.lines().map((line) => JSON.parse(line) as Answer), errors: errors.lines() };
}
const tell = ({ doc, mentions }: Answer) => [doc, ...mentions.map(({ surface, entity }) => `${surface} → ${entity}`)];

describe('annotate', () => {
  it('answers every line with its mentions, in order', async () => {
    const { bad, answers, errors } = await run([
      { doc: 'b', text: 'Tencent and Alibaba' },
      { doc: 'a', text: 'nothing' },
      { doc: 'b', text: 'Visa Inc.' },
    ]);
    expect(answers.map(tell)).toEqual([
      ['b', 'Tencent → tencent', 'Alibaba → alibaba-group'],
      ['a'],
      ['b', 'Visa Inc → visa'],
    ]);
    expect({ bad, errors }).toEqual({ bad: 0, errors: [] });
  });

  const GAME = { doc: 'game', text: 'Tencent has a new game, and nothing else.' };
  const LICENCE = { doc: 'licence', text: "Tencent has a licence of the People's Bank of China." };

  it('tells the topic of each text, and marks it whatever that is', async () => {
    const { answers } = await run([GAME, LICENCE]);
    expect(answers.map(({ topic }) => topic)).toEqual([
      { isFinancial: false, words: [], names: [] },
      { isFinancial: true, words: ['licence'], names: ["People's Bank of China"] },
    ]);
    expect(answers.map(tell)).toEqual([
      ['game', 'Tencent → tencent'],
      ['licence', 'Tencent → tencent', "People's Bank of China → pboc"],
    ]);
  });

  it('leaves texts unmarked by their topic where that is wanted', async () => {
    const { answers } = await run([GAME, LICENCE], { byTopic: true });
    expect(answers.map(tell)).toEqual([['game'], ['licence', 'Tencent → tencent', "People's Bank of China → pboc"]]);
    expect(answers[0]?.topic.isFinancial).toBe(false);
  });

  it('tells of each mention where it is, what it is, how sure that is, and the entity’s names and Wikidata id', async () => {
    const { answers } = await run([{ doc: 'x', text: 'at Ant Group, l’Alibaba' }]);
    expect(answers[0]?.mentions).toEqual([
      {
        start: 3,
        end: 12,
        surface: 'Ant Group',
        entity: 'ant-group',
        kind: 'name',
        confidence: 0.97,
        names: ['Ant Group', 'Ant Financial', 'Ant', '蚂蚁集团'],
        wikidata: 'Q100',
      },
      expect.objectContaining({ start: 16, surface: 'Alibaba', names: ['Alibaba Group', 'Alibaba', '阿里巴巴'] }),
    ]);
  });

  it.each([
    ['not JSON', 'Tencent fell', /^line 2: is not JSON: ./],
    ['JSON that breaks off', '{"doc":"x","text":"Ten', /^line 2: is not JSON: ./],
    ['no object', '["Tencent"]', /^line 2: the line: ./],
    ['null', 'null', /^line 2: the line: ./],
    ['no doc', '{"text":"Tencent"}', /^line 2: doc: ./],
    ['a doc that is no text', '{"doc":7,"text":"Tencent"}', /^line 2: doc: ./],
    ['no text', '{"doc":"x"}', /^line 2: text: ./],
    ['a date that is none', '{"doc":"x","text":"","published":"2021-02-29"}', /^line 2: published: must be a date/],
    ['a language that is no text', '{"doc":"x","text":"","lang":["en"]}', /^line 2: lang: ./],
  ])('reports a line that is %s with its number, and answers the others', async (_, line, message) => {
    const { bad, answers, errors } = await run([{ doc: '1', text: 'Tencent' }, line, { doc: '3', text: 'Alibaba' }]);
    expect(answers.map(tell)).toEqual([
      ['1', 'Tencent → tencent'],
      ['3', 'Alibaba → alibaba-group'],
    ]);
    expect(errors).toEqual([expect.stringMatching(message)]);
    expect(bad).toBe(1);
  });

  it('counts bad lines, and the blank ones in their numbers though not as bad', async () => {
    const { bad, answers, errors } = await run(['', '{', '   ', { doc: 'x', text: 'Tencent' }, '', 'no', '{']);
    expect(bad).toBe(3);
    expect(errors.map((line) => line.slice(0, 6))).toEqual(['line 2', 'line 6', 'line 7']);
    expect(answers).toHaveLength(1);
  });

  it('answers a line with keys of its own, whatever they are called', async () => {
    const { bad, answers } = await run([{ doc: 'x', text: 'Tencent', error: 'none', id: 3 }]);
    expect([bad, ...answers.map(tell)]).toEqual([0, ['x', 'Tencent → tencent']]);
  });

  it('takes a byte order mark before the first line, and nowhere else', async () => {
    const line = JSON.stringify({ doc: 'x', text: 'Tencent' });
    const { bad, answers, errors } = await run([`\uFEFF${line}`, line, `\uFEFF${line}`]);
    expect(answers.map(tell)).toEqual(Array.from({ length: 2 }, () => ['x', 'Tencent → tencent']));
    expect(errors).toEqual([expect.stringMatching(/^line 3: is not JSON: ./)]);
    expect(bad).toBe(1);
  });

  it('tells no descriptor among the names of an entity, though it matches', async () => {
    const { answers } = await run([{ doc: 'x', text: 'The Chinese central bank' }]);
    expect(answers[0]?.mentions).toEqual([
      expect.objectContaining({ kind: 'descriptor', entity: 'pboc', names: ["People's Bank of China", 'PBOC'] }),
    ]);
  });

  it('tells nothing of what else a name could mean', async () => {
    const names = [{ text: 'TWX', kind: 'acronym' as const, needs: 'context' as const }];
    const twins = createDataset([
      createEntity('a', 'Twin Alpha', { names: [{ text: 'Twin Alpha', kind: 'official' }, ...names] }),
      createEntity('b', 'Twin Beta', { names: [{ text: 'Twin Beta', kind: 'official' }, ...names] }),
    ]);
    const { answers } = await run([{ doc: 'x', text: 'Twin Alpha (TWX) grew' }], {
      gazetteer: toGazetteer(twins),
    });
    expect(answers[0]?.mentions.map(({ surface }) => surface)).toEqual(['Twin Alpha', 'TWX']);
    for (const mention of answers[0]?.mentions ?? []) expect(mention).not.toHaveProperty('turnedDown');
  });

  it('answers nothing for nothing', async () => {
    expect(await run([], { chunks: [] })).toEqual({ bad: 0, answers: [], errors: [] });
  });

  it('reads lines across chunks, in the middle of a character, with CRLF, and without a last line end', async () => {
    const bytes = Buffer.from('{"doc":"x","text":"腾讯"}\r\n{"doc":"y","text":"Tencent"}');
    const output = createSink();
    const input = Readable.from([...bytes].map((byte) => Buffer.from([byte])));
    expect(await annotate({ input, output: output.stream, errors: createSink().stream }, all)).toBe(0);
    const answers = output.lines().map((line) => tell(JSON.parse(line) as Answer));
    expect(answers).toEqual([
      ['x', '腾讯 → tencent'],
      ['y', 'Tencent → tencent'],
    ]);
  });

  it('reads each text on its own: nothing on one line speaks for another', async () => {
    const { answers } = await run([
      { doc: '1', text: 'Ant Group' },
      { doc: '2', text: 'Ant' },
    ]);
    expect(answers.map(tell)).toEqual([['1', 'Ant Group → ant-group'], ['2']]);
  });

  it('finds role phrases as of the date of the line', async () => {
    const text = 'The parent company of Paylane';
    const { answers } = await run([
      { doc: '1', text, published: '2012' },
      { doc: '2', text, published: '2018-05-05' },
      { doc: '3', text },
    ]);
    expect(answers.map(({ mentions }) => mentions.map(({ entity }) => entity))).toEqual([
      ['northbank', 'paylane'],
      ['eastpay', 'paylane'],
      ['paylane'],
    ]);
  });

  it('finds nothing of packs that are off', async () => {
    const { answers } = await run([{ doc: 'x', text: 'Reuters on Tencent' }], {
      isPackEnabled: (pack) => pack !== 'media',
    });
    expect(answers.map(tell)).toEqual([['x', 'Tencent → tencent']]);
  });

  it('waits for a slow reader instead of keeping its answers in memory', async () => {
    const count = 200;
    const line = `${JSON.stringify({ doc: 'x', text: 'Tencent and Alibaba '.repeat(5) })}\n`;
    let most = 0;
    const slow = createSink({
      highWaterMark: 1,
      beforeNext: async () => {
        await setImmediate();
        most = Math.max(most, slow.stream.writableLength);
      },
    });
    const input = Readable.from(Array.from({ length: count }, () => Buffer.from(line)));
    const bad = await annotate({ input, output: slow.stream, errors: createSink().stream }, all);
    expect(bad).toBe(0);
    expect(slow.lines()).toHaveLength(count);
    expect(new Set(slow.lines()).size).toBe(1);
    // One answer at a time: the one being written.
    expect(most).toBe(Buffer.byteLength(`${slow.lines()[0]}\n`));
  });
});

describe('findInText', () => {
  const findMentions = createMentionFinder(gazetteer);
  const find = (text: string) => findInText({ text }, { findMentions, isPackEnabled: () => true });

  it.each([
    'Tencent',
    'first line\nTencent\n\n\nAlibaba and\nAnt Group',
    '\n\nTencent\r\nAlibaba\r\n',
    '😀 Tencent\n😀😀 腾讯 Alibaba',
  ])('gives offsets into the whole text, over its lines: %j', (text) => {
    const mentions = find(text);
    expect(mentions.map(({ surface }) => surface)).toEqual(text.match(/Tencent|Alibaba|Ant Group|腾讯/g));
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  });

  it('takes lines for blocks: a name does not go on over a line end', () => {
    expect(find('shares of Ant\nGroup')).toEqual([]);
    expect(find('Tencent\nAlibaba').map(({ block }) => block)).toEqual([0, 1]);
  });
});
