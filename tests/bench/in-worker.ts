// What the benchmark runs inside a worker: the whole of detection, and the exact-name baseline on the same text.
import { createDetector } from '../../lib/match/find-mentions';
import { unpackGazetteer } from '../../lib/match/unpack-gazetteer';
import type { Article } from '../../lib/model/mention';
import { createExactNames } from '../eval/exact-names';
import { decodeFiles, type Files } from './files';
import { HARD_TEXTS } from './hard-texts';
import { median } from './report';

const ROUNDS = 7;
/** The clock ticks every 0.1 ms: what is shorter than this is done again and again. */
const MIN_MS = 5;
/** Of a hard text; the other is twice as long. */
const HARD_LENGTH = 50_000;

export type Times = { detectionMs: number; exactMs: number };
export type ColdStart = { unpackMs: number; createMs: number; firstMs: number };
export type Doubling = { of: string; ms: number; ratio: number };

/** Milliseconds of one `work`. */
function time(work: () => void): number {
  const start = performance.now();
  let ms = 0;
  let times = 0;
  while (ms < MIN_MS) {
    work();
    times++;
    ms = performance.now() - start;
  }
  return ms / times;
}

function createWays(files: Files) {
  const gazetteer = unpackGazetteer(decodeFiles(files));
  const detect = createDetector(gazetteer);
  const findExactNames = createExactNames(gazetteer);
  return {
    detect: (article: Article) => void detect(article),
    findExact: ({ blocks }: Article) => {
      for (const block of blocks) findExactNames(block);
    },
  };
}

/** Of each article the median milliseconds of both ways, after a round to warm up. */
export function timeArticles({ files, articles }: { files: Files; articles: Article[] }): Times[] {
  const { detect, findExact } = createWays(files);
  const rounds = Array.from({ length: ROUNDS + 1 }, () =>
    articles.map((article) => ({ detectionMs: time(() => detect(article)), exactMs: time(() => findExact(article)) })),
  ).slice(1);
  return articles.map((_, index) => ({
    detectionMs: median(rounds.map((round) => round[index]?.detectionMs ?? 0)),
    exactMs: median(rounds.map((round) => round[index]?.exactMs ?? 0)),
  }));
}

/** `lines` over and over until `length` UTF-16 units are reached, as one article. */
export function timeLong({ files, lines, length }: { files: Files; lines: string[]; length: number }): Times {
  const blocks: { text: string }[] = [];
  for (let at = 0, sum = 0; sum < length; at++) {
    const text = lines[at % lines.length] as string;
    blocks.push({ text });
    sum += text.length;
  }
  return timeArticles({ files, articles: [{ blocks }] })[0] as Times;
}

/** How much longer each of the hard texts takes when it is twice as long. */
export function timeHard({ files }: { files: Files }): Doubling[] {
  const { detect } = createWays(files);
  return HARD_TEXTS.map(({ of, create }) => {
    const [once, twice] = [create(HARD_LENGTH), create(2 * HARD_LENGTH)];
    detect(once);
    // The least is what the text takes on an idle machine.
    const least = (article: Article) => Math.min(...Array.from({ length: 3 }, () => time(() => detect(article))));
    const ms = least(once);
    return { of, ms, ratio: least(twice) / ms };
  });
}

/** From the bytes of a release to the first mentions, in a worker that has not yet done anything. */
export function startCold({ files, article }: { files: Files; article: Article }): ColdStart {
  const bytes = decodeFiles(files);
  const marks = [performance.now()];
  const gazetteer = unpackGazetteer(bytes);
  marks.push(performance.now());
  const detect = createDetector(gazetteer);
  marks.push(performance.now());
  detect(article);
  marks.push(performance.now());
  const [unpackMs = 0, createMs = 0, firstMs = 0] = marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0));
  return { unpackMs, createMs, firstMs };
}
