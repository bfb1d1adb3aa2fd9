// Asks a register's API for JSON: politely, with patience that ends, and with errors that say what to do.
import type * as z from 'zod/mini';
import { describeProblem } from '../problem';
import { problemsOf } from '../schema-problems';

/**
 * Where a service's operators can reach the maintainers: a page or an address of mail. Wikimedia's policy asks for one, and
 * may block who gives none: https://foundation.wikimedia.org/wiki/Policy:User-Agent_policy. Empty until the project has one.
 */
const CONTACT = '';

/** Both services answer within a second; this is for the worst line. */
const TIMEOUT_MS = 30_000;
const MOST_ATTEMPTS = 4;
/** What Wikimedia asks for where it names no time: https://www.mediawiki.org/wiki/Manual:Maxlag_parameter */
const DEFAULT_WAIT_S = 5;
/** Who asks for more than this is left alone until another day. */
const MOST_WAIT_S = 120;
const MOST_PROBLEMS = 3;

export type Transport = {
  fetch: (url: URL, init: RequestInit) => Promise<Response>;
  /** Resolves after that many milliseconds. */
  wait: (delayMs: number) => Promise<unknown>;
  timeoutMs?: number;
};

/** `isBusy` finds, in an answer of status 200, that the server wants to be asked later. */
export type FetchJson = <T>(
  url: URL,
  schema: z.ZodMiniType<T>,
  options?: { isBusy?: (json: unknown) => boolean },
) => Promise<T>;

/**
 * A function that answers the JSON at an address, as `schema` reads it. It waits as the server asks (429, 503) and asks
 * again, up to four times in all. It throws an Error, one sentence that ends in «nothing was changed», where there is no
 * network, no answer in time, another status, or an answer of another form; so ask for everything before you write.
 */
export function createFetchJson({ fetch, wait, timeoutMs = TIMEOUT_MS }: Transport): FetchJson {
  async function ask(url: URL): Promise<{ response: Response; text: string }> {
    try {
      const response = await fetch(url, {
        headers: { accept: 'application/json', 'user-agent': toUserAgent(CONTACT) },
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { response, text: await response.text() };
    } catch (error) {
      const isLate = (error as Error).name === 'TimeoutError';
      throw unchanged(
        isLate
          ? `${url.host} did not answer within ${timeoutMs / 1000} seconds`
          : `This needs a network: ${url.host} cannot be reached (${causeOf(error)})`,
      );
    }
  }

  return async (url, schema, { isBusy = () => false } = {}) => {
    for (let attempt = 1; ; attempt++) {
      const { response, text } = await ask(url);
      const json = response.ok ? parseJson(text, url.host) : undefined;
      if (response.status === 429 || response.status === 503 || (response.ok && isBusy(json))) {
        const waitS = readRetryAfter(response.headers.get('retry-after'));
        if (waitS > MOST_WAIT_S)
          throw unchanged(`${url.host} is busy and asks to come back in ${Math.ceil(waitS / 60)} minutes`);
        if (attempt === MOST_ATTEMPTS)
          throw unchanged(
            `${url.host} is busy (${MOST_ATTEMPTS} attempts, status ${response.status}): try again later`,
          );
        await wait(waitS * 1000);
        continue;
      }
      if (!response.ok) throw unchanged(`${url.host} answered ${response.status} ${response.statusText}`.trimEnd());
      const read = schema.safeParse(json);
      if (read.success) return read.data;
      const problems = problemsOf(`answer of ${url.host}`, json, read.error).map(describeProblem);
      throw unchanged(`An answer has another form than expected: ${problems.slice(0, MOST_PROBLEMS).join('; ')}`);
    }
  };
}

/** Says who asks, and at `contact` whom to tell about it. */
export function toUserAgent(contact: string): string {
  return `Sidenote-dataset/0.1 (${[contact, "browser extension; its maintainers' import of names"].filter(Boolean).join('; ')})`;
}

const unchanged = (sentence: string) => new Error(`${sentence}; nothing was changed.`);

function parseJson(text: string, host: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unchanged(`${host} answered with something that is not JSON (${(error as Error).message})`);
  }
}

/** Node says «fetch failed», and why in the cause. */
function causeOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message : message;
}

/** Seconds, from a number of them or a date (RFC 9110, 10.2.3). */
function readRetryAfter(value: string | null): number {
  if (value === null) return DEFAULT_WAIT_S;
  if (/^\d+$/.test(value)) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? DEFAULT_WAIT_S : Math.max(0, (date - Date.now()) / 1000);
}
