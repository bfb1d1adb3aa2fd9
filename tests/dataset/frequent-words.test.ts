// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { loadFrequentWords, weaknessOf } from '../../lib/dataset/frequent-words';

const frequent = loadFrequentWords({ words: { es: ['Santana'] }, exceptions: ['Google'], generic: [] });

describe('weaknessOf', () => {
  it.each([
    ['Window', 'context', 'full-name'],
    ['maison', 'context', 'full-name'],
    ['Santana', 'context', 'full-name'],
    ['unbanked', undefined, 'full-name'],
    ['VI', 'full-name', 'full-name'],
    ['Ab', 'context', 'full-name'],
    ['Zq', undefined, 'full-name'],
    ['360', 'full-name', 'full-name'],
    ['Google', undefined, undefined],
    ['Adyen', undefined, undefined],
    ['Open Window', undefined, 'topic'],
    ['AFM', undefined, 'context'],
    ['ESMA', undefined, 'topic'],
    ['腾讯', undefined, 'context'],
    ['Open Window Group', undefined, undefined],
  ])('of %s from a person is %s, from a register %s', (name, person, register) => {
    expect(weaknessOf(name, frequent, 'person')?.needs).toBe(person);
    expect(weaknessOf(name, frequent, 'register')?.needs).toBe(register);
  });

  it('says which words are frequent in which language, and which a maintainer listed', () => {
    expect(weaknessOf('Open Window', frequent, 'register')?.why).toMatch(/Open: en no\. \d+, Window: en no\. \d+/);
    expect(weaknessOf('Santana', frequent, 'person')?.why).toContain('Santana: listed in never-alone.json');
  });

  it('tells a number as one', () => {
    expect(weaknessOf('Window 360', frequent, 'register')?.why).toMatch(/\(Window: en no\. \d+, 360: a number\)/);
    expect(weaknessOf('Window & 360', frequent, 'register')?.why ?? '').not.toContain('never-alone');
  });

  it('takes a listed word for one by itself, not in a name of two', () => {
    expect(weaknessOf('Santana Window', frequent, 'register')).toBeUndefined();
  });
});
