// Mentions in a form that a table can hold.

import { createMentionFinder } from '../../lib/match/find-mentions';
import type { Mention } from '../../lib/model/mention';
import { TEST_WEIGHTS } from './test-weights';
import { createTinyGazetteer } from './tiny-dataset';

const findMentions = createMentionFinder(createTinyGazetteer(), TEST_WEIGHTS);

/** Mentions that the tiny dataset has in `texts`, each a block. */
export function findTiny(texts: string | string[], published?: string): Mention[] {
  return findMentions({ blocks: [texts].flat().map((text) => ({ text })), published });
}

/** `Ant Group → ant-group` for each mention, in order. */
export function tellMentions(texts: string | string[], published?: string): string[] {
  return findTiny(texts, published).map(({ surface, entity }) => `${surface} → ${entity}`);
}
