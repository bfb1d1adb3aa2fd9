// Reads one page for as long as it is open and the same: finds its mentions, paints them, answers pointer and keyboard,
// follows its changes.
import type { CardHost } from '../card/card-host';
import type { Insistence, PageTopic } from '../messages/protocol';
import type { PartialDate } from '../model/partial-date';
import { findMarkAt } from '../page/hit-test';
import { createHoverIntent } from '../page/hover-intent';
import { watchPointer } from '../page/pointer';
import { watchPage } from '../page/watch-page';
import type { CardWords } from '../words/card-words';
import { createCardControl } from './card-control';
import { listenToKeys } from './keyboard';
import { createPageMentions, type PageMark } from './page-mentions';

export type Reading = {
  marks: () => PageMark[];
  /** Makes the next mention of `entity` the current one, in view. */
  showEntity: (entity: string) => void;
  /** Asks again and repaints: settings or dataset have changed. */
  refresh: () => Promise<void>;
  stop: () => void;
};

type Hover = { mark: PageMark; line: DOMRect };

type Options = {
  host: CardHost;
  words: CardWords;
  published: PartialDate | undefined;
  /** What was known of the page before. */
  insistence: () => Insistence | undefined;
  /** What the page is about, after every reading. */
  onTopic: (topic: PageTopic) => void;
  /** The window is a private one: no site of it is kept. */
  isPrivate: boolean;
  /** Asked after every change of the page, before it is read again. */
  mayReadOn: () => boolean;
  /** The background could not answer after a change of the page: the marks stay until the next. */
  onFailure: (error: Error) => void;
};

/** Starts reading; resolves when the first marks are painted. Rejects where the background cannot answer. */
export async function readPage(options: Options): Promise<Reading> {
  const { host, words, published, insistence, onTopic, isPrivate, mayReadOn, onFailure } = options;
  const mentions = createPageMentions({ published, insistence, onTopic, isOurs: host.holds });
  let current: PageMark | undefined;

  const card = createCardControl({ host, words, published, isPrivate, onClosed: () => hover.reset(undefined) });
  const hover = createHoverIntent<Hover>({
    onOpen: ({ mark, line }) => card.open(mark, { line }),
    onClose: card.close,
    isSame: (a, b) => a.mark === b.mark,
    timers: { set: (run, ms) => setTimeout(run, ms), clear: (timer) => clearTimeout(timer as number) },
  });

  const stepTo = (mark: PageMark | undefined): boolean => {
    const marks = mentions.marks();
    if (!mark) {
      host.announce(words.say('announce.none'));
      return false;
    }
    current = mark;
    mentions.painter.setCurrent(mark);
    mark.range.startContainer.parentElement?.scrollIntoView({
      block: 'center',
      behavior: prefersStill() ? 'auto' : 'smooth',
    });
    const { surface, name } = mark.key;
    host.announce(
      words.say('announce.mention', { surface, name, number: marks.indexOf(mark) + 1, count: marks.length }),
    );
    return true;
  };
  /** The mention after (or before) the current one; at the ends, around. */
  const neighbour = (marks: PageMark[], by: 1 | -1) => {
    const at = current ? marks.indexOf(current) : -1;
    return at < 0 ? marks.at(by === 1 ? 0 : -1) : marks.at((at + by) % marks.length);
  };
  const open = (mark: PageMark, options: { line?: DOMRect; focus?: boolean }) => {
    const line = options.line ?? new DOMRect();
    hover.reset({ mark, line });
    // The keyboard's mark is the one that is open, or none.
    current = mark;
    mentions.painter.setCurrent(options.focus ? mark : undefined);
    card.open(mark, options);
  };
  const closeCard = (): boolean => {
    if (!card.current()) return false;
    card.close();
    return true;
  };

  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted) return;
    if (host.holds(event.composedPath()[0] ?? null)) return;
    const isControl = event
      .composedPath()
      .some(
        (node) => node instanceof Element && node.matches('a[href], button, input, select, textarea, label, summary'),
      );
    const hit =
      isControl || event.button !== 0 || getSelection()?.isCollapsed === false
        ? undefined
        : findMarkAt(mentions.painter, event.clientX, event.clientY);
    if (hit) open(hit.mark, { line: hit.rect });
    else closeCard();
  };

  await mentions.update({ type: 'everything' });
  document.addEventListener('click', onClick);
  const stops = [
    () => document.removeEventListener('click', onClick),
    watchPointer((x, y, target) => {
      if (host.holds(target)) return hover.overCard();
      const hit = findMarkAt(mentions.painter, x, y);
      hover.over(hit && { mark: hit.mark, line: hit.rect });
    }),
    listenToKeys({
      onStep: (by) => stepTo(neighbour(mentions.marks(), by)),
      onOpen: () => {
        if (current) open(current, { focus: true });
        return current !== undefined;
      },
      onClose: closeCard,
    }),
    watchPage({
      onChange: async (change) => {
        if (mayReadOn()) await mentions.update(change).catch(onFailure);
      },
      isOurs: host.holds,
    }),
  ];

  return {
    marks: mentions.marks,
    showEntity: (entity) => {
      const marks = mentions.marks().filter(({ key }) => key.entity === entity);
      stepTo(neighbour(marks, 1));
    },
    refresh: async () => {
      card.closeStale();
      await mentions.update({ type: 'parts', roots: [] });
    },
    stop: () => {
      for (const stop of stops) stop();
      card.close();
      mentions.clear();
    },
  };
}

function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
