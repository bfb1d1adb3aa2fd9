// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { CardFact, CardRecord, CardRelation } from '../../lib/model/card-record';
import { type CardLine, tellCard } from '../../lib/timeline/tell-card';
import { createSource } from '../support/tiny-dataset';

const inAll = (text: string) => ({ en: text, fr: text, nl: text });
const other = (id: string) => ({ id, name: id });
const CARD: CardRecord = {
  id: 'x-pay',
  name: 'X Pay',
  kind: 'product',
  pack: 'world',
  native: '某某',
  country: 'SG',
  website: 'https://example.org',
  description: { text: inAll('A service'), sources: [0] },
  names: [{ text: 'Old Pay', kind: 'former', until: '2018-03-01', sources: [0] }],
  facts: [
    { property: 'founded', value: '2010-05-01', sources: [0] },
    { property: 'seat', value: inAll('Singapore'), from: '2010-05-01', sources: [1] },
    { property: 'scale', value: inAll('1 million users'), asOf: '2019-09-09', sources: [1] },
    { property: 'listing', value: 'SGX: XP', from: '2022', sources: [1] },
  ],
  relations: [
    { kind: 'parent', inverse: false, other: other('first'), from: '2010-05-01', until: '2017-12-31', sources: [0] },
    { kind: 'parent', inverse: false, other: other('second'), from: '2018-01-01', sources: [1] },
    { kind: 'acquired', inverse: true, other: other('third'), from: '2021-06-01', sources: [0, 1] },
  ],
  events: [
    { id: 'launch', date: '2010-05-01', kind: 'launch', title: inAll('Launched'), sources: [0] },
    { id: 'fine', date: '2019-02', kind: 'fine', title: inAll('Fined'), sources: [1] },
    { id: 'listing', date: '2022-04-05', kind: 'listing', title: inAll('Listed'), sources: [1] },
  ],
  sources: [createSource('zero'), createSource('one')],
};

const ACQUIRED = 'inverse acquired third';

/** A line in one word: `parent first`, `event fine`, `seat`, with `†` where it tells of the end. */
function tellLine(line: CardLine): string {
  const end = line.ended ? ' †' : '';
  if (line.type === 'relation') return `${line.inverse ? 'inverse ' : ''}${line.kind} ${line.other.id}${end}`;
  if (line.type === 'fact') return `${line.property}${end}`;
  if (line.type === 'end') return `end into ${line.into.map(({ id }) => id).join(' ')}`;
  return line.type === 'event' ? `event ${line.id}` : `name ${line.text}${end}`;
}
const tell = (card: CardRecord, published?: string) =>
  Object.fromEntries(tellCard(card, published).sections.map(({ when, lines }) => [when, lines.map(tellLine)]));

