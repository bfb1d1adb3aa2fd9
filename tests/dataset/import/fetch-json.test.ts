// @vitest-environment node
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createFetchJson, toUserAgent } from '../../../lib/dataset/import/fetch-json';
import { type Answer, createOffline, serveAnswers } from '../../support/serve-answers';

const URL_ASKED = new URL('https://api.example.org/things?id=1');
const Thing = z.object({ things: z.array(z.object({ name: z.string() })) });
const THINGS = { things: [{ name: 'one' }] };

/** Asks a service with these answers once. */
async function ask(answers: Answer[], isBusy?: (json: unknown) => boolean) {
  const service = serveAnswers(answers);
  const fetchJson = createFetchJson({ ...service, timeoutMs: 20 });
  const result = await fetchJson(URL_ASKED, Thing, isBusy && { isBusy }).catch((error: Error) => error.message);
  return { result, ...service };
}

const refuse = (status: number, retryAfter?: string) =>
  new Response('slow down', { status, ...(retryAfter && { headers: { 'retry-after': retryAfter } }) });

describe('createFetchJson', () => {
  it('reads the answer by its schema, and says who asks', async () => {
    const { result, asked } = await ask([THINGS]);
    expect(result).toEqual(THINGS);
    expect(asked[0]?.url).toEqual(URL_ASKED);
    expect(asked[0]?.headers.get('user-agent')).toMatch(/^Sidenote/);
  });

  it.each([
    ['429', refuse(429, '7'), 7000],
    ['503', refuse(503, '2'), 2000],
    ['429 without a time', refuse(429), 5000],
    ['a date that has passed', refuse(503, 'Wed, 21 Oct 2015 07:28:00 GMT'), 0],
    ['a time that is none', refuse(503, 'soon'), 5000],
  ])('waits as it is asked to, then asks again: %s', async (_, answer, waitMs) => {
    const { result, waits } = await ask([answer, THINGS]);
    expect(result).toEqual(THINGS);
    expect(waits).toEqual([waitMs]);
  });

  it('waits too where an answer of status 200 says so', async () => {
    const { result, waits } = await ask(
      [Response.json({ busy: true }, { headers: { 'retry-after': '5' } }), THINGS],
      (json) => (json as { busy?: boolean }).busy === true,
    );
    expect(result).toEqual(THINGS);
    expect(waits).toEqual([5000]);
  });

  it('gives up on a service that stays busy', async () => {
    const { result, asked } = await ask(Array.from({ length: 9 }, () => refuse(503, '1')));
    expect(result).toMatch(/^api\.example\.org is busy \(4 attempts, status 503\).*nothing was changed\.$/);
    expect(asked).toHaveLength(4);
  });

  it.each<[string, Answer, RegExp]>([
    ['no network', createOffline(), /^This needs a network: api\.example\.org cannot be reached \(getaddrinfo/],
    ['no answer in time', 'never', /^api\.example\.org did not answer within 0\.02 seconds/],
    ['a wait of an hour', refuse(429, '3600'), /asks to come back in 60 minutes/],
    ['another status', refuse(404), /^api\.example\.org answered 404/],
    ['no JSON', new Response('<html>'), /something that is not JSON/],
    [
      'a value of another type',
      { things: [{ name: 5 }] },
      /answer of api\.example\.org: things\[0\]\.name = 5 .*string/,
    ],
    ['a field that is absent', {}, /answer of api\.example\.org: things = \(nothing\) .*array/],
  ])('says in one sentence that nothing was changed: %s', async (_, answer, sentence) => {
    const { result, asked } = await ask([answer]);
    expect(result).toMatch(sentence);
    expect(result).toMatch(/; nothing was changed\.$/);
    expect(asked).toHaveLength(1);
  });
});

it.each([
  ['', /^Sidenote-dataset\/\S+ \(browser extension; [^)]+\)$/],
  ['https://contact.example', /^Sidenote-dataset\/\S+ \(https:\/\/contact\.example; [^)]+\)$/],
])('says who asks, with the contact “%s”', (contact, expected) => {
  expect(toUserAgent(contact)).toMatch(expected);
});
