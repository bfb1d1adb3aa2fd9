// What a record of GLEIF adds to an entity: legal name and seat, as of the record's last update, with the record as source.
import { foldText } from '../../match/fold';
import type { Entity, Fact, Name, Property } from '../../model/entity';
import type { Source } from '../../model/source';
import { lastDay } from '../../timeline/period';
import type { FrequentWords } from '../frequent-words';
import type { Proposal } from './finish-import';
import { caseCity, caseLegalName } from './legal-case';
import type { NameRules } from './name-rules';
import { withoutLegalForm } from './proper-names';
import type { LeiRecord } from './read-gleif';

type Help = { rules: NameRules; frequent: FrequentWords; today: string };

/**
 * The facts `legal-name` and `seat` and the official name, each where `entity` has none. What differs from what stands
 * there is said, not added; of a body that has ended nothing is added. `today` is when the record was retrieved.
 */
export function additionsFromGleif(entity: Entity, record: LeiRecord, { rules, frequent, today }: Help): Proposal {
  const { lei, updated, ended, successors, legalName } = record;
  const said: string[] = [];
  if (successors.length > 0) said.push(`GLEIF says that ${successors.join(' and ')} succeeded it: look at it.`);
  if (ended) {
    said.push(`its record is ${ended} (${updated}): look at it. Nothing was taken from it.`);
    return { additions: {}, said };
  }
  const source: Source = {
    publisher: 'GLEIF',
    title: `LEI record ${lei}`,
    url: `https://search.gleif.org/#/record/${lei}`,
    published: updated,
    retrieved: today,
  };
  const key = freeKey(entity, updated);
  const facts: Fact[] = [];
  const names: Name[] = [];
  const state = (property: Property, value: string) => facts.push({ property, value, asOf: updated, sources: [key] });

  const text = caseLegalName(
    legalName.text,
    entity.names.map((name) => name.text),
    frequent,
  );
  const objection = objectToName(entity, text, today);
  if (objection) said.push(`GLEIF has the legal name “${text}” (${updated}); ${objection}: look at it.`);
  else {
    if (factsOf(entity, 'legal-name').length === 0) state('legal-name', text);
    if (!entity.names.some((name) => isSameName(name.text, text))) {
      const verdict = rules(entity, { text, kind: 'official', ...langOf(legalName, text), sources: [key] });
      if (verdict !== 'known' && 'add' in verdict) names.push(verdict.add);
      else if (verdict !== 'known') said.push(`left the name “${text}”: it ${verdict.left}.`);
    }
    if (text !== legalName.text && facts.length + names.length > 0)
      said.push(`the record has “${legalName.text}”: see whether “${text}” has its capitals right.`);
  }

  const seats = factsOf(entity, 'seat');
  if (record.city) {
    const city = caseCity(record.city);
    if (seats.length === 0) state('seat', city);
    else if (!current(seats, today).some((fact) => valuesOf(fact).some((value) => isSameCity(value, city))))
      said.push(`GLEIF has the seat “${city}” (${updated}); here stands ${quote(seats, today)}: look at it.`);
  }
  const isCited = facts.length + names.length > 0;
  return { additions: { names, facts, ...(isCited && { sources: { [key]: source } }) }, said };
}

/** Why a legal name must not be added, to put after it in a sentence: it differs, and not in its legal form only. */
function objectToName(entity: Entity, text: string, today: string): string | undefined {
  const stated = factsOf(entity, 'legal-name');
  const isStated = current(stated, today).some((fact) => valuesOf(fact).some((value) => isSameName(value, text)));
  if (stated.length > 0 && !isStated) return `here stands ${quote(stated, today)}`;
  if (entity.names.some(({ text: own, kind }) => kind === 'former' && isSameName(own, text)))
    return 'here that is a former name';
  const officials = entity.names.filter(({ kind, until }) => kind === 'official' && !until);
  const isSame = (own: string) => isSameName(withoutLegalForm(own), withoutLegalForm(text));
  if (stated.length > 0 || officials.length === 0 || entity.names.some((name) => isSame(name.text))) return undefined;
  return `the official name here is ${officials.map((name) => `“${name.text}”`).join(', ')}`;
}

function factsOf({ facts = [] }: Entity, property: Property): Fact[] {
  return facts.filter((fact) => fact.property === property);
}

function current(facts: Fact[], today: string): Fact[] {
  return facts.filter(({ until }) => !until || lastDay(until) >= today);
}

function valuesOf({ value }: Fact): string[] {
  return typeof value === 'string' ? [value] : Object.values(value);
}

function quote(facts: Fact[], today: string): string {
  const valid = current(facts, today);
  return valid.length > 0 ? valid.map((fact) => `“${valuesOf(fact)[0]}”`).join(', ') : 'only what has ended';
}

/** «Apple Inc.» and «APPLE INC», «Adyen N.V.» and «Adyen NV» are the same. */
function isSameName(one: string, other: string): boolean {
  const letters = (text: string) => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
  return letters(one) === letters(other);
}

/** «Frankfurt, Germany» and «Frankfurt am Main» are the same: the words of one stand in the other. */
function isSameCity(seat: string, city: string): boolean {
  const words = (text: string) =>
    ` ${foldText(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const [first = ''] = seat.split(',');
  return words(seat).includes(words(city)) || words(city).includes(words(first));
}

/** The language of a name that is not in Latin letters; one that is, is the same in every language. */
function langOf({ lang }: LeiRecord['legalName'], text: string): { lang?: string } {
  return lang && /^[a-z]{2}$/.test(lang) && !/\p{Script=Latin}/u.test(text) ? { lang } : {};
}

/** `gleif`, or where the entity cites an earlier record, `gleif-2026-03-03`. */
function freeKey({ sources = {} }: Entity, updated: string): string {
  const keys = ['gleif', `gleif-${updated}`];
  for (let number = 2; ; number++) {
    const key = keys.find((each) => !Object.hasOwn(sources, each));
    if (key) return key;
    keys.push(`gleif-${updated}-${number}`);
  }
}
