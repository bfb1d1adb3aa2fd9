// The rules that hold between entries: links, names, dates, sources. Form is checked while reading.
import { foldText } from '../match/fold';
import type { Entity, Fact, Name, Property, Relation } from '../model/entity';
import { PartialDate } from '../model/partial-date';
import type { Source } from '../model/source';
import { firstDay, lastDay, type Period } from '../timeline/period';
import { checkLanguage } from './check-language';
import { type FrequentWords, loadFrequentWords, type NameMaker, weaknessOf } from './frequent-words';
import type { Problem, Report } from './problem';
import type { Dataset } from './read-dataset';

/** Properties that an entity has one of at a time. */
const SINGLE_VALUED = new Set<Property>(['founded', 'ended', 'legal-name', 'seat']);
/** Properties whose value is itself a date, so that they need no other. */
const DATE_VALUED = new Set<Property>(['founded', 'ended']);

/** All problems between the entries of `dataset`; none if it may be compiled. `today` is `YYYY-MM-DD`. */
export function checkDataset(dataset: Dataset, today: string): Problem[] {
  const problems: Problem[] = [];
  const reportFor =
    (file: string): Report =>
    (field, value, rule) =>
      problems.push({ file, field, value, rule });

  const reportAt = (id: string): Report => {
    const place = dataset.places?.get(id) ?? { file: `entities/${id}.json`, prefix: '' };
    const report = reportFor(place.file);
    return (field, value, rule) => report(`${place.prefix}${field}`, value, rule);
  };
  const ids = new Set(dataset.entities.map((entity) => entity.id));
  const packs = new Set(dataset.packs.map((pack) => pack.id));
  for (const [index, { id }] of dataset.packs.entries())
    if (dataset.packs.findIndex((pack) => pack.id === id) < index)
      problems.push({ file: 'packs.json', field: `[${index}].id`, value: id, rule: 'stands twice in this file' });
  checkLanguage(dataset.language, ids, reportFor);
  const seen = new Set<string>();
  const words = commonWords(dataset);
  const frequent = loadFrequentWords(dataset.language.neverAlone);
  for (const entity of dataset.entities) {
    const report = reportAt(entity.id);
    if (seen.has(entity.id)) report('id', entity.id, 'is also the id of another entity');
    seen.add(entity.id);
    if (packs.size > 0 && !packs.has(entity.pack)) report('pack', entity.pack, 'is no pack of packs.json');
    const [shown] = entity.names;
    if (shown?.kind !== 'official' && shown?.kind !== 'short')
      report('names[0]', shown?.text, 'is the name that readers see: it must be official or short');
    checkNeeds(entity, words, report);
    checkWeakness(entity, { frequent, words, maker: dataset.places?.has(entity.id) ? 'register' : 'person' }, report);
    checkPeriods(entity, report);
    checkFuture(entity, today, report);
    checkCitations(entity, report);
    checkRelations(entity, ids, report);
    checkSources(entity.sources ?? {}, today, report);
  }
  checkNames(dataset.entities, reportAt);
  checkOfficialNames(dataset.entities, reportAt);
  checkIdentifiers(dataset.entities, reportAt);
  for (const event of dataset.events) {
    const report = reportFor(`events/${event.id}.json`);
    for (const [index, id] of event.entities.entries())
      if (!ids.has(id)) report(`entities[${index}]`, id, 'is no entity of the dataset');
      else if (event.entities.indexOf(id) < index) report(`entities[${index}]`, id, 'stands twice in this event');
    if (firstDay(event.date) > today) report('date', event.date, 'lies in the future');
    checkSources(event.sources, today, report);
  }
  return problems;
}

