// Everything that the dataset states with a source, as one list: what a maintainer checks against the page that says it.
import type { Entity } from '../model/entity';
import type { Source } from '../model/source';
import type { LocalText } from '../model/text';
import type { Dataset } from './read-dataset';

/** `path`: file and field; `text`: the statement as a sentence of the maintainers' tools. */
export type Statement = {
  kind: 'description' | 'name' | 'fact' | 'relation' | 'event';
  entity: string;
  path: string;
  text: string;
  sources: Source[];
  /** When it was known to be true, where that is all that is known. */
  asOf?: string | undefined;
};

/** All statements of `dataset`, in the order of its entities and then its events. */
export function listStatements(dataset: Dataset): Statement[] {
  return [
    ...dataset.entities.flatMap((entity) => statementsOf(entity, dataset)),
    ...dataset.events.map(
      ({ id, date, title, entities, sources }): Statement => ({
        kind: 'event',
        entity: entities[0] as string,
        path: `events/${id}.json`,
        text: `${date}: ${title.en}`,
        sources,
      }),
    ),
  ];
}

function statementsOf(entity: Entity, { entities: _, places }: Dataset): Statement[] {
  const place = places?.get(entity.id) ?? { file: `entities/${entity.id}.json`, prefix: '' };
  const shown = entity.names[0]?.text ?? entity.id;
  const state = (
    kind: Statement['kind'],
    field: string,
    text: string,
    keys: readonly string[] | undefined,
    asOf?: string,
  ): Statement => ({
    kind,
    entity: entity.id,
    path: `${place.file}: ${place.prefix}${field}`,
    text: `${shown} – ${text}`,
    sources: (keys ?? []).flatMap((key) => entity.sources?.[key] ?? []),
    asOf,
  });
  return [
    ...(entity.description
      ? [state('description', 'description', entity.description.text.en, entity.description.sources)]
      : []),
    ...entity.names.flatMap(({ text, kind, sources, from, until }, index) =>
      sources ? [state('name', `names[${index}]`, `${kind} name: ${text}${tellDates({ from, until })}`, sources)] : [],
    ),
    ...(entity.facts ?? []).map(({ property, value, sources, ...dates }, index) =>
      state('fact', `facts[${index}]`, `${property}: ${inEnglish(value)}${tellDates(dates)}`, sources, dates.asOf),
    ),
    ...(entity.relations ?? []).map(({ kind, entity: other, share, sources, ...dates }, index) =>
      state(
        'relation',
        `relations[${index}]`,
        `${kind} ${other}${share ? ` (${share})` : ''}${tellDates(dates)}`,
        sources,
        dates.asOf,
      ),
    ),
  ];
}

type Dates = { from?: string | undefined; until?: string | undefined; asOf?: string | undefined };

function tellDates({ from, until, asOf }: Dates): string {
  const told = [from && `from ${from}`, until && `until ${until}`, asOf && `as of ${asOf}`].filter((part) => part);
  return told.length > 0 ? ` (${told.join(', ')})` : '';
}

function inEnglish(value: string | LocalText): string {
  return typeof value === 'string' ? value : value.en;
}

/** A statement with its sources, one line each, for a maintainer to read. */
export function describeStatement({ path, text, sources }: Statement): string {
  return [
    text,
    `  ${path}`,
    ...sources.map(
      ({ publisher, title, url, published, retrieved }) =>
        `  ${publisher}: ${title}${published ? `, ${published}` : ''} (read ${retrieved}) ${url}`,
    ),
  ].join('\n');
}
