// What the worker needs for a text as long as no page is: the benchmark's, over and over, in Node.
import { createMentionFinder } from '../../lib/match/find-mentions';
import type { Gazetteer } from '../../lib/match/gazetteer';
import { readTexts } from '../eval/read-texts';
import { median } from './report';

const CHARACTERS = 5_000_000;

export type LongTextRun = { characters: number; matchMs: number };

/** Milliseconds for 5 million characters, the median of `runs` after one to warm up. */
export async function measureLongText(gazetteer: Gazetteer, runs: number): Promise<LongTextRun> {
  const texts = await readTexts(new URL('../eval/texts', import.meta.url).pathname);
  const lines = texts.flatMap(({ text }) => text.split('\n'));
  const blocks: { text: string }[] = [];
  let characters = 0;
  for (let at = 0; characters < CHARACTERS; at++) {
    const text = lines[at % lines.length] as string;
    blocks.push({ text });
    characters += text.length;
  }
  const findMentions = createMentionFinder(gazetteer);
  const time = () => {
    const start = performance.now();
    findMentions({ blocks });
    return performance.now() - start;
  };
  time();
  return { characters, matchMs: median(Array.from({ length: runs }, time)) };
}
