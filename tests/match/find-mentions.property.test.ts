// @vitest-environment node
// Laws of detection for any text: random characters, and shuffled pieces of text that detection cares for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../lib/match/find-mentions';
import { MENTION_KINDS } from '../../lib/model/mention';
import { SEEDED } from '../support/seed';
import { createTinyGazetteer } from '../support/tiny-dataset';

const gazetteer = createTinyGazetteer();
const findMentions = createMentionFinder(gazetteer);
const packOf = new Map(gazetteer.entities.map(({ id, pack }) => [id, pack]));

const piece = fc.constantFrom(
  ...gazetteer.entities.flatMap(({ names }) => names.map(({ text }) => text)),
  ...[
    'Tecent',
    'Alibabba',
    'MAS',
    'Agricultural',
    'Movimiento al Socialismo',
    'Singapore',
    'China',
    'card',
    'the',
    'de',
  ],
  ...['parent company of', "'s parent company", 'maison-mère de', '-moederbedrijf', 'former'],
  ...[
    ' ',
    ' ',
    ' ',
    '\u00A0',
    '\n',
    '-',
    '’',
    'l’',
    '’s',
    '. ',
    ', ',
    ' (',
    ')',
    '\u00AD',
    '\u200B',
    '&',
    '😀',
    '\uD800',
    '\u0301',
  ],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const published = fc.constantFrom(undefined, '2014', '2015-06', '2018-05-05', '2022-01-01');
const article = fc.record({ blocks: fc.array(fc.record({ text }), { maxLength: 4 }), published });

describe('findMentions, for any article', () => {
  it('finds mentions whose offsets lie in their block and hold their surface', () => {
    let found = 0;
    fc.assert(
      fc.property(article, (given) => {
        for (const { block, start, end, surface, entity, kind, confidence, reasons } of findMentions(given)) {
          const own = given.blocks[block]?.text;
          expect(own).toBeDefined();
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(own?.length ?? 0);
          expect(own?.slice(start, end)).toBe(surface);
          expect(packOf.has(entity)).toBe(true);
          expect(MENTION_KINDS).toContain(kind);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(reasons).not.toHaveLength(0);
          found++;
        }
      }),
      SEEDED,
    );
    expect(found).toBeGreaterThan(SEEDED.numRuns);
  });

  it('keeps the article as it was, and says the same the second time', () => {
    fc.assert(
      fc.property(article, (given) => {
        const before = structuredClone(given);
        const first = findMentions(given);
        expect(given).toEqual(before);
        expect(findMentions(given)).toEqual(first);
      }),
      SEEDED,
    );
  });

  it('sorts mentions by block and start', () => {
    fc.assert(
      fc.property(article, (given) => {
        const mentions = findMentions(given);
        for (const [index, next] of mentions.entries()) {
          const last = mentions[index - 1];
          if (last) expect(next.block - last.block || next.start - last.start).toBeGreaterThanOrEqual(0);
        }
      }),
      SEEDED,
    );
  });

  it('finds no two names in one place', () => {
    fc.assert(
      fc.property(article, (given) => {
        const names = findMentions(given).filter(({ kind }) => kind !== 'role');
        for (const [index, next] of names.entries()) {
          const last = names[index - 1];
          if (last?.block === next.block) expect(next.start).toBeGreaterThanOrEqual(last.end);
        }
      }),
      SEEDED,
    );
  });

  it('finds a name that needs nothing wherever it stands alone in its block', () => {
    fc.assert(
      fc.property(article, fc.constantFrom('Tencent', 'Ant Group', 'Alibaba', 'PBOC', '腾讯'), (given, name) => {
        const blocks = [...given.blocks, { text: name }];
        const own = findMentions({ ...given, blocks }).filter(({ block }) => block === blocks.length - 1);
        expect(own.map(({ surface }) => surface)).toEqual([name]);
      }),
      SEEDED,
    );
  });

  it('finds nothing of a pack that is off', () => {
    fc.assert(
      fc.property(article, fc.constantFrom('china', 'world', 'media'), (given, off) => {
        for (const { entity } of findMentions(given, { isPackEnabled: (pack) => pack !== off }))
          expect(packOf.get(entity)).not.toBe(off);
      }),
      SEEDED,
    );
  });
});
