// @vitest-environment node
// What else the words could have meant: the other bearers of the name.
import { describe, expect, it } from 'vitest';
import { toGazetteer } from '../../lib/dataset/compile-gazetteer';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { createDataset, createEntity } from '../support/small-dataset';
import { findTiny } from '../support/tell-mentions';

/** `count` banks that are all called ZQB for short, each under a full name of its own. */
const namesakes = (count: number) =>
  createDataset(
    Array.from({ length: count }, (_, index) =>
      createEntity(`bank-${index}`, `Zorblax Quill Bank ${index}`, {
        names: [
          { text: `Zorblax Quill Bank ${index}`, kind: 'official' },
          { text: 'ZQB', kind: 'acronym', needs: 'context' },
          { text: 'Zqb', kind: 'short', needs: 'context' },
        ],
      }),
    ),
  );
const find = (count: number, text: string) =>
  createMentionFinder(toGazetteer(namesakes(count)))({ blocks: [{ text }] }).filter(({ surface }) => surface === 'ZQB');

describe('a mention tells as turned down', () => {
  it('the other entities of that name, each once, by the name that readers see', () => {
    const [mention] = find(3, 'Zorblax Quill Bank 1 (ZQB) grew.');
    expect(mention).toMatchObject({
      entity: 'bank-1',
      turnedDown: [
        { entity: 'bank-0', name: 'Zorblax Quill Bank 0' },
        { entity: 'bank-2', name: 'Zorblax Quill Bank 2' },
      ],
    });
  });

  it('five of them at most', () => {
    expect(find(9, 'Zorblax Quill Bank 1 (ZQB) grew.')[0]?.turnedDown).toHaveLength(5);
  });

  it('none where the words have one meaning, or are no name', () => {
    for (const mention of findTiny('Ant Group and Tecent, the Chinese central bank said')) {
      expect(mention.entity).not.toBe('');
      expect(mention).not.toHaveProperty('turnedDown');
    }
  });
});
