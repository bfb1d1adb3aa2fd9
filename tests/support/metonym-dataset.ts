// A dataset of places that stand for bodies, with the words for actors that Sidenote ships.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../lib/dataset/read-dataset';
import type { Metonyms } from '../../lib/model/metonym';
import { createDataset, createEntity } from './small-dataset';

const SIGNS = join(import.meta.dirname, '../../assets/dataset/language/actor-signs.json');

const METONYMS: Metonyms = {
  topics: {
    rates: { en: ['rates', 'inflation'], fr: ['taux', 'inflation'], de: ['Zinsen', 'Inflation'] },
    trading: { en: ['clearing', 'bourse'] },
  },
  places: [
    {
      kind: 'town',
      names: {
        en: ['Frankfurt'],
        fr: ['Francfort'],
        de: ['Frankfurt'],
        nl: ['Frankfurt'],
        it: ['Francoforte'],
        es: ['Fráncfort'],
      },
      candidates: [
        { entity: 'euro-bank', topics: ['rates'] },
        { entity: 'main-bourse', topics: ['trading'] },
      ],
    },
    {
      kind: 'address',
      names: { en: ['Mill Street'], de: ['Mühlstraße'], nl: ['Molenplein'], fr: ['quai du Moulin'] },
      candidates: [{ entity: 'euro-bank', topics: ['rates'] }],
    },
  ],
};

/** «Frankfurt» may be the Euro Reserve Bank or the Main Market; Mill Street is the bank’s. */
export function createMetonymDataset(): Dataset {
  const dataset = createDataset([
    createEntity('euro-bank', 'Euro Reserve Bank', { kind: 'central-bank' }),
    createEntity('main-bourse', 'Main Market Holding', { kind: 'exchange' }),
    createEntity('eurolab', 'Eurolab Research', {
      relations: [{ kind: 'parent', entity: 'euro-bank', from: '2000', sources: ['a'] }],
    }),
  ]);
  dataset.language.metonyms = METONYMS;
  dataset.language.actorSigns = JSON.parse(readFileSync(SIGNS, 'utf8'));
  return dataset;
}
