// What the reader said of names → what is marked, and the list in which it is kept.
import type { Override, OverrideKey } from '../model/override';

/**
 * Id of the entity that `surface` stands for, where detection found `entity`: another where the reader said so, undefined
 * where they turned down what it would be.
 */
export function readAs(
  overrides: readonly Override[],
  { surface, entity }: { surface: string; entity: string },
): string | undefined {
  const own = overrides.filter((each) => each.surface === surface);
  const is = own.find((each) => each.verdict === 'is' && each.entity === entity);
  const meant = is?.verdict === 'is' ? is.is : entity;
  return own.some((each) => each.verdict === 'not' && each.entity === meant) ? undefined : meant;
}

/** The list with `said` at its end, in the place of what it takes back: the last word counts. */
export function withOverride(overrides: readonly Override[], said: Override): Override[] {
  return [...overrides.filter((each) => !isSame(each, said) && !isTakenBackBy(each, said)), said];
}

export function withoutOverride(overrides: readonly Override[], key: OverrideKey): Override[] {
  return overrides.filter((each) => !isSame(each, key));
}

export function isSame(a: OverrideKey, b: OverrideKey): boolean {
  return a.surface === b.surface && a.entity === b.entity && a.verdict === b.verdict;
}

/** Whoever says that the words mean an entity no longer says that they never do. */
function isTakenBackBy(each: Override, said: Override): boolean {
  return said.verdict === 'is' && each.verdict === 'not' && each.surface === said.surface && each.entity === said.is;
}
