import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenToKeys } from '../../lib/reader/keyboard';

let done: string[] = [];
let reached: string[] = [];
let can = { step: true, open: true, close: false };
let stop: () => void = () => {};

const N = { code: 'KeyN', key: '˜', altKey: true, shiftKey: true };
const P = { ...N, code: 'KeyP', key: '∏' };
const ENTER = { code: 'Enter', key: 'Enter' };
const ESCAPE = { code: 'Escape', key: 'Escape' };

const onPage = (event: Event) => void reached.push(event.type);

/** Presses a key as the user does; whether the page may still act on it. */
function press(init: KeyboardEventInit, isTrusted = true): boolean {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  return document.body.dispatchEvent(event);
}

beforeEach(() => {
  done = [];
  reached = [];
  can = { step: true, open: true, close: false };
  stop = listenToKeys({
    onStep: (by) => {
      done.push(by === 1 ? 'next' : 'previous');
      return can.step;
    },
    onOpen: () => {
      done.push('open');
      can.close = can.open;
      return can.open;
    },
    onClose: () => {
      if (!can.close) return false;
      done.push('close');
      can.close = false;
      return true;
    },
  });
  document.body.addEventListener('keydown', onPage);
});
afterEach(() => {
  stop();
  document.body.removeEventListener('keydown', onPage);
});

describe('listenToKeys', () => {
  it('steps by the position of the key, whatever character it makes, and keeps the chord from the page', () => {
    expect([press(N), press(P), press(N)]).toEqual([false, false, false]);
    expect(done).toEqual(['next', 'previous', 'next']);
    expect(reached).toEqual([]);
  });

  const others: [name: string, init: KeyboardEventInit][] = [
    ['the letter alone', { code: 'KeyN', key: 'n' }],
    ['Alt alone', { ...N, shiftKey: false }],
    ['Shift alone', { ...N, altKey: false }],
    ['Control too', { ...N, ctrlKey: true }],
    ['the command key too', { ...N, metaKey: true }],
    ['another letter', { ...N, code: 'KeyM' }],
    ['another key of that character', { ...N, code: 'KeyM', key: 'N' }],
    ['Enter before any step', ENTER],
    ['Escape without a card', ESCAPE],
    ['a letter in a word being composed', { ...N, isComposing: true }],
  ];
  it.each(others)('leaves to the page %s', (_, init) => {
    expect(press(init)).toBe(true);
    expect(done).toEqual([]);
    expect(reached).toEqual(['keydown']);
  });

  it('does not believe keys that the page makes up', () => {
    expect(press(N, false)).toBe(true);
    press(N);
    expect(press(ENTER, false)).toBe(true);
    expect(done).toEqual(['next']);
  });

  it('opens with Enter after a step, once', () => {
    press(N);
    expect(press(ENTER)).toBe(false);
    expect(press(ENTER)).toBe(true);
    expect(done).toEqual(['next', 'open']);
    expect(reached).toEqual(['keydown']);
  });

  it('leaves Enter to the page where there was no mention to step to, or none to open', () => {
    can.step = false;
    press(N);
    expect(press(ENTER)).toBe(true);
    can.step = true;
    can.open = false;
    press(N);
    expect(press(ENTER)).toBe(true);
    expect(done).toEqual(['next', 'next', 'open']);
  });

  it.each<[string, () => void]>([
    ['another key', () => press({ code: 'Tab', key: 'Tab' })],
    ['a click', () => window.dispatchEvent(new Event('pointerdown'))],
  ])('gives Enter back to the page after %s', (_, between) => {
    press(N);
    between();
    expect(press(ENTER)).toBe(true);
    expect(done).toEqual(['next']);
  });

  it.each(['Alt', 'Shift', 'Control', 'Meta', 'Escape'])('keeps Enter while %s is pressed', (key) => {
    press(N);
    expect(press({ key, code: key })).toBe(true);
    expect(press(ENTER)).toBe(false);
    expect(done).toEqual(['next', 'open']);
  });

  it('closes with Escape, and opens again with Enter what Enter had opened', () => {
    press(N);
    press(ENTER);
    expect(press(ESCAPE)).toBe(false);
    expect(press(ENTER)).toBe(false);
    expect(done).toEqual(['next', 'open', 'close', 'open']);
  });

  it('leaves Enter to the page after closing a card that the pointer had opened', () => {
    can.close = true;
    expect(press(ESCAPE)).toBe(false);
    expect(press(ENTER)).toBe(true);
    expect(done).toEqual(['close']);
  });

  it('acts before the page can keep the key for itself', () => {
    const keep = (event: Event) => event.stopImmediatePropagation();
    document.body.addEventListener('keydown', keep, true);
    press(N);
    document.body.removeEventListener('keydown', keep, true);
    expect(done).toEqual(['next']);
  });

  it('leaves everything to the page once it is stopped', () => {
    press(N);
    stop();
    expect([press(N), press(ENTER)]).toEqual([true, true]);
    expect(done).toEqual(['next']);
  });
});
