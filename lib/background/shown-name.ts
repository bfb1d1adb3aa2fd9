// The name by which the reader knows an entity.
import type { GazetteerEntity } from '../match/gazetteer';
import type { UiLanguage } from '../model/ui-language';

export function shownName({ id, names, local }: GazetteerEntity, language: UiLanguage): string {
  return local?.[language] ?? names[0]?.text ?? id;
}
