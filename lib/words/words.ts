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
};

export function createWords<Key extends string>(language: UiLanguage, table: WordTable<Key>): Words<Key> {
  return {
    language,
    say: (key, values = {}) => table[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
    date: (date) => formatDate(date, language),
    number: (value) => new Intl.NumberFormat(language).format(value),
  };
}

function formatDate(date: string, language: UiLanguage): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month) return date;
  // English dates by the day first: «3 Nov 2020» is read the same everywhere.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    month: 'short',
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day ?? 1));
}
