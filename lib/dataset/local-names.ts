// Which of its names an entity is shown by, in cards and lists.
import { foldText } from '../match/fold';
import { isAuthority } from '../model/authority';
import type { EntityRef } from '../model/card-record';
import type { Entity, Name } from '../model/entity';
import { UI_LANGUAGES } from '../model/ui-language';

/** The name that stands for the entity in the interface: the first in its file. */
export function shownName({ names }: Entity): Name {
  return names[0] as Name;
}

/**
 * Names of the entity in languages of the interface: official ones, exonyms that a source vouches for, and those of
 * authorities where they are written as names: other exonyms are journalists' ways («EU banking watchdog»), and only match.
 */
export function localNames(entity: Entity): EntityRef['local'] {
  const isShown = ({ kind, text, lang, sources }: Name) =>
    kind === 'official' ||
    (kind === 'exonym' && (sources !== undefined || (isAuthority(entity) && isWrittenAsName(text, lang))));
  const [first] = entity.names;
  // «BaFin» is what readers know it by in every language.
  if (first?.kind === 'short') return undefined;
  const found = UI_LANGUAGES.flatMap((language) => {
    const name = entity.names.find((each) => each.lang === language && isShown(each) && !each.until && !each.needs);
    return name && name !== first ? [[language, name.text]] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** English and Dutch write all words of a name with a capital, but short ones («of», «voor»); French the first. */
function isWrittenAsName(text: string, lang: string | undefined): boolean {
  return /^\p{Lu}/u.test(text) && (lang === 'fr' || !/(?<![\p{L}’'])\p{Ll}{5,}/u.test(text));
}

/** Where each script of the names that journalists abroad use is at home: elsewhere it is no native name. */
const HOMES: Record<string, readonly string[]> = { zh: ['CN', 'HK', 'MO', 'TW', 'SG'], ja: ['JP'], ko: ['KR', 'KP'] };

/** Its name at home, if that is not the one it is shown by: what is also a word, or begins like one, is a by-name («City watchdog»). */
export function nativeName(entity: Entity): string | undefined {
  const { names, country = '' } = entity;
  const shown = foldText(shownName(entity).text);
  return names.find(
    ({ kind, text, lang = '', needs }) =>
      kind === 'native' &&
      (HOMES[lang]?.includes(country) ?? true) &&
      !(needs && /^\p{Script=Latin}/u.test(text)) &&
      !/^\p{Ll}/u.test(text) &&
      foldText(text) !== shown,
  )?.text;
}
