// What an item of Wikidata adds to an entity. Nothing of it is a fact: names match, identifiers lead to other registers.
import { foldText } from '../../match/fold';
import { Entity, type Name } from '../../model/entity';
import type { Proposal } from './finish-import';
import type { NameRules } from './name-rules';
import type { WikidataItem } from './read-wikidata';

/** The LEI and the website, where `entity` has none and the item has one. `leiOwner` finds the entity that has an LEI. */
export function identifiersFromWikidata(
  entity: Entity,
  { leis, websites }: WikidataItem,
  leiOwner: (lei: string) => string | undefined,
): Proposal {
  const proposal: Proposal = { additions: {}, said: [] };
  const { additions, said } = proposal;
  const [lei] = leis;
  if (lei && entity.lei) {
    if (!leis.includes(entity.lei)) said.push(`Wikidata has the LEI ${lei}, not ${entity.lei}: look at it.`);
  } else if (lei) {
    const owner = leiOwner(lei);
    if (leis.length > 1) said.push(`left the LEI: Wikidata has several (${leis.join(', ')}).`);
    else if (owner) said.push(`left the LEI ${lei}: it is that of ${owner}.`);
    else if (!Entity.shape.lei.safeParse(lei).success) said.push(`left the LEI “${lei}”: it is none.`);
    else additions.lei = lei;
  }
  if (entity.website || websites.length === 0) return proposal;
  const secure = websites.filter((address) => Entity.shape.website.safeParse(address).success);
  const [website] = secure;
  if (!website) said.push(`left the website ${websites.join(', ')}: it is not an https address.`);
  else if (secure.length > 1) said.push(`left the website: Wikidata has several (${secure.join(', ')}).`);
  else additions.website = website.replace(/^(https:\/\/[^/]*)\/$/, '$1');
  return proposal;
}

/** Labels as exonyms (native where not Latin), aliases as short names, in the item's order, as far as `rules` let them. */
export function namesFromWikidata(entity: Entity, item: WikidataItem, rules: NameRules): Proposal {
  const said: string[] = [];
  const names: Name[] = [];
  for (const candidate of toCandidates(item)) {
    const verdict = rules(entity, candidate);
    if (verdict === 'known') continue;
    if ('add' in verdict) names.push(verdict.add);
    else said.push(`left the name “${candidate.text}”: it ${verdict.left}.`);
  }
  return { additions: { names }, said };
}

/** Each text once, as folded; without a language where several have it. */
function toCandidates({ labels, aliases }: WikidataItem): Name[] {
  const candidates = new Map<string, Name>();
  const take = (terms: WikidataItem['labels'], kindOf: (text: string) => Name['kind']) => {
    const taken = new Map<string, Name>();
    for (const { text, lang } of terms) {
      const folded = foldText(text);
      const known = taken.get(folded);
      if (known && known.lang !== lang) delete known.lang;
      if (known || candidates.has(folded)) continue;
      taken.set(folded, { text, kind: kindOf(text), lang });
    }
    for (const [folded, name] of taken) candidates.set(folded, name);
  };
  take(labels, (text) => (isLatin(text) ? 'exonym' : 'native'));
  take(aliases, () => 'short');
  return [...candidates.values()];
}

function isLatin(text: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(text);
}
