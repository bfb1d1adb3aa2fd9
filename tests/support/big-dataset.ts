// A dataset as large as ours is to become: entities kept by hand, of some 5 kB a card, among thousands of imported ones of
// some 0.6 kB. Its facts are made up.
import type { Dataset } from '../../lib/dataset/read-dataset';
import type { Entity } from '../../lib/model/entity';
import type { DatedEvent } from '../../lib/model/event';
import { createDataset, createPack } from './small-dataset';
import { createNames, recombineNames } from './synthetic-names';
import { createSource } from './tiny-dataset';

const inAll = (text: string) => ({ en: text, fr: text, nl: text });
const numbered = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, number) => make(number));
const SENTENCE = 'The regulator let it go on under three conditions, which it was to meet within the year.';

/** `deep` entities `deep-0000` … and `imported` ones `firm-0000` …, with four names each. */
export function createBigDataset({ deep, imported }: { deep: number; imported: number }): Dataset {
  const names = createNames({ count: (deep + imported) * 4, words: 20_000, seed: 1 });
  const namesOf = (index: number): Entity['names'] =>
    names.slice(index * 4, index * 4 + 4).map(({ text }, ordinal) => ({ text, kind: ordinal ? 'short' : 'official' }));
  const digits = (number: number) => String(number).padStart(4, '0');
  const entities = [
    ...numbered(deep, (number) => createDeepEntity(`deep-${digits(number)}`, namesOf(number))),
    ...numbered(imported, (number) => createImportedEntity(`firm-${digits(number)}`, namesOf(deep + number))),
  ];
  const events = numbered(
    deep,
    (number): DatedEvent => ({
      id: `event-${digits(number)}`,
      date: '2021-04',
      kind: 'fine',
      entities: [`deep-${digits(number)}`],
      title: inAll(SENTENCE),
      sources: [createSource('event')],
    }),
  );
  return createDataset(entities, { packs: [createPack('core')], events });
}

const NAMES_EACH = 4;

/** `dataset` with as many made-up firms of four names each as bring it to `names` names, their words drawn from its own. */
export function enlargeDataset(dataset: Dataset, names: number): Dataset {
  const own = dataset.entities.flatMap((entity) => entity.names.map(({ text }) => text));
  const texts = recombineNames(own, { count: Math.max(0, names - own.length), seed: 1 });
  const firms = numbered(Math.ceil(texts.length / NAMES_EACH), (number) =>
    createImportedEntity(
      `made-up-${number}`,
      texts.slice(number * NAMES_EACH, (number + 1) * NAMES_EACH).map((text) => ({ text, kind: 'official' })),
    ),
  );
  return { ...dataset, entities: [...dataset.entities, ...firms] };
}

function createDeepEntity(id: string, names: Entity['names']): Entity {
  return {
    id,
    kind: 'bank',
    pack: 'core',
    country: 'SG',
    names,
    description: { text: inAll(SENTENCE), sources: ['a'] },
    facts: numbered(10, (number) => ({
      property: 'scale',
      value: inAll(SENTENCE),
      asOf: String(2010 + number),
      sources: ['a', 'b', 'c'],
    })),
    sources: { a: createSource('a'), b: createSource('b'), c: createSource('c') },
  };
}

function createImportedEntity(id: string, names: Entity['names']): Entity {
  return {
    id,
    kind: 'payment-firm',
    pack: 'core',
    country: 'LT',
    names,
    facts: [{ property: 'licence', value: inAll('Electronic money institution'), asOf: '2026-11-20', sources: ['a'] }],
    sources: { a: createSource(`register-of-institutions/${id}`, { publisher: 'A register of a central bank' }) },
  };
}