/** Every entity file: what it cites must exist, and what it lists as a source must be cited. */
function checkCitations(entity: Entity, report: Report) {
  const known = entity.sources ?? {};
  const cited = new Set<string>();
  const cite = (field: string, keys: string[] | undefined) => {
    for (const key of keys ?? []) {
      cited.add(key);
      if (!Object.hasOwn(known, key)) report(`${field}.sources`, key, 'is no key of sources in this file');
    }
  };
  cite('description', entity.description?.sources);
  for (const [index, name] of entity.names.entries()) cite(`names[${index}]`, name.sources);
  for (const [index, fact] of (entity.facts ?? []).entries()) cite(`facts[${index}]`, fact.sources);
  for (const [index, relation] of (entity.relations ?? []).entries()) cite(`relations[${index}]`, relation.sources);
  for (const key of Object.keys(known))
    if (!cited.has(key)) report(`sources.${key}`, known[key]?.title, 'is cited nowhere');
}

function checkSources(sources: Record<string, Source> | Source[], today: string, report: Report) {
  for (const [key, source] of Object.entries(sources)) {
    const field = Array.isArray(sources) ? `sources[${key}]` : `sources.${key}`;
    if (firstDay(source.retrieved) > today) report(`${field}.retrieved`, source.retrieved, 'lies in the future');
    if (source.published && firstDay(source.published) > lastDay(source.retrieved))
      report(`${field}.published`, source.published, 'is later than the day it was retrieved');
  }
}

