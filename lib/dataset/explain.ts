// All that the dataset says of one entity, and why its names match as they do.
import { foldText } from '../match/fold';
import { loadFrequentWords, weaknessOf } from './frequent-words';
import type { Dataset } from './read-dataset';
import { describeStatement, listStatements } from './statements';
import { tierOf } from './stats';

const MOST_GUESSES = 10;

/** Lines of text. Throws an Error that names similar entities where there is none of that id. */
export function explainEntity(dataset: Dataset, id: string): string[] {
  const entity = dataset.entities.find((each) => each.id === id);
  if (!entity) throw new Error(describeUnknown(dataset, id));
  const frequent = loadFrequentWords(dataset.language.neverAlone);
  const place = dataset.places?.get(id)?.file ?? `entities/${id}.json`;
  const owners = new Map<string, string[]>();
  for (const { id: owner, names } of dataset.entities)
    for (const { text } of names) owners.set(text, [...(owners.get(text) ?? []), owner]);
  const statements = listStatements(dataset).filter((statement) => statement.entity === id);
  const inverse = dataset.entities.flatMap((other) =>
    (other.relations ?? [])
      .filter((relation) => relation.entity === id)
      .map(({ kind }) => `  ${other.id} – ${kind} – ${id}`),
  );
  const events = dataset.events.filter(({ entities }) => entities.includes(id));
  return [
    `${entity.names[0]?.text}: ${entity.kind}, ${entity.country ?? 'no country'}, pack ${entity.pack}, ${tierOf(entity, dataset)}, ${place}`,
    '',
    'names:',
    ...entity.names.map(({ text, kind, lang, needs, from, until }) => {
      const others = (owners.get(text) ?? []).filter((owner) => owner !== id);
      const weakness = weaknessOf(text, frequent, dataset.places?.has(id) ? 'register' : 'person');
      const why = [weakness?.why, others.length > 0 && `is also a name of ${others.join(', ')}`].filter((part) => part);
      return `  ${text} – ${[kind, lang, from && `from ${from}`, until && `until ${until}`].filter((part) => part).join(', ')} – ${
        needs ? `needs ${needs}` : 'matches alone'
      }${why.length > 0 ? `: it ${why.join('; ')}` : ''}`;
    }),
    ...Object.entries(dataset.language.authorities).flatMap(([country, offices]) =>
      Object.entries(offices)
        .filter(([, holders]) => [holders].flat().includes(id))
        .map(([role]) => `  told by its office: ${role} of ${country}`),
    ),
    '',
    'stated, with sources:',
    ...statements.filter(({ kind }) => kind !== 'event').map(describeStatement),
    ...(inverse.length > 0 ? ['', 'stated by others:', ...inverse] : []),
    ...(events.length > 0
      ? ['', 'events:', ...events.map(({ date, title, id: event }) => `  ${date}: ${title.en} (events/${event}.json)`)]
      : []),
  ];
}

function describeUnknown({ entities }: Dataset, id: string): string {
  const wanted = foldText(id.replaceAll('-', ' '));
  const similar = entities
    .filter((entity) => entity.id.includes(id) || entity.names.some(({ text }) => foldText(text).includes(wanted)))
    .slice(0, MOST_GUESSES)
    .map((entity) => `${entity.id} (${entity.names[0]?.text})`);
  return `There is no entity “${id}”. ${similar.length > 0 ? `Similar: ${similar.join(', ')}.` : 'Ids are the names of the files in assets/dataset/entities, or stand in those of assets/dataset/directory.'}`;
}
