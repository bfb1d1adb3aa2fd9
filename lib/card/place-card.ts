// Where the card stands: below its line or above it, whichever has room, never over the line.

export type Box = { left: number; top: number; right: number; bottom: number };
export type Placement = {
  left: number;
  width: number;
  maxHeight: number;
  side:
    | 'below'
    | 'above' /** Distance of the card's near edge from the top (below) or bottom (above) of the viewport. */;
  offset: number;
};

/** Space between the line and the card, and between the card and the edge of the window. */
const GAP = 6;
const MARGIN = 8;
const MAX_WIDTH = 400;
const MAX_HEIGHT = 460;
/** Below is where readers look first: above is taken only if below has less than this and less than above. */
const ENOUGH = 260;

/** Placement, in px of the viewport, of a card for the line `anchor` in a window of that size. */
export function placeCard(anchor: Box, viewport: { width: number; height: number }): Placement {
  const width = Math.min(MAX_WIDTH, viewport.width - 2 * MARGIN);
  const left = Math.max(MARGIN, Math.min(anchor.left, viewport.width - MARGIN - width));
  const below = viewport.height - anchor.bottom - GAP - MARGIN;
  const above = anchor.top - GAP - MARGIN;
  const side = below >= ENOUGH || below >= above ? 'below' : 'above';
  const room = side === 'below' ? below : above;
  const offset = side === 'below' ? anchor.bottom + GAP : viewport.height - anchor.top + GAP;
  return { left, width, maxHeight: Math.max(80, Math.min(MAX_HEIGHT, room)), side, offset };
}
