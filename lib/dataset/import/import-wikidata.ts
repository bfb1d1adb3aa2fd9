// `import wikidata`: names and identifiers that Wikidata (CC0) has, into hand-made entities.
import type { Entity } from '../../model/entity';
import { giveWay } from '../directory';
import type { Dataset } from '../read-dataset';
import { chooseEntities, handMadeOf } from './choose-entities';
import { finishImport, type ImportContext, type Proposal } from './finish-import';
import { createNameRules } from './name-rules';
import { readWikidata, type WikidataFinding } from './read-wikidata';
import { identifiersFromWikidata, namesFromWikidata } from './wikidata-additions';
import type { Additions } from './write-additions';

/**
 * Adds to the entities of `ids` (or all that have a Wikidata id) the names, LEI and website that they lack, and says what
 * it added and left. Writes once all answers are in. Throws an Error where it cannot ask; nothing is changed then.
 */
export async function importWikidata(ids: readonly string[], context: ImportContext): Promise<void> {
  const { dataset, fetchJson } = context;
  const chosen = chooseEntities(dataset, ids, 'wikidata');
  const findings = await readWikidata([...new Set(chosen.map(({ wikidata }) => wikidata as string))], fetchJson);
  const findingOf = ({ wikidata }: Entity) => findings.get(wikidata as string) ?? 'missing';

  const identified = new Map<string, Proposal>();
  const leiOwners = new Map(handMadeOf(dataset).map(({ id, lei }) => [lei, id]));
  for (const entity of chosen) {
    const proposal = identify(entity, findingOf(entity), (lei) => leiOwners.get(lei));
    if (proposal.additions.lei) leiOwners.set(proposal.additions.lei, entity.id);
    identified.set(entity.id, proposal);
  }

  // First the identifiers of all: entries of the directory that are the same bodies go with them, and free their names.
  const rules = createNameRules(withIdentifiers(dataset, identified));
  const outcomes = chosen.map((entity) => {
    const { additions, said } = identified.get(entity.id) as Proposal;
    const finding = findingOf(entity);
    const named =
      typeof finding === 'object' && 'item' in finding ? namesFromWikidata(entity, finding.item, rules) : undefined;
    return {
      id: entity.id,
      askedBy: entity.wikidata as string,
      additions: { ...additions, ...named?.additions },
      said: [...said, ...(named?.said ?? [])],
    };
  });
  await finishImport(outcomes, context);
}

function identify(entity: Entity, finding: WikidataFinding, leiOwner: (lei: string) => string | undefined): Proposal {
  if (finding === 'missing')
    return { additions: {}, said: ['there is no such item on Wikidata (any more): correct or remove the id.'] };
  if ('movedTo' in finding)
    return {
      additions: {},
      said: [`was merged into ${finding.movedTo}: see whether that is the same body, then change the id.`],
    };
  return identifiersFromWikidata(entity, finding.item, leiOwner);
}

/** The dataset as it will be read once the identifiers are written. */
function withIdentifiers(dataset: Dataset, identified: ReadonlyMap<string, { additions: Additions }>): Dataset {
  const handMade = handMadeOf(dataset).map((entity): Entity => {
    const { lei, website } = identified.get(entity.id)?.additions ?? {};
    return { ...entity, ...(lei && { lei }), ...(website && { website }) };
  });
  const directory = dataset.entities.filter(({ id }) => dataset.places?.has(id));
  return { ...dataset, entities: [...handMade, ...giveWay(directory, handMade)] };
}
