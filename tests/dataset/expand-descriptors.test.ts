// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-dataset';
import { expandDescriptors } from '../../lib/dataset/expand-descriptors';
import type { Dataset } from '../../lib/dataset/read-dataset';
import { createTinyDataset } from '../support/tiny-dataset';

const textsOf = (dataset: Dataset, id: string) =>
  expandDescriptors(dataset)
    .get(id)
    ?.map(({ text }) => text);

describe('expandDescriptors', () => {
  it('fills each pattern with every word that its language has for the country', () => {
    expect(textsOf(createTinyDataset(), 'pboc')).toEqual([
      'chinese central bank',
      'banque centrale chinois',
      'banque centrale chinoise',
      'centrale bank van china',
    ]);
  });

  it('marks what it makes as descriptors of the pattern’s language', () => {
    const names = expandDescriptors(createTinyDataset()).get('mas') ?? [];
    expect(names.map(({ kind, lang }) => [kind, lang])).toEqual([
      ['descriptor', 'en'],
      ['descriptor', 'fr'],
      ['descriptor', 'nl'],
    ]);
  });

  it('names none of several entities of one kind in one country', () => {
    expect(textsOf(createTinyDataset(), 'tencent')).toBeUndefined();
    const dataset = createTinyDataset();
    const [pboc] = dataset.entities.filter(({ id }) => id === 'pboc');
    if (pboc) dataset.entities.push({ ...pboc, id: 'pboc-two' });
    expect([...expandDescriptors(dataset).keys()]).not.toContain('pboc');
    expect([...expandDescriptors(dataset).keys()]).toContain('mas');
  });

  it('names the only tech firm of a country', () => {
    expect(textsOf(createTinyDataset(), 'apple')).toEqual(['american tech firm']);
  });

  it('makes nothing for a country or language without words', () => {
    const dataset = createTinyDataset();
    delete dataset.language.countries.CN?.adjectives.fr;
    delete dataset.language.countries.SG;
    expect(textsOf(dataset, 'pboc')).toEqual(['chinese central bank', 'centrale bank van china']);
    expect(textsOf(dataset, 'mas')).toBeUndefined();
  });

  it('gives the gazetteer no descriptor that the entity has as a name of its own', () => {
    const dataset = createTinyDataset();
    dataset.entities.find(({ id }) => id === 'pboc')?.names.push({ text: 'Chinese Central Bank', kind: 'short' });
    const names = toGazetteer(dataset).entities.find(({ id }) => id === 'pboc')?.names ?? [];
    const same = names.filter(({ text }) => text.toLowerCase() === 'chinese central bank');
    expect(same).toEqual([expect.objectContaining({ text: 'Chinese Central Bank', kind: 'short' })]);
    expect(names.some(({ text }) => text === 'banque centrale chinoise')).toBe(true);
  });
});
