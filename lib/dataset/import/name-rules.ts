// Which names an importer may add to which entity, and what they need before they match.
import { foldText } from '../../match/fold';
import type { Entity, Name } from '../../model/entity';
import { commonWords } from '../check-dataset';
import { loadFrequentWords, weaknessOf } from '../frequent-words';
import type { Dataset } from '../read-dataset';
import { countryWords, isDescription, whyNoName } from './why-no-name';

/** `known`: the entity has it. `left`: why it must not be added, to put after the name in a sentence. */
export type Verdict = { add: Name } | { left: string } | 'known';

/** Judges a name for an entity of the dataset. A name that it lets pass counts as that entity's from then on. */
export type NameRules = (entity: Entity, name: Name) => Verdict;

type Owner = { entity: Entity; name: Name };

/**
 * Rules over all names of `dataset`, compared folded. A name of another entity is left where that one matches alone, or
 * is its official name in the same country; else it needs support in both.
 */
export function createNameRules(dataset: Dataset): NameRules {
  const frequent = loadFrequentWords(dataset.language.neverAlone);
  const words = commonWords(dataset);
  const countries = countryWords(dataset.language.countries);
  const owners = new Map<string, Owner[]>();
  const own = (owner: Owner) => {
    const folded = foldText(owner.name.text);
    owners.set(folded, [...(owners.get(folded) ?? []), owner]);
  };
  for (const entity of dataset.entities) for (const name of entity.names) own({ entity, name });

  return (entity, name) => {
    const named = owners.get(foldText(name.text)) ?? [];
    if (named.some((owner) => owner.entity.id === entity.id)) return 'known';
    const why = whyNoName(name.text);
    if (why) return { left: why };
    if (name.kind !== 'official' && isDescription(name.text, countries)) return { left: 'looks like a description' };
    const sure = named.find((owner) => !owner.name.needs);
    if (sure) return { left: `is a name of ${sure.entity.id}, without needs` };
    const namesake = named.find(
      (owner) => name.kind === 'official' && owner.name.kind === 'official' && owner.entity.country === entity.country,
    );
    if (namesake) return { left: `is the official name of ${namesake.entity.id} in the same country` };
    const isWeak = named.length > 0 || isAcronym(name.text) || words.has(name.text.toLowerCase());
    const needs = weaknessOf(name.text, frequent, 'register')?.needs ?? name.needs ?? (isWeak ? 'context' : undefined);
    const add = needs ? { ...name, needs } : name;
    own({ entity, name: add });
    return { add };
  };
}

/** «PBOC», «PBoC», «B.B.V.A.»: one short word, most of whose letters are capitals. */
function isAcronym(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return !/\s/.test(text) && letters <= 8 && capitals >= 2 && capitals * 2 > letters;
}
