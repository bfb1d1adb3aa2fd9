import { describe, expect, it } from 'vitest';
import { CLOSE_AFTER_MS, createHoverIntent, OPEN_AFTER_MS, SWITCH_AFTER_MS } from '../../lib/page/hover-intent';
import { createManualTimers } from '../support/manual-timers';

const O = OPEN_AFTER_MS;
const S = SWITCH_AFTER_MS;
const C = CLOSE_AFTER_MS;

/** `a`, `b`: over a mark; `-`: over none; `card`: over the card; `=a`, `=`: opened or closed by other means. */
type Step = [atMs: number, where: string];

/** What happens, as `open a @400`, on a trace of the pointer that ends long after its last step. */
function play(steps: Step[]): string[] {
  const timers = createManualTimers();
  const told: string[] = [];
  const hover = createHoverIntent<{ name: string }>({
    onOpen: ({ name }) => told.push(`open ${name} @${timers.now()}`),
    onClose: () => told.push(`close @${timers.now()}`),
    isSame: (a, b) => a.name === b.name,
    timers,
  });
  // A new object at every step: the page's hit test makes one each time.
  const toTarget = (name: string) => (name === '' || name === '-' ? undefined : { name });
  for (const [atMs, where] of steps) {
    timers.advanceTo(atMs);
    if (where === 'card') hover.overCard();
    else if (where.startsWith('=')) hover.reset(toTarget(where.slice(1)));
    else hover.over(toTarget(where));
  }
  timers.advanceTo((steps.at(-1)?.[0] ?? 0) + 10_000);
  expect(timers.pending()).toBe(0);
  return told;
}

describe('a pointer opens', () => {
  const rows: [name: string, steps: Step[], expected: string[]][] = [
    ['after a rest on a mark', [[0, 'a']], [`open a @${O}`]],
    [
      'after a rest that began with the first touch of the mark',
      [
        [0, 'a'],
        [100, 'a'],
        [300, 'a'],
      ],
      [`open a @${O}`],
    ],
    [
      'nothing when it only crosses a mark',
      [
        [0, 'a'],
        [O - 1, '-'],
      ],
      [],
    ],
    [
      'nothing when it crosses several',
      [
        [0, 'a'],
        [200, 'b'],
        [400, 'c'],
        [600, '-'],
      ],
      [],
    ],
    [
      'the mark on which it comes to rest',
      [
        [0, 'a'],
        [200, 'b'],
      ],
      [`open b @${200 + O}`],
    ],
    [
      'from the beginning of its last visit',
      [
        [0, 'a'],
        [300, '-'],
        [350, 'a'],
      ],
      [`open a @${350 + O}`],
    ],
    [
      'nothing where there is no mark',
      [
        [0, '-'],
        [50, '-'],
      ],
      [],
    ],
  ];
  it.each(rows)('%s', (_, steps, expected) => {
    expect(play(steps)).toEqual(expected);
  });
});

describe('with a card open, a pointer', () => {
  const rows: [name: string, steps: Step[], expected: string[]][] = [
    [
      'closes it after the grace',
      [
        [0, 'a'],
        [1000, '-'],
      ],
      [`open a @${O}`, `close @${1000 + C}`],
    ],
    [
      'closes it after a grace that later moves do not prolong',
      [
        [0, 'a'],
        [1000, '-'],
        [1200, '-'],
      ],
      [`open a @${O}`, `close @${1000 + C}`],
    ],
    [
      'keeps it by reaching the card within the grace',
      [
        [0, 'a'],
        [1000, '-'],
        [1000 + C - 1, 'card'],
      ],
      [`open a @${O}`],
    ],
    [
      'closes it on leaving the card',
      [
        [0, 'a'],
        [1000, '-'],
        [1100, 'card'],
        [5000, '-'],
      ],
      [`open a @${O}`, `close @${5000 + C}`],
    ],
    [
      'keeps it by coming back to its mark',
      [
        [0, 'a'],
        [1000, '-'],
        [1200, 'a'],
      ],
      [`open a @${O}`],
    ],
    [
      'opens the next one sooner',
      [
        [0, 'a'],
        [1000, 'b'],
      ],
      [`open a @${O}`, `open b @${1000 + S}`],
    ],
    [
      'opens the next one sooner, over a gap too',
      [
        [0, 'a'],
        [1000, '-'],
        [1100, 'b'],
      ],
      [`open a @${O}`, `open b @${1100 + S}`],
    ],
    [
      'crosses another mark on its way to the card',
      [
        [0, 'a'],
        [1000, 'b'],
        [1000 + S - 1, 'card'],
      ],
      [`open a @${O}`],
    ],
    [
      'needs the full rest again once it has closed',
      [
        [0, 'a'],
        [1000, '-'],
        [2000, 'b'],
      ],
      [`open a @${O}`, `close @${1000 + C}`, `open b @${2000 + O}`],
    ],
  ];
  it.each(rows)('%s', (_, steps, expected) => {
    expect(play(steps)).toEqual(expected);
  });
});

describe('a card opened or closed by other means', () => {
  const rows: [name: string, steps: Step[], expected: string[]][] = [
    [
      'is not opened again by the pointer that was waiting',
      [
        [0, 'a'],
        [200, '=a'],
      ],
      [],
    ],
    [
      'is not opened again by a pointer on its mark',
      [
        [0, '=a'],
        [100, 'a'],
      ],
      [],
    ],
    [
      'is closed by a pointer that leaves',
      [
        [0, '=a'],
        [100, '-'],
      ],
      [`close @${100 + C}`],
    ],
    [
      'opens again after a full rest, once closed',
      [
        [0, 'a'],
        [1000, '='],
        [1100, 'a'],
      ],
      [`open a @${O}`, `open a @${1100 + O}`],
    ],
    [
      'stays closed when a grace was under way',
      [
        [0, 'a'],
        [1000, '-'],
        [1100, '='],
      ],
      [`open a @${O}`],
    ],
  ];
  it.each(rows)('%s', (_, steps, expected) => {
    expect(play(steps)).toEqual(expected);
  });
});
