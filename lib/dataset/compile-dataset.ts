// Dataset → the files of a release: gazetteer and lexicons for detection, records for the cards, and a manifest with their
// hashes. The same dataset gives the same bytes.
import { createHash } from 'node:crypto';
import { compileLexicon, type LexiconEntry } from '../match/compile-lexicon';
import { declinedForms } from '../match/endings';
import type { Cue, Gazetteer, GazetteerEntity, GazetteerName } from '../match/gazetteer';
import { packLexicon } from '../match/lexicon';
import { isAuthority } from '../model/authority';
import type { CardEvent, CardRecord, CardRelation, EntityRef } from '../model/card-record';
import type { Entity, Name, RelationKind } from '../model/entity';
import type { DatedEvent } from '../model/event';
import type { LanguageWords } from '../model/language';
import { CARDS_PER_CHUNK, chunkFile, type Manifest, type PackSummary, RELEASE_FORMAT } from '../model/release';
import type { Source } from '../model/source';
import { UI_LANGUAGES } from '../model/ui-language';
import { loadFrequentWords, readCommonWords } from './frequent-words';
import type { Dataset } from './read-dataset';
import { createWordFlags } from './real-words';
import { newestRetrieved } from './stats';

/** Languages in which a possessor's name ends in -s without an apostrophe: «Brüssels Pläne», «Frankfurts besluit». */
const ENDING_GENITIVE = new Set(['de', 'nl']);

export type ReleaseFile = { name: string; bytes: Uint8Array };

/** The files of a release, the manifest last. `dataset` must have passed its check. */
export function compileDataset(dataset: Dataset): { manifest: Manifest; files: ReleaseFile[] } {
  const gazetteer = toGazetteer(dataset);
  const { lexicon, cueLexicon, ...words } = gazetteer;
  const cards = toCards(dataset);
  const chunks: CardRecord[][] = [];
  for (let at = 0; at < cards.length; at += CARDS_PER_CHUNK) chunks.push(cards.slice(at, at + CARDS_PER_CHUNK));
  const files: ReleaseFile[] = [
    { name: 'lexicon.bin', bytes: packLexicon(lexicon) },
    { name: 'cues.bin', bytes: packLexicon(cueLexicon) },
    { name: 'gazetteer.json', bytes: toJson(words) },
    ...chunks.map((chunk, index) => ({ name: chunkFile(index), bytes: toJson(chunk) })),
  ];
  const listed = files.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength, sha256: sha256(bytes) }));
  const manifest: Manifest = {
    format: RELEASE_FORMAT,
    version: `${lastRetrieved(dataset)}-${sha256(Buffer.from(JSON.stringify(listed))).slice(0, 8)}`,
    counts: {
      entities: cards.length,
      names: gazetteer.entities.reduce((sum, { names }) => sum + names.length, 0),
      facts: dataset.entities.reduce((sum, { facts = [], relations = [] }) => sum + facts.length + relations.length, 0),
      events: dataset.events.length,
      chunks: chunks.length,
    },
    packs: dataset.packs.map((pack) => summarise(pack, gazetteer)),
    files: listed,
  };
  return { manifest, files: [...files, { name: 'manifest.json', bytes: toJson(manifest) }] };
}

/** What detection needs of `dataset`. */
export function toGazetteer(dataset: Dataset): Gazetteer {
  const index = new Map(dataset.entities.map(({ id }, at) => [id, at]));
  const flags = createWordFlags(loadFrequentWords(dataset.language.neverAlone));
  const entities = dataset.entities.map((entity): GazetteerEntity => {
    return {
      id: entity.id,
      kind: entity.kind,
      pack: entity.pack,
      country: entity.country,
      wikidata: entity.wikidata,
      founded: isAuthority(entity) ? dateOf(entity, 'founded') : undefined,
      ended: dateOf(entity, 'ended'),
      local: localNames(entity),
      names: entity.names.map(
        ({ text, kind, lang, from, until, needs }): GazetteerName => ({
          text,
          kind,
          lang,
          from,
          until,
          needs,
          ...(needs && flags.isWordWithS(text) && { noEnding: true as const }),
        }),
      ),
      relations: (entity.relations ?? []).map(({ kind, entity: other, from, until, asOf }) => ({
        kind,
        to: index.get(other) as number,
        from,
        until,
        asOf,
      })),
    };
  });
  const cues = toCues(dataset.language);
  return {
    entities,
    lexicon: compileLexicon(
      entities.flatMap(({ names }, target) =>
        names.flatMap((name, ordinal) => toEntries(name, names, target, ordinal)),
      ),
    ),
    cues,
    cueLexicon: compileLexicon(cues.map(({ text }, target) => ({ text, target, ordinal: 0 }))),
    authorities: Object.fromEntries(
      Object.entries(dataset.language.authorities).map(([country, offices]) => [
        country,
        Object.fromEntries(Object.entries(offices).map(([role, id]) => [role, index.get(id)])),
      ]),
    ),
    authorityPatterns: dataset.language.authorityPatterns,
    notSlips: [
      ...new Set(
        entities.flatMap(({ names }) => names.flatMap(({ text, needs }) => (needs ? [] : flags.readNotSlips(text)))),
      ),
    ].sort(),
    commonWords: readCommonWords(),
    metonyms: toMetonyms(dataset.language, index),
  };
}

