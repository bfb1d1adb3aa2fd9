// Offsets in a block → a place in the page.
import type { PageBlock } from './read-blocks';

/** The range of characters `start` to `end` (UTF-16, half-open) of `block`; undefined where its nodes have changed since. */
export function locateRange({ text, pieces }: PageBlock, start: number, end: number): StaticRange | undefined {
  const from = pieceAt(pieces, start);
  const to = pieceAt(pieces, end - 1);
  for (let index = from; index <= to; index++) {
    const piece = pieces[index];
    if (!piece?.node.isConnected) return undefined;
    const { node, start: at } = piece;
    // This mention's stretch of the node, and nothing but white space from its end to the next node.
    const stretch = text.slice(Math.max(start, at), index < to ? at + node.length : end);
    if (!node.data.startsWith(stretch, Math.max(start, at) - at)) return undefined;
    if (index < to && text.slice(at + node.length, pieces[index + 1]?.start).trim() !== '') return undefined;
  }
  const first = pieces[from];
  const last = pieces[to];
  if (!first || !last || start - first.start >= first.node.length) return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset: start - first.start,
    endContainer: last.node,
    endOffset: end - last.start,
  });
}

/** Index of the last piece that starts at or before `offset`. */
function pieceAt(pieces: PageBlock['pieces'], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
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
