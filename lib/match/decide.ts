// Which entity a candidate stands for, if any.
import type { Mention, Reason } from '../model/mention';
import { append } from './append';
import { CONFIDENCE } from './confidence';
import type { Candidate } from './document';
import { type Evidence, weighEvidence } from './evidence';
import type { Gazetteer, GazetteerName } from './gazetteer';
import { standsApart } from './places';
import type { Context } from './sign';

/** Entities that a mention tells as turned down: as many as a reader takes in at a glance. */
const MOST_TURNED_DOWN = 5;

/** Where weaker names are believed before the page's other places count, by entity. */
export function findBelieved(context: Context): Map<number, Candidate[]> {
  const believed = new Map<number, Candidate[]>();
  for (const candidate of context.document.candidates) {
    if (standsApart(context.document.article, candidate.block)) continue;
    if (!candidate.options.some(({ name }) => name.needs)) continue;
    const decided = decide(candidate, context);
    if (!decided) continue;
    append(believed, decided.entity, candidate);
  }
  return believed;
}

export type Decision = { entity: number; name: GazetteerName; confidence: number; reasons: Reason[] };

/**
 * The best believed option of a candidate; a name that needs nothing is believed as it stands. Where the page speaks as
 * much for another entity, for none.
 */
export function decide(candidate: Candidate, context: Context): Decision | undefined {
  let best: Decision | undefined;
  let most = 0;
  let rival = 0;
  const doubt = context.support.doubts.get(candidate);
  for (const { entity, name } of candidate.options) {
    const weighed = name.needs || doubt ? weighEvidence({ candidate, entity, name, doubt }, context) : believe(name);
    if (!weighed) continue;
    const { weight, ...rest } = weighed;
    if (weight > most) {
      if (best && best.entity !== entity) rival = most;
      best = { entity, name, ...rest };
      most = weight;
    } else if (best?.entity !== entity) rival = Math.max(rival, weight);
  }
  return most > rival ? best : undefined;
}

/** A name that needs nothing outweighs all that do. */
function believe(name: GazetteerName): Evidence {
  if (name.kind === 'descriptor')
    return {
      weight: Number.MAX_VALUE,
      confidence: CONFIDENCE.descriptor,
      reasons: [{ rule: 'descriptor', detail: name.text }],
    };
  return {
    weight: Number.MAX_VALUE,
    confidence: CONFIDENCE.name,
    reasons: [{ rule: name.kind === 'former' ? 'former-name' : 'name', detail: name.text }],
  };
}

/** The other entities that the candidate could have stood for. */
export function tellTurnedDown(
  { options }: Candidate,
  chosen: number,
  { entities }: Gazetteer,
): Pick<Mention, 'turnedDown'> | undefined {
  const others = [...new Set(options.map(({ entity }) => entity))].filter((entity) => entity !== chosen);
  if (others.length === 0) return undefined;
  const turnedDown = others.slice(0, MOST_TURNED_DOWN).map((other) => {
    const { id = '', names } = entities[other] ?? {};
    return { entity: id, name: names?.[0]?.text ?? id };
  });
  return { turnedDown };
}
