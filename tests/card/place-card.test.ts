// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type Placement, placeCard } from '../../lib/card/place-card';
import { SEEDED } from '../support/seed';

type Window = { width: number; height: number };
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 568 };
const line = (left: number, top: number, width = 80): Box => ({ left, top, right: left + width, bottom: top + 20 });

describe('placeCard', () => {
  const rows: [name: string, anchor: Box, window: Window, expected: Placement][] = [
    [
      'below the line, flush with the mark',
      line(100, 100),
      DESKTOP,
      { left: 100, width: 400, maxHeight: 460, side: 'below', offset: 126 },
    ],
    [
      'below, as high as there is room',
      line(100, 400),
      DESKTOP,
      { left: 100, width: 400, maxHeight: 366, side: 'below', offset: 426 },
    ],
    [
      'above, where below has too little room',
      line(100, 600),
      DESKTOP,
      { left: 100, width: 400, maxHeight: 460, side: 'above', offset: 206 },
    ],
    [
      'below, with little room, where above has less',
      line(100, 150),
      { width: 1280, height: 400 },
      { left: 100, width: 400, maxHeight: 216, side: 'below', offset: 176 },
    ],
    [
      'moved in from the right edge',
      line(1200, 100),
      DESKTOP,
      { left: 872, width: 400, maxHeight: 460, side: 'below', offset: 126 },
    ],
    [
      'moved in from the left edge',
      line(-40, 100),
      DESKTOP,
      { left: 8, width: 400, maxHeight: 460, side: 'below', offset: 126 },
    ],
    [
      'as wide as a window of 320 px allows',
      line(150, 100),
      PHONE,
      { left: 8, width: 304, maxHeight: 434, side: 'below', offset: 126 },
    ],
    [
      'above in a window of 320 px',
      line(150, 400),
      PHONE,
      { left: 8, width: 304, maxHeight: 386, side: 'above', offset: 174 },
    ],
  ];
  it.each(rows)('stands %s', (_, anchor, window, expected) => {
    expect(placeCard(anchor, window)).toEqual(expected);
  });
});

describe('placeCard, for any line and window,', () => {
  const windows = fc.record({
    width: fc.integer({ min: 320, max: 4000 }),
    height: fc.integer({ min: 200, max: 3000 }),
  });
  /** A line that lies in the window, at least in part. */
  const cases = windows.chain((window) =>
    fc
      .record({
        left: fc.integer({ min: -200, max: window.width }),
        top: fc.integer({ min: -20, max: window.height }),
        width: fc.integer({ min: 1, max: 900 }),
        height: fc.integer({ min: 8, max: 80 }),
      })
      .map(({ left, top, width, height }) => ({
        window,
        anchor: { left, top, right: left + width, bottom: top + height },
      })),
  );
  const holds = (law: (anchor: Box, window: Window, placed: Placement) => void) =>
    fc.assert(
      fc.property(cases, ({ anchor, window }) => law(anchor, window, placeCard(anchor, window))),
      { ...SEEDED, numRuns: 2_000 },
    );

  it('never covers the line', () => {
    holds((anchor, window, { side, offset, maxHeight }) => {
      expect(maxHeight).toBeGreaterThan(0);
      if (side === 'below') expect(offset).toBeGreaterThan(anchor.bottom);
      else expect(window.height - offset).toBeLessThan(anchor.top);
    });
  });

  it('stays between the left and right edges of the window', () => {
    holds((_, window, { left, width }) => {
      expect(left).toBeGreaterThanOrEqual(8);
      expect(left + width).toBeLessThanOrEqual(window.width - 8);
    });
  });

  it('is no taller than its side of the window, as long as that has room for a few lines', () => {
    holds((anchor, window, { side, maxHeight }) => {
      const room = (side === 'below' ? window.height - anchor.bottom : anchor.top) - 14;
      if (room >= 80) expect(maxHeight).toBeLessThanOrEqual(room);
      expect(maxHeight).toBeLessThanOrEqual(460);
    });
  });

  it('takes the side above only if it has more room than below', () => {
    holds((anchor, window, { side }) => {
      if (side === 'above') expect(anchor.top).toBeGreaterThan(window.height - anchor.bottom);
    });
  });
});
