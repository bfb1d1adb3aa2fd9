// When the article was published, and how sure that is: what the page says to machines first, what stands in its address last.
import type { PartialDate } from '../model/partial-date';

/** `stated`: JSON-LD or a publication meta tag; `marked`: a <time>; `address`: read off the url. */
export type ArticleDate = { date: PartialDate; certainty: 'stated' | 'marked' | 'address' };

const META = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dcterms.created"]',
  'meta[name="cXenseParse:recs:publishtime"]',
];
const TIMES = [
  'time[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
];
const ARTICLE_TYPES = /(?:Article|BlogPosting|Report|Review)$/;

/** Undefined where nothing on the page tells. Dates after `today` (`YYYY-MM-DD`) are not believed. */
export function readArticleDate(page: Document, url: string, today: string): ArticleDate | undefined {
  const believable = (text: string | null | undefined): PartialDate | undefined => {
    const date = toDate(text);
    return date && date > '1990' && date <= today ? date : undefined;
  };
  for (const text of datesInJsonLd(page)) {
    const date = believable(text);
    if (date) return { date, certainty: 'stated' };
  }
  for (const selector of META) {
    const date = believable(page.querySelector(selector)?.getAttribute('content'));
    if (date) return { date, certainty: 'stated' };
  }
  for (const selector of TIMES) {
    const time = page.querySelector(selector);
    const date = believable(time?.getAttribute('datetime') ?? time?.getAttribute('content'));
    if (date) return { date, certainty: 'marked' };
  }
  const date = believable(dateInAddress(url));
  return date ? { date, certainty: 'address' } : undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(?<month>${MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')}|sept)\\.?,?`;
const YEAR = '(?<year>(?:19|20)\\d\\d)\\b';
const DAY_FIRST = new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\s+${YEAR}`, 'i');
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?${YEAR}`, 'i');

/**
 * The day, month or year that a text begins with, or that it gives in English words («Tue, 03 Nov 2020», «November 3,
 * 2020», «November 2020»): the day as written, in no zone.
 */
function toDate(text: string | null | undefined): PartialDate | undefined {
  if (!text) return undefined;
  const numbers =
    /^\s*((?:19|20)\d\d)(?:[-/](\d\d)(?:[-/](\d\d))?)?(?!\d)/.exec(text) ??
    /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T|$)/.exec(text);
  if (numbers) return toExisting(numbers.slice(1));
  const words = DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text);
  const { day, month = '', year = '' } = words?.groups ?? {};
  const number = MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3).toLowerCase())) + 1;
  return words ? toExisting([year, String(number), day]) : undefined;
}

/** Year, month and day as a date, if there is such a day; without those that are missing. */
function toExisting(parts: (string | undefined)[]): PartialDate | undefined {
  const date = parts.flatMap((part) => (part ? [part.padStart(2, '0')] : [])).join('-');
  const day = `${date}-01-01`.slice(0, 10);
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? date : undefined;
}

function* datesInJsonLd(page: Document): Generator<string> {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let json: unknown;
    try {
      json = JSON.parse(script.textContent ?? '');
    } catch {
      continue; // many pages ship broken JSON-LD
    }
    yield* datesIn(json, 0);
  }
}

/** `datePublished` of every article in a JSON-LD tree. */
function* datesIn(value: unknown, depth: number): Generator<string> {
  if (typeof value !== 'object' || value === null || depth > 6) return;
  if (!Array.isArray(value)) {
    const { '@type': type, datePublished } = value as { '@type'?: unknown; datePublished?: unknown };
    if (
      [type].flat().some((each) => typeof each === 'string' && ARTICLE_TYPES.test(each)) &&
      typeof datePublished === 'string'
    )
      yield datePublished;
  }
  for (const each of Object.values(value)) yield* datesIn(each, depth + 1);
}

function dateInAddress(url: string): PartialDate | undefined {
  const path = new URL(url).pathname;
  const found = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])(?:[/-]?(0[1-9]|[12]\d|3[01]))?(?=[/_.-]|$)/.exec(path);
  return found ? toExisting(found.slice(1)) : undefined;
}
