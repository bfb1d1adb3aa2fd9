// `import gleif`: legal names and seats by LEI, into hand-made entities.
import { loadFrequentWords } from '../frequent-words';
import { chooseEntities } from './choose-entities';
import { finishImport, type ImportContext } from './finish-import';
import { additionsFromGleif } from './gleif-additions';
import { createNameRules } from './name-rules';
import { readGleif } from './read-gleif';

/**
 * Adds to the entities of `ids` (or all that have an LEI) the legal name and seat that they lack, and says what it added
 * and what differs. Writes once all answers are in. Throws an Error where it cannot ask; nothing is changed then.
 */
export async function importGleif(ids: readonly string[], context: ImportContext): Promise<void> {
  const { dataset, fetchJson, today } = context;
  const chosen = chooseEntities(dataset, ids, 'lei');
  const records = await readGleif([...new Set(chosen.map(({ lei }) => lei as string))], fetchJson);
  const help = { rules: createNameRules(dataset), frequent: loadFrequentWords(dataset.language.neverAlone), today };
  const outcomes = chosen.map((entity) => {
    const askedBy = entity.lei as string;
    const record = records.get(askedBy);
    return {
      id: entity.id,
      askedBy,
      ...(record
        ? additionsFromGleif(entity, record, help)
        : { additions: {}, said: ['GLEIF has no such record: correct or remove the LEI.'] }),
    };
  });
  await finishImport(outcomes, context);
}
