// Asks the background, or the content script of a tab. No validation and no zod: the content script loads this.
import { browser } from '../browser';
import type { Protocol, TabProtocol } from './protocol';

/** What the background answers when it could not: an error that crossed as data. */
export type Failure = { failed: string };

/**
 * The background's answer. Throws an Error with the background's own message where it failed. A worker that was stopped
 * while the question was on its way is asked once more.
 */
export async function ask<K extends keyof Protocol>(
  type: K,
  question: Protocol[K]['ask'],
): Promise<Protocol[K]['answer']> {
  const send = () =>
    browser.runtime.sendMessage({ type, ...question }) as Promise<Protocol[K]['answer'] | Failure | undefined>;
  let answer = await send().catch(() => undefined);
  if (answer === undefined) answer = await send();
  if (answer === undefined) throw new Error(`The background did not answer “${type}”.`);
  if (isFailure(answer)) throw new Error(answer.failed);
  return answer;
}

/** The answer of the content script of tab `tabId`; undefined where none runs there. */
export async function askTab<K extends keyof TabProtocol>(
  tabId: number,
  type: K,
  question: TabProtocol[K]['ask'],
): Promise<TabProtocol[K]['answer'] | undefined> {
  return (await browser.tabs.sendMessage(tabId, { type, ...question }).catch(() => undefined)) as
    | TabProtocol[K]['answer']
    | undefined;
}

function isFailure(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && 'failed' in answer;
}
