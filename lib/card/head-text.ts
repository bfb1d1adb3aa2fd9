// Words of a card's head: kind and country, and how the entity ended.
import type { EntityRef } from '../model/card-record';
import type { EntityKind } from '../model/entity';
import type { EntityEnd } from '../timeline/tell-card';
import type { CardWords } from '../words/card-words';

/** «Regulator · Singapore». */
export function sayPlace(
  { kind, country }: { kind: EntityKind; country?: string | undefined },
  words: CardWords,
): string {
  const place = country && new Intl.DisplayNames([words.language], { type: 'region' }).of(country);
  return place ? `${words.say(`kind.${kind}`)} · ${place}` : words.say(`kind.${kind}`);
}

/** The name of an entity in the language of the card, where it has one. */
export function sayName({ name, local }: EntityRef, words: CardWords): string {
  return local?.[words.language] ?? name;
}

/** «No longer exists since 18 May 2023», and where something took its place «…; succeeded by», to be followed by its name. */
export function sayEnd({ date, into }: EntityEnd, words: CardWords): string {
  const key = into.length > 0 ? 'ended.into' : 'ended.date';
  // French says «depuis le 2 juin» but «depuis juin».
  return words.say(date.length === 10 ? `${key}.day` : key, { date: words.date(date) });
}
