// A service in memory: gives prepared answers in their order, and remembers what it was asked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ANSWERS = join(import.meta.dirname, '../fixtures/import');

/** What is answered as JSON with status 200, a whole `Response`, an `Error` in place of one, or `never`. */
export type Answer = unknown;

/** The text of a prepared answer in the shape of a service: `wikidata-items`. */
export function readAnswer(name: string) {
  return JSON.parse(readFileSync(join(ANSWERS, `${name}.json`), 'utf8'));
}

/** Fails with a sentence where it is asked more often than there are answers. */
export function serveAnswers(answers: readonly Answer[]) {
  const asked: { url: URL; headers: Headers }[] = [];
  const waits: number[] = [];
  return {
    asked,
    waits,
    fetch: async (url: URL, { headers, signal }: RequestInit) => {
      const answer = answers[asked.length];
      asked.push({ url, headers: new Headers(headers) });
      if (answer === undefined) throw new Error(`There is no answer no. ${asked.length}.`);
      if (answer === 'never')
        return new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer.clone() : Response.json(answer);
    },
    wait: async (delayMs: number) => waits.push(delayMs),
  };
}

/** As Node's `fetch` fails without a network. */
export function createOffline(): Error {
  return new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND www.example.org') });
}
