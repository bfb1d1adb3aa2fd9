// The figures that a change must not lower.
import { measure, type Scores } from './score';

/** `lang fr precision` → percent with one decimal. */
export type Figures = Record<string, number>;

/** More than this many points below is a fall. */
const TOLERATED = 1;

export function toFigures({ all, byLang, byKind }: Scores): Figures {
  const figures: Figures = {};
  const add = (name: string, value: number) => {
    figures[name] = Math.round(1000 * value) / 10;
  };
  const { precision, recall, f1 } = measure(all);
  add('all precision', precision);
  add('all recall', recall);
  add('all f1', f1);
  for (const [lang, tally] of [...byLang].sort()) {
    add(`lang ${lang} precision`, measure(tally).precision);
    add(`lang ${lang} recall`, measure(tally).recall);
  }
  for (const [kind, tally] of [...byKind].sort()) add(`kind ${kind} f1`, measure(tally).f1);
  return figures;
}

/** A sentence for each figure of `before` that is gone or has fallen by more than a point. */
export function compareFigures(before: Figures, now: Figures): string[] {
  return Object.entries(before).flatMap(([name, value]) => {
    const current = now[name];
    if (current === undefined) return [`${name}: was ${value}, is no longer measured.`];
    return current < value - TOLERATED ? [`${name}: fell from ${value} to ${current}.`] : [];
  });
}
