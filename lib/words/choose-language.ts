// Which of the interface's languages the user reads.
import { UI_LANGUAGES, type UiLanguage } from '../model/ui-language';

/** The language of the interface for `wanted`: itself, or for `auto` the first of the browser's that we have, else English. */
export function chooseLanguage(wanted: UiLanguage | 'auto', preferred: readonly string[]): UiLanguage {
  if (wanted !== 'auto') return wanted;
  const known = (tag: string) => UI_LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
  return preferred.map(known).find((language) => language !== undefined) ?? 'en';
}
