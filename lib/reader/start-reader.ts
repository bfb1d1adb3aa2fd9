// Decides whether this page is read, and keeps the decision true: when settings change, and when the page becomes another
// without a load.
import { createCardHost } from '../card/card-host';
import { ask } from '../messages/ask';
import type { Insistence, PageSummary, PageTopic } from '../messages/protocol';
import { looksLikeArticle } from '../page/article-check';
import { type ArticleDate, readArticleDate } from '../page/article-date';
import { canPaint } from '../page/highlight';
import { readBlocks } from '../page/read-blocks';
import { asksForSecrets } from '../page/sensitive-check';
import { watchPage } from '../page/watch-page';
import { toSite } from '../settings/site-name';
import { createWords } from '../words/words';
import { type Reading, readPage } from './read-page';

/** How long after its load a page may become an article: slow sites write theirs within seconds. */
const LATE_ARTICLE_MS = 30_000;

export type Reader = {
  describe: () => PageSummary;
  showEntity: (entity: string) => void;
  /** Settings have changed: decide again, and repaint. */
  onSettings: () => void;
  /** The address has changed without a load: decide again. */
  onNavigation: () => void;
  /** The user asks for this page: read and mark it whether it looks like an article or not, and whatever it is about. */
  readAnyway: () => void;
  stop: () => void;
};

type Options = {
  shadow: ShadowRootMode;
  /** The last day (`YYYY-MM-DD`) that a date of publication is believed to lie on. */
  lastDay: () => string;
  /** The window is a private one: no site of it is kept. */
  isPrivate: boolean;
};

export function startReader({ shadow, lastDay, isPrivate }: Options): Reader {
  const host = createCardHost(shadow);
  let state: PageSummary['state'] = 'starting';
  let detail: string | undefined;
  let published: ArticleDate | undefined;
  let reading: Reading | undefined;
  let topic: PageTopic | undefined;
  /** Once an article is known to be about money it stays so while it changes. */
  let insistence: Insistence | undefined;
  let language = '';
  let waiting: (() => void) | undefined;
  let isStopped = false;
  let queue: Promise<void> = Promise.resolve();

  const settle = (next: PageSummary['state'], why?: string) => {
    state = next;
    detail = why;
    if (next === 'reading') return;
    reading?.stop();
    reading = undefined;
    topic = undefined;
    host.remove();
    if (next !== 'no-article') stopWaiting();
  };

  async function decide(): Promise<void> {
    if (!canPaint()) return settle('unsupported');
    const policy = await ask('read-policy', { url: location.href });
    if (policy.deniedBy) return settle('denied', policy.deniedBy);
    if (asksForSecrets(document)) return settle('sensitive');
    const date = readArticleDate(document, location.href, lastDay());
    const isOther = date?.date !== published?.date || policy.language !== language;
    published = date;
    language = policy.language;
    if (isOther && insistence === 'financial') insistence = undefined;
    if (insistence !== 'asked' && !isArticle()) {
      settle('no-article');
      return awaitArticle();
    }
    stopWaiting();
    if (reading && !isOther) return reading.refresh();
    reading?.stop();
    reading = await readPage({
      host,
      words: createWords(policy.language, policy.words),
      published: date?.date,
      insistence: () => insistence,
      onTopic: (told) => {
        topic = told;
        if (told.marking === 'financial') insistence ??= 'financial';
      },
      isPrivate,
      mayReadOn,
      onFailure: ({ message }) => {
        detail = message;
      },
    });
    settle(isStopped ? 'starting' : 'reading');
  }

  /** After a change of the page: whether it is still the article that is being read, and still asks for no secret. */
  function mayReadOn(): boolean {
    if (asksForSecrets(document)) settle('sensitive');
    else if (readArticleDate(document, location.href, lastDay())?.date !== published?.date) enqueue();
    else return true;
    return false;
  }

  function isArticle(): boolean {
    const blocks = readBlocks(document.body, host.holds);
    return looksLikeArticle(document, { blocks, hasDate: published !== undefined });
  }

  /** An article may be written into the page after it was loaded. */
  function awaitArticle() {
    if (waiting) return;
    const giveUp = setTimeout(stopWaiting, LATE_ARTICLE_MS);
    const stop = watchPage({
      onChange: async () => (isArticle() ? enqueue() : undefined),
      isOurs: host.holds,
    });
    waiting = () => {
      clearTimeout(giveUp);
      stop();
    };
  }
  function stopWaiting() {
    waiting?.();
    waiting = undefined;
  }

  /** One decision at a time. What fails is told in the popup; the page does not notice. */
  const enqueue = (before: () => void = () => {}) => {
    queue = queue.then(async () => {
      if (isStopped) return;
      before();
      await decide().catch((error: Error) => settle('error', error.message));
    });
  };
  enqueue();

  return {
    describe: () => ({
      site: toSite(location.hostname),
      state,
      detail,
      published,
      topic,
      mentions: (reading?.marks() ?? []).map(
        ({ key: { entity, name, entityKind, ended, surface, kind, confidence } }) => ({
          entity,
          name,
          entityKind,
          ended,
          surface,
          kind,
          confidence,
        }),
      ),
    }),
    showEntity: (entity) => reading?.showEntity(entity),
    onSettings: () => enqueue(),
    onNavigation: () =>
      enqueue(() => {
        stopWaiting();
        insistence = undefined;
      }),
    readAnyway: () =>
      enqueue(() => {
        insistence = 'asked';
      }),
    stop: () => {
      isStopped = true;
      stopWaiting();
      settle('starting');
    },
  };
}
