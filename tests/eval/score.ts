// Predictions against the benchmark's gold: how many are right, wrong and missed, by language and kind.
import type { EvalText, GoldMention } from './read-texts';

export type Prediction = { start: number; end: number; entity: string; kind: string };
export type Matcher = (text: EvalText) => Prediction[];

/** `right` of `wanted` gold mentions were found; `wrong` predictions stand where nothing, or another, is meant. */
export type Tally = { wanted: number; right: number; wrong: number };
export type Scores = {
  all: Tally;
  byLang: Map<string, Tally>;
  byKind: Map<string, Tally>;
  traps: Map<string, { all: number; fallenInto: number }>;
};

/**
 * A prediction is right if it overlaps a gold mention of its entity by half of the longer one or more. The name inside a
 * role phrase («the parent of TikTok») is neither wanted nor wrong.
 */
export function scoreMatcher(texts: readonly EvalText[], matcher: Matcher): Scores {
  const scores: Scores = { all: empty(), byLang: new Map(), byKind: new Map(), traps: new Map() };
  for (const text of texts) {
    const predictions = matcher(text);
    const found = new Set<GoldMention>();
    const wrong: Prediction[] = [];
    for (const prediction of predictions) {
      const hit = text.mentions.find((gold) => gold.entity === prediction.entity && overlap(gold, prediction) >= 0.5);
      if (hit) found.add(hit);
      else if (!text.mentions.some((gold) => gold.kind === 'role' && isInside(prediction, gold)))
        wrong.push(prediction);
    }
    const count = (tally: Tally, golds: GoldMention[], wrongs: number) => {
      tally.wanted += golds.length;
      tally.right += golds.filter((gold) => found.has(gold)).length;
      tally.wrong += wrongs;
    };
    count(scores.all, text.mentions, wrong.length);
    count(at(scores.byLang, text.lang), text.mentions, wrong.length);
    for (const gold of text.mentions) count(at(scores.byKind, gold.kind), [gold], 0);
    for (const { kind } of wrong) at(scores.byKind, toGoldKind(kind)).wrong++;
    for (const trap of text.traps) {
      const known = scores.traps.get(trap.why) ?? { all: 0, fallenInto: 0 };
      known.all++;
      if (wrong.some((prediction) => overlap(trap, prediction) > 0)) known.fallenInto++;
      scores.traps.set(trap.why, known);
    }
  }
  return scores;
}

/** Detection's kinds are finer in one place and name another differently. */
function toGoldKind(kind: string): string {
  return kind === 'short' ? 'name' : kind === 'typo' ? 'slip' : kind;
}

export function measure({ wanted, right, wrong }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = wanted === 0 ? 1 : right / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function empty(): Tally {
  return { wanted: 0, right: 0, wrong: 0 };
}

function at(map: Map<string, Tally>, key: string): Tally {
  const tally = map.get(key) ?? empty();
  map.set(key, tally);
  return tally;
}

type Span = { start: number; end: number };

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.max(a.end - a.start, b.end - b.start);
}
