// Whether a page is an article to be read: a kept library's judgement first, then what the page says of itself and how much
// running text it has. Section fronts, lists of press releases and company pages are not read.
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';

/** Paragraphs shorter than this are teasers, captions and buttons. */
const MIN_PARAGRAPH = 80;
/** Running text that a page needs if it says that it is an article, and if it does not. */
const MIN_PROSE_STATED = 400;
const MIN_PROSE_UNSTATED = 1_000;
/** Share of the running text that may be links: a list of teasers is nearly all links. */
const MAX_LINK_SHARE = 0.35;
/** Links with the length of a headline, per 1,000 characters of running text: section fronts have many. */
const MAX_HEADLINES_PER_KILO = 12;
const HEADLINE = /^.{30,160}$/su;

/** True for pages of one article. Reads the tree only. */
export function looksLikeArticle(page: Document): boolean {
  if (!isProbablyReaderable(page)) return false;
  let prose = 0;
  let linked = 0;
  for (const paragraph of page.querySelectorAll('p, [itemprop="articleBody"] > div, article > div')) {
    if (paragraph.closest('nav, footer, aside, li, form, [hidden]')) continue;
    const length = textLength(paragraph);
    if (length < MIN_PARAGRAPH || (paragraph.tagName !== 'P' && paragraph.querySelector('p'))) continue;
    prose += length;
    for (const link of paragraph.querySelectorAll('a')) linked += textLength(link);
  }
  const stated = statesArticle(page);
  if (prose < (stated ? MIN_PROSE_STATED : MIN_PROSE_UNSTATED) || linked > prose * MAX_LINK_SHARE) return false;
  return stated || headlines(page) <= (prose / 1_000) * MAX_HEADLINES_PER_KILO;
}

function statesArticle(page: Document): boolean {
  const type = page.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type && /article/i.test(type)) return true;
  if (
    page.querySelector('meta[property="article:published_time"], [itemtype$="NewsArticle"], [itemprop="articleBody"]')
  )
    return true;
  return [...page.querySelectorAll('script[type="application/ld+json"]')].some((script) =>
    /"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting)"/.test(script.textContent ?? ''),
  );
}

function headlines(page: Document): number {
  let count = 0;
  for (const link of page.querySelectorAll('a')) if (HEADLINE.test(link.textContent?.trim() ?? '')) count++;
  return count;
}

function textLength(element: Element): number {
  return element.textContent?.trim().length ?? 0;
}
