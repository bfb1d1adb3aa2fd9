// What the page says as a whole for names that need support: whom it names beyond doubt, its cues, definitions and topic.
import type { Topic } from '../model/topic';
import type { AuthorityHit } from './authorities';
import type { Cues } from './cues';
import type { Definitions } from './definitions';
import type { Candidate, Document } from './document';
import { findDoubt } from './doubts';
import type { GazetteerIndex } from './gazetteer-index';
import { isInsideInstitution } from './institutions';
import { standsApart } from './places';
import type { TopicReader } from './topic';
import type { Weights } from './weights';

export type Support = GazetteerIndex & {
  /** Entities named in full, told by their office or defined in the article's text, by index. */
  named: ReadonlySet<number>;
  /** By country, the first of its entities that is named. */
  namedOf: ReadonlyMap<string, number>;
  /** By entity, the places where one of its weaker names is believed for what stands around it. */
  believed: ReadonlyMap<number, readonly Candidate[]>;
  /** Of the page, by the names that are beyond doubt. */
  topic: Topic;
  /** Candidates that may be a namesake's, and why; and those that are the end of another institution's name. */
  doubts: ReadonlyMap<Candidate, string>;
  insides: ReadonlySet<Candidate>;
  cues: Cues;
  definitions: Definitions;
  weights: Weights;
};

/** The support that `document` gives before any weaker name is believed; `authorities` are those told by their office. */
export function readSupport(
  document: Document,
  found: { cues: Cues; definitions: Definitions; authorities: readonly AuthorityHit[] },
  { tellTopic, index, weights }: { tellTopic: TopicReader; index: GazetteerIndex; weights: Weights },
): Support {
  const { cues, definitions, authorities } = found;
  const isInText = ({ block }: { block: number }) => !standsApart(document.article, block);
  const doubts = new Map<Candidate, string>();
  const insides = new Set<Candidate>();
  for (const candidate of document.candidates) {
    const doubt = findDoubt(candidate, document, cues);
    if (doubt !== undefined) doubts.set(candidate, doubt);
    if (isInsideInstitution(candidate, document, definitions)) insides.add(candidate);
  }
  const clear = document.candidates
    .filter((candidate) => isInText(candidate) && !insides.has(candidate) && !doubts.has(candidate))
    .flatMap((candidate) => fullyNamed(candidate).map((entity) => ({ entity, block: candidate.block })));
  const named = [...authorities.filter(isInText), ...clear];
  const defined = [...definitions.values()].filter((entity) => entity !== 'other');
  const namedOf = new Map<string, number>();
  for (const { entity } of named) {
    const country = index.countries[entity];
    if (country !== undefined && !namedOf.has(country)) namedOf.set(country, entity);
  }
  return {
    ...index,
    namedOf,
    named: new Set([...named.map(({ entity }) => entity), ...defined]),
    believed: new Map(),
    topic: tellTopic(named),
    doubts,
    insides,
    cues,
    definitions,
    weights,
  };
}

/** Entities that a candidate names beyond doubt. */
function fullyNamed({ options }: Candidate): number[] {
  return options.filter(({ name }) => !name.needs).map(({ entity }) => entity);
}
