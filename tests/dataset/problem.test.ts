// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../lib/dataset/problem';

const file = 'entities/mas.json';

describe('describeProblem', () => {
  it.each([
    {
      name: 'file, field, value and rule',
      problem: { file, field: 'names[2].kind', value: 'nickname', rule: 'must be a kind of name' },
      line: 'entities/mas.json: names[2].kind = "nickname" must be a kind of name',
    },
    {
      name: 'a number and a list as JSON',
      problem: { file, field: 'share', value: [33, null], rule: 'must be text' },
      line: 'entities/mas.json: share = [33,null] must be text',
    },
    {
      name: 'that nothing stands there',
      problem: { file, field: 'id', value: undefined, rule: 'is missing' },
      line: 'entities/mas.json: id = (nothing) is missing',
    },
    {
      name: 'no field where the whole file is meant',
      problem: { file, field: '', value: undefined, rule: 'is not readable JSON' },
      line: 'entities/mas.json: is not readable JSON',
    },
  ])('tells $name', ({ problem, line }) => {
    expect(describeProblem(problem)).toBe(line);
  });

  it('cuts a long value, and keeps the message on one line', () => {
    const line = describeProblem({ file, field: 'text', value: `a\nb${'c'.repeat(500)}`, rule: 'is too long' });
    expect(line).not.toContain('\n');
    expect(line.length).toBeLessThan(140);
    expect(line).toMatch(/… is too long$/);
  });
});