/** A name, and what German makes of it where it begins with an adjective and no other name is written so. */
function toEntries(
  { text, lang }: GazetteerName,
  names: readonly GazetteerName[],
  target: number,
  ordinal: number,
): LexiconEntry[] {
  const forms = lang === undefined || lang === 'de' ? declinedForms(text) : [];
  return [text, ...forms.filter((form) => names.every((name) => name.text !== form))].map((each) => ({
    text: each,
    target,
    ordinal,
  }));
}

function toMetonyms(
  { metonyms, actorSigns }: LanguageWords,
  index: ReadonlyMap<string, number>,
): Gazetteer['metonyms'] {
  return {
    topics: metonyms.topics,
    signs: actorSigns,
    places: metonyms.places.map(({ kind, candidates }) => ({
      kind,
      candidates: candidates.map(({ entity, topics = [] }) => ({ entity: index.get(entity) as number, topics })),
    })),
  };
}

function toCues({ countries, trades, roles, offices, namesakes, firstNames, metonyms }: LanguageWords): Cue[] {
  const cues: Cue[] = [];
  for (const [country, { names, adjectives }] of Object.entries(countries))
    for (const [form, byLang] of [['name', names] as const, ['adjective', adjectives] as const])
      for (const [lang, words] of Object.entries(byLang))
        for (const text of new Set(words)) cues.push({ type: 'country', country, form, lang, text });
  for (const { supports, isFinancial, words, general } of Object.values(trades))
    for (const [lang, list] of Object.entries(words))
      for (const text of list) {
        const money = general?.[lang]?.includes(text) ? 'general' : 'clear';
        cues.push({ type: 'trade', supports, ...(isFinancial && { money }), lang, text });
      }
  for (const [lang, list] of Object.entries(namesakes.capitalised))
    for (const text of list) cues.push({ type: 'capitalised', lang, text });
  for (const position of ['before', 'after'] as const)
    for (const [lang, list] of Object.entries(namesakes[position]))
      for (const text of list) cues.push({ type: 'namesake', position, lang, text });
  for (const { lang, phrase, ...role } of roles) cues.push({ type: 'role', ...role, lang, text: phrase });
  for (const text of firstNames) cues.push({ type: 'first-name', lang: 'und', text });
  for (const { lang, role, phrase } of offices) cues.push({ type: 'office', office: role, lang, text: phrase });
  for (const [place, { names }] of metonyms.places.entries())
    for (const [lang, list] of Object.entries(names))
      for (const text of list) {
        cues.push({ type: 'place', place, form: 'name', lang, text });
        if (ENDING_GENITIVE.has(lang) && !/s$/u.test(text))
          cues.push({ type: 'place', place, form: 'genitive', lang, text: `${text}s` });
      }
  return cues;
}

/** The name that stands for the entity in the interface: the first in its file. */
function shownName({ names }: Entity): Name {
  return names[0] as Name;
}

/** The date that is the value of `property`, where the entity has one. */
function dateOf({ facts = [] }: Entity, property: 'founded' | 'ended'): string | undefined {
  const value = facts.find((fact) => fact.property === property)?.value;
  return typeof value === 'string' ? value : undefined;
}

/**
 * Names of the entity in languages of the interface: official ones, exonyms that a source vouches for, and those of
 * authorities where they are written as names. Other exonyms are journalists' ways, and only match.
 */
