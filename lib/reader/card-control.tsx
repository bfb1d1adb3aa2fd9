// Opens and closes the card for a mark, keeps it beside its line while the page scrolls, and gives the focus back.
import { render } from 'preact';
import { Card, type CardContent } from '../card/Card';
import type { CardHost } from '../card/card-host';
import { ask } from '../messages/ask';
import type { PageCandidate } from '../messages/protocol';
import type { EntityRef } from '../model/card-record';
import type { PartialDate } from '../model/partial-date';
import { toLiveRange } from '../page/locate-range';
import { toSite } from '../settings/site-name';
import type { CardWords } from '../words/card-words';
import { declare, takeBackTurnDown, turnDown } from './own-word';
import type { PageMark } from './page-mentions';

export type CardControl = {
  /** `focus` moves the keyboard's focus into the card, and back where it was on closing. */
  open: (mark: PageMark, options?: { line?: DOMRect | undefined; focus?: boolean }) => void;
  close: () => void;
  /** The marks are found anew: closes a card, but not a notice. */
  closeStale: () => void;
  current: () => PageMark | undefined;
};

type Options = {
  host: CardHost;
  words: CardWords;
  published: PartialDate | undefined;
  isPrivate: boolean;
  onClosed: () => void;
};

export function createCardControl({ host, words, published, isPrivate, onClosed }: Options): CardControl {
  const where = { isPrivate };
  let shown: { mark: PageMark; line: DOMRect | undefined } | undefined;
  let focusBefore: HTMLElement | undefined;
  let hasNotice = false;

  const draw = (mark: PageMark, content: CardContent) =>
    render(
      <Card
        key={`${mark.key.entity} ${mark.key.block} ${mark.key.start}`}
        mention={mark.key}
        content={content}
        words={words}
        actions={{
          onClose: close,
          onDismiss: () => dismiss(mark),
          onDeclare: (candidate) => declareAs(mark, candidate),
          onUndo: () =>
            finish(mark, content.type === 'dismissed' ? takeBackTurnDown(mark) : declare(mark, mark.key, where)),
          onOpen: (other) => load(mark, other).then(focusBody),
          onBack: () => load(mark).then(focusBody),
          onNeverHere: () => finish(mark, ask('switch-site', { pattern: toSite(location.hostname), on: false })),
        }}
      />,
      host.mount,
    );

  /** Draws the card of the mark's entity, or of the `other` to which the reader goes from there or says that it is. */
  const load = async (mark: PageMark, other?: EntityRef, isDeclared = false): Promise<void> => {
    const entity = other?.id ?? mark.key.entity;
    const content = await ask('read-card', { entity, published }).then(
      (view): CardContent =>
        view
          ? { type: 'view', view, ...(other && { other, isDeclared }) }
          : { type: 'failed', why: other?.name ?? entity },
      ({ message }: Error): CardContent => ({ type: 'failed', why: message }),
    );
    if (shown?.mark === mark) draw(mark, content);
  };

  const focusBody = () => {
    const body = host.mount.querySelector<HTMLElement>('.body');
    if (body) body.scrollTop = 0; // another card is read from its beginning
    body?.focus({ preventScroll: true });
  };

  /** The card says what was kept, since the mark goes. */
  const dismiss = (mark: PageMark) => say(mark, turnDown(mark, where), async () => draw(mark, { type: 'dismissed' }));

  /** The marks become the candidate's: its card stands in the place of this one. */
  const declareAs = (mark: PageMark, { entity: id, name }: PageCandidate) =>
    say(mark, declare(mark, { entity: id, name }, where), () => load(mark, { id, name }, true).then(focusBody));

  /** Keeps the card while the page is marked anew after the reader's word, and then lets it say so. */
  const say = (mark: PageMark, asked: Promise<unknown>, tell: () => Promise<void>) => {
    hasNotice = true;
    asked.then(tell, (error: Error) => {
      hasNotice = false;
      draw(mark, { type: 'failed', why: error.message });
    });
  };

  /** Closes the card once what was asked is done; says so on the card where it was not. */
  const finish = (mark: PageMark, asked: Promise<unknown>) => {
    asked.then(close, (error: Error) => draw(mark, { type: 'failed', why: error.message }));
  };

  const place = () => {
    if (!shown) return;
    const line = lineOf(shown);
    if (line) host.show(line);
    else close();
  };

  let frame = 0;
  const follow = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };

  function close() {
    if (!shown) return;
    hasNotice = false;
    shown = undefined;
    cancelAnimationFrame(frame);
    removeEventListener('scroll', follow, true);
    removeEventListener('resize', follow);
    host.hide();
    render(null, host.mount);
    if (focusBefore?.isConnected) focusBefore.focus({ preventScroll: true });
    focusBefore = undefined;
    onClosed();
  }

  return {
    current: () => shown?.mark,
    close,
    // What the card says of the mark's going must be read, and may be undone.
    closeStale: () => {
      if (!hasNotice) close();
    },
    open: (mark, { line, focus = false } = {}) => {
      if (focus && document.activeElement instanceof HTMLElement && !host.holds(document.activeElement))
        focusBefore = document.activeElement;
      hasNotice = false;
      shown = { mark, line };
      draw(mark, { type: 'loading' });
      place();
      addEventListener('scroll', follow, { capture: true, passive: true });
      addEventListener('resize', follow, { passive: true });
      if (focus) focusBody();
      void load(mark);
    },
  };
}

/** The line of the mark that the card stands at: the one that was pointed at while it is still there, else the first. */
function lineOf({ mark, line }: { mark: PageMark; line: DOMRect | undefined }): DOMRect | undefined {
  const rects = [...(toLiveRange(mark.range)?.getClientRects() ?? [])];
  return (
    rects.find((rect) => line && Math.abs(rect.left - line.left) < 1 && Math.abs(rect.width - line.width) < 1) ??
    rects[0]
  );
}
