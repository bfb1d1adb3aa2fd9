// What the benchmark runs inside a page: three ways to find the same names in the same text.
import Mark from 'mark.js';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { unpackGazetteer } from '../../lib/match/unpack-gazetteer';
import type { Article, Mention } from '../../lib/model/mention';
import { readArticleDate } from '../../lib/page/article-date';
import { createPainter } from '../../lib/page/highlight';
import { readPlaces } from '../../lib/page/link-boxes';
import { locateRange } from '../../lib/page/locate-range';
import { type PageBlock, readBlocks } from '../../lib/page/read-blocks';
import { decodeFiles, type Files } from './files';

/** Milliseconds of one run on the page as it stands; each way but the first changes it, so each needs a fresh page. */
export type Run = {
  /** Time on the page's main thread; for Sidenote without matching, which the background does. */
  mainMs: number;
  /** Layout that the run leaves to be done. */
  layoutMs: number;
  /** Time of matching in the background. */
  matchMs?: number;
  characters: number;
  marks: number;
};

const timed = <T>(work: () => T): [T, number] => {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
};

const layout = () => timed(() => document.body.getBoundingClientRect().height)[1];

/** One pass over all text nodes, lengths only: what no reader can do without. */
export function walk(): Run {
  layout();
  const [characters, mainMs] = timed(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let sum = 0;
    while (walker.nextNode()) sum += (walker.currentNode as Text).length;
    return sum;
  });
  return { mainMs, layoutMs: layout(), characters, marks: 0 };
}

/** Sidenote: read, send (structured clone, both ways), match, locate, paint. `files` are those of the release, in base64. */
export function sidenote(files: Files): Run {
  const findMentions = createMentionFinder(unpackGazetteer(decodeFiles(files)));
  layout();
  const [blocks, readMs] = timed(() => readBlocks(document.body, () => false));
  const [article, articleMs] = timed(() => toArticle(blocks));
  const [sent, sendMs] = timed(() => structuredClone(article));
  const [found, matchMs] = timed(() => findMentions(sent));
  const [marks, paintMs] = timed(() => {
    const mentions: Mention[] = structuredClone(found);
    const painter = createPainter<Mention>();
    let painted = 0;
    for (const mention of mentions) {
      const block = blocks[mention.block];
      const range = block && locateRange(block, mention.start, mention.end);
      if (!range) continue;
      painter.add({ range, style: 'name', key: mention });
      painted++;
    }
    return painted;
  });
  return {
    mainMs: readMs + articleMs + sendMs + paintMs,
    layoutMs: layout(),
    matchMs,
    characters: blocks.reduce((sum, { text }) => sum + text.length, 0),
    marks,
  };
}

/** What is sent to be detected in. */
export function readArticle(): Article {
  return toArticle(readBlocks(document.body, () => false));
}

function toArticle(blocks: readonly PageBlock[]): Article {
  const places = readPlaces(blocks);
  return {
    blocks: blocks.map(({ text, lang }, index) => ({ text, lang, place: places[index] })),
    lang: document.documentElement.lang || undefined,
    published: readArticleDate(document, location.href, LAST_DAY)?.date,
  };
}

/** Dates after it are not believed; any day after all pages will do. */
const LAST_DAY = '2099-12-31';

const NAMES_AT_A_TIME = 200;

/** mark.js, set to what comes nearest: whole words, case kept, names across elements. */
export function markJs(names: string[]): Run {
  layout();
  let marks = 0;
  const [, mainMs] = timed(() => {
    // It calls itself once per name: more names at a time overflow the stack.
    for (let at = 0; at < names.length; at += NAMES_AT_A_TIME)
      new Mark(document.body).mark(names.slice(at, at + NAMES_AT_A_TIME), {
        separateWordSearch: false,
        accuracy: 'exactly',
        caseSensitive: true,
        acrossElements: true,
        diacritics: false,
        done: (count: number) => {
          marks += count;
        },
      });
  });
  return { mainMs, layoutMs: layout(), characters: document.body.textContent?.length ?? 0, marks };
}
