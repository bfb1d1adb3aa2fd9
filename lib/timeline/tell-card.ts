// A card as of the article: what was so when it was published, what has happened since, and what cannot be placed on
// either side because one of the dates is not precise enough.
import type { CardEvent, CardFact, CardName, CardRecord, CardRelation } from '../model/card-record';
import type { EntityKind } from '../model/entity';
import type { PartialDate } from '../model/partial-date';
import type { Source } from '../model/source';
import type { LocalText } from '../model/text';
import { compareDates, firstDay, holdsOn, type Period } from './period';

/** One line of a card. `ended` tells that the statement ceased to be true on its `until`. */
export type CardLine = { sources: number[]; ended?: true | undefined } & (
  | ({ type: 'fact' } & Omit<CardFact, 'sources'>)
  | ({ type: 'relation' } & Omit<CardRelation, 'sources'>)
  | ({ type: 'name' } & Omit<CardName, 'sources'>)
  | ({ type: 'event' } & Omit<CardEvent, 'sources'>)
);

/** `when`: before or at the article's date, too near it to tell, after it; or `undated` where the article has no date. */
export type CardSection = { when: 'then' | 'around' | 'since' | 'undated'; lines: CardLine[] };

export type CardView = {
  id: string;
  name: string;
  kind: EntityKind;
  native?: string | undefined;
  country?: string | undefined;
  website?: string | undefined;
  description?: { text: LocalText; sources: number[] } | undefined;
  published?: PartialDate | undefined;
  /** The entity ceased to be, on this date and into this other one, if that is known. */
  ended?: { date?: string | undefined; into?: string | undefined } | undefined;
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

  const statements: { line: CardLine; period: Period }[] = [
    ...card.relations.map((relation) => ({ line: { type: 'relation', ...relation } as const, period: relation })),
    ...card.names.map((name) => ({ line: { type: 'name', ...name } as const, period: name })),
    ...card.facts.map((fact) => ({ line: { type: 'fact', ...fact } as const, period: periodOf(fact) })),
  ];
  for (const { line, period } of statements) placeStatement(line, period, published, place);
  for (const event of card.events) {
    const order = published ? compareDates(event.date, published) : -1;
    const sameDay = order === 0 && event.date === published && event.date.length === 10;
    place(order < 0 || sameDay ? 'then' : order > 0 ? 'since' : 'around', { type: 'event', ...event });
  }

  const { id, name, kind, native, country, website } = card;
  const when = published ? (['then', 'around', 'since'] as const) : (['undated'] as const);
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
    description: card.description && { ...card.description, sources: cite(card.description.sources) },
    published,
    ended: readEnd(card),
    sections: sorted.map((section) => ({
      ...section,
      lines: section.lines.map((line) => ({ ...line, sources: cite(line.sources) })),
    })),
    sources,
  };
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

/** «Founded 1999» is true from 1999 on. */
function periodOf({ property, value, ...period }: CardFact): Period {
  return (property === 'founded' || property === 'ended') && typeof value === 'string' && !period.from
    ? { ...period, from: value }
    : period;
}

function placeStatement(
  line: CardLine,
  period: Period,
  published: PartialDate | undefined,
  place: (when: CardSection['when'], line: CardLine) => void,
) {
  if (!published) return place('undated', line);
  const { from, until, asOf } = period;
  const ends = () => until && compareDates(until, published) > 0 && place('since', { ...line, ended: true });
  switch (holdsOn(period, published)) {
    case 'yes':
      place('then', line);
      ends();
      break;
    case 'no':
      // Not yet, or no longer: what was over belongs to what had happened by then.
      place(from && compareDates(from, published) > 0 ? 'since' : 'then', line);
      break;
    case 'unknown':
      if (asOf) place(compareDates(asOf, published) > 0 ? 'since' : 'then', line);
      else if (from && compareDates(from, published) === 0) place('around', line);
      else if (until && compareDates(until, published) === 0) place('around', { ...line, ended: true });
      else ends();
  }
}

/** Then: who owns and supervises it, what had happened (newest first), the rest. Since: oldest first, as it happened. */
function inReadingOrder(when: CardSection['when']) {
  return (a: CardLine, b: CardLine): number => {
    const order = dateOf(a) < dateOf(b) ? -1 : Number(dateOf(a) > dateOf(b));
    if (when === 'since') return order;
    return rankOf(a) - rankOf(b) || -order;
  };
}

const LEADING_RELATIONS = new Set<string>([
  'parent',
  'product-of',
  'investor',
  'supervised-by',
  'licensed-by',
  'succeeded-by',
]);

function rankOf(line: CardLine): number {
  if (line.type === 'event') return 1;
  if (line.type === 'name') return 3;
  return line.type === 'relation' && !line.inverse && !line.until && LEADING_RELATIONS.has(line.kind) ? 0 : 2;
}

/** The first day that a line speaks of; '' where it has no date. */
function dateOf(line: CardLine): string {
  if (line.type === 'event') return firstDay(line.date);
  const date = line.ended ? line.until : (line.from ?? line.asOf ?? line.until);
  const founded =
    line.type === 'fact' && line.property === 'founded' && typeof line.value === 'string' ? line.value : undefined;
  return (date ?? founded) ? firstDay(date ?? (founded as string)) : '';
}

function readEnd(card: CardRecord): CardView['ended'] {
  const fact = card.facts.find(({ property }) => property === 'ended');
  const successor = card.relations.find(({ kind, inverse }) => kind === 'succeeded-by' && !inverse);
  if (!fact && !successor) return undefined;
  return { date: typeof fact?.value === 'string' ? fact.value : successor?.from, into: successor?.other.name };
}
