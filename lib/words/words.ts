// Says the words of the interface in the language that the user reads.
import type { UiLanguage } from '../model/ui-language';

/** One text per key, in one language. */
export type WordTable<Key extends string> = Record<Key, string>;

export type Words<Key extends string> = {
  language: UiLanguage;
  /** `{name}` in the words is replaced by `values.name`. */
  say: (key: Key, values?: Record<string, string | number>) => string;
  /** `2020-11-03` → «3 Nov 2020»; a month or year stays one. */
  date: (date: string) => string;
  number: (value: number) => string;
  /** `0.335` → «33.5%», «33,5 %». */
  percent: (share: number) => string;
};

export function createWords<Key extends string>(language: UiLanguage, table: WordTable<Key>): Words<Key> {
  return {
    language,
    say: (key, values = {}) => table[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
    date: (date) => formatDate(date, language),
    number: (value) => new Intl.NumberFormat(language).format(value),
    percent: (share) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(share),
  };
}

function formatDate(date: string, language: UiLanguage): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month) return date;
  // English dates by the day first: «3 Nov 2020» is read the same everywhere. French has a first, not a one.
  const text = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    month: 'short',
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day ?? 1));
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
