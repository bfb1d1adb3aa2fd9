// The tiny dataset with something changed, checked.
import { checkDataset } from '../../lib/dataset/check-dataset';
import type { Problem } from '../../lib/dataset/problem';
import type { Dataset } from '../../lib/dataset/read-dataset';
import type { Entity, Fact, Name, Relation } from '../../lib/model/entity';
import type { DatedEvent } from '../../lib/model/event';
import type { Source } from '../../lib/model/source';
import { createSource, createTinyDataset, TODAY } from './tiny-dataset';

/** Entry with one of everything, so that each of its parts can be spoilt. */
type Ant = Entity & { facts: Fact[]; relations: Relation[]; sources: Record<string, Source> };
/** What may be changed: Ant Group's entry, the last entry (Visa), the first event (a listing), or anything. */
export type Change = (places: { ant: Ant; visa: Entity; listing: DatedEvent; dataset: Dataset }) => void;

/** Problems of the tiny dataset after `changes`. */
export function check(...changes: Change[]): Problem[] {
  const dataset = createTinyDataset();
  const places = {
    dataset,
    ant: dataset.entities.find(({ id }) => id === 'ant-group') as Ant,
    visa: dataset.entities.find(({ id }) => id === 'visa') as Entity,
    listing: dataset.events.find(({ id }) => id === 'ant-listing-suspended') as DatedEvent,
  };
  for (const change of changes) change(places);
  return checkDataset(dataset, TODAY);
}

export const ANT = 'entities/ant-group.json';
export const VISA = 'entities/visa.json';
export const LISTING = 'events/ant-listing-suspended.json';

const setIn =
  <T extends object>(find: (ant: Ant) => T | undefined, change: Partial<T>): Change =>
  ({ ant }) => {
    Object.assign(find(ant) as T, change);
  };
export const setAnt = (change: Partial<Entity>): Change => setIn((ant) => ant as Entity, change);
export const setName = (index: number, change: Partial<Name>): Change => setIn((ant) => ant.names[index], change);
/** Ant Group's seat, `facts[1]`. */
export const setSeat = (change: Partial<Fact>): Change => setIn((ant) => ant.facts[1], change);
/** Ant Group's investor, `relations[0]`. */
export const setRelation = (change: Partial<Relation>): Change => setIn((ant) => ant.relations[0], change);
/** A further fact of Ant Group, `facts[2]` if it is the first. */
export const addFact =
  (fact: Omit<Fact, 'sources'>): Change =>
  ({ ant }) => {
    ant.facts.push({ ...fact, sources: ['annual'] });
  };
/** Ant Group's source `key`, new or changed. */
export const setSource =
  (key: string, source: Partial<Source> = {}): Change =>
  ({ ant }) => {
    ant.sources[key] = createSource(key, source);
  };
/** A further name of Visa, `names[2]`. */
export const addVisaName =
  (name: Omit<Name, 'kind'> & Partial<Pick<Name, 'kind'>>): Change =>
  ({ visa }) => {
    visa.names.push({ kind: 'short', ...name });
  };
/** The event of the listing. */
export const setListing =
  (change: Partial<DatedEvent>): Change =>
  ({ listing }) => {
    Object.assign(listing, change);
  };
