// What a name needed before it was marked: maintainers are told, so that they ask for more than that and no more.
import { foldText } from '../match/fold';
import type { GazetteerEntity } from '../match/gazetteer';
import type { Override } from '../model/override';

const ORDER = ['nothing', 'topic', 'context', 'full-name'] as const;

/** Of the names of `entity` that read like `surface` the least demanding, by which it was marked; undefined where none does. */
export function needsOfName(entity: GazetteerEntity | undefined, surface: string): Override['needs'] {
  const names = entity?.names ?? [];
  const exact = names.filter(({ text }) => text === surface);
  const alike = exact.length > 0 ? exact : names.filter(({ text }) => foldText(text) === foldText(surface));
  return ORDER.find((needs) => alike.some((name) => (name.needs ?? 'nothing') === needs));
}
