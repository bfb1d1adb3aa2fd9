// Countries by name in any language, from Unicode's CLDR.
import { foldText } from '../../match/fold';

type Extract = {
  countries: Record<
    string,
    { alpha3: string | null; names: Record<string, { name: string; short?: string; variant?: string }> }
  >;
};

/** From the extract's text, a function that answers the ISO 3166-1 alpha-2 code of a country's name, folded; undefined where it is none. */
export function readCountryNames(text: string): (name: string) => string | undefined {
  const { countries } = JSON.parse(text) as Extract;
  const codes = new Map<string, string>();
  for (const [code, { names }] of Object.entries(countries))
    for (const { name, short, variant } of Object.values(names))
      for (const form of [name, short, variant])
        if (form && !codes.has(foldText(form))) codes.set(foldText(form), code);
  codes.set(foldText('United States of America'), 'US');
  return (name) => codes.get(foldText(name.replace(/^the\s+/i, '')));
}
