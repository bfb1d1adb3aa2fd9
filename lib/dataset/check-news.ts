// Which names fire in ordinary news: articles whose organisations somebody has marked, and that are not about finance.
import { createMentionFinder } from '../match/find-mentions';
import { findInText } from './annotate';
import { toGazetteer } from './compile-gazetteer';
import type { FrequentWords } from './frequent-words';
import type { Problem } from './problem';
import type { Dataset } from './read-dataset';

/** An article with its marked organisations; offsets are UTF-16, half-open, into `text`. */
export type MarkedArticle = { text: string; lang?: string | undefined; mentions: { start: number; end: number }[] };

/** Reasons of a name that needed none. */
const ALONE = new Set(['name', 'former-name', 'one-letter-off']);

/**
 * A problem for every one-word name that is marked alone, without support from the page, where no organisation stands. Exceptions
 * of never-alone.json are firms that such news names too, whatever the marks say.
 */
export function checkNews(dataset: Dataset, articles: Iterable<MarkedArticle>, frequent: FrequentWords): Problem[] {
  const gazetteer = toGazetteer(dataset);
  const findMentions = createMentionFinder(gazetteer);
  const fired = new Map<string, { entity: string; text: string; count: number; around: string }>();
  for (const { text, lang, mentions } of articles)
    for (const { start, end, entity, reasons } of findInText(
      { text, lang },
      { findMentions, isPackEnabled: () => true },
    )) {
      if (mentions.some((mark) => mark.start < end && start < mark.end)) continue;
      const surface = text.slice(start, end);
      if (/\s/u.test(surface) || !reasons.some(({ rule }) => ALONE.has(rule)) || frequent.isException(surface))
        continue;
      const key = `${entity} ${surface}`;
      const known = fired.get(key);
      const around = text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ');
      fired.set(key, { entity, text: surface, count: (known?.count ?? 0) + 1, around: known?.around ?? around });
    }
  return [...fired.values()].map(({ entity, text, count, around }) => ({
    file: dataset.places?.get(entity)?.file ?? `entities/${entity}.json`,
    field: `${dataset.places?.get(entity)?.prefix ?? ''}names`,
    value: text,
    rule: `is marked ${count} time(s) in ordinary news where no organisation stands («${around}»): it must have needs, or be an exception of language/never-alone.json`,
  }));
}
