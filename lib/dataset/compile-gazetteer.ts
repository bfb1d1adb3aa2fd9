// Dataset → what detection needs of it: entities with their names, two lexicons, and the words of each language.
import { compileLexicon, type LexiconEntry } from '../match/compile-lexicon';
import { declinedForms } from '../match/endings';
import type { Gazetteer, GazetteerEntity, GazetteerName } from '../match/gazetteer';
import { isAuthority } from '../model/authority';
import type { Entity } from '../model/entity';
import type { LanguageWords } from '../model/language';
import { toCues } from './compile-cues';
import { loadFrequentWords, readCommonWords } from './frequent-words';
import { localNames } from './local-names';
import type { Dataset } from './read-dataset';
import { createWordFlags } from './real-words';

/** What detection needs of `dataset`, which must have passed its check: links become indexes of `entities`. */
export function toGazetteer(dataset: Dataset): Gazetteer {
  const index = new Map(dataset.entities.map(({ id }, at) => [id, at]));
  const frequent = loadFrequentWords(dataset.language.neverAlone);
  const flags = createWordFlags(frequent);
  const towns = new Set(dataset.language.namesakes.towns);
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
          ...(needs && frequent.find(text) && { isWord: true as const }),
          ...(needs && towns.has(text) && { isTown: true as const }),
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
        Object.fromEntries(
          Object.entries(offices).map(([role, ids]) => [role, [ids].flat().map((id) => index.get(id))]),
        ),
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
    places: metonyms.places.map(({ kind, candidates, market, people }) => ({
      kind,
      candidates: candidates.map(({ entity, topics = [] }) => ({ entity: index.get(entity) as number, topics })),
      ...(market && { market: index.get(market) as number }),
      ...(people && { people: people.candidates.map((entity) => index.get(entity) as number) }),
    })),
  };
}

/** The date that is the value of `property`, where the entity has one. */
function dateOf({ facts = [] }: Entity, property: 'founded' | 'ended'): string | undefined {
  const value = facts.find((fact) => fact.property === property)?.value;
  return typeof value === 'string' ? value : undefined;
}
