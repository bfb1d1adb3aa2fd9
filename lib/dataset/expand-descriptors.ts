// Descriptor patterns × countries → names: «{adjective} central bank» gives «Chinese central bank» to China's.

import type { GazetteerName } from '../match/gazetteer';
import type { Entity } from '../model/entity';
import type { Dataset } from './read-dataset';

/** Names by entity id. A pattern applies only where its country has one entity of its kind: otherwise it names none. */
export function expandDescriptors({
  entities,
  language: { countries, descriptors },
}: Dataset): Map<string, GazetteerName[]> {
  const names = new Map<string, GazetteerName[]>();
  for (const { lang, kind, pattern } of descriptors)
    for (const [country, words] of Object.entries(countries)) {
      const [entity, ...others] = entities.filter((each: Entity) => each.kind === kind && each.country === country);
      if (!entity || others.length > 0) continue;
      const slot = pattern.includes('{adjective}') ? '{adjective}' : '{country}';
      for (const word of (slot === '{adjective}' ? words.adjectives : words.names)[lang] ?? [])
        names.set(entity.id, [
          ...(names.get(entity.id) ?? []),
          // Lower case: a descriptor has no capital that a text must keep («Banque centrale», «banque centrale»).
          { text: pattern.replace(slot, word).toLowerCase(), kind: 'descriptor', lang },
        ]);
    }
  return names;
}
