import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ArticleDate, readArticleDate } from '../../lib/page/article-date';

const TODAY = '2026-11-22';
const PLAIN = 'https://news.example/story';

function read(html: string, url = PLAIN): ArticleDate | undefined {
  return readArticleDate(new DOMParser().parseFromString(html, 'text/html'), url, TODAY);
}
const ld = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const article = (datePublished: unknown, type: unknown = 'NewsArticle') => ({ '@type': type, datePublished });

describe('readArticleDate reads JSON-LD', () => {
  const rows: [name: string, html: string, date: string | undefined][] = [
    ['an article', ld(article('2020-11-03')), '2020-11-03'],
    ['a time with a zone: the day as written', ld(article('2020-11-03T23:30:00+08:00')), '2020-11-03'],
    ['an article in a list', ld([{ '@type': 'WebSite' }, article('2020-11-03')]), '2020-11-03'],
    ['an article in @graph', ld({ '@graph': [{ '@type': 'WebPage' }, article('2020-11-03')] }), '2020-11-03'],
    ['an article in mainEntity in @graph', ld({ '@graph': [{ mainEntity: article('2020-11-03') }] }), '2020-11-03'],
    ['one of several types', ld(article('2020-11-03', ['Thing', 'ReportageNewsArticle'])), '2020-11-03'],
    ['a blog posting', ld(article('2020-11-03', 'BlogPosting')), '2020-11-03'],
    [
      'the second script, if the first is broken',
      `<script type="application/ld+json">{ "@type": </script>${ld(article('2020-11-03'))}`,
      '2020-11-03',
    ],
    [
      'the second article, if the first is dated tomorrow',
      ld([article('2026-11-23'), article('2020-11-03')]),
      '2020-11-03',
    ],
    ['no date of what is no article', ld({ '@type': 'Organization', datePublished: '2020-11-03' }), undefined],
    ['no date that is no text', ld(article(20201103)), undefined],
    ['no date of an empty script', '<script type="application/ld+json"></script>', undefined],
    ['no date of null', ld(null), undefined],
  ];
  it.each(rows)('%s', (_, html, date) => {
    expect(read(html)).toEqual(date && { date, certainty: 'stated' });
  });
});

describe('readArticleDate reads meta tags', () => {
  const rows: [name: string, attributes: string][] = [
    ['Open Graph', 'property="article:published_time" content="2020-11-03T08:00:00Z"'],
    ['a variant of it', 'property="og:article:published_time" content="2020-11-03"'],
    ['microdata', 'itemprop="datePublished" content="2020-11-03"'],
    ['a plain date', 'name="date" content="2020-11-03"'],
    ['a date with slashes', 'name="pubdate" content="2020/11/03"'],
    ['a date in one number', 'name="publish-date" content="20201103"'],
    ['a date and time in one number', 'name="publish-date" content="20201103T080000"'],
    ['Parse.ly', 'name="parsely-pub-date" content="2020-11-03T08:00:00Z"'],
    ['Sailthru', 'name="sailthru.date" content="2020-11-03 08:00:00"'],
    ['Dublin Core', 'name="DC.date.issued" content="2020-11-03"'],
    ['a date as in mail', 'name="date" content="Tue, 03 Nov 2020 08:00:00 GMT"'],
  ];
  it.each(rows)('%s', (_, attributes) => {
    expect(read(`<meta ${attributes}>`)).toEqual({ date: '2020-11-03', certainty: 'stated' });
  });
});

describe.each([
  ['Pacific/Midway', 660],
  ['America/Los_Angeles', 480],
  ['UTC', 0],
  ['Asia/Shanghai', -480],
  ['Pacific/Kiritimati', -840],
])('readArticleDate reads the day as written for a reader in %s', (zone, offset) => {
  const own = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = zone;
  });
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it('who is in another zone than others', () => {
    expect(new Date(2020, 10, 3).getTimezoneOffset()).toBe(offset);
  });

  it.each([
    '2020-11-03',
    '2020-11-03T23:30:00-08:00',
    '2020-11-03T00:30:00+14:00',
    '2020-11-03T23:30:00Z',
    'November 3, 2020',
    'Tuesday, November 3, 2020 11:30 PM',
    '3 Nov 2020',
    'Tue, 03 Nov 2020 23:30:00 -0800',
    'Tue, 03 Nov 2020 00:30:00 +0800',
    'Tue, 03 Nov 2020 23:30:00 GMT',
    'Tue Nov 03 2020 23:30:00 GMT-0800 (Pacific Standard Time)',
  ])('%s', (content) => {
    const date = '2020-11-03';
    expect(read(`<meta name="date" content="${content}">`)).toEqual({ date, certainty: 'stated' });
    expect(read(ld(article(content)))).toEqual({ date, certainty: 'stated' });
    expect(read(`<time datetime="${content}"></time>`)).toEqual({ date, certainty: 'marked' });
  });
});