function localNames(entity: Entity): EntityRef['local'] {
  const isShown = ({ kind, text, sources }: Name) =>
    kind === 'official' ||
    (kind === 'exonym' && (sources !== undefined || (isAuthority(entity) && /^\p{Lu}/u.test(text))));
  const [first] = entity.names;
  // «BaFin» is what readers know it by in every language.
  if (first?.kind === 'short') return undefined;
  const found = UI_LANGUAGES.flatMap((language) => {
    const name = entity.names.find((each) => each.lang === language && isShown(each) && !each.until && !each.needs);
    return name && name !== first ? [[language, name.text]] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Everything a card shows of each entity, complete in itself: one look-up draws it. */
function toCards({ entities, events }: Dataset): CardRecord[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const toRef = (id: string): EntityRef => {
    const entity = byId.get(id) as Entity;
    return { id, name: shownName(entity).text, local: localNames(entity) };
  };
  const eventsOf = new Map<string, DatedEvent[]>();
  for (const event of events) for (const id of event.entities) eventsOf.set(id, [...(eventsOf.get(id) ?? []), event]);
  const inverse = new Map<string, { from: Entity; relation: NonNullable<Entity['relations']>[number] }[]>();
  for (const from of entities)
    for (const relation of from.relations ?? [])
      inverse.set(relation.entity, [...(inverse.get(relation.entity) ?? []), { from, relation }]);

  return entities.map((entity): CardRecord => {
    const { sources, cite } = createCitations();
    const own = (keys: string[] | undefined, from: Entity = entity): number[] =>
      (keys ?? []).map((key) => cite(from.sources?.[key] as Source));
    const shown = shownName(entity);
    return {
      ...toRef(entity.id),
      kind: entity.kind,
      pack: entity.pack,
      country: entity.country,
      native: nativeName(entity),
      website: entity.website,
      description: entity.description && { text: entity.description.text, sources: own(entity.description.sources) },
      names: entity.names
        // The shown name and the native one stand in the card's head.
        .filter((name) => name.sources && name !== shown && (name.kind === 'former' || name.kind === 'official'))
        .map(({ text, kind, from, until, sources: keys }) => ({ text, kind, from, until, sources: own(keys) })),
      facts: (entity.facts ?? []).map(({ sources: keys, ...fact }) => ({ ...fact, sources: own(keys) })),
      relations: [
        ...(entity.relations ?? []).map(({ entity: other, sources: keys, ...rest }) => ({
          ...rest,
          kind: kindOnCard(rest.kind, entity),
          inverse: false,
          other: toRef(other),
          sources: own(keys),
        })),
        ...(inverse.get(entity.id) ?? []).map(({ from, relation: { entity: _, sources: keys, ...rest } }) => ({
          ...rest,
          kind: kindOnCard(rest.kind, from),
          inverse: true,
          other: toRef(from.id),
          sources: own(keys, from),
        })),
      ],
      events: (eventsOf.get(entity.id) ?? [])
        .map(
          (event): CardEvent => ({
            id: event.id,
            date: event.date,
            kind: event.kind,
            title: event.title,
            sources: event.sources.map(cite),
          }),
        )
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1)),
      sources,
    };
  });
}

function kindOnCard(kind: RelationKind, child: Entity): CardRelation['kind'] {
  return kind === 'parent' && isAuthority(child) ? 'part-of' : kind;
}

/** Where each script of the names that journalists abroad use is at home: elsewhere it is no native name. */
const HOMES: Record<string, readonly string[]> = { zh: ['CN', 'HK', 'MO', 'TW', 'SG'], ja: ['JP'], ko: ['KR', 'KP'] };

function nativeName({ names, country = '' }: Entity): string | undefined {
  return names.find(({ kind, lang = '' }) => kind === 'native' && (HOMES[lang]?.includes(country) ?? true))?.text;
}

/** Sources of one card, each once; `cite` answers a source's number among them. */
function createCitations(): { sources: Source[]; cite: (source: Source) => number } {
  const sources: Source[] = [];
  return {
    sources,
    cite: (source) => {
      const known = sources.findIndex(({ url }) => url === source.url);
      return known >= 0 ? known : sources.push(source) - 1;
    },
  };
}

function summarise(pack: Dataset['packs'][number], { entities }: Gazetteer): PackSummary {
  const members = entities.filter((entity) => entity.pack === pack.id);
  return { ...pack, entities: members.length, names: members.reduce((sum, { names }) => sum + names.length, 0) };
}

/** The day to which the dataset was kept: the last on which a source was read. */
function lastRetrieved({ entities, events }: Dataset): string {
  const sources = [
    ...entities.flatMap((entity) => Object.values(entity.sources ?? {})),
    ...events.flatMap((event) => event.sources),
  ];
  return newestRetrieved(sources) || '0000-00-00';
}

const toJson = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value)}\n`);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
