// What stands right after a listed firm in news on markets: what its share gained or lost, or its ticker.

/** «+0,2%», «(-1.3 %)», «(+12,5 Prozent)»; «– 20 percent» may be a clause. */
const MOVE =
  /^\s?(?:\(\s?[+\u2212\u2013-]\s?|[+\u2212]\s?|[\u2013-])\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|per ?cent\b|pour cent\b|Prozent\b|procent\b|per cento\b|por ciento\b|por cento\b)\)?/iu;
/** «(NASDAQ: PYPL)», «(Euronext Amsterdam: ADYEN)», «(ENX:ADYEN)», «(ISIN: NL0012969182)». */
const TICKER =
  /^\s?\((?:(?:Nasdaq(?: \p{Lu}\p{L}+)?|NYSE(?: American| Arca)?|New York Stock Exchange|LSE|London Stock Exchange|LON|AIM|OTC\p{L}*|TSXV?|ASX|NZX|HKEX|HKG|SEHK|HKSE|SGX|TSE|TYO|BSE|NSE|JSE|ETR|XETRA|FRA|EPA|AMS|EBR|ENX|ENXT\p{Lu}+|Euronext(?: \p{Lu}\p{L}+)?|BIT|Borsa Italiana|BME|SIX|VTX|STO|CPH|HEL|OSL|WSE|BVMF|B3|BMV|Bloomberg|Reuters|RIC|ticker|symbol|Kürzel|code):\s?[A-Z0-9.]{1,12}|ISIN:?\s?[A-Z]{2}[A-Z0-9]{10}|WKN:?\s?[A-Z0-9]{6})\)/iu;
/** Characters that the longest of these takes. */
const REACH = 48;

/** The market figure that begins at `end` (UTF-16) of `text`, right after a name; empty where there is none. */
export function marketFigureAt(text: string, end: number): string {
  const next = text.charCodeAt(end);
  // A full stop, a comma, a letter: most often.
  if (next !== 0x20 && next !== 0x28 && next !== 0xa0) return '';
  const after = text.slice(end, end + REACH);
  return (MOVE.exec(after) ?? TICKER.exec(after))?.[0] ?? '';
}
