// Offsets in a block → a place in the page.
import type { PageBlock } from './read-blocks';

/** The range of characters `start` to `end` (UTF-16, half-open) of `block`; undefined where its nodes have changed since. */
export function locateRange({ text, pieces }: PageBlock, start: number, end: number): StaticRange | undefined {
  const from = pieceAt(pieces, start);
  const to = pieceAt(pieces, end - 1);
  for (let index = from; index <= to; index++) if (!isUnchanged(pieces, index, text)) return undefined;
  const first = pieces[from];
  const last = pieces[to];
  if (!first || !last || start - first.start >= first.node.length || end - last.start > last.node.length)
    return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset: start - first.start,
    endContainer: last.node,
    endOffset: end - last.start,
  });
}

/** Whether a piece's node still has its text, all of it: between its end and the next piece only white space was added. */
function isUnchanged(pieces: PageBlock['pieces'], index: number, text: string): boolean {
  const piece = pieces[index];
  if (!piece?.node.isConnected || !text.startsWith(piece.node.data, piece.start)) return false;
  const next = pieces[index + 1]?.start ?? text.length;
  return text.slice(piece.start + piece.node.length, next).trim() === '';
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
