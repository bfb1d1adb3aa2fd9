// A card as of the article: what was so when it was published, what has happened since, and what cannot be placed on
// either side because one of the dates is not precise enough.
import type { CardEvent, CardFact, CardName, CardRecord, CardRelation, EntityRef } from '../model/card-record';
import type { EntityKind } from '../model/entity';
import type { PartialDate } from '../model/partial-date';
import type { Source } from '../model/source';
import type { LocalText } from '../model/text';
import { compareDates, firstDay } from './period';
import { placeStatements } from './place-statements';

/** One line of a card. `holds`: true at the article's date; `ended`: tells that it ceased to be true on its `until`. */
export type CardLine = { sources: number[]; holds?: true | undefined; ended?: true | undefined } & (
  | ({ type: 'fact' } & Omit<CardFact, 'sources'>)
  | ({ type: 'relation' } & Omit<CardRelation, 'sources'>)
  | ({ type: 'name' } & Omit<CardName, 'sources'>)
  | ({ type: 'event' } & Omit<CardEvent, 'sources'>)
  | ({ type: 'end' } & Omit<EntityEnd, 'sources'>)
);

/** The entity ceased to be on `date`; `into`: what took its place then, as far as it is known. */
export type EntityEnd = { date: PartialDate; into: EntityRef[]; sources: number[] };

/**
 * `when`: by the article's date, too near it to tell, after it, known only from later sources; `undated` where the
 * article has no date.
 */
export type CardSection = { when: 'then' | 'around' | 'since' | 'later' | 'undated'; lines: CardLine[] };

export type CardView = {
  id: string;
  name: string;
  kind: EntityKind;
  native?: string | undefined;
  country?: string | undefined;
  website?: string | undefined;
  description?: { text: LocalText; sources: number[] } | undefined;
  published?: PartialDate | undefined;
  /** Where it had ceased to be by the article's date, or the article has none; an end since then is a line. */
  ended?: EntityEnd | undefined;
  /** Only sections with lines. */
  sections: CardSection[];
  sources: Source[];
};

/** Tells `card` to a reader of an article of `published`; every line keeps its sources (indices into `sources`). */
export function tellCard(card: CardRecord, published: PartialDate | undefined): CardView {
  const sections = new Map<CardSection['when'], CardLine[]>();
  const place = (when: CardSection['when'], line: CardLine) => {
    const section = published ? when : 'undated';
    sections.set(section, [...(sections.get(section) ?? []), line]);
  };

  const end = readEnd(card);
  const endSide = end && sideOf(end.date, published);
  if (end && endSide && endSide !== 'then') place(endSide, { type: 'end', ...end });
  const relations = card.relations.filter((relation) => !end || !isHeir(relation, end.date)); // told with the end
  placeStatements({ ...card, relations }, { published, endedOn: end?.date, place });
  for (const event of card.events) place(sideOf(event.date, published), { type: 'event', ...event });

  const { id, name, kind, native, country, website } = card;
  const when = published ? (['then', 'around', 'since', 'later'] as const) : (['undated'] as const);
  const sorted = when
    .map((each) => ({ when: each, lines: (sections.get(each) ?? []).sort(inReadingOrder(each)) }))
    .filter(({ lines }) => lines.length > 0);
  const { cite, sources } = createNumbering(card.sources);
  return {
    id,
    name,
    kind,
    native,
    country,
    website,
    // In the order of the card, so that sources are numbered as they are read.
    ended: end && endSide === 'then' ? { ...end, sources: cite(end.sources) } : undefined,
    description: card.description && { ...card.description, sources: cite(card.description.sources) },
    published,
    sections: sorted.map((section) => ({
      ...section,
      lines: section.lines.map((line) => ({ ...line, sources: cite(line.sources) })),
    })),
    sources,
  };
}

/** On which side of the article something happened; without its date, everything lies before the reader. */
function sideOf(date: PartialDate, published: PartialDate | undefined): 'then' | 'around' | 'since' {
  const order = published ? compareDates(date, published) : -1;
  const isSameDay = order === 0 && date === published && date.length === 10;
  return order < 0 || isSameDay ? 'then' : order > 0 ? 'since' : 'around';
}

/** Numbers sources in the order in which the card cites them; those that it does not cite are left out. */
function createNumbering(all: Source[]): { cite: (numbers: number[]) => number[]; sources: Source[] } {
  const order = new Map<number, number>();
  const sources: Source[] = [];
  const number = (old: number): number => {
    const known = order.get(old);
    if (known !== undefined) return known;
    order.set(old, sources.length);
    return sources.push(all[old] as Source) - 1;
  };
  return { cite: (numbers) => numbers.map(number), sources };
}

/**
 * Then: who owns and supervises it, then the rest, newest first. Since: oldest first, as it happened; but
 * that it ended before all else, since a card shows only the first lines of a section at once.
 */
function inReadingOrder(when: CardSection['when']) {
  return (a: CardLine, b: CardLine): number => {
    const order = dateOf(a) < dateOf(b) ? -1 : Number(dateOf(a) > dateOf(b));
    if (when === 'since') return Number(b.type === 'end') - Number(a.type === 'end') || order;
    return rankOf(a) - rankOf(b) || -order;
  };
}

const LEADING_RELATIONS = new Set<string>([
  'parent',
  'part-of',
  'product-of',
  'investor',
  'supervised-by',
  'licensed-by',
  'succeeded-by',
]);

function rankOf(line: CardLine): number {
  if (line.type === 'end') return -1;
  return line.type === 'relation' && !line.inverse && !line.until && LEADING_RELATIONS.has(line.kind) ? 0 : 1;
}

/** The first day that a line speaks of; '' where it has no date. */
function dateOf(line: CardLine): string {
  if (line.type === 'event' || line.type === 'end') return firstDay(line.date);
  const date = line.ended ? line.until : (line.from ?? line.asOf ?? line.until);
  const founded =
    line.type === 'fact' && line.property === 'founded' && typeof line.value === 'string' ? line.value : undefined;
  return (date ?? founded) ? firstDay(date ?? (founded as string)) : '';
}

/** As the fact says it, or else the first heir; with the more precise of their dates. */
function readEnd({ facts, relations }: CardRecord): EntityEnd | undefined {
  const fact = facts.find(({ property }) => property === 'ended');
  const said = typeof fact?.value === 'string' ? fact.value : undefined;
  const around = said ?? relations.find(({ kind, inverse, from }) => kind === 'succeeded-by' && !inverse && from)?.from;
  if (!around) return undefined;
  const heirs = relations.filter((relation) => isHeir(relation, around));
  const dates = [around, ...heirs.map(({ from = '' }) => from)];
  return {
    date: dates.reduce((best, date) => (date.length > best.length ? date : best)),
    into: heirs.map(({ other }) => other),
    sources: [...new Set([fact, ...heirs].flatMap((each) => each?.sources ?? []))],
  };
}

/** Whether `relation` says who took the place of an entity that ended on `date`. */
function isHeir({ kind, inverse, from }: CardRelation, date: PartialDate): boolean {
  return kind === 'succeeded-by' && !inverse && from !== undefined && compareDates(from, date) === 0;
}
