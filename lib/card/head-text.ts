// Words of a card's head: kind and country, and how the entity ended.
import type { EntityKind } from '../model/entity';
import type { CardView } from '../timeline/tell-card';
import type { CardWords } from '../words/card-words';

/** «Regulator · Singapore». */
export function sayPlace(
  { kind, country }: { kind: EntityKind; country?: string | undefined },
  words: CardWords,
): string {
  const place = country && new Intl.DisplayNames([words.language], { type: 'region' }).of(country);
  return place ? `${words.say(`kind.${kind}`)} · ${place}` : words.say(`kind.${kind}`);
}

/** «Ended 18 May 2023; now …», or '' for what goes on. */
export function sayEnd(ended: CardView['ended'], words: CardWords): string {
  if (!ended) return '';
  const { date } = ended;
  const into = ended.into?.local?.[words.language] ?? ended.into?.name ?? '';
  if (!date) return words.say('ended.successor', { name: into });
  return into
    ? words.say('ended.into', { date: words.date(date), name: into })
    : words.say('ended.date', { date: words.date(date) });
}
