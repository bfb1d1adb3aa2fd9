// Whether a name that needs support has it: the signs for and against it, weighed.
import type { Reason } from '../model/mention';
import { CONFIDENCE, confidenceOf } from './confidence';
import { textAt } from './document';
import type { Context, Weighed } from './sign';
import { tellSigns } from './signs';

/** Signs that say the same in different ways add up to this at most, so that a strong sign against is heard. */
const MOST_FOR = 1;
/** `weight` is the sum of all signs, by which two entities are told apart; what is believed for one does not rise with it for ever. */
export type Evidence = { weight: number; confidence: number; reasons: Reason[] };

/**
 * Confidence (0 to 1) and reasons, for and against, if `name` is believed to stand for `entity` at `candidate`, else
 * undefined: where the weights of all signs, those for it up to `MOST_FOR`, come to `believed`.
 */
export function weighEvidence(weighed: Weighed, context: Context): Evidence | undefined {
  const { candidate, entity, name } = weighed;
  const { support } = context;
  const surface = textAt(context.document, candidate);
  const defined = support.definitions.get(surface);
  if (defined === entity)
    return {
      weight: Number.POSITIVE_INFINITY,
      confidence: CONFIDENCE.name,
      reasons: [{ rule: 'acronym-defined', detail: surface }],
    };
  if (defined !== undefined) return undefined;
  if (name.needs === 'full-name' && !support.named.has(entity)) return undefined;

  const signs = tellSigns(weighed, context);
  const { weights } = support;
  let speaking = 0;
  let against = 0;
  for (const { weight } of signs)
    if (weights[weight] > 0) speaking += weights[weight];
    else against += weights[weight];
  const score = Math.min(MOST_FOR, speaking) + against;
  if (score < weights.believed) return undefined;
  const reasons = signs
    .filter(({ weight }) => weights[weight] !== 0)
    .map(({ weight, rule, detail }): Reason => ({ rule, detail, ...(weights[weight] < 0 && { against: true }) }));
  return { weight: speaking + against, confidence: confidenceOf(score), reasons };
}
