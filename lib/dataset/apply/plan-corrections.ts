// What readers said of names → the least change of names that heeds it.
import { foldText } from '../../match/fold';
import { type Entity, NAME_NEEDS, type Name, type NameNeeds } from '../../model/entity';
import type { Override } from '../../model/override';
import { handMadeOf } from '../import/choose-entities';
import type { Dataset } from '../read-dataset';
import { describeSaid, type Said } from './read-overrides';

/** A name of the entity `id`: to be given `needs`, or to be added. */
export type NameEdit = { id: string } & ({ text: string; needs: NameNeeds } | { added: Name });

export type Plan = {
  edits: NameEdit[];
  /** What will be done, what is so already, and what to think of: a line each. */
  notes: string[];
  /** What cannot be applied, with advice: a line each. */
  refused: string[];
};

const ORDER = ['nothing', ...NAME_NEEDS] as const;
type Needs = (typeof ORDER)[number];
/** What to ask for where less was not enough: pages on which readers see marks are about money, so `topic` would change nothing. */
const NEXT: Partial<Record<Needs, NameNeeds>> = { nothing: 'context', topic: 'context', context: 'full-name' };

/**
 * What is asked of a name only grows, and to one step above what it needed when the reader saw it marked: so the same file
 * applied twice, files in any order, and a report on old data come to the same.
 */
export function planCorrections(said: readonly Said[], dataset: Dataset): Plan {
  const handMade = new Map(handMadeOf(dataset).map((entity) => [entity.id, structuredClone(entity)]));
  const plan: Plan = { edits: [], notes: [], refused: [] };
  for (const each of said) {
    const { override } = each;
    const refusal = whyNot(override, { handMade, dataset });
    if (refusal) plan.refused.push(`${describeSaid(each)}: ${refusal}`);
    else if (override.verdict === 'not') planNot(override, handMade, plan);
    else planIs(override, handMade, plan);
  }
  for (const id of new Set(plan.edits.map((edit) => edit.id)))
    if (handMade.get(id)?.names.every(({ needs }) => needs))
      plan.notes.push(
        `entities/${id}.json: no name of it is marked by itself any more: give it a fuller one if you can.`,
      );
  plan.notes = [...new Set(plan.notes)];
  return plan;
}

type HandMade = ReadonlyMap<string, Entity>;

function whyNot(
  override: Override,
  { handMade, dataset }: { handMade: HandMade; dataset: Dataset },
): string | undefined {
  for (const id of override.verdict === 'is' ? [override.entity, override.is] : [override.entity]) {
    if (handMade.has(id)) continue;
    const place = dataset.places?.get(id)?.file;
    return place
      ? `${id} stands in the directory only (${place}), which is made anew from registers: copy its entry to entities/${id}.json first, with its sources.`
      : `there is no entity “${id}”: it may have been renamed or removed since.`;
  }
  if (override.verdict === 'is' && override.is === override.entity) return 'it says the same twice.';
  if (namesLike(handMade.get(override.entity), override.surface).length > 0) return undefined;
  return `no name of ${override.entity} reads so: it was told from a phrase, an office, a slip or a definition on the page, which names cannot correct.`;
}

function planNot({ entity, surface, needs: needed = 'nothing' }: Override, handMade: HandMade, plan: Plan) {
  const wanted = NEXT[needed];
  for (const name of namesLike(handMade.get(entity), surface))
    if (!wanted)
      plan.notes.push(
        `entities/${entity}.json: “${name.text}” needs full-name already and was still marked: take it out, or list it in language/never-alone.json.`,
      );
    else raise(entity, { name, wanted }, plan);
}

function planIs(override: Extract<Override, { verdict: 'is' }>, handMade: HandMade, plan: Plan) {
  const { entity, surface, is } = override;
  const before = plan.edits.length;
  const own = namesLike(handMade.get(entity), surface);
  const others = namesLike(handMade.get(is), surface);
  for (const name of own) raise(entity, { name, wanted: 'context' }, plan);
  for (const name of others) raise(is, { name, wanted: 'context' }, plan);
  const [first] = own;
  if (first && others.length === 0) {
    const { text, kind, lang } = first;
    const added: Name = { text, kind: kind === 'acronym' ? kind : 'short', ...(lang && { lang }), needs: 'context' };
    handMade.get(is)?.names.push(added);
    plan.edits.push({ id: is, added });
    plan.notes.push(`entities/${is}.json: “${text}” is added, and needs context.`);
  }
  if (plan.edits.length === before)
    plan.notes.push(
      `“${surface}” of ${entity} and of ${is}: what tells the two apart is missing, not what their names need. Give ${is} its relations, or language/trades.json the words of its trade.`,
    );
}

/** Lets `name` need `wanted`, where it does not need as much already. */
function raise(id: string, { name, wanted }: { name: Name; wanted: NameNeeds }, plan: Plan) {
  const now = name.needs ?? 'nothing';
  const where = `entities/${id}.json: “${name.text}”`;
  if (ORDER.indexOf(now) >= ORDER.indexOf(wanted)) {
    plan.notes.push(`${where} needs ${now} already.`);
    return;
  }
  name.needs = wanted;
  plan.edits.push({ id, text: name.text, needs: wanted });
  plan.notes.push(`${where} needs ${wanted} now; it needed ${now}.`);
}

/** Names that read like `surface`: as written, else but for case, accents and signs. */
function namesLike(entity: Entity | undefined, surface: string): Name[] {
  const names = entity?.names ?? [];
  const exact = names.filter(({ text }) => text === surface);
  return exact.length > 0 ? exact : names.filter(({ text }) => foldText(text) === foldText(surface));
}
