// When a pointer means it: opens after a rest on a mark, closes after a grace in which the pointer may reach the card.

/**
 * Rest on a mark before its card opens. Wikipedia's Page Previews show theirs at 500 ms in all, found by experiment to
 * open few by accident (mediawiki-extensions-Popups, src/constants.js); an underlined word is a smaller target than a
 * link that one may click, so a little less does.
 */
export const OPEN_AFTER_MS = 400;
/** With a card open the reader has shown what they want: the next one opens sooner. */
export const SWITCH_AFTER_MS = 150;
/** Time to cross the gap to the card: Page Previews' ABANDON_END_DELAY. */
export const CLOSE_AFTER_MS = 300;

export type HoverIntent<Target> = {
  /** The pointer is over `target`, or over none. Calls with the same target are one hover. */
  over: (target: Target | undefined) => void;
  /** The pointer is over the open card. */
  overCard: () => void;
  /** Whatever is pending is forgotten: the card was opened or closed by other means. */
  reset: (open: Target | undefined) => void;
};

export type Timers = { set: (run: () => void, ms: number) => unknown; clear: (timer: unknown) => void };

/** `isSame` tells whether two targets are one. */
export function createHoverIntent<Target>({
  onOpen,
  onClose,
  isSame,
  timers,
}: {
  onOpen: (target: Target) => void;
  onClose: () => void;
  isSame: (a: Target, b: Target) => boolean;
  timers: Timers;
}): HoverIntent<Target> {
  let open: Target | undefined;
  let waiting: { target: Target | undefined; timer: unknown } | undefined;
  const forget = () => {
    if (waiting) timers.clear(waiting.timer);
    waiting = undefined;
  };
  const equal = (a: Target | undefined, b: Target | undefined) =>
    a === b || (a !== undefined && b !== undefined && isSame(a, b));

  return {
    over: (target) => {
      if (equal(target, open)) return forget();
      if (waiting && equal(waiting.target, target)) return;
      forget();
      const run = () => {
        waiting = undefined;
        open = target;
        if (target === undefined) onClose();
        else onOpen(target);
      };
      const delayMs = target === undefined ? CLOSE_AFTER_MS : open === undefined ? OPEN_AFTER_MS : SWITCH_AFTER_MS;
      waiting = { target, timer: timers.set(run, delayMs) };
    },
    overCard: forget,
    reset: (now) => {
      forget();
      open = now;
    },
  };
}
