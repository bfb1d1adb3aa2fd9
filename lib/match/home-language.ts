// The language in which a country's own bodies are known by their names and acronyms at home.
import { primaryOf } from './languages';

const known = new Map<string, string>();

/** The likely language of `country` (ISO 3166 alpha-2), as a two-letter code: one, also where there are several («nl» for BE). */
export function homeLanguage(country: string | undefined): string | undefined {
  if (country === undefined) return undefined;
  const found = known.get(country) ?? likelyLanguage(country);
  known.set(country, found);
  return found || undefined;
}

/** By Unicode's likely subtags (UTS #35); '' for what is no country. */
function likelyLanguage(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? primaryOf(new Intl.Locale(`und-${country}`).maximize().language) : '';
}
