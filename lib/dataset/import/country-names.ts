// Countries by name in any language, from Unicode's CLDR.
import { readFile } from 'node:fs/promises';
import { foldText } from '../../match/fold';

type Extract = {
  countries: Record<
    string,
    { alpha3: string | null; names: Record<string, { name: string; short?: string; variant?: string }> }
  >;
};

/** A function that answers the ISO 3166-1 alpha-2 code of a country's name, folded; undefined where it is none. */
export async function readCountryNames(file: string): Promise<(name: string) => string | undefined> {
  const { countries } = JSON.parse(await readFile(file, 'utf8')) as Extract;
  const codes = new Map<string, string>();
  for (const [code, { names }] of Object.entries(countries))
    for (const { name, short, variant } of Object.values(names))
      for (const form of [name, short, variant])
        if (form && !codes.has(foldText(form))) codes.set(foldText(form), code);
  codes.set(foldText('United States of America'), 'US');
  return (name) => codes.get(foldText(name.replace(/^the\s+/i, '')));
}
