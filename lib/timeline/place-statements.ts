// Statements of a card → the section each belongs to, as of the article.
import type { CardFact, CardRecord, CardRelation } from '../model/card-record';
import type { PartialDate } from '../model/partial-date';
import { compareDates, firstDay, holdsOn, lastDay, type Period } from './period';
import type { CardLine, CardSection } from './tell-card';

type Place = (when: CardSection['when'], line: CardLine) => void;
type Statement = { line: CardLine; period: Period; about: string };

/**
 * Places names, facts and relations of `card` by what is known of them on `published`. `endedOn`: when the entity ceased
 * to be; that everything about it ended then needs no telling.
 */
export function placeStatements(
  card: CardRecord,
  { published, endedOn, place }: { published: PartialDate | undefined; endedOn: PartialDate | undefined; place: Place },
): void {
  const statements = keepNewest(withoutDoubles(readStatements(card)), published);
  for (const { line, period } of statements) {
    if (!published) place('undated', line);
    else placeStatement(line, period, { published, endedOn, place });
  }
}

function readStatements(card: CardRecord): Statement[] {
  return [
    ...card.relations.map(
      (relation): Statement => ({
        line: { type: 'relation', ...asMoment(relation) },
        period: asMoment(relation),
        about: `${relation.kind} ${relation.inverse} ${relation.other.id}`,
      }),
    ),
    ...card.names.map(
      (name): Statement => ({ line: { type: 'name', ...name }, period: name, about: `name ${name.text}` }),
    ),
    // That it ended is told by itself, with what took its place.
    ...card.facts
      .filter(({ property }) => property !== 'ended')
      .map((fact): Statement => ({ line: { type: 'fact', ...fact }, period: periodOf(fact), about: fact.property })),
  ];
}

/** An acquisition is a moment: that the firm was sold again is told by its owner. */
function asMoment(relation: CardRelation): CardRelation {
  return relation.kind === 'acquired' && relation.from ? { ...relation, until: undefined } : relation;
}

/** «Founded 1999» is true from 1999 on. */
function periodOf({ property, value, from, until, asOf }: CardFact): Period {
  return { from: property === 'founded' && typeof value === 'string' ? (from ?? value) : from, until, asOf };
}

/** Who owns a firm need not be told again as «a product of». */
function withoutDoubles(statements: Statement[]): Statement[] {
  const owned = new Set(statements.map(({ about }) => about).filter((about) => about.startsWith('parent ')));
  const isDouble = (about: string) =>
    about.startsWith('product-of ') && owned.has(about.replace('product-of', 'parent'));
  return statements.filter(({ about }) => !isDouble(about));
}

/** Of what is known only as of some date, the newest on each side of the article: a share of 2014 is no news beside one of 2021. */
function keepNewest(statements: Statement[], published: PartialDate | undefined): Statement[] {
  const sideOf = ({ about, period: { asOf } }: Statement) =>
    `${about} ${published && asOf ? compareDates(asOf, published) > 0 : ''}`;
  const newest = new Map<string, string>();
  for (const statement of statements) {
    const { asOf } = statement.period;
    const key = sideOf(statement);
    if (asOf && lastDay(asOf) > (newest.get(key) ?? '')) newest.set(key, lastDay(asOf));
  }
  return statements.filter((statement) => {
    const { asOf } = statement.period;
    return !asOf || lastDay(asOf) === newest.get(sideOf(statement));
  });
}

function placeStatement(
  line: CardLine,
  period: Period,
  { published, endedOn, place }: { published: PartialDate; endedOn: PartialDate | undefined; place: Place },
): void {
  const { from, until, asOf } = period;
  const isLater = (date: PartialDate | undefined) => date !== undefined && compareDates(date, published) > 0;
  const isEnd = until !== undefined && endedOn !== undefined && compareDates(until, endedOn) === 0;
  const tellEnd = () => isLater(until) && !isEnd && place('since', { ...line, ended: true });
  switch (holdsOn(period, published)) {
    case 'yes':
      // When it would end nobody knew.
      place('then', { ...line, holds: true, ...(isLater(until) && { until: undefined }) } as CardLine);
      tellEnd();
      break;
    case 'no':
      // Not yet, or no longer: what was over belongs to what had happened by then.
      place(isLater(from) ? 'since' : 'then', line);
      break;
    case 'unknown':
      // A later source says nothing of what was so before it, nor that it came to be since.
      if (asOf) place(isLater(asOf) ? 'later' : mayBeLater(asOf, published) ? 'around' : 'then', line);
      else if (from && compareDates(from, published) === 0) place('around', line);
      else if (until && compareDates(until, published) === 0) place('around', { ...line, ended: true });
      else tellEnd();
  }
}

/** Whether some day that `date` may mean lies after the first that `published` may mean. */
function mayBeLater(date: PartialDate, published: PartialDate): boolean {
  return lastDay(date) > firstDay(published);
}
