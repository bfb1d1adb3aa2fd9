import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MANY_RECORDS, MAX_WAIT_MS, type PageChange, QUIET_MS, watchPage } from '../../lib/page/watch-page';

let changes: PageChange[] = [];
let answer: () => Promise<void> = async () => {};
let stop: () => void = () => {};

const isOurs = (node: Node) => node.nodeName === 'SIDENOTE-CARD' || isInside(node);
const isInside = (node: Node) => node.parentElement?.closest('sidenote-card') != null;
const byId = (id: string) => document.getElementById(id) as HTMLElement;
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const roots = (change: PageChange | undefined) => change?.type === 'parts' && change.roots.map(({ id }) => id);
function append(parent: Node, tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.appendChild(element);
  return element;
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML =
    '<div id="outer"><p id="one">One</p><p id="two">Two</p></div><sidenote-card id="card"><p id="inside">x</p></sidenote-card>';
  changes = [];
  answer = async () => {};
  stop = watchPage({
    isOurs,
    onChange: (change) => {
      changes.push(change);
      return answer();
    },
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('watchPage tells', () => {
  it('of a burst once, when it has been quiet for a while', async () => {
    for (const text of ['a', 'b', 'c']) {
      append(byId('one'), 'b', text);
      await wait(QUIET_MS - 50);
    }
    expect(changes).toEqual([]);
    await wait(50);
    expect(changes.map(roots)).toEqual([['one']]);
    await wait(10 * MAX_WAIT_MS);
    expect(changes).toHaveLength(1);
  });

  it('of text that is changed in place', async () => {
    (byId('two').firstChild as Text).data = 'Zwei';
    await wait(QUIET_MS);
    expect(changes.map(roots)).toEqual([['two']]);
  });

  it('of text that is taken away', async () => {
    byId('two').remove();
    await wait(QUIET_MS);
    expect(changes.map(roots)).toEqual([['outer']]);
  });

  it('of parts that do not lie in each other', async () => {
    append(byId('one'), 'b', 'x');
    append(byId('outer'), 'p', 'Three');
    await wait(QUIET_MS);
    expect(changes.map(roots)).toEqual([['outer']]);
  });

  it('of several parts in one go', async () => {
    append(byId('one'), 'b', 'x');
    append(byId('two'), 'b', 'y');
    await wait(QUIET_MS);
    expect(changes.map(roots)).toEqual([['one', 'two']]);
  });

  it('of no part that has left the page meanwhile', async () => {
    append(byId('one'), 'b', 'x');
    byId('one').remove();
    await wait(QUIET_MS);
    expect(changes.map(roots)).toEqual([['outer']]);
  });

  it('of a page that never rests, after the longest wait', async () => {
    for (let ms = 0; ms < MAX_WAIT_MS; ms += 100) {
      append(byId('one'), 'b', 'tick');
      await wait(100);
    }
    expect(changes.map(roots)).toEqual([['one']]);
  });

  it('of everything, from the number of records on that makes parts dearer', async () => {
    for (let count = 0; count < MANY_RECORDS; count++) append(byId('one'), 'b', 'x');
    await wait(QUIET_MS);
    expect(changes).toEqual([{ type: 'everything' }]);
  });

  it('of parts, just below that number and again after it', async () => {
    for (let count = 0; count < MANY_RECORDS - 1; count++) append(byId('one'), 'b', 'x');
    await wait(QUIET_MS);
    for (let count = 0; count < MANY_RECORDS; count++) append(byId('one'), 'b', 'x');
    await wait(QUIET_MS);
    append(byId('two'), 'b', 'x');
    await wait(QUIET_MS);
    expect(changes.map(({ type }) => type)).toEqual(['parts', 'everything', 'parts']);
    expect(roots(changes[2])).toEqual(['two']);
  });
});

describe('watchPage tells nothing', () => {
  it.each<[string, () => void]>([
    ['of text inside our own host', () => append(byId('inside'), 'b', 'x')],
    [
      'of text changed inside our own host',
      () => {
        (byId('inside').firstChild as Text).data = 'y';
      },
    ],
    ['of what leaves our own host', () => byId('inside').remove()],
    ['of children of our own host', () => append(byId('card'), 'p', 'x')],
    ['of our own host coming to the page', () => append(document.body, 'sidenote-card', 'x')],
    ['of our own host leaving the page', () => byId('card').remove()],
    ['of elements without text', () => append(byId('one'), 'img', '')],
    ['of attributes', () => byId('one').setAttribute('class', 'x')],
  ])('%s', async (_, change) => {
    change();
    await wait(2 * MAX_WAIT_MS);
    expect(changes).toEqual([]);
  });

  it('after it was stopped, not even of what it had seen', async () => {
    append(byId('one'), 'b', 'x');
    await wait(QUIET_MS - 1);
    stop();
    append(byId('two'), 'b', 'x');
    await wait(2 * MAX_WAIT_MS);
    expect(changes).toEqual([]);
  });
});

describe('watchPage waits for an answer', () => {
  it('and tells what came meanwhile in the next one: there is never more than one under way', async () => {
    let finish: () => void = () => {};
    answer = () =>
      new Promise((resolve) => {
        finish = resolve;
      });
    append(byId('one'), 'b', 'x');
    await wait(QUIET_MS);
    append(byId('two'), 'b', 'x');
    await wait(2 * MAX_WAIT_MS);
    expect(changes.map(roots)).toEqual([['one']]);
    finish();
    await wait(QUIET_MS);
    expect(changes.map(roots)).toEqual([['one'], ['two']]);
  });

  it('and rests when nothing came meanwhile', async () => {
    answer = () => new Promise((resolve) => setTimeout(resolve, 1_000));
    append(byId('one'), 'b', 'x');
    await wait(10 * MAX_WAIT_MS);
    expect(changes).toHaveLength(1);
  });
});
