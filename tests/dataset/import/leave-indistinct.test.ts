import { describe, expect, it } from 'vitest';
import { leaveIndistinct } from '../../../lib/dataset/import/leave-indistinct';
import type { ImportedRecord } from '../../../lib/dataset/import/record';
import { createEntity } from '../../support/small-dataset';

const NAME = 'First State Bank';

/** One body of one row, in the register `a` (the highest), `b` or `c`. */
function body(register: string, keys: ImportedRecord['keys'] = {}, id = 'first-state-bank-us') {
  const record: ImportedRecord = {
    register,
    kind: 'bank',
    country: 'US',
    names: [{ text: NAME, kind: 'short' }],
    keys,
  };
  return { body: { records: [record] }, entity: createEntity(id, NAME) };
}

/** Registers of the bodies that stay. */
function keep(...bodies: ReturnType<typeof body>[]): (string | undefined)[] {
  return leaveIndistinct(bodies, (register) => 'abc'.indexOf(register)).map((each) => each.body.records[0]?.register);
}

const one = { domains: ['one.com'] };
const other = { domains: ['other.com'] };

describe('leaveIndistinct', () => {
  it.each<[string, ReturnType<typeof body>[], string[]]>([
    ['keeps a body that has its id alone', [body('a')], ['a']],
    ['leaves out a body that has no id', [body('a', {}, '')], []],
    ['keeps the one of the higher register where the other has no identifier', [body('b'), body('a', one)], ['a']],
    ['does so where the higher has none either', [body('a'), body('b')], ['a']],
    ['leaves out all whose domains differ', [body('a', one), body('b', other)], []],
    ['leaves out all whose Wikidata ids differ', [body('a', { wikidata: 'Q1' }), body('b', { wikidata: 'Q2' })], []],
    ['leaves out all whose LEIs differ', [body('a', { lei: 'X' }), body('b', { lei: 'Y' })], []],
    ['leaves out all where only the lower has an identifier', [body('a'), body('b', one)], []],
    ['leaves out all where no register ranks higher', [body('a'), body('a')], []],
    [
      'leaves out seven of two registers',
      [body('a', one), body('b', other), ...'bbbbb'].map((each) => (typeof each === 'string' ? body(each) : each)),
      [],
    ],
    ['keeps the higher of two that share a domain', [body('b', one), body('a', one)], ['a']],
  ])('%s', (_, bodies, kept) => {
    expect(keep(...bodies)).toEqual(kept);
  });
});