function checkPeriods(entity: Entity, report: Report) {
  const dated: [string, Period][] = [
    ...entity.names.map((name, index): [string, Name] => [`names[${index}]`, name]),
    ...(entity.facts ?? []).map((fact, index): [string, Fact] => [`facts[${index}]`, fact]),
    ...(entity.relations ?? []).map((relation, index): [string, Relation] => [`relations[${index}]`, relation]),
  ];
  for (const [field, { from, until, asOf }] of dated) {
    if (from && until && firstDay(from) > lastDay(until))
      report(`${field}.until`, until, `is earlier than from = ${from}`);
    if (asOf && (from || until)) report(`${field}.asOf`, asOf, 'stands beside from or until: give one or the other');
  }
  const facts = entity.facts ?? [];
  for (const [index, fact] of facts.entries()) {
    const field = `facts[${index}]`;
    if (DATE_VALUED.has(fact.property) && !PartialDate.safeParse(fact.value).success)
      report(`${field}.value`, fact.value, 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD');
    if (!DATE_VALUED.has(fact.property) && !fact.from && !fact.until && !fact.asOf)
      report(field, fact.property, 'must say when it is true: from, until or asOf');
    if (!SINGLE_VALUED.has(fact.property)) continue;
    const earlier = facts
      .slice(0, index)
      .findIndex((other) => other.property === fact.property && overlap(other, fact));
    if (earlier >= 0) report(field, fact.property, `overlaps facts[${earlier}]: one of them must end first`);
  }
}

function overlap(a: Fact, b: Fact): boolean {
  const start = (fact: Fact) => (fact.from ? lastDay(fact.from) : '');
  const end = (fact: Fact) => (fact.until ? firstDay(fact.until) : '9999');
  return start(a) < end(b) && start(b) < end(a);
}

function checkRelations(entity: Entity, ids: Set<string>, report: Report) {
  for (const [index, relation] of (entity.relations ?? []).entries()) {
    const field = `relations[${index}]`;
    if (!ids.has(relation.entity)) report(`${field}.entity`, relation.entity, 'is no entity of the dataset');
    if (relation.entity === entity.id) report(`${field}.entity`, relation.entity, 'is the entity itself');
    if (!relation.from && !relation.until && !relation.asOf)
      report(field, relation.kind, 'must say when it is true: from, until or asOf');
  }
}

/** A name is unique in its entity, and may belong to two entities only if both need evidence before they match. */
function checkNames(entities: Entity[], reportAt: (id: string) => Report) {
  const owners = new Map<string, { entity: Entity; name: Name }>();
  for (const entity of entities) {
    const report = reportAt(entity.id);
    const own = new Set<string>();
    for (const [index, name] of entity.names.entries()) {
      if (own.has(name.text)) {
        report(`names[${index}].text`, name.text, 'stands twice in this file');
        continue;
      }
      own.add(name.text);
      const other = owners.get(name.text);
      if (other && !(other.name.needs && name.needs))
        report(
          `names[${index}].text`,
          name.text,
          `is also a name of ${other.entity.id}: both must have needs, or one must go`,
        );
      owners.set(name.text, { entity, name });
    }
  }
}

/** One official name in one country is one body: two entities that share it are the same, or one is wrong. */
function checkOfficialNames(entities: Entity[], reportAt: (id: string) => Report) {
  const owners = new Map<string, string>();
  for (const { id, country, names } of entities)
    for (const [index, { text, kind }] of names.entries()) {
      if (kind !== 'official') continue;
      const key = `${country ?? ''} ${foldText(text)}`;
      const owner = owners.get(key) ?? id;
      if (owner !== id)
        reportAt(id)(
          `names[${index}].text`,
          text,
          `is also the official name of ${owner} in the same country: join the two`,
        );
      owners.set(key, owner);
    }
}

/** An identifier is one body's: two entities that share it are the same, or one is wrong. */
function checkIdentifiers(entities: Entity[], reportAt: (id: string) => Report) {
  for (const key of ['wikidata', 'lei'] as const) {
    const owners = new Map<string, string>();
    for (const { id, [key]: value } of entities) {
      if (value === undefined) continue;
      const owner = owners.get(value);
      if (owner) reportAt(id)(key, value, `is also the ${key} of ${owner}: join the two`);
      owners.set(value, owner ?? id);
    }
  }
}

/** What is known is known by now (a law may speak of a later day), and nothing ended before it was founded. */
function checkFuture({ facts = [], relations = [] }: Entity, today: string, report: Report) {
  for (const [room, statements] of [['facts', facts] as const, ['relations', relations] as const])
    for (const [index, { asOf }] of statements.entries())
      if (asOf && firstDay(asOf) > today) report(`${room}[${index}].asOf`, asOf, 'lies in the future');
  const dateOf = (property: Property) => facts.find((fact) => fact.property === property)?.value;
  const [founded, ended] = [dateOf('founded'), dateOf('ended')];
  for (const [index, { property, value }] of facts.entries())
    if (DATE_VALUED.has(property) && PartialDate.safeParse(value).success && firstDay(value as string) > today)
      report(`facts[${index}].value`, value, 'lies in the future');
  if (PartialDate.safeParse(founded).success && PartialDate.safeParse(ended).success)
    if (lastDay(ended as string) < firstDay(founded as string))
      report('facts', ended, `ended before it was founded (${founded})`);
}

/** Words that the dataset itself knows as words: of trades, countries and what comes from them. */
export function commonWords({ language }: Pick<Dataset, 'language'>): Set<string> {
  const lists = [
    ...Object.values(language.trades).flatMap(({ words }) => Object.values(words)),
    ...Object.values(language.countries).flatMap(({ names, adjectives }) => [
      ...Object.values(names),
      ...Object.values(adjectives),
    ]),
  ];
  return new Set(lists.flat().map((word) => word.toLowerCase()));
}

/** A name that is a word, or two letters, must not match alone; a former name that is shown must say until when it was one. */
function checkNeeds(entity: Entity, words: Set<string>, report: Report) {
  for (const [index, { text, kind, needs, until, sources }] of entity.names.entries()) {
    if (!needs && words.has(text.toLowerCase())) report(`names[${index}].text`, text, 'is a word: it must have needs');
    if (kind === 'former' && sources && !until)
      report(`names[${index}]`, text, 'is a former name: it must say until when');
  }
}

/** A name that is weak as written must have needs: without, it would be marked where it is just a word. */
function checkWeakness(
  { names }: Entity,
  { frequent, words, maker }: { frequent: FrequentWords; words: Set<string>; maker: NameMaker },
  report: Report,
) {
  for (const [index, { text, needs }] of names.entries()) {
    const weakness = needs || words.has(text.toLowerCase()) ? undefined : weaknessOf(text, frequent, maker);
    if (weakness)
      report(
        `names[${index}].text`,
        text,
        `${weakness.why}: it must have needs, or be an exception of language/never-alone.json`,
      );
  }
}
