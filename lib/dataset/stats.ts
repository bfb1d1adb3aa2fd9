// What the dataset holds, in figures: by kind, country and tier, by language, with source and age; the weakest first.
import { isAuthority } from '../model/authority';
import type { Entity } from '../model/entity';
import type { Dataset } from './read-dataset';
import { listStatements } from './statements';

/** A deep entity has a description in every language of the interface and three facts or more, all with a source. */
const DEEP_FACTS = 3;
const WEAKEST_SHOWN = 20;
const COUNTRIES_SHOWN = 30;

export type Tier = 'deep' | 'hand-made' | 'directory';

/** `hand-made`: written by a maintainer, not (yet) deep. */
export function tierOf(entity: Entity, dataset: Pick<Dataset, 'places'>): Tier {
  if (dataset.places?.has(entity.id)) return 'directory';
  return entity.description && (entity.facts ?? []).length >= DEEP_FACTS ? 'deep' : 'hand-made';
}

/** Lines of text. `today` is `YYYY-MM-DD`; facts looked up more than `years` before it count as old. */
export function describeStats(dataset: Dataset, { today, years }: { today: string; years: number }): string[] {
  const { entities, events } = dataset;
  const names = entities.flatMap((entity) => entity.names);
  const statements = listStatements(dataset);
  const facts = statements.filter(({ kind }) => kind === 'fact' || kind === 'relation');
  const limit = daysBefore(today, years * 365);
  const old = facts.filter(({ sources }) => newestRetrieved(sources) < limit);
  return [
    `${entities.length} entities, ${names.length} names, ${facts.length} facts and relations, ${events.length} events`,
    ...table(
      'by tier',
      countBy(entities, (entity) => tierOf(entity, dataset)),
    ),
    ...table(
      'by kind',
      countBy(entities, ({ kind }) => kind),
    ),
    ...table(
      'by pack',
      countBy(entities, ({ pack }) => pack),
    ),
    ...table(
      'by country',
      countBy(entities, ({ country }) => country ?? 'none'),
      COUNTRIES_SHOWN,
    ),
    ...table(
      'names by language',
      countBy(names, ({ lang }) => lang ?? 'any'),
    ),
    ...table(
      'names by need',
      countBy(names, ({ needs }) => needs ?? 'none'),
    ),
    ...table(
      'events by year',
      countBy(events, ({ date }) => date.slice(0, 4)).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    '',
    `with a source: ${share(facts.filter(hasSource).length, facts.length)} of facts and relations, ${share(events.filter(hasSource).length, events.length)} of events`,
    `looked up more than ${years} years before ${today}: ${share(old.length, facts.length)} of facts and relations`,
    '',
    'weakest entities written by hand (what they lack):',
    ...rankWeakest(dataset).map(({ id, lacks }) => `  ${id}: ${lacks.join(', ')}`),
  ];
}

function hasSource({ sources }: { sources: readonly unknown[] }): boolean {
  return sources.length > 0;
}

/** The latest day on which any of `sources` was read; empty where there is none. */
export function newestRetrieved(sources: readonly { retrieved: string }[]): string {
  return sources.reduce((newest, { retrieved }) => (retrieved > newest ? retrieved : newest), '');
}

/** `today` and the answer are `YYYY-MM-DD`. */
export function daysBefore(today: string, days: number): string {
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Entities written by hand, most lacking first; a product is expected to have an owner, the others a seat. */
function rankWeakest(dataset: Dataset): { id: string; lacks: string[] }[] {
  return dataset.entities
    .filter((entity) => tierOf(entity, dataset) !== 'directory')
    .map((entity) => ({ id: entity.id, lacks: listLacks(entity) }))
    .filter(({ lacks }) => lacks.length > 0)
    .sort((a, b) => b.lacks.length - a.lacks.length || (a.id < b.id ? -1 : 1))
    .slice(0, WEAKEST_SHOWN);
}

function listLacks({ kind, description, names, facts = [], relations = [], website }: Entity): string[] {
  const has = (property: string) => facts.some((fact) => fact.property === property);
  const relates = (...kinds: string[]) => relations.some((relation) => kinds.includes(relation.kind));
  const authority = isAuthority({ kind });
  const wanted: [string, boolean][] = [
    ['description', description !== undefined],
    ['official name', names.some((name) => name.kind === 'official')],
    [`${DEEP_FACTS} facts`, facts.length >= DEEP_FACTS],
    ['founded', has('founded') || kind === 'product'],
    ['seat', has('seat') || kind === 'product'],
    ['website', website !== undefined],
    ['owner', kind !== 'product' || relates('parent', 'product-of')],
    ['mandate', !authority || has('mandate')],
    [
      'supervisor or licence',
      authority ||
        kind === 'product' ||
        kind === 'tech' ||
        kind === 'media' ||
        has('licence') ||
        relates('supervised-by', 'licensed-by'),
    ],
  ];
  return wanted.filter(([, there]) => !there).map(([what]) => what);
}

/** Pairs of what is counted and how often, most first. */
function countBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function table(title: string, counts: [string, number][], most = counts.length): string[] {
  const rest = counts.slice(most);
  const shown: [string, number][] =
    rest.length > 0
      ? [...counts.slice(0, most), [`${rest.length} others`, rest.reduce((sum, [, count]) => sum + count, 0)]]
      : counts;
  return ['', `${title}:`, `  ${shown.map(([what, count]) => `${what} ${count}`).join(', ')}`];
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${whole === 0 ? 0 : Math.round((100 * part) / whole)} %)`;
}
