// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../lib/model/entity';
import { type Changes, runImportOn, writeChanged } from '../../support/run-import-on';
import { type Answer, createOffline, readAnswer } from '../../support/serve-answers';
import { createSource, TODAY } from '../../support/tiny-dataset';

// In the shape of the service's answers; Apple's is its record of March 2026, the others fit the tiny dataset.
const RECORDS = readAnswer('gleif-records');
const APPLE = 'HWUPKR0MPOU8FGXBT394';
const SOURCE = {
  publisher: 'GLEIF',
  title: `LEI record ${APPLE}`,
  url: `https://search.gleif.org/#/record/${APPLE}`,
  published: '2026-03-03',
  retrieved: TODAY,
};

const run = async (ids: string[], changes: Changes, answers: Answer[] = [RECORDS]) =>
  runImportOn(await writeChanged(changes), 'gleif', ids, answers);

/** Apple with one more fact, from a page that says so. */
const appleWith = (fact: Omit<Fact, 'sources'>): Changes => ({
  apple: { lei: APPLE, facts: [{ ...fact, sources: ['page'] }], sources: { page: createSource('page') } },
});

describe('import gleif', () => {
  it('asks for the records of all hand-made entities that have an LEI', async () => {
    const { asked } = await run([], { apple: { lei: APPLE }, northbank: { lei: '213800NORTHBANK00X34' } });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url.origin).toBe('https://api.gleif.org');
    expect(asked[0]?.url.pathname).toBe('/api/v1/lei-records');
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toEqual({
      'filter[lei]': `${APPLE},213800NORTHBANK00X34`,
      'page[size]': '100',
    });
  });

  it('adds legal name and seat as of the last update, with the record as source', async () => {
    const { entity, problems, lines, changed } = await run(['apple'], { apple: { lei: APPLE } });
    expect(entity('apple')).toMatchObject({
      facts: [
        { property: 'legal-name', value: 'Apple Inc.', asOf: '2026-03-03', sources: ['gleif'] },
        { property: 'seat', value: 'Cupertino', asOf: '2026-03-03', sources: ['gleif'] },
      ],
      sources: { gleif: SOURCE },
    });
    expect(entity('apple').names).toHaveLength(2); // it has «Apple Inc.»
    expect(changed).toEqual(['apple.json']);
    expect(problems).toEqual([]);
    expect(lines).toEqual([
      `apple (${APPLE}): added the legal-name “Apple Inc.” as of 2026-03-03, the seat “Cupertino” as of 2026-03-03.`,
      '1 entity asked for, 1 changed.',
    ]);
  });

  it('adds the official name with its source, in people’s capitals, and says so', async () => {
    const { entity, lines, problems } = await run(['ant-group'], { 'ant-group': { lei: '300300ANTGROUP000X12' } });
    const { names, facts, sources } = entity('ant-group');
    expect(names.at(-1)).toEqual({ text: 'Ant Group Co., Ltd.', kind: 'official', sources: ['gleif'] });
    expect(facts?.at(-1)).toMatchObject({ property: 'legal-name', value: 'Ant Group Co., Ltd.' });
    expect(Object.keys(sources ?? {})).toEqual(['annual', 'renamed', 'gleif']);
    expect(lines[1]).toMatch(
      /the record has “ANT GROUP CO\., LTD\.”: see whether “Ant Group Co\., Ltd\.” has its capitals right/,
    );
    expect(problems).toEqual([]);
  });

  it('compares the city that the record has in Latin letters', async () => {
    const { lines, entity } = await run(['ant-group'], { 'ant-group': { lei: '300300ANTGROUP000X12' } });
    expect(lines.join()).not.toContain('seat');
    expect(entity('ant-group').facts?.filter(({ property }) => property === 'seat')).toHaveLength(1);
  });

  it('adds nothing when it runs again', async () => {
    const folder = await writeChanged({ apple: { lei: APPLE }, 'ant-group': { lei: '300300ANTGROUP000X12' } });
    await runImportOn(folder, 'gleif', [], [RECORDS]);
    const { changed, lines } = await runImportOn(folder, 'gleif', [], [RECORDS]);
    expect(changed).toEqual([]);
    expect(lines).toEqual(['2 entities asked for, none changed.']);
  });

  it.each<[string, Changes, string]>([
    [
      'a legal name',
      appleWith({ property: 'legal-name', value: 'Apple Computer, Inc.', asOf: '2006' }),
      'GLEIF has the legal name “Apple Inc.” (2026-03-03); here stands “Apple Computer, Inc.”: look at it.',
    ],
    [
      'a legal name that has ended',
      appleWith({ property: 'legal-name', value: 'Apple Computer, Inc.', until: '2007-01-09' }),
      'GLEIF has the legal name “Apple Inc.” (2026-03-03); here stands only what has ended: look at it.',
    ],
    [
      'an official name',
      { apple: { lei: APPLE, names: [{ text: 'Pear Corporation', kind: 'official' }] } },
      'GLEIF has the legal name “Apple Inc.” (2026-03-03); the official name here is “Pear Corporation”: look at it.',
    ],
    [
      'a former name',
      {
        apple: {
          lei: APPLE,
          names: [
            { text: 'Pear', kind: 'short', needs: 'context' },
            { text: 'Apple Inc.', kind: 'former', until: '2025' },
          ],
        },
      },
      'GLEIF has the legal name “Apple Inc.” (2026-03-03); here that is a former name: look at it.',
    ],
    [
      'a seat',
      appleWith({ property: 'seat', value: { en: 'Austin, United States', fr: 'Austin', nl: 'Austin' }, from: '2020' }),
      'GLEIF has the seat “Cupertino” (2026-03-03); here stands “Austin, United States”: look at it.',
    ],
  ])('says, and does not write, what differs from %s here', async (_, changes, sentence) => {
    const folder = await writeChanged(changes);
    const { lines, entity, problems } = await runImportOn(folder, 'gleif', ['apple'], [RECORDS]);
    expect(lines).toContain(`apple (${APPLE}): ${sentence}`);
    const what = sentence.includes('seat') ? 'seat' : 'legal-name';
    expect(
      entity('apple').facts?.filter(({ property, sources }) => property === what && sources[0] === 'gleif'),
    ).toEqual([]);
    expect(entity('apple').names).toEqual(changes.apple?.names ?? entity('apple').names);
    expect(problems).toEqual([]);
  });

  it('takes nothing from the record of a body that has ended, and names its successor', async () => {
    const { lines, changed } = await run(['eastpay'], { eastpay: { lei: '335800EASTPAY0000X56' } });
    expect(lines).toEqual([
      'eastpay (335800EASTPAY0000X56): GLEIF says that 3358004PT3NRFB1FYG32 succeeded it: look at it.',
      'eastpay (335800EASTPAY0000X56): its record is INACTIVE (2022-03-11): look at it. Nothing was taken from it.',
      '1 entity asked for, none changed.',
    ]);
    expect(changed).toEqual([]);
  });

  it('cites a key of its own where the entity already cites an earlier record', async () => {
    const { entity } = await run(['apple'], {
      apple: {
        lei: APPLE,
        facts: [{ property: 'seat', value: 'Cupertino', asOf: '2024', sources: ['gleif'] }],
        sources: { gleif: createSource('earlier') },
      },
    });
    expect(entity('apple').sources).toEqual({ gleif: createSource('earlier'), 'gleif-2026-03-03': SOURCE });
  });

  it('says where GLEIF has no such record', async () => {
    const { lines, changed } = await run(['visa'], { visa: { lei: '529900MISSING0000X99' } });
    expect(lines[0]).toBe('visa (529900MISSING0000X99): GLEIF has no such record: correct or remove the LEI.');
    expect(changed).toEqual([]);
  });

  it.each<[string, Answer, RegExp]>([
    ['no network', createOffline(), /needs a network: api\.gleif\.org cannot be reached.*nothing was changed/],
    [
      'a refusal',
      Response.json({ errors: [{ status: '400', title: 'Bad Request' }] }, { status: 400 }),
      /api\.gleif\.org answered 400.*nothing was changed/,
    ],
    [
      'a record without a name',
      { data: [{ ...RECORDS.data[0], attributes: { ...RECORDS.data[0].attributes, entity: {} } }] },
      /data\[0\]\.attributes\.entity\.legalName = \(nothing\)/,
    ],
  ])('stops with one sentence and changes nothing: %s', async (_, answer, sentence) => {
    const { error, changed } = await run(['apple'], { apple: { lei: APPLE } }, [answer]);
    expect(error).toMatch(sentence);
    expect(changed).toEqual([]);
  });

  it('says what to do for an entity without an LEI', async () => {
    const { error } = await run(['visa'], {});
    expect(error).toBe('“visa” has no lei id to ask by: add "lei" to entities/visa.json first.');
  });
});
