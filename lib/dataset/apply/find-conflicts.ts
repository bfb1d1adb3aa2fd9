// Readers who say opposite things of the same name.
import { foldText } from '../../match/fold';
import type { Said } from './read-overrides';

/**
 * `said` in two parts: what nobody contradicts, and groups of what cannot all be right, by name. Opposite are that a name
 * means an entity and that it does not, and two meanings in the place of the same one.
 */
export function findConflicts(said: readonly Said[]): { agreed: Said[]; conflicts: Said[][] } {
  const bySurface = new Map<string, Said[]>();
  for (const each of said) {
    const surface = foldText(each.override.surface);
    bySurface.set(surface, [...(bySurface.get(surface) ?? []), each]);
  }
  const conflicts = [...bySurface.values()]
    .map((group) =>
      group.filter((one) =>
        group.some((other) => other !== one && (areOpposite(one, other) || areOpposite(other, one))),
      ),
    )
    .filter((opposed) => opposed.length > 0);
  const opposed = new Set(conflicts.flat());
  return { agreed: said.filter((each) => !opposed.has(each)), conflicts };
}

/** Of the same name: whether `a` says that it means what `b` says it does not, or another than `b` says. */
function areOpposite({ override: a }: Said, { override: b }: Said): boolean {
  if (a.verdict !== 'is') return false;
  return a.is === b.entity || (b.verdict === 'is' && a.entity === b.entity && a.is !== b.is);
}
