// Which entities are authorities: bodies that act by right, not by trade.
import type { EntityKind } from './entity';

const AUTHORITIES: ReadonlySet<EntityKind> = new Set(['regulator', 'central-bank', 'public-body']);

export function isAuthority({ kind }: { kind: EntityKind }): boolean {
  return AUTHORITIES.has(kind);
}
