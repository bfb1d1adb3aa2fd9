// What stands right after a listed firm in news on markets: what its share gained or lost, or its ticker.

/** «+0,2%», «(-1.3 %)», «(+12,5 Prozent)». */
const MOVE =
  /^\s?\(?[+\u2212\u2013-]\s?\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|percent\b|per cent\b|Prozent\b|procent\b|per cento\b|por ciento\b)\)?/iu;
/** «(NASDAQ: PYPL)», «(Euronext Amsterdam: ADYEN)», «(ENX:ADYEN)», «(ISIN: NL0012969182)». */
const TICKER = /^\s?\((?:[\p{L} ]{2,24}:\s?[A-Z0-9.]{1,12}|ISIN:?\s?[A-Z]{2}[A-Z0-9]{10}|WKN:?\s?[A-Z0-9]{6})\)/u;
/** As far as any of these reaches. */
const REACH = 48;

/** The market figure that begins at `end` (UTF-16) of `text`, right after a name; empty where there is none. */
export function marketFigureAt(text: string, end: number): string {
  const next = text.charCodeAt(end);
  // A full stop, a comma, a letter: most often.
  if (next !== 0x20 && next !== 0x28 && next !== 0xa0) return '';
  const after = text.slice(end, end + REACH);
  return (MOVE.exec(after) ?? TICKER.exec(after))?.[0] ?? '';
}
