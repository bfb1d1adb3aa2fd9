// The registers whose rows may ship, in the order in which the joined entity takes its name and kind from them.
import { readCentralBanks } from './read-central-banks';
import { readDataProtection, readDatenanfragen } from './read-datenanfragen';
import { readEdinet } from './read-edinet';
import { readListed } from './read-listed';
import { readMics } from './read-mics';
import { readNsi } from './read-nsi';
import { readRegulators } from './read-regulators';
import { readRor } from './read-ror';
import { readTwoFactor } from './read-two-factor';
import type { ExtractDates, Register, RegisterReader } from './record';

const READ = '2026-11-22';

/** Change with the extracts. Where an extract's first line has a day, that is its version whatever stands here. */
const DATES: Record<string, ExtractDates> = {
  'regulators.csv': { read: READ },
  'central_banks.csv': { read: READ },
  'ror_orgs_financial.json': { read: READ, version: '2026' },
  'nsi_financial_brands.json': { read: READ },
  'listed_financials.csv': { read: READ, version: '2026-08', seats: '2023-03' },
  'edinet_japan_financials.csv': { read: READ, version: '2026-04-10' },
  'iso10383_mic.csv': { read: READ, version: '2026-01-12' },
  'datenanfragen_finance.json': { read: READ },
  'domains_2fa_finance.csv': { read: READ },
};

/** The dates of an extract: those of the table, with the last day of its `# SOURCE` line for the version. */
export function datesOf(file: string, text: string): ExtractDates {
  const dates = DATES[file] ?? { read: READ };
  const line = /^\uFEFF?# SOURCE.*/.exec(text)?.[0] ?? '';
  const version = line.match(/\b20\d\d-[01]\d-[0-3]\d\b/g)?.at(-1);
  return version ? { ...dates, version } : dates;
}

/** `file`: the extract's name in the folder that `import extracts` is given. */
export const REGISTERS: readonly (Register & { file: string; read: RegisterReader })[] = [
  {
    key: 'regulators',
    file: 'regulators.csv',
    read: readRegulators,
  },
  {
    key: 'central-banks',
    file: 'central_banks.csv',
    read: readCentralBanks,
  },
  {
    key: 'ror',
    file: 'ror_orgs_financial.json',
    read: readRor,
    source: {
      publisher: 'Research Organization Registry (ROR)',
      title: 'ROR records, CC0',
      url: 'https://github.com/ror-community/ror-records',
    },
  },
  {
    key: 'nsi',
    file: 'nsi_financial_brands.json',
    read: readNsi,
    source: {
      publisher: 'OpenStreetMap name-suggestion-index and Wikidata',
      title: 'Brands of banks, insurers and payment firms, BSD-3-Clause and CC0',
      url: 'https://github.com/osmlab/name-suggestion-index',
    },
  },
  {
    key: 'listed',
    file: 'listed_financials.csv',
    read: readListed,
    source: {
      publisher: 'FinanceDatabase',
      title: 'Listed firms by industry, MIT',
      url: 'https://github.com/JerBouma/FinanceDatabase',
    },
  },
  {
    key: 'edinet',
    file: 'edinet_japan_financials.csv',
    read: readEdinet,
    source: {
      publisher: 'Financial Services Agency of Japan',
      title: 'EDINET code list',
      url: 'https://disclosure2.edinet-fsa.go.jp',
    },
  },
  {
    key: 'mic',
    file: 'iso10383_mic.csv',
    read: readMics,
    source: {
      publisher: 'ISO 10383 Registration Authority (SWIFT)',
      title: 'Market identifier codes',
      url: 'https://www.iso20022.org/market-identifier-codes',
    },
  },
  {
    key: 'datenanfragen',
    file: 'datenanfragen_finance.json',
    read: readDatenanfragen,
    source: {
      publisher: 'Datenanfragen.de',
      title: 'Company database, CC0',
      url: 'https://github.com/datenanfragen/data',
    },
  },
  {
    key: 'data-protection',
    file: 'datenanfragen_finance.json',
    read: readDataProtection,
    source: {
      publisher: 'Datenanfragen.de',
      title: 'Supervisory authorities for data protection, CC0',
      url: 'https://github.com/datenanfragen/data/tree/master/supervisory-authorities',
    },
  },
  {
    key: 'two-factor',
    file: 'domains_2fa_finance.csv',
    read: readTwoFactor,
    source: {
      publisher: '2FA Directory',
      title: 'Sites by category, MIT',
      url: 'https://github.com/2factorauth/twofactorauth',
    },
  },
];
