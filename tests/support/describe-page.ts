// Asks the content script of a development or test build what it made of a page, by events that change no node.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { z } from 'zod';

const descriptionSchema = z.object({
  state: z.string(),
  published: z.optional(z.object({ date: z.string() })),
  topic: z.optional(z.object({ marking: z.string() })),
  mentions: z.array(
    z.object({
      surface: z.string(),
      entity: z.string(),
      kind: z.string(),
      confidence: z.number(),
    }),
  ),
});

/** What the content script says of its page: "reading", "silent" … and the mentions it stands behind. */
export type Description = z.infer<typeof descriptionSchema>;

const ANSWER_WAIT_MS = 500;
const POLL_MS = 100;

/** Waits until the content script has left "starting" and returns its answer; throws after `timeoutMs`. */
export async function describePage(page: Page, { timeoutMs = 10_000 } = {}): Promise<Description> {
  const giveUpAt = Date.now() + timeoutMs;
  let last = 'nothing answered sidenote:describe';
  while (Date.now() < giveUpAt) {
    const answer = await askOnce(page);
    if (answer !== null) {
      const description = descriptionSchema.parse(JSON.parse(answer));
      if (description.state !== 'starting') return description;
      last = 'its state is still "starting"';
    }
    await sleep(POLL_MS);
  }
  throw new Error(`The extension did not describe ${page.url()} within ${timeoutMs} ms: ${last}.`);
}

// Nothing inside may be a named function: tsx (esbuild keepNames) would call its __name, which the page does not have.
function askOnce(page: Page): Promise<string | null> {
  return page.evaluate(
    (waitMs) =>
      new Promise<string | null>((answer) => {
        document.addEventListener(
          'sidenote:description',
          (event) => answer(event instanceof CustomEvent && typeof event.detail === 'string' ? event.detail : null),
          { once: true },
        );
        document.dispatchEvent(new CustomEvent('sidenote:describe'));
        setTimeout(() => answer(null), waitMs);
      }),
    ANSWER_WAIT_MS,
  );
}
