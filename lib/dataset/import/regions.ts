// The directory's packs by region.
const REGIONS: Record<string, string> = {
  africa:
    'DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU YT MA MZ NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG ZM ZW EH',
  americas:
    'AI AG AR AW BS BB BZ BM BO BQ BR VG CA KY CL CO CR CU CW DM DO EC SV FK GF GL GD GP GT GY HT HN JM MQ MX MS NI PA PY PE PR BL KN LC MF PM VC SX SR TT TC US UY VE VI',
  europe:
    'AX AL AD AT BY BE BA BG HR CY CZ DK EE EU FO FI FR DE GI GR GG HU IS IE IM IT JE LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU SM RS SK SI ES SE CH UA GB VA XK',
  'middle-east': 'BH IR IQ IL JO KW LB OM PS QA SA SY TR AE YE',
};
const BY_COUNTRY = new Map(
  Object.entries(REGIONS).flatMap(([region, codes]) =>
    codes.split(' ').map((code): [string, string] => [code, region]),
  ),
);

/** `africa`, `americas`, `asia-pacific`, `europe` or `middle-east`; `world` where there is no one country. */
export function regionOf(country: string | undefined): string {
  return country === undefined ? 'world' : (BY_COUNTRY.get(country) ?? 'asia-pacific');
}
