// Which changes of a page are told: many parts, fields for secrets, hidden pages, text that is not read.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MANY_ROOTS, MAX_WAIT_MS, type PageChange, QUIET_MS, watchPage } from '../../lib/page/watch-page';

let changes: PageChange[] = [];
let stop: () => void = () => {};

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const roots = (change: PageChange | undefined) => change?.type === 'parts' && change.roots.map(({ id }) => id);
function show(state: 'visible' | 'hidden') {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
function start(html: string) {
  document.body.innerHTML = html;
  stop = watchPage({
    isOurs: (node) => node.nodeName === 'SIDENOTE-CARD',
    onChange: async (change) => void changes.push(change),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  changes = [];
});
afterEach(() => {
  stop();
  Reflect.deleteProperty(document, 'visibilityState');
  vi.useRealTimers();
});

describe('watchPage', () => {
  it.each([
    [MANY_ROOTS, 'parts'],
    [MANY_ROOTS + 1, 'everything'],
  ])('tells of changes in %i parts as %s', async (count, type) => {
    start(Array.from({ length: count }, (_, index) => `<p id="p${index}">x</p>`).join(''));
    for (const each of document.querySelectorAll('p')) each.append('y');
    await wait(QUIET_MS);
    expect(changes.map((change) => change.type)).toEqual([type]);
  });

  const secrets: [name: string, change: () => void][] = [
    ['a field for a password', () => byId('part').insertAdjacentHTML('beforeend', '<input type="password">')],
    ['a form with one', () => byId('part').insertAdjacentHTML('beforeend', '<form><input type="password"></form>')],
    ['one inside what is not read', () => byId('nav').insertAdjacentHTML('beforeend', '<input type="password">')],
    ['a field that becomes one', () => byId('field').setAttribute('type', 'password')],
    ['a field that becomes one for a card', () => byId('field').setAttribute('autocomplete', 'cc-number')],
  ];
  it.each(secrets)('tells of %s', async (_, change) => {
    start('<div id="part">Text<input id="field" type="text"></div><nav id="nav"></nav>');
    change();
    await wait(QUIET_MS);
    expect(changes).toHaveLength(1);
  });

  const unread: [name: string, change: () => void][] = [
    ['a list of links', () => byId('nav').append('Alipay')],
    ['a part deep inside one', () => byId('deep').append('Alipay')],
    ['a part that is not shown', () => byId('hidden').append('Alipay')],
    ['what the user writes', () => byId('editor').append('Alipay')],
    ['a ticker in an alert', () => byId('alert').append('Alipay')],
    ['the head', () => document.head.append(document.createElement('style'), 'a{}')],
    ['the title', () => document.head.appendChild(document.createElement('title')).append('Alipay')],
    ['an ordinary field', () => byId('plain').insertAdjacentHTML('beforeend', '<input type="search">')],
  ];
  it.each(unread)('tells nothing of text in %s', async (_, change) => {
    start(
      '<nav id="nav"><ul><li id="deep">x</li></ul></nav><div hidden id="hidden">x</div><div id="plain"></div>' +
        '<div contenteditable="true" id="editor">x</div><div role="alert" id="alert">x</div>',
    );
    change();
    await wait(2 * MAX_WAIT_MS);
    expect(changes).toEqual([]);
  });

  it('keeps what happens on a hidden page until it is seen', async () => {
    start('<p id="one">x</p><p id="two">x</p>');
    show('hidden');
    byId('one').append('y');
    await wait(2 * MAX_WAIT_MS);
    byId('two').append('y');
    await wait(2 * MAX_WAIT_MS);
    expect(changes).toEqual([]);
    show('visible');
    await wait(QUIET_MS);
    expect(changes.map(roots)).toEqual([['one', 'two']]);
  });

  it('tells nothing when a page is seen on which nothing had happened, or after it was stopped', async () => {
    start('<p id="one">x</p>');
    show('hidden');
    show('visible');
    await wait(MAX_WAIT_MS);
    show('hidden');
    byId('one').append('y');
    await wait(MAX_WAIT_MS);
    stop();
    show('visible');
    await wait(MAX_WAIT_MS);
    expect(changes).toEqual([]);
  });
});
