// Watches the page for text that comes or changes later and for navigation without a load, and tells which parts to read
// again. It never reads or paints itself.
import { blockRootOf, isReadable } from './read-blocks';
import { asksForSecrets } from './sensitive-check';

/** Time without changes before they are told: late paragraphs come in bursts, and one reading serves the burst. */
export const QUIET_MS = 250;
/** A page that never rests (a ticker, a live blog) is told of at this pace. */
export const MAX_WAIT_MS = 2_000;
/** From so many records on, one full reading is cheaper than many partial ones (Dark Reader draws the same line). */
export const MANY_RECORDS = 1_000;
export const MANY_ROOTS = 50;

/** `roots`: block-level elements to read again, none inside another; `everything`: too much has changed. */
export type PageChange = { type: 'parts'; roots: Element[] } | { type: 'everything' };

/**
 * Calls `onChange` after changes of text outside `isOurs`, until it is stopped by the function returned. Changes that
 * come while a call is still running are told in the next one: there is never more than one under way.
 */
export function watchPage({
  onChange,
  isOurs,
}: {
  onChange: (change: PageChange) => Promise<void>;
  isOurs: (node: Node) => boolean;
}): () => void {
  let roots = new Set<Element>();
  let records = 0;
  let quietTimer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  let isRunning = false;
  let isStopped = false;

  const flush = async () => {
    quietTimer = undefined;
    // A page that nobody sees waits until it is seen.
    if (isRunning || isStopped || records === 0 || document.visibilityState === 'hidden') return;
    const change: PageChange =
      records >= MANY_RECORDS || roots.size > MANY_ROOTS
        ? { type: 'everything' }
        : { type: 'parts', roots: outermost(roots) };
    roots = new Set();
    records = 0;
    waitingSince = undefined;
    isRunning = true;
    try {
      await onChange(change);
    } finally {
      isRunning = false;
      if (records > 0) schedule();
    }
  };
  const schedule = () => {
    const now = performance.now();
    waitingSince ??= now;
    if (quietTimer !== undefined) clearTimeout(quietTimer);
    quietTimer = setTimeout(flush, Math.min(QUIET_MS, Math.max(0, waitingSince + MAX_WAIT_MS - now)));
  };

  const observer = new MutationObserver((list) => {
    for (const { target, type, addedNodes, removedNodes } of list) {
      if (isOurs(target)) continue;
      const isSecret = type === 'attributes' || [...addedNodes].some(bringsSecrets);
      if (!isSecret) {
        const nodes = [...addedNodes, ...removedNodes];
        if (type === 'childList' && nodes.every((node) => isOurs(node) || !hasText(node))) continue;
        if (!isRead(target)) continue;
      }
      records++;
      if (records < MANY_RECORDS) roots.add(blockRootOf(target));
    }
    if (records > 0) schedule();
  });
  observer.observe(document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
    // A field may become one for a password.
    attributes: true,
    attributeFilter: ['type', 'autocomplete'],
  });
  const onVisible = () => records > 0 && schedule();
  document.addEventListener('visibilitychange', onVisible);

  return () => {
    isStopped = true;
    observer.disconnect();
    document.removeEventListener('visibilitychange', onVisible);
    if (quietTimer !== undefined) clearTimeout(quietTimer);
  };
}

/** Whether text at `target` is read at all: in the body, outside of what is left out. */
function isRead(target: Node): boolean {
  const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
  return (
    element !== null &&
    (element === document.documentElement || (document.body.contains(element) && isReadable(element)))
  );
}

function bringsSecrets(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE && asksForSecrets(node as Element);
}

function hasText(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && node.textContent !== '');
}

/** Connected elements of `roots` that lie in no other of them. */
function outermost(roots: Set<Element>): Element[] {
  const connected = [...roots].filter((root) => root.isConnected);
  return connected.filter((root) => !connected.some((other) => other !== root && other.contains(root)));
}
