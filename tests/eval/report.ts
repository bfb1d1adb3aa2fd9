// The benchmark's tables as text.
import type { EvalText } from './read-texts';
import { type Matcher, measure, type Scores, scoreMatcher, type Tally } from './score';

/** A table of precision, recall and F1 by language and kind, and how many traps were fallen into. */
export function describeScores(title: string, scores: Scores, texts: readonly EvalText[]): string {
  const traps = texts.reduce((sum, text) => sum + text.traps.length, 0);
  const fallen = [...scores.traps].map(([why, { all, fallenInto }]) => `${why} ${fallenInto}/${all}`);
  return [
    '',
    `${title} – ${texts.length} texts, ${scores.all.wanted} mentions, ${traps} traps`,
    row('all', scores.all),
    ...[...scores.byLang].sort().map(([lang, tally]) => row(`lang ${lang}`, tally)),
    ...[...scores.byKind].sort().map(([kind, tally]) => row(`kind ${kind}`, tally)),
    `  traps fallen into: ${fallen.sort().join(', ')}`,
  ].join('\n');
}

function row(name: string, tally: Tally): string {
  const { precision, recall, f1 } = measure(tally);
  const figures = [precision, recall, f1].map((value) => value.toFixed(3));
  return `  ${name.padEnd(18)} wanted ${String(tally.wanted).padStart(4)}  P ${figures[0]}  R ${figures[1]}  F1 ${figures[2]}`;
}

/** The first `most` mentions missed and predictions that are wrong, each with what stands around it. */
export function describeMisses(texts: readonly EvalText[], matcher: Matcher, most: number): string {
  const lines: string[] = [];
  for (const text of texts) {
    const alone: Matcher = () => predictions;
    const predictions = matcher(text);
    for (const gold of text.mentions)
      if (scoreMatcher([{ ...text, mentions: [gold], traps: [] }], alone).all.right === 0)
        lines.push(`${text.id} missed ${gold.kind} ${gold.entity}: ${around(text.text, gold)}`);
    for (const prediction of predictions)
      if (scoreMatcher([text], () => [prediction]).all.wrong > 0)
        lines.push(`${text.id} wrong ${prediction.kind} ${prediction.entity}: ${around(text.text, prediction)}`);
  }
  return ['', ...lines.slice(0, most)].join('\n');
}

function around(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, start - 40), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replace(/\n/g, '¶');
}
