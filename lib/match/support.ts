// What the page says as a whole for names that need support: whom it names beyond doubt, its cues, definitions and topic.
import type { Topic } from '../model/topic';
import type { AuthorityHit } from './authorities';
import type { Cues } from './cues';
import type { Definitions } from './definitions';
import type { Candidate, Document } from './document';
import { findDoubt } from './doubts';
import type { Gazetteer } from './gazetteer';
import type { GazetteerIndex } from './gazetteer-index';
import { isInsideInstitution } from './institutions';
import { standsApart } from './places';
import { readTopic } from './topic';
import type { Weights } from './weights';

export type Support = GazetteerIndex & {
  /** Entities named in full, told by their office or defined in the article's text, by index. */
  named: ReadonlySet<number>;
  /** By entity, the places where one of its weaker names is believed for what stands around it. */
  believed: ReadonlyMap<number, readonly Candidate[]>;
  /** Of the page, by the names that are beyond doubt. */
  topic: Topic;
  cues: Cues;
  definitions: Definitions;
  weights: Weights;
};

/** The support that `document` gives before any weaker name is believed; `authorities` are those told by their office. */
export function readSupport(
  document: Document,
  found: { cues: Cues; definitions: Definitions; authorities: readonly AuthorityHit[] },
  { gazetteer, index, weights }: { gazetteer: Gazetteer; index: GazetteerIndex; weights: Weights },
): Support {
  const { cues, definitions, authorities } = found;
  const isInText = ({ block }: { block: number }) => !standsApart(document.article, block);
  const clear = document.candidates
    .filter(
      (candidate) =>
        isInText(candidate) &&
        !isInsideInstitution(candidate, document, definitions) &&
        !findDoubt(candidate, document, cues),
    )
    .flatMap((candidate) => fullyNamed(candidate).map((entity) => ({ entity, block: candidate.block })));
  const named = [...authorities.filter(isInText), ...clear];
  const defined = [...definitions.values()].filter((entity) => entity !== 'other');
  return {
    ...index,
    named: new Set([...named.map(({ entity }) => entity), ...defined]),
    believed: new Map(),
    topic: readTopic(document, { cues, named, entities: gazetteer.entities }),
    cues,
    definitions,
    weights,
  };
}

/** Entities that a candidate names beyond doubt. */
function fullyNamed({ options }: Candidate): number[] {
  return options.filter(({ name }) => !name.needs).map(({ entity }) => entity);
}
