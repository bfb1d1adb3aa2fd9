// Two states of the dataset → what changed for readers, in sentences.
import type { Entity, Fact, Name, Relation } from '../model/entity';
import type { DatedEvent } from '../model/event';
import type { Period } from '../timeline/period';
import type { Dataset } from './read-dataset';

/** One sentence per change, in the order of ids; none where readers would see no difference. */
export function diffDatasets(before: Dataset, after: Dataset): string[] {
  return [
    ...diffById(before.packs, after.packs, {
      added: (pack) => `New pack: ${pack.title.en}.`,
      removed: (pack) => `The pack “${pack.title.en}” is gone.`,
      changed: (_, pack) => [`The pack “${pack.title.en}” is described or licensed differently.`],
    }),
    ...diffById(before.entities, after.entities, {
      added: (entity) => `New: ${nameOf(entity)} (${entity.kind}${entity.country ? `, ${entity.country}` : ''}).`,
      removed: (entity) => `${nameOf(entity)} is no longer known.`,
      changed: diffEntities,
    }),
    ...diffById(before.events, after.events, {
      added: (event) => `New event: ${sayEvent(event)}`,
      removed: (event) => `The event is gone: ${sayEvent(event)}`,
      changed: (old, event) =>
        sayEvent(old) === sayEvent(event)
          ? [`The event of ${event.date} (“${event.title.en}”) has other sources, entities or translations.`]
          : [`The event “${sayEvent(old)}” now reads “${sayEvent(event)}”`],
    }),
    ...(isSame(before.language, after.language)
      ? []
      : ['Words that detection uses (countries, trades, roles, authorities) have changed.']),
  ];
}

type Sentences<T> = { added: (each: T) => string; removed: (each: T) => string; changed: (old: T, now: T) => string[] };

function diffById<T extends { id: string }>(before: T[], after: T[], say: Sentences<T>): string[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const now = new Map(after.map((each) => [each.id, each]));
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((id) => {
    const was = old.get(id);
    const is = now.get(id);
    if (!was) return is ? [say.added(is)] : [];
    if (!is) return [say.removed(was)];
    return isSame(was, is) ? [] : say.changed(was, is);
  });
}

function diffEntities(old: Entity, now: Entity): string[] {
  const who = nameOf(now);
  const sentences: string[] = [];
  for (const field of ['kind', 'pack', 'country', 'website', 'wikidata'] as const)
    if (old[field] !== now[field])
      sentences.push(`${who}: ${field} is now ${now[field] ?? 'not given'} (was ${old[field] ?? 'not given'}).`);
  if (!isSame(old.description?.text, now.description?.text))
    sentences.push(`${who} is now described as: ${now.description?.text.en ?? 'nothing'}`);
  sentences.push(
    ...(nameOf(old) === who ? [] : [`${nameOf(old)} is now shown as ${who}.`]),
    ...diffList(old.names, now.names, {
      who,
      key: ({ text }) => text,
      say: sayName,
      added: (name) => `${who} is now also found as ${sayName(name)}.`,
      removed: (name) => `${who} is no longer found as “${name.text}”.`,
    }),
    ...diffList(old.facts ?? [], now.facts ?? [], {
      who,
      key: ({ property, from, asOf }) => `${property} ${from ?? asOf ?? ''}`,
      say: sayFact,
      added: (fact) => `${who}, new fact: ${sayFact(fact)}.`,
      removed: (fact) => `${who}, no longer shown: ${sayFact(fact)}.`,
    }),
    ...diffList(old.relations ?? [], now.relations ?? [], {
      who,
      key: ({ kind, entity, from, asOf }) => `${kind} ${entity} ${from ?? asOf ?? ''}`,
      say: sayRelation,
      added: (relation) => `${who}, new relation: ${sayRelation(relation)}.`,
      removed: (relation) => `${who}, no longer shown: ${sayRelation(relation)}.`,
    }),
  );
  if (sentences.length > 0) return sentences;
  const isOrder = !isSame(
    old.names.map(({ text }) => text),
    now.names.map(({ text }) => text),
  );
  return [isOrder ? `${who}: the order of its names has changed.` : `${who}: only the sources have changed.`];
}

type ListSentences<T> = {
  who: string;
  key: (each: T) => string;
  say: (each: T) => string;
  added: (each: T) => string;
  removed: (each: T) => string;
};

/** Entries are the same by `key`; those that share one are told apart by what is said of them. */
function diffList<T>(before: T[], after: T[], { who, key, say, added, removed }: ListSentences<T>): string[] {
  const old = indexBy(before, key, say);
  const now = indexBy(after, key, say);
  const sentences: string[] = [];
  for (const [id, each] of old) {
    const is = now.get(id);
    if (!is) sentences.push(removed(each));
    else if (say(is) !== say(each)) sentences.push(`${who}: ${say(each)} becomes: ${say(is)}.`);
    else if (!isSame(readable(is), readable(each)))
      sentences.push(`${who}: the translations of “${say(is)}” have changed.`);
  }
  for (const [id, each] of now) if (!old.has(id)) sentences.push(added(each));
  return sentences;
}

function indexBy<T>(list: T[], key: (each: T) => string, say: (each: T) => string): Map<string, T> {
  const isShared = (id: string) => list.filter((each) => key(each) === id).length > 1;
  return new Map(list.map((each) => [isShared(key(each)) ? `${key(each)} ${say(each)}` : key(each), each]));
}

/** What readers see of an entry: all but its sources. */
function readable<T>(each: T): unknown {
  return { ...each, sources: undefined };
}

const nameOf = ({ names, id }: Entity) => names[0]?.text ?? id;

function sayName({ text, kind, needs, lang, ...period }: Name): string {
  const traits = [kind, lang, needs && `needs ${needs}`, sayPeriod(period)].filter(Boolean);
  return `“${text}” (${traits.join(', ')})`;
}

function sayFact({ property, value, ...period }: Fact): string {
  return [`${property} ${typeof value === 'string' ? value : value.en}`, sayPeriod(period)].filter(Boolean).join(', ');
}

function sayRelation({ kind, entity, share, ...period }: Relation): string {
  return [`${kind} ${entity}${share ? ` (${share})` : ''}`, sayPeriod(period)].filter(Boolean).join(', ');
}

function sayEvent({ date, title }: DatedEvent): string {
  return `${date}: ${title.en}`;
}

function sayPeriod({ from, until, asOf }: Period): string {
  return [from && `from ${from}`, until && `until ${until}`, asOf && `as of ${asOf}`].filter(Boolean).join(' ');
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
