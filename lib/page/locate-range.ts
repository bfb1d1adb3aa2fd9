// Offsets in a block → a place in the page.
import type { PageBlock } from './read-blocks';

/** The range of characters `start` to `end` (UTF-16, half-open) of `block`; undefined where its nodes have changed since. */
export function locateRange({ text, pieces }: PageBlock, start: number, end: number): StaticRange | undefined {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  if (!first || !last || !isUnchanged(first, text) || !isUnchanged(last, text)) return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset: start - first.start,
    endContainer: last.node,
    endOffset: end - last.start,
  });
}

function isUnchanged({ node, start }: PageBlock['pieces'][number], text: string): boolean {
  return node.isConnected && text.startsWith(node.data, start);
}

/** The last piece that starts at or before `offset`. */
function pieceAt(pieces: PageBlock['pieces'], offset: number): PageBlock['pieces'][number] | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** A live range over `range`, for its rectangles; undefined where the page has changed under it. */
export function toLiveRange(range: StaticRange): Range | undefined {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return undefined;
  try {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live;
  } catch {
    return undefined; // the node has become shorter
  }
}
