import { describe, expect, it } from 'vitest';
import { isVehicle, properCase, withoutLegalForm } from '../../../lib/dataset/import/proper-names';

describe('withoutLegalForm', () => {
  it.each([
    ['Adyen N.V.', 'Adyen'],
    ['MercadoLibre, Inc.', 'MercadoLibre'],
    ['The Goldman Sachs Group, Inc.', 'Goldman Sachs Group'],
    ['Berkshire Hathaway Inc', 'Berkshire Hathaway'],
    ['Société Générale Société anonyme', 'Société Générale'],
    ['Gentera, S.A.B. de C.V.', 'Gentera'],
    ['PT Bank Mandiri (Persero) Tbk', 'PT Bank Mandiri (Persero)'],
    ['Eastcompeace Technology Co.,ltd', 'Eastcompeace Technology'],
    ['Mitsubishi UFJ Financial Group, Inc. Sponsored ADR', 'Mitsubishi UFJ Financial Group'],
    ['Ares Capital Corporation', 'Ares Capital'],
    ['Main Street Capital Corporation', 'Main Street Capital'],
    ['Bangkok Bank Public Company Limited', 'Bangkok Bank'],
    ['Sberbank Public Joint-Stock Company', 'Sberbank'],
    ['Banco Azteca, Sociedad Anónima Bursátil de Capital Variable', 'Banco Azteca'],
    ['Crédit Mutuel société coopérative à capital variable', 'Crédit Mutuel'],
    ['Türkiye Garanti Bankası Anonim Şirketi', 'Türkiye Garanti Bankası'],
    ['Public Bank Berhad', 'Public Bank'],
    ['Bursa Public', 'Bursa Public'],
    ['Bank Joint Stock', 'Bank Joint Stock'],
    ['Saxo Bank A/S', 'Saxo Bank'],
    ['Storebrand AS', 'Storebrand'],
    ['Buy As', 'Buy As'],
    ['HSBC Bank USA', 'HSBC Bank USA'],
    ['AG', 'AG'],
    ['Deutsche Bank', 'Deutsche Bank'],
  ])('of %s is %s', (name, bare) => {
    expect(withoutLegalForm(name)).toBe(bare);
  });
});

describe('properCase', () => {
  it.each([
    ['EURONEXT LONDON LIMITED', 'Euronext London Limited'],
    ['GOLDMAN SACHS INTERNATIONAL BANK', 'Goldman Sachs International Bank'],
    ['BNP PARIBAS', 'BNP Paribas'],
    ['BANK OF CHINA (HONG KONG)', 'Bank of China (Hong Kong)'],
    ['CRÉDIT AGRICOLE CIB', 'Crédit Agricole CIB'],
    ['eToro', 'eToro'],
    ['NEW YORK STOCK EXCHANGE', 'New York Stock Exchange'],
    ['LA BOLSA ELECTRONICA', 'La Bolsa Electronica'],
    ['CAPITAL MARKETS S.A.', 'Capital Markets S.A.'],
  ])('of %s is %s', (name, proper) => {
    expect(properCase(name)).toBe(proper);
  });
});

describe('isVehicle', () => {
  it.each(['Gabelli Convertible Fund', 'Churchill Acquisition Corp', 'Nuveen Municipal Income'])('tells %s', (name) => {
    expect(isVehicle(name)).toBe(true);
  });
  it.each(['Adyen', 'Fundación Bancaria', 'Goldman Sachs'])('does not tell %s', (name) => {
    expect(isVehicle(name)).toBe(false);
  });
});
