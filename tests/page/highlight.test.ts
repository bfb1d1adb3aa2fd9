import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canPaint, createPainter, type Mark, type Painter } from '../../lib/page/highlight';
import '../support/static-range';

/** What happy-dom lacks of the CSS Custom Highlight API: sets of ranges, in a registry of names. */
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}
const registry = new Map<string, FakeHighlight>();
const before = Object.getOwnPropertyDescriptors(globalThis);
const set = (key: 'CSS' | 'Highlight', value: unknown) =>
  Object.defineProperty(globalThis, key, { value, configurable: true });

let painter: Painter<string>;
const painted = (style: string) => [...(registry.get(`sidenote-${style}`) ?? [])];
function mark(key: string, style: Mark<string>['style'], [from, to]: [Node, Node]): Mark<string> {
  const range = new StaticRange({ startContainer: from, startOffset: 0, endContainer: to, endOffset: 1 });
  return { key, style, range };
}
const [one, two] = [document.createTextNode('one'), document.createTextNode('two')];

beforeEach(() => {
  registry.clear();
  set('Highlight', FakeHighlight);
  set('CSS', { highlights: registry });
  painter = createPainter();
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Highlight');
  Reflect.deleteProperty(globalThis, 'CSS');
  if (before.CSS) Object.defineProperty(globalThis, 'CSS', before.CSS);
});

describe('createPainter', () => {
  it('paints each style by itself, above the highlights of the page, and the current one above all', () => {
    const name = mark('a', 'name', [one, one]);
    const phrase = mark('b', 'phrase', [two, two]);
    const metonym = mark('c', 'metonym', [two, two]);
    for (const each of [name, phrase, metonym]) painter.add(each);
    painter.setCurrent(phrase);
    const styles = ['name', 'phrase', 'metonym', 'current'];
    expect(styles.map(painted)).toEqual([[name.range], [phrase.range], [metonym.range], [phrase.range]]);
    expect(styles.map((style) => registry.get(`sidenote-${style}`)?.priority)).toEqual([1, 1, 1, 2]);
  });

  it('has one current mark at most, and none when it is taken away', () => {
    const marks = [mark('a', 'name', [one, one]), mark('b', 'name', [two, two])] as const;
    for (const each of marks) painter.add(each);
    painter.setCurrent(marks[0]);
    painter.setCurrent(marks[1]);
    expect(painted('current')).toEqual([marks[1].range]);
    painter.remove(marks[1]);
    expect([painted('current'), painted('name')]).toEqual([[], [marks[0].range]]);
    painter.setCurrent(marks[0]);
    painter.setCurrent(undefined);
    expect([painted('current'), painted('name')]).toEqual([[], [marks[0].range]]);
  });

  it('knows the marks that begin or end in a node', () => {
    const [inOne, over] = [mark('a', 'name', [one, one]), mark('b', 'phrase', [one, two])];
    painter.add(inOne);
    painter.add(over);
    expect([painter.marksIn(one), painter.marksIn(two)]).toEqual([[inOne, over], [over]]);
    painter.remove(over);
    expect([painter.marksIn(one), painter.marksIn(two)]).toEqual([[inOne], []]);
  });

  it('puts back what the page has cleared, and leaves what is not its own', () => {
    const own = mark('a', 'name', [one, one]);
    painter.add(own);
    registry.clear();
    const theirs = new FakeHighlight();
    registry.set('search', theirs);
    painter.restore();
    expect(painted('name')).toEqual([own.range]);
    painter.clear();
    expect([...registry]).toEqual([['search', theirs]]);
    expect(painter.marksIn(one)).toEqual([]);
  });
});

describe('canPaint', () => {
  it('asks for the whole of the interface', () => {
    expect(canPaint()).toBe(true);
    set('CSS', {});
    expect(canPaint()).toBe(false);
    set('CSS', { highlights: registry });
    Reflect.deleteProperty(globalThis, 'Highlight');
    expect(canPaint()).toBe(false);
  });
});
