// @vitest-environment node
import '../support/fake-browser'; // before lib/browser.ts looks for it
import { describe, expect, it } from 'vitest';
import { type Answers, answer, answerMessages } from '../../lib/messages/answer';
import { messageListeners } from '../support/fake-browser';

const asked: [type: string, question: unknown][] = [];
const note =
  <A>(type: string, result: A) =>
  async (question: unknown) => {
    asked.push([type, question]);
    return result;
  };
const NOTHING = { topic: { marking: 'unmarked' as const, words: [], bodies: [] }, mentions: [] };
const answers: Answers = {
  'read-policy': note('read-policy', { language: 'en', words: {} as never }),
  'find-mentions': note('find-mentions', NOTHING),
  'read-card': async () => {
    throw new Error('The cache is closed.');
  },
  overrule: note('overrule', null),
  'take-back': note('take-back', null),
  'switch-site': note('switch-site', null),
  'read-state': note('read-state', { cache: { phase: 'starting' as const }, packs: [] }),
  rebuild: note('rebuild', { phase: 'starting' as const }),
};
const NOT = { verdict: 'not', entity: 'a', surface: 'b', name: 'A' };
const KEY = { verdict: 'not', entity: 'a', surface: 'b' };
const LONG = 'x'.repeat(501);
const failure = (text: string | RegExp) => ({
  failed: typeof text === 'string' ? text : expect.stringMatching(text),
});

describe('answer hands a question to the function that answers it', () => {
  const rows: [type: keyof Answers, question: Record<string, unknown>, expected: unknown][] = [
    ['read-policy', { url: 'https://x.example/' }, { language: 'en', words: {} }],
    [
      'find-mentions',
      { article: { blocks: [{ text: 'Ant Group', lang: 'en' }], lang: 'en', published: '2020-11' } },
      NOTHING,
    ],
    ['find-mentions', { article: { blocks: [] }, insist: 'asked' }, NOTHING],
    ['overrule', { override: { ...NOT, site: 'ft.com', lang: 'en' } }, null],
    ['overrule', { override: { ...NOT, verdict: 'is', is: 'c', isName: 'C' } }, null],
    ['take-back', KEY, null],
    ['switch-site', { pattern: 'ft.com', on: false }, null],
    ['read-state', {}, { cache: { phase: 'starting' }, packs: [] }],
    ['rebuild', {}, { phase: 'starting' }],
    ['overrule', { override: { ...NOT, surface: LONG.slice(1) } }, null],
    ['switch-site', { pattern: LONG.slice(1), on: true }, null],
    ['find-mentions', { article: { blocks: [{ text: 'x', lang: '_' }], lang: 'x'.repeat(36) } }, NOTHING],
  ];
  it.each(rows)('%s', async (type, question, expected) => {
    asked.length = 0;
    expect(await answer(answers, { type, ...question })).toEqual(expected);
    expect(asked).toEqual([[type, question]]);
  });

  it('without what does not belong to the question', async () => {
    asked.length = 0;
    await answer(answers, { type: 'overrule', override: { ...NOT, address: 'https://x.example/a' }, extra: 1 });
    expect(asked).toEqual([['overrule', { override: NOT }]]);
  });
});

describe('answer tells as a failure', () => {
  const overrule = (rest: object) => ({ type: 'overrule', override: { ...NOT, ...rest } });
  const article = (rest: object) => ({ type: 'find-mentions', article: { blocks: [], ...rest } });
  const rows: [name: string, message: unknown, expected: string | RegExp][] = [
    ['a question that there is not', { type: 'read-minds' }, 'There is no question “read-minds”.'],
    ['a message without a type', { url: 'x' }, 'There is no question “undefined”.'],
    ['a type that is no text', { type: 7 }, 'There is no question “7”.'],
    ['a name that every object has', { type: 'toString' }, 'There is no question “toString”.'],
    ['another such name', { type: 'constructor' }, 'There is no question “constructor”.'],
    ['the name of the prototype', JSON.parse('{"type": "__proto__"}'), 'There is no question “__proto__”.'],
    ['null', null, 'There is no question “undefined”.'],
    ['nothing', undefined, 'There is no question “undefined”.'],
    ['a text', 'rebuild', 'There is no question “undefined”.'],
    ['a question that lacks a field', { type: 'take-back', entity: 'a' }, /^Not understood: .*surface/s],
    ['a field of another type', { type: 'switch-site', pattern: 'ft.com', on: 'yes' }, /^Not understood: .*on/s],
    ['a block without text', article({ blocks: [{}] }), /^Not understood: .*blocks/s],
    ['a language that is no text', article({ lang: 7 }), /^Not understood: .*lang/s],
    ['a name of more than 500 characters', overrule({ name: LONG }), /^Not understood: .*name/s],
    ['a surface of more', overrule({ surface: LONG }), /^Not understood: .*surface/s],
    ['an entity of more', overrule({ entity: LONG }), /^Not understood: .*entity/s],
    ['a verdict that there is not', overrule({ verdict: 'perhaps' }), /^Not understood: .*verdict/s],
    ['another meaning that is not said', overrule({ verdict: 'is' }), /^Not understood: .*is/s],
    ['a site of more', { type: 'switch-site', pattern: LONG, on: true }, /^Not understood: .*pattern/s],
    ['an insistence that there is not', { ...article({}), insist: 'unmarked' }, /^Not understood: .*insist/s],
    ['a date that there is not', article({ published: '2020-02-31' }), /^Not understood: .*published/s],
    ['a text beyond any article', article({ blocks: [{ text: 'x'.repeat(5_000_001) }] }), /^Not understood: .*text/s],
    ['an answer that throws', { type: 'read-card', entity: 'a' }, 'The cache is closed.'],
  ];
  it.each(rows)('%s', async (_, message, expected) => {
    asked.length = 0;
    expect(await answer(answers, message)).toEqual(failure(expected));
    expect(asked).toEqual([]);
  });
});

describe('answer tells what was thrown', () => {
  const rows: [name: string, thrown: unknown, failed: string][] = [
    ['an error', new TypeError('The cache is closed.'), 'The cache is closed.'],
    ['a refusal of the browser', new DOMException('No room', 'QuotaExceededError'), 'No room'],
    ['a text', 'full', 'full'],
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
  ];
  it.each(rows)('%s', async (_, thrown, failed) => {
    const rejects = { ...answers, rebuild: () => Promise.reject(thrown) };
    expect(await answer(rejects, { type: 'rebuild' })).toEqual({ failed });
    const throws = {
      ...answers,
      rebuild: () => {
        throw thrown;
      },
    };
    expect(await answer(throws, { type: 'rebuild' })).toEqual({ failed });
  });
});

describe('answerMessages', () => {
  it('answers what the browser brings, failures too', async () => {
    answerMessages(answers);
    const [listener] = messageListeners;
    expect(await listener?.({ type: 'rebuild' })).toEqual({ phase: 'starting' });
    expect(await listener?.({ type: 'read-minds' })).toEqual(failure('There is no question “read-minds”.'));
  });
});
