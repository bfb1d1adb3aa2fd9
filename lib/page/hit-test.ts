// Which mark is under the pointer: the caret position nearest to it (0.02 ms; asking for highlights at a point grows with
// their number), then whether the pointer really is over the mark.
import type { Mark, Painter } from './highlight';
import { toLiveRange } from './locate-range';

/** The shortest mark at a point of the viewport, with the rectangle of its line there. */
export function findMarkAt<Key>(
  painter: Painter<Key>,
  x: number,
  y: number,
): { mark: Mark<Key>; rect: DOMRect } | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return undefined;
  let best: { mark: Mark<Key>; rect: DOMRect; length: number } | undefined;
  for (const mark of painter.marksIn(caret.offsetNode)) {
    const { startContainer, startOffset, endContainer, endOffset } = mark.range;
    if (startContainer === caret.offsetNode && caret.offset < startOffset) continue;
    if (endContainer === caret.offsetNode && caret.offset > endOffset) continue;
    const live = toLiveRange(mark.range);
    if (!live) continue;
    const length = live.toString().length;
    if (best && best.length <= length) continue;
    const rect = [...live.getClientRects()].find(
      (each) => x >= each.left && x <= each.right && y >= each.top && y <= each.bottom,
    );
    if (rect) best = { mark, rect, length };
  }
  return best;
}