describe('readArticleDate keeps the precision that is given', () => {
  it.each([
    ['2020', '2020'],
    ['2020-11', '2020-11'],
    ['2020-11-03', '2020-11-03'],
    ['2020-02-29', '2020-02-29'],
    ['November 2020', '2020-11'],
    ['Nov. 2020', '2020-11'],
    ['Sept 2020', '2020-09'],
    ['Published in May 2020', '2020-05'],
    ['February 29, 2020', '2020-02-29'],
  ])('%s', (content, date) => {
    expect(read(`<meta name="date" content="${content}">`)?.date).toBe(date);
  });
});

describe('readArticleDate does not believe', () => {
  const rows: [name: string, content: string][] = [
    ['tomorrow', '2026-11-23'],
    ['next year', '2027'],
    ['a date before the web', '1989-12-31'],
    ['a number', '12345678'],
    ['words', 'yesterday'],
    ['a day that there is not', '2021-02-31'],
    ['a day that there is not, in words', 'February 31, 2020'],
    ['a day that there is not, in words, the day first', '31 February 2020'],
    ['a day that there is not, as in mail', 'Tue, 31 Feb 2020 08:00:00 GMT'],
    ['a leap day in another year, in words', 'February 29, 2021'],
    ['a month in words without year', 'November 3'],
    ['a year behind a word that is no month', 'Copyright 2020'],
    ['a month of words that is still to come', 'December 2026'],
    ['a leap day in another year', '2021-02-29'],
    ['a month that there is not', '2021-13'],
    ['a day that there is not in one number', '20210231'],
    ['a month that there is not in one number', '20211301T080000'],
    ['nothing', ''],
  ];
  it.each(rows)('%s', (_, content) => {
    expect(read(`<meta name="date" content="${content}">`)).toBeUndefined();
  });

  it('a date after today, but believes today', () => {
    expect(read(`<meta name="date" content="${TODAY}">`)?.date).toBe(TODAY);
  });
});

describe('readArticleDate reads <time>', () => {
  const rows: [name: string, html: string, date: string | undefined][] = [
    [
      'the one marked as publication first',
      '<article><time datetime="2020-11-04"></time></article><time itemprop="datePublished" datetime="2020-11-03"></time>',
      '2020-11-03',
    ],
    [
      'the one in the article before one outside',
      '<time datetime="2026-01-01"></time><article><time datetime="2020-11-03"></time></article>',
      '2020-11-03',
    ],
    [
      'the one in main',
      '<time datetime="2026-01-01"></time><main><time datetime="2020-11-03"></time></main>',
      '2020-11-03',
    ],
    ['any other', '<time datetime="2020-11-03"></time>', '2020-11-03'],
    ['nothing in one without datetime', '<time>3 November 2020</time>', undefined],
  ];
  it.each(rows)('%s', (_, html, date) => {
    expect(read(html)).toEqual(date && { date, certainty: 'marked' });
  });
});

describe('readArticleDate reads the address', () => {
  const rows: [name: string, path: string, date: string | undefined][] = [
    ['day in folders', '/2020/11/03/ant-ipo', '2020-11-03'],
    ['day with hyphens', '/2020-11-03/ant-ipo', '2020-11-03'],
    ['day in one number', '/news/20201103/ant', '2020-11-03'],
    ['day before an underscore', '/news/20201103_ant.html', '2020-11-03'],
    ['month', '/2020/11/ant-ipo', '2020-11'],
    ['day at the end', '/2020/11/03', '2020-11-03'],
    ['no month 13', '/2020/13/ant', undefined],
    ['no day 31 in February', '/2021/02/31/', undefined],
    ['no such day with hyphens', '/2021-02-31/ant-ipo', undefined],
    ['no such day in one number', '/news/20210431_ant.html', undefined],
    ['the last day of February in a leap year', '/2020/02/29/ant', '2020-02-29'],
    ['no part of a longer number', '/story-120201103', undefined],
    ['no date after today', '/2027/01/02/ant', undefined],
    ['no year alone', '/2020/ant', undefined],
  ];
  it.each(rows)('%s', (_, path, date) => {
    expect(read('', `https://news.example${path}`)).toEqual(date && { date, certainty: 'address' });
  });
});

describe('readArticleDate prefers', () => {
  const json = ld(article('2020-11-01'));
  const meta = '<meta name="date" content="2020-11-02">';
  const time = '<time datetime="2020-11-03"></time>';
  const url = 'https://news.example/2020/11/04/ant';
  it.each([
    ['JSON-LD to a meta tag', json + meta + time, '2020-11-01', 'stated'],
    ['a meta tag to <time>', meta + time, '2020-11-02', 'stated'],
    ['<time> to the address', time, '2020-11-03', 'marked'],
    ['the address to nothing', '', '2020-11-04', 'address'],
  ])('%s', (_, html, date, certainty) => {
    expect(read(html, url)).toEqual({ date, certainty });
  });
});

describe('readArticleDate tells nothing', () => {
  it('where the page and its address are without a date', () => {
    expect(read('<p>3 November 2020</p>')).toBeUndefined();
  });
});
