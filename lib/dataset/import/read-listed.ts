// FinanceDatabase: listed financial and large technology firms, with seat, ticker, market and identifiers.
import type { EntityKind } from '../../model/entity';
import { caseCity } from './legal-case';
import { isVehicle, properCase, withoutLegalForm } from './proper-names';
import type { RegisterReader } from './record';
import { domainOf, mendEncoding, parseCsv, parts } from './tables';

const KINDS: [RegExp, EntityKind][] = [
  [/^(?:Banks|Money Center|Thrifts)/, 'bank'],
  [/^Insurance/, 'insurer'],
  [/^Asset Management/, 'asset-manager'],
  [/Stock Exchanges/, 'exchange'],
  [/^Capital Markets/, 'broker'],
  [/^(?:Credit Services|Consumer Finance|Mortgage Finance)/, 'fintech'],
];
/** Market codes whose exchange readers know by a name. */
const MARKETS: Record<string, string> = {
  XNYS: 'NYSE',
  XNAS: 'Nasdaq',
  XLON: 'London Stock Exchange',
  XPAR: 'Euronext Paris',
  XAMS: 'Euronext Amsterdam',
  XBRU: 'Euronext Brussels',
  XLIS: 'Euronext Lisbon',
  XETR: 'Xetra',
  XFRA: 'Frankfurt Stock Exchange',
  XMIL: 'Borsa Italiana',
  MTAA: 'Borsa Italiana',
  XMAD: 'Bolsa de Madrid',
  XSWX: 'SIX Swiss Exchange',
  XTSE: 'Toronto Stock Exchange',
  XTSX: 'TSX Venture Exchange',
  XASX: 'ASX',
  XHKG: 'HKEX',
  XSES: 'SGX',
  XTKS: 'Tokyo Stock Exchange',
  XKRX: 'Korea Exchange',
  XNSE: 'NSE India',
  XBOM: 'BSE',
  XSHG: 'Shanghai Stock Exchange',
  XSHE: 'Shenzhen Stock Exchange',
  XTAI: 'Taiwan Stock Exchange',
  XJSE: 'JSE',
  BVMF: 'B3',
  XMEX: 'Bolsa Mexicana de Valores',
  XBUE: 'Bolsas y Mercados Argentinos',
  XSGO: 'Santiago Stock Exchange',
  XIDX: 'Indonesia Stock Exchange',
  XBKK: 'Stock Exchange of Thailand',
  XKLS: 'Bursa Malaysia',
  XIST: 'Borsa Istanbul',
  XTAE: 'Tel Aviv Stock Exchange',
  XSAU: 'Saudi Exchange',
  DSMD: 'Qatar Stock Exchange',
  XSTO: 'Nasdaq Stockholm',
  XCSE: 'Nasdaq Copenhagen',
  XHEL: 'Nasdaq Helsinki',
  XOSL: 'Oslo Børs',
  XWBO: 'Wiener Börse',
  XWAR: 'Warsaw Stock Exchange',
  XATH: 'Athens Stock Exchange',
  XICE: 'Nasdaq Iceland',
  XNZE: 'NZX',
  XDUB: 'Euronext Dublin',
  XCAI: 'Egyptian Exchange',
};

/** Firms without the investors' vehicles among them; a row without country or industry is left out. */
export const readListed: RegisterReader = (text, { dates: { version, seats } }) =>
  parseCsv(text)
    .filter((row) => row.name && row.country && !isVehicle(row.name))
    .map((row) => {
      const official = properCase(mendEncoding(row.name ?? '')).replace(/\s+/g, ' ');
      const short = withoutLegalForm(official);
      const market = MARKETS[row.mic ?? ''];
      const [ticker = ''] = (row.symbol ?? '').split('.');
      return {
        register: 'listed',
        kind:
          KINDS.find(([pattern]) => pattern.test(row.industry ?? ''))?.[1] ??
          (row.class === 'financial' ? 'other-firm' : 'tech'),
        country: row.country,
        website: row.website,
        names: [
          { text: short, kind: 'short' },
          ...(official === short ? [] : [{ text: official, kind: 'official' as const }]),
        ],
        facts: [
          ...(row.city
            ? [{ property: 'seat' as const, value: caseCity(mendEncoding(row.city)), ...(seats && { asOf: seats }) }]
            : []),
          ...(market && ticker && row.delisted === 'False'
            ? [{ property: 'listing' as const, value: `${market}: ${ticker}`, ...(version && { asOf: version }) }]
            : []),
        ],
        keys: {
          domains: [domainOf(row.website)].filter((d) => d !== undefined),
          securities: [
            ...[row.isin, row.figi, row.shareclass_figi].filter((id) => id),
            ...parts(row.symbol, '|').map((symbol) => `ticker:${symbol}`),
          ] as string[],
        },
      };
    });