describe('tellCard', () => {
  // `fails`: withoutDoubles of place-statements.ts drops every parent. Strike `fails` out when it does not.
  it.each([
    {
      name: 'before all of it',
      published: '2009-01-01',
      before: [],
      after: ['founded', 'seat', 'parent first', 'parent second', 'listing', 'name Old Pay †'],
      later: ['scale'],
      events: { before: [], after: ['launch', 'fine', 'listing'] },
    },
    {
      name: 'under the first owner',
      published: '2016-06-06',
      before: ['founded', 'seat', 'parent first'],
      after: ['parent first †', 'parent second', 'listing', 'name Old Pay †'],
      later: ['scale'],
      events: { before: ['launch'], after: ['fine', 'listing'] },
    },
    {
      name: 'under the second owner',
      published: '2020-06-06',
      before: ['founded', 'seat', 'parent first', 'parent second', 'scale', 'name Old Pay'],
      after: ['listing'],
      later: [],
      events: { before: ['launch', 'fine'], after: ['listing'] },
    },
    {
      name: 'after all of it',
      published: '2024-06-06',
      before: ['founded', 'seat', 'parent first', 'parent second', 'scale', 'listing', 'name Old Pay', ACQUIRED],
      after: [],
      later: [],
      events: { before: ['launch', 'fine', 'listing'], after: [] },
    },
  ])(
    'splits the same card for a reader of an article of $published, $name',
    ({ published, before, after, later, events }) => {
      const told = tell(CARD, published);
      const eventsIn = (ids: string[]) => ids.map((id) => `event ${id}`);
      const acquired = before.includes(ACQUIRED) ? [] : [ACQUIRED];
      expect(new Set(told.then)).toEqual(new Set([...before, ...eventsIn(events.before)]));
      expect(new Set(told.since)).toEqual(new Set([...after, ...acquired, ...eventsIn(events.after)]));
      expect(told.later ?? []).toEqual(later);
      expect(told.around).toBeUndefined();
    },
  );

  it('tells first who owns it, then the rest, newest first, and since then in the order of time', () => {
    const { then = [], since = [] } = tell(CARD, '2020-06-06');
    expect(then.slice(0, 3)).toEqual(['parent second', 'scale', 'event fine']);
    expect(then.at(-1)).toBe('event launch');
    expect(since.at(0)).toBe('inverse acquired third');
    expect(since.at(-1)).toBe('event listing');
  });

  it.each([
    { name: 'an event on the day of the article', published: '2022-04-05', line: 'event listing', when: ['then'] },
    { name: 'an event on the day after', published: '2022-04-04', line: 'event listing', when: ['since'] },
    { name: 'an event in the month of the article', published: '2022-04', line: 'event listing', when: ['around'] },
    { name: 'an event known to the month only', published: '2019-02-10', line: 'event fine', when: ['around'] },
    { name: 'an event of the month before', published: '2019-03-01', line: 'event fine', when: ['then'] },
    { name: 'an owner from some day of that year', published: '2021', line: ACQUIRED, when: ['around'] },
    { name: 'an owner from some day of that month', published: '2021-06', line: ACQUIRED, when: ['then'] },
    { name: 'a name given up in that year', published: '2018', line: 'name Old Pay †', when: ['around'] },
    { name: 'a name given up later', published: '2017', line: 'name Old Pay †', when: ['since'] },
    { name: 'a figure of a later day', published: '2019-09-08', line: 'scale', when: ['later'] },
    { name: 'a figure of an earlier day', published: '2019-09-10', line: 'scale', when: ['then'] },
  ])('puts $name in $when for an article of $published', ({ published, line, when }) => {
    const told = Object.entries(tell(CARD, published));
    expect(told.filter(([, lines]) => lines.includes(line)).map(([each]) => each)).toEqual(when);
  });

  it('puts an owner from the first of that year in then for an article of that year', () => {
    const told = Object.entries(tell(CARD, '2018'));
    expect(told.filter(([, lines]) => lines.includes('parent second')).map(([each]) => each)).toEqual(['then']);
  });

  it('puts everything in one undated section where the article has no date', () => {
    const told = tell(CARD, undefined);
    expect(Object.keys(told)).toEqual(['undated']);
    expect(told.undated).toHaveLength(11);
    expect(told.undated?.filter((line) => line.includes('†'))).toEqual([]);
  });

  it('keeps the sources of every line, and loses no statement at any date', () => {
    for (const published of [undefined, '2009', '2016-06-06', '2018', '2019-02', '2024-06-06']) {
      const lines = tellCard(CARD, published).sections.flatMap((section) => section.lines);
      for (const { sources } of lines) expect(sources.every((key) => CARD.sources[key])).toBe(true);
      expect(new Set(lines.map((line) => tellLine(line).replace(' †', ''))).size, published).toBe(11);
    }
  });

  it('numbers its sources as it cites them, first in the head, and leaves out the others', () => {
    const sources = ['unused', 'late', 'early', 'head'].map((key) => createSource(key));
    const [, late, early, head] = sources;
    const card: CardRecord = {
      ...CARD,
      description: { text: inAll('A service'), sources: [3] },
      names: [],
      facts: [{ property: 'listing', value: 'SGX: XP', from: '2022', sources: [1, 3] }],
      relations: [],
      events: [{ id: 'launch', date: '2010-05-01', kind: 'launch', title: inAll('Launched'), sources: [2] }],
      sources,
    };
    const view = tellCard(card, '2016');
    expect(view.sources).toEqual([head, early, late]);
    expect(view.description?.sources).toEqual([0]);
    expect(view.sections.map(({ lines }) => lines.map((line) => line.sources))).toEqual([[[1]], [[2, 0]]]);
    expect(tellCard({ ...card, description: undefined }, '2016').sources).toEqual([early, late, head]);
  });

  it('puts its sections in the order of time, what is known only from later sources last', () => {
    const owner = { ...CARD, facts: [...CARD.facts, { property: 'licence', value: 'A', from: '2016', sources: [0] }] };
    expect(Object.keys(tell(owner as CardRecord, '2016-06-06'))).toEqual(['then', 'around', 'since', 'later']);
  });

  it('carries the head of the card', () => {
    const { sections: _, ...head } = tellCard(CARD, '2020');
    const { id, name, kind, native, country, website, description, sources } = CARD;
    expect(head).toEqual({
      id,
      name,
      kind,
      native,
      country,
      website,
      description,
      sources,
      published: '2020',
      ended: undefined,
    });
  });

  it('tells a card without statements in no section', () => {
    const empty = { ...CARD, names: [], facts: [], relations: [], events: [] };
    expect(tellCard(empty, '2020').sections).toEqual([]);
    expect(tellCard(empty, undefined).sections).toEqual([]);
  });

  it('does not change the record', () => {
    const before = structuredClone(CARD);
    tellCard(CARD, '2020-06-06');
    expect(CARD).toEqual(before);
  });

  const heir: CardRelation = {
    kind: 'succeeded-by',
    inverse: false,
    other: other('heir'),
    from: '2023-05-18',
    sources: [1],
  };
  const end: CardFact = { property: 'ended', value: '2023-05-18', sources: [0] };
  const ENDED: CardRecord = { ...CARD, facts: [end], relations: [heir] };

  it.each([
    { name: 'after its end', published: '2024-06-06', head: true, line: undefined },
    { name: 'of the day of its end', published: '2023-05-18', head: true, line: undefined },
    { name: 'before its end', published: '2023-05-17', head: false, line: 'since' },
    { name: 'of the month of its end', published: '2023-05', head: false, line: 'around' },
    { name: 'without a date', published: undefined, head: true, line: undefined },
  ])('tells an article $name where it ended, once, and into what', ({ published, head, line }) => {
    const view = tellCard(ENDED, published);
    const told = tell(ENDED, published);
    expect(view.ended && { ...view.ended, sources: view.ended.sources.map((at) => view.sources[at]) }).toEqual(
      head ? { date: '2023-05-18', into: [other('heir')], sources: CARD.sources } : undefined,
    );
    const places = Object.entries(told).filter(([, lines]) => lines.includes('end into heir'));
    expect(places.map(([when]) => when)).toEqual(line ? [line] : []);
    expect(Object.values(told).flat()).not.toContain('succeeded-by heir'); // it is told with the end
  });

  it('tells the end before all else that has happened since, or may have', () => {
    const events = CARD.events.map((event) => ({ ...event, date: `2023-0${event.id.length - 3}` }));
    expect(tell({ ...ENDED, events }, '2020-01-01').since?.[0]).toBe('end into heir');
    expect(tell({ ...ENDED, events }, '2023').around?.[0]).toBe('end into heir');
  });

  it('cites for the end what is cited for it and for each heir', () => {
    const { sections, sources } = tellCard(ENDED, '2020-01-01');
    const told = sections.find(({ when }) => when === 'since')?.lines.find(({ type }) => type === 'end');
    expect(told?.sources.map((at) => sources[at])).toEqual(CARD.sources);
  });

  it('numbers what the head says of the end before all else', () => {
    const view = tellCard({ ...ENDED, description: { text: inAll('A service'), sources: [0] } }, '2024');
    expect([view.ended?.sources, view.description?.sources]).toEqual([[0, 1], [0]]);
    const other = tellCard({ ...ENDED, facts: [{ ...end, sources: [1] }] }, '2024');
    expect([other.ended?.sources, other.description?.sources]).toEqual([[0], [1]]);
  });

  const second: CardRelation = { ...heir, other: other('second') };
  it.each([
    {
      name: 'its end alone',
      card: { ...CARD, facts: [end], relations: [] },
      ended: { date: '2023-05-18', into: [], sources: [0] },
    },
    {
      name: 'its heir alone',
      card: { ...CARD, relations: [heir] },
      ended: { date: '2023-05-18', into: [other('heir')], sources: [0] },
    },
    {
      name: 'every heir of that day',
      card: { ...ENDED, relations: [heir, second] },
      ended: { date: '2023-05-18', into: [other('heir'), other('second')], sources: [0, 1] },
    },
    {
      name: 'the more precise of two dates',
      card: { ...ENDED, facts: [{ ...end, value: '2023' }] },
      ended: { date: '2023-05-18', into: [other('heir')], sources: [0, 1] },
    },
    {
      name: 'no heir of another day',
      card: { ...ENDED, relations: [{ ...heir, from: '2019' }] },
      ended: { date: '2023-05-18', into: [], sources: [0] },
    },
    {
      name: 'no heir that is known from later sources only',
      card: { ...ENDED, relations: [{ ...heir, from: undefined, asOf: '2024-01-01' }] },
      ended: { date: '2023-05-18', into: [], sources: [0] },
    },
    {
      name: 'nothing where another ended into it',
      card: { ...CARD, relations: [{ ...heir, inverse: true }] },
      ended: undefined,
    },
  ])('says in the head $name', ({ card, ended }) => {
    expect(tellCard({ ...card, description: undefined }, '2024-06-06').ended).toEqual(ended);
  });

  it('keeps an heir of another day as a line of its own', () => {
    expect(tell({ ...ENDED, relations: [{ ...heir, from: '2019' }] }, '2024-06-06').then).toContain(
      'succeeded-by heir',
    );
  });
});
