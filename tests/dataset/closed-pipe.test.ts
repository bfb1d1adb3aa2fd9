// @vitest-environment node
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { endAtClosedPipe } from '../../lib/dataset/closed-pipe';

it('ends without a message where nobody reads on, and hides no other error', () => {
  const stdout = new PassThrough();
  const codes: unknown[] = [];
  endAtClosedPipe({ stdout, exit: (code: unknown) => codes.push(code) } as never);
  stdout.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  expect(codes).toEqual([0]);
  expect(() => stdout.emit('error', Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toThrow('no space');
});
