import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../lib/page/article-check';
import { readBlocks } from '../../lib/page/read-blocks';

/** Text of exactly `length` characters, with a letter at both ends. */
const text = (length: number) =>
  'words '
    .repeat(length)
    .slice(0, length - 1)
    .replace(/ $/, '-')
    .concat('s');
const paragraph = (length: number) => `<p>${text(length)}</p>`;
const links = (count: number, length: number) =>
  `<ul>${`<li><a href="/a">${text(length)}</a></li>`.repeat(count)}</ul>`;
const articles = (count: number) => '<article><p>Short.</p></article>'.repeat(count);
const json = (types: string) => `<script type="application/ld+json">{"@context": "x", "@type": ${types}}</script>`;
const OG = '<meta property="og:type" content="article">';
const WEBSITE = '<meta property="og:type" content="website">';

function looks({ body = '', head = '', hasDate = false }): boolean {
  const page = new DOMParser().parseFromString(`<head>${head}</head><body>${body}</body>`, 'text/html');
  return looksLikeArticle(page, { blocks: readBlocks(page.body, () => false), hasDate });
}

type Row = [name: string, expected: boolean, page: { body?: string; head?: string; hasDate?: boolean }];

describe('looksLikeArticle asks for running text', () => {
  const rows: Row[] = [
    ['none', false, {}],
    ['none, on a page that says it is an article', false, { head: OG, hasDate: true }],
    ['enough on a page that says nothing', true, { body: paragraph(1_000) }],
    ['a character too few there, whatever its date', false, { body: paragraph(999), hasDate: true }],
    ['several paragraphs of it', true, { body: paragraph(350).repeat(3) }],
    ['enough on a page that says it is an article', true, { body: paragraph(400), head: OG }],
    ['a character too few there', false, { body: paragraph(399), head: OG }],
    ['in blocks as short as a paragraph may be', true, { body: paragraph(80).repeat(5), head: OG }],
    ['in captions and buttons only', false, { body: paragraph(79).repeat(80), head: OG }],
    ['in Han, where a character weighs three', true, { body: `<p>${'付'.repeat(134)}</p>`, head: OG }],
    ['a Han character too few', false, { body: `<p>${'付'.repeat(133)}</p>`, head: OG }],
    ['in kana', true, { body: `<p>${'かカ'.repeat(67)}</p>`, head: OG }],
    ['in hangul', true, { body: `<p>${'결'.repeat(134)}</p>`, head: OG }],
    ['in blocks that are no paragraphs', false, { body: `<div>${text(2_000)}</div>` }],
    ['in such blocks, on a page that says it is an article', true, { body: `<div>${text(2_000)}</div>`, head: OG }],
    ['in comments', false, { body: `<p class="comment">${text(500)}</p>`.repeat(4) }],
  ];
  it.each(rows)('%s: %s', (_, expected, page) => {
    expect(looks(page)).toBe(expected);
  });

  const apart = ['nav', 'footer', 'aside', 'figcaption', 'ul><li', 'table><tr><td', 'div hidden', 'div role="dialog"'];
  it.each(apart)('and takes none from <%s>', (tag) => {
    expect(looks({ body: `<${tag}>${paragraph(2_000)}`, head: OG })).toBe(false);
    expect(looks({ body: `<div>${paragraph(2_000)}`, head: OG })).toBe(true);
  });
});

describe('looksLikeArticle believes a page that says it is an article:', () => {
  const rows: Row[] = [
    ['in Open Graph', true, { head: OG }],
    ['with a time of publication', true, { head: '<meta property="article:published_time" content="2020-11-03">' }],
    ['in JSON-LD', true, { head: json('"NewsArticle"') }],
    ['as the first of several types in JSON-LD', true, { head: json('["ReportageNewsArticle", "Thing"]') }],
    ['as a blog posting in JSON-LD', true, { head: json('"BlogPosting"') }],
    ['in microdata', true, { body: '<div itemscope itemtype="https://schema.org/NewsArticle"></div>' }],
    ['by its body in microdata', true, { body: '<div itemprop="articleBody"></div>' }],
    ['not as another type in JSON-LD', false, { head: json('"Organization"') }],
    ['not as the word in JSON-LD', false, { head: '<script type="application/ld+json">{"name": "Article"}</script>' }],
    ['not as a website', false, { head: WEBSITE, hasDate: true }],
    ['not by a date alone', false, { hasDate: true }],
  ];
  it.each(rows)('%s: %s', (_, expected, { body = '', ...page }) => {
    expect(looks({ ...page, body: body + paragraph(500) })).toBe(expected);
  });
});

describe('looksLikeArticle tells lists from articles', () => {
  const linked = (share: number, head = '') => ({
    body: `<p>${text(1_000 - share)}<a href="/a">${text(share)}</a></p>`,
    head,
  });
  const rows: Row[] = [
    ['text of which a third is links', true, linked(350)],
    ['text with a character more in links', false, linked(351)],
    ['teasers that are links', false, linked(990)],
    ['teasers that are links, and say they are an article', false, linked(990, OG)],
    ['many headlines beside the text', true, { body: paragraph(1_000) + links(25, 60) }],
    ['one headline more', false, { body: paragraph(1_000) + links(26, 60) }],
    ['as many beside twice the text', true, { body: paragraph(2_000) + links(50, 60) }],
    [
      'one headline more, on a page that says it is an article',
      true,
      { body: paragraph(1_000) + links(26, 60), head: OG },
    ],
    ['links as short as a headline', false, { body: paragraph(1_000) + links(26, 30) }],
    ['links shorter than headlines', true, { body: paragraph(1_000) + links(60, 29) }],
    ['links as long as a headline', false, { body: paragraph(1_000) + links(26, 160) }],
    ['links longer than headlines', true, { body: paragraph(1_000) + links(60, 161) }],
    ['some <article> elements', true, { body: paragraph(1_000) + articles(8) }],
    ['one <article> more', false, { body: paragraph(1_000) + articles(9) }],
    ['one more, on a page that says it is an article', true, { body: paragraph(1_000) + articles(9), head: OG }],
    ['a page of a website', false, { body: paragraph(1_000), head: WEBSITE }],
    ['a page of a website with a date', true, { body: paragraph(1_000), head: WEBSITE, hasDate: true }],
    ['a dated list of a website', false, { body: paragraph(1_000) + links(26, 60), head: WEBSITE, hasDate: true }],
    [
      'a page of a website that says it is an article',
      true,
      { body: paragraph(1_000), head: WEBSITE + json('"NewsArticle"') },
    ],
  ];
  it.each(rows)('%s: %s', (_, expected, page) => {
    expect(looks(page)).toBe(expected);
  });
});

describe('looksLikeArticle', () => {
  it('changes nothing on the page', () => {
    const page = new DOMParser().parseFromString(`<body>${paragraph(2_000)}${links(9, 60)}</body>`, 'text/html');
    const before = page.documentElement.outerHTML;
    const blocks = readBlocks(page.body, () => false);
    expect(looksLikeArticle(page, { blocks, hasDate: false })).toBe(true);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
