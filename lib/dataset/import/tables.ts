// Extracts of registers as files: CSV under one comment line, or JSON.
import { parse } from 'csv-parse/sync';
import { getDomain } from 'tldts';

/** The rows of a CSV text whose comment lines begin with `#`; every value trimmed. Throws an Error that names the bad line. */
export function parseCsv(text: string): Record<string, string>[] {
  return parse(text, { columns: true, comment: '#', comment_no_infix: true, trim: true, bom: true }) as Record<
    string,
    string
  >[];
}

/** The parts of a list such as `a|b` or `a;b`, without empty ones. */
export function parts(list: string | undefined, separator: string | RegExp): string[] {
  return (list ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The registrable domain of an address or host, by the Public Suffix List. */
export function domainOf(address: string | undefined): string | undefined {
  return (address && getDomain(address)) || undefined;
}

/** UTF-8 that somebody read as Latin-1 («Saint-Ãtienne» with an invisible character), read as it was meant. */
export function mendEncoding(text: string): string {
  if (!/[\u0080-\u009F]|[ÃÂâ][\u0080-\u00BF]/u.test(text)) return text;
  const mended = Buffer.from(text, 'latin1').toString('utf8');
  return mended.includes('\uFFFD') ? text.replace(/\p{Cc}/gu, '') : mended;
}
