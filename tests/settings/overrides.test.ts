// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Override } from '../../lib/model/override';
import { readAs, withOverride, withoutOverride } from '../../lib/settings/overrides';

const not = (surface: string, entity: string): Override => ({ verdict: 'not', surface, entity });
const is = (surface: string, entity: string, other: string): Override => ({
  verdict: 'is',
  surface,
  entity,
  is: other,
});

describe('readAs', () => {
  const rows: [name: string, overrides: Override[], surface: string, entity: string, expected: string | undefined][] = [
    ['no word on it', [], 'Ant', 'ant-group', 'ant-group'],
    ['turned down', [not('Ant', 'ant-group')], 'Ant', 'ant-group', undefined],
    ['another name of it turned down', [not('Ant', 'ant-group')], 'Ant Group', 'ant-group', 'ant-group'],
    ['the same name in another case', [not('Ant', 'ant-group')], 'ANT', 'ant-group', 'ant-group'],
    ['the name turned down for another', [not('Ant', 'ant-group')], 'Ant', 'ant-bank', 'ant-bank'],
    ['declared', [is('RBI', 'rbi', 'raiffeisen')], 'RBI', 'rbi', 'raiffeisen'],
    ['declared, where detection says so too', [is('RBI', 'rbi', 'raiffeisen')], 'RBI', 'raiffeisen', 'raiffeisen'],
    ['declared, and then turned down', [is('A', 'x', 'y'), not('A', 'y')], 'A', 'x', undefined],
    ['declared, and what it was turned down', [not('A', 'x'), is('A', 'x', 'y')], 'A', 'x', 'y'],
    ['declared both ways, each where the other was found', [is('A', 'x', 'y'), is('A', 'y', 'x')], 'A', 'x', 'y'],
  ];
  it.each(rows)('%s', (_, overrides, surface, entity, expected) => {
    expect(readAs(overrides, { surface, entity })).toBe(expected);
  });
});

describe('withOverride', () => {
  it('adds at the end, once', () => {
    const list = [not('a', 'x'), not('b', 'x')];
    expect(withOverride(list, not('a', 'x'))).toEqual([not('b', 'x'), not('a', 'x')]);
    expect(list).toHaveLength(2);
  });

  it('lets the last word count where a name meant something else before', () => {
    expect(withOverride([is('A', 'x', 'y')], is('A', 'x', 'z'))).toEqual([is('A', 'x', 'z')]);
  });

  it('takes back that the name never means what it is now said to mean', () => {
    const others = [not('A', 'x'), not('B', 'y')];
    expect(withOverride([not('A', 'y'), ...others], is('A', 'x', 'y'))).toEqual([...others, is('A', 'x', 'y')]);
  });
});

describe('withoutOverride', () => {
  it('takes away that one word', () => {
    const list = [not('A', 'x'), is('A', 'x', 'y'), not('A', 'z')];
    expect(withoutOverride(list, { surface: 'A', entity: 'x', verdict: 'not' })).toEqual(list.slice(1));
    expect(withoutOverride(list, { surface: 'B', entity: 'x', verdict: 'not' })).toEqual(list);
  });
});
