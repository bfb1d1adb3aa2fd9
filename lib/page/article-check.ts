// Whether a page is an article to be read: a kept library's judgement first, then what the page says of itself and how much
// running text it has. Section fronts, lists of press releases and company pages are not read.
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import type { PageBlock } from './read-blocks';

/** Shorter blocks are teasers, captions and buttons. In Han, kana and hangul a character says about three times as much. */
const MIN_PARAGRAPH = 80;
const UNSPACED_WEIGHT = 3;
/** Running text that a page needs if it says that it is an article, and if it does not. */
const MIN_PROSE_STATED = 400;
const MIN_PROSE_UNSTATED = 1_000;
/** Share of the running text that may be links: a list of teasers is nearly all links. */
const MAX_LINK_SHARE = 0.35;
/** Links with the length of a headline, per 1,000 characters of running text: section fronts have many. */
const MAX_HEADLINES_PER_KILO = 25;
const HEADLINE = /^.{30,160}$/su;
/** <article> elements on a page that does not say what it is: from so many on each is a teaser. */
const MAX_ARTICLES = 8;
/** Text inside these is no running text. */
const APART = 'aside, li, figcaption, table';

/**
 * True for pages of one article, given its `blocks` as read and whether it shows a date of publication. Reads the tree
 * only. The figures were set on real pages: 30 articles, 64 others that are mostly articles, 25 that are none.
 */
export function looksLikeArticle(
  page: Document,
  { blocks, hasDate }: { blocks: PageBlock[]; hasDate: boolean },
): boolean {
  const stated = statesArticle(page);
  // The library knows a page by its prose alone; one that says what it is may be short, or in Chinese.
  if (!stated && !isProbablyReaderable(page)) return false;
  const { prose, linked } = measureProse(blocks);
  if (prose < (stated ? MIN_PROSE_STATED : MIN_PROSE_UNSTATED) || linked > prose * MAX_LINK_SHARE) return false;
  if (stated) return true;
  if (saysWebsite(page) && !hasDate) return false;
  return (
    page.querySelectorAll('article').length <= MAX_ARTICLES &&
    countHeadlines(page) <= (prose / 1_000) * MAX_HEADLINES_PER_KILO
  );
}

/** Weighted characters of running text, and how many of them are links. */
function measureProse(blocks: PageBlock[]): { prose: number; linked: number } {
  let prose = 0;
  let linked = 0;
  for (const { text, root, pieces } of blocks) {
    const weight = weigh(text);
    if (weight < MIN_PARAGRAPH || root.closest(APART)) continue;
    prose += weight;
    for (const { node } of pieces) if (node.parentElement?.closest('a')) linked += weigh(node.data);
  }
  return { prose, linked };
}

function weigh(text: string): number {
  const trimmed = text.trim();
  const unspaced =
    trimmed.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return trimmed.length + unspaced * (UNSPACED_WEIGHT - 1);
}

function statesArticle(page: Document): boolean {
  if (/article/i.test(openGraphType(page))) return true;
  if (
    page.querySelector('meta[property="article:published_time"], [itemtype$="NewsArticle"], [itemprop="articleBody"]')
  )
    return true;
  return [...page.querySelectorAll('script[type="application/ld+json"]')].some((script) =>
    /"@type"\s*:\s*(?:\[[^\]]*)?"(?:\w*Article|BlogPosting)"/.test(script.textContent ?? ''),
  );
}

function saysWebsite(page: Document): boolean {
  return /^website$/i.test(openGraphType(page));
}

function openGraphType(page: Document): string {
  return page.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
}

function countHeadlines(page: Document): number {
  let count = 0;
  for (const link of page.querySelectorAll('a')) if (HEADLINE.test(link.textContent?.trim() ?? '')) count++;
  return count;
}
