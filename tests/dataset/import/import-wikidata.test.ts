// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../lib/model/entity';
import { type Changes, runImportOn, writeChanged } from '../../support/run-import-on';
import { type Answer, createOffline, readAnswer } from '../../support/serve-answers';
import { createEntity } from '../../support/small-dataset';

// In the shape of the service's answers; what they say is made up to fit the tiny dataset.
const ITEMS = readAnswer('wikidata-items');
const ANT_ONLY = { ...ITEMS, entities: { Q100: ITEMS.entities.Q100 } };
const CHANGES: Changes = { apple: { wikidata: 'Q312' } };

const run = async (ids: string[], answers: Answer[], changes = CHANGES, directory: Entity[] = []) =>
  runImportOn(await writeChanged(changes, directory), 'wikidata', ids, answers);

describe('import wikidata', () => {
  it('asks for the items of all hand-made entities that have an id, in the languages of articles', async () => {
    const { asked } = await run([], [ITEMS]);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url.href).toMatch(/^https:\/\/www\.wikidata\.org\/w\/api\.php\?action=wbgetentities&/);
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toMatchObject({
      ids: 'Q100|Q312',
      props: 'labels|aliases|claims',
      languages: 'en|fr|nl|de|es|it|zh',
      format: 'json',
      maxlag: '5',
    });
  });

  it('adds labels and aliases that the entity lacks, with language and needs, behind its own', async () => {
    const folder = await writeChanged({});
    const before = await runImportOn(folder, 'wikidata', [], [{ entities: {} }]);
    const { entity, problems, changed } = await runImportOn(folder, 'wikidata', ['ant-group'], [ANT_ONLY]);
    const own = before.entity('ant-group').names;
    expect(entity('ant-group').names).toEqual([
      ...own,
      { text: 'Groupe Ant', kind: 'exonym', lang: 'fr' },
      { text: 'Ant-Konzern', kind: 'exonym', lang: 'de' },
      { text: 'Grupo Ant', kind: 'exonym' }, // in Spanish and Italian
      { text: '蚂蚁科技集团', kind: 'native', lang: 'zh' },
      { text: 'Ant Financial Services Group', kind: 'short' },
      { text: 'AFSG', kind: 'short', lang: 'en', needs: 'topic' },
      { text: 'MAS', kind: 'short', lang: 'en', needs: 'context' },
      { text: '蚂蚁金服', kind: 'short', lang: 'zh' },
    ]);
    expect(changed).toEqual(['ant-group.json']);
    expect(problems).toEqual([]);
  });

  it('says what it added, what it left and why', async () => {
    const { lines } = await run(['ant-group'], [ANT_ONLY]);
    expect(lines[0]).toMatch(
      /^ant-group \(Q100\): added the name “Groupe Ant” \(exonym, fr\), .*the LEI 300300ANTGROUP000X12\.$/,
    );
    expect(lines).toContain('ant-group (Q100): left the name “PBOC”: it is a name of pboc, without needs.');
    expect(lines).toContain('ant-group (Q100): left the name “6688”: it has no letter.');
    expect(lines.at(-1)).toBe('1 entity asked for, 1 changed.');
  });

  it('changes nothing but names, LEI and website, and none of these where it stands', async () => {
    const folder = await writeChanged(CHANGES);
    const before = await runImportOn(folder, 'wikidata', ['apple'], [{ entities: {} }]);
    const { entity } = await runImportOn(folder, 'wikidata', [], [ITEMS]);
    const { names, lei, ...rest } = entity('ant-group');
    const { names: ownNames, ...own } = before.entity('ant-group');
    expect(rest).toEqual(own);
    expect(names.slice(0, ownNames.length)).toEqual(ownNames);
    expect(lei).toBe('300300ANTGROUP000X12');
  });

  it('takes the current identifiers of the best rank', async () => {
    const { entity } = await run(['apple'], [ITEMS]);
    expect(entity('apple')).toMatchObject({ lei: 'HWUPKR0MPOU8FGXBT394', website: 'https://www.apple.com' });
  });

  it('adds nothing when it runs again', async () => {
    const folder = await writeChanged(CHANGES);
    await runImportOn(folder, 'wikidata', [], [ITEMS]);
    const { changed, lines } = await runImportOn(folder, 'wikidata', [], [ITEMS]);
    expect(changed).toEqual([]);
    expect(lines.filter((line) => line.includes('added'))).toEqual([]);
    expect(lines.at(-1)).toBe('2 entities asked for, none changed.');
  });

  it('says where Wikidata has another LEI, or several websites', async () => {
    const { lines, entity } = await run(
      ['apple'],
      [
        {
          entities: {
            Q312: {
              ...ITEMS.entities.Q312,
              claims: {
                P1278: ITEMS.entities.Q312.claims.P1278,
                P856: ['https://apple.com/a', 'https://apple.com/b'].map((value) => ({
                  rank: 'normal',
                  mainsnak: { snaktype: 'value', datavalue: { value, type: 'string' } },
                })),
              },
            },
          },
        },
      ],
      { apple: { wikidata: 'Q312', lei: 'HWUPKR0MPOU8FGXBT300' } },
    );
    expect(lines).toContain(
      'apple (Q312): Wikidata has the LEI HWUPKR0MPOU8FGXBT394, not HWUPKR0MPOU8FGXBT300: look at it.',
    );
    expect(lines).toContain(
      'apple (Q312): left the website: Wikidata has several (https://apple.com/a, https://apple.com/b).',
    );
    expect(entity('apple')).not.toHaveProperty('website');
  });

  it('leaves a name that an entry of the directory has alone, but not where that is the same body', async () => {
    const entry = createEntity('ant-gb', 'Groupe Ant', { pack: 'world', country: 'GB' });
    const { lines } = await run(['ant-group'], [ANT_ONLY], {}, [entry]);
    expect(lines).toContain('ant-group (Q100): left the name “Groupe Ant”: it is a name of ant-gb, without needs.');
    const same = await run(['ant-group'], [ANT_ONLY], {}, [{ ...entry, lei: '300300ANTGROUP000X12' }]);
    expect(same.lines[0]).toContain('added the name “Groupe Ant” (exonym, fr)');
  });

  it('reports items that were merged or deleted, and takes nothing from them', async () => {
    const { lines, changed } = await run(['eastpay', 'northbank'], [ITEMS], {
      eastpay: { wikidata: 'Q200' },
      northbank: { wikidata: 'Q404' },
    });
    expect(lines).toEqual([
      'eastpay (Q200): was merged into Q201: see whether that is the same body, then change the id.',
      'northbank (Q404): there is no such item on Wikidata (any more): correct or remove the id.',
      '2 entities asked for, none changed.',
    ]);
    expect(changed).toEqual([]);
  });

  it('asks again without an id that can be none', async () => {
    const { asked, changed, lines } = await run([], [readAnswer('wikidata-no-such-entity'), ANT_ONLY], {
      northbank: { wikidata: 'Q404' },
    });
    expect(asked.map(({ url }) => url.searchParams.get('ids'))).toEqual(['Q100|Q404', 'Q100']);
    expect(changed).toEqual(['ant-group.json']);
    expect(lines).toContain(
      'northbank (Q404): there is no such item on Wikidata (any more): correct or remove the id.',
    );
  });

  it('waits while the service lags', async () => {
    const lag = Response.json(readAnswer('wikidata-maxlag'), { headers: { 'retry-after': '6' } });
    const { waits, changed } = await run(['ant-group'], [lag, ANT_ONLY]);
    expect(waits).toEqual([6000]);
    expect(changed).toEqual(['ant-group.json']);
  });

  it('asks for 50 at once, and writes only when it has all answers', async () => {
    const ids = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `Q${1000 + index}`,
        createEntity(`firm-${index}`, `Firm ${index} Payments`, { pack: 'world', wikidata: `Q${1000 + index}` }),
      ]),
    );
    const folder = await writeChanged({}, [], Object.values(ids));
    const first = {
      entities: Object.fromEntries(
        Object.keys(ids)
          .slice(0, 50)
          .map((id) => [
            id,
            {
              ...ITEMS.entities.Q100,
              id,
              labels: { fr: { language: 'fr', value: `Firme ${id}` } },
              aliases: [],
              claims: [],
            },
          ]),
      ),
    };
    const { asked, changed, error } = await runImportOn(
      folder,
      'wikidata',
      Object.values(ids).map(({ id }) => id),
      [first, createOffline()],
    );
    expect(asked.map(({ url }) => url.searchParams.get('ids')?.split('|').length)).toEqual([50, 10]);
    expect(error).toMatch(/needs a network.*nothing was changed/);
    expect(changed).toEqual([]);
  });

  it.each<[string, Answer, RegExp]>([
    ['no network', createOffline(), /needs a network: www\.wikidata\.org cannot be reached.*nothing was changed/],
    [
      'a label that is none',
      { entities: { Q100: { id: 'Q100', labels: { en: 'Ant' } } } },
      /answer of www\.wikidata\.org: entities\.Q100\.labels\.en = "Ant"/,
    ],
    ['neither items nor an error', { batchcomplete: '' }, /must have entities or an error/],
    [
      'a refusal',
      { error: { code: 'badvalue', info: 'Unrecognized value' } },
      /Wikidata refuses \(badvalue: Unrecognized value\); nothing was changed/,
    ],
  ])('stops with one sentence and changes nothing: %s', async (_, answer, sentence) => {
    const { error, changed, lines } = await run(['ant-group'], [answer]);
    expect(error).toMatch(sentence);
    expect(changed).toEqual([]);
    expect(lines).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    [
      'stands in the directory only',
      'klarna-se',
      /“klarna-se” stands in the directory only \(directory\/gb\.json\).*write entities\/klarna-se\.json by hand first/,
    ],
    ['is none', 'nobody', /There is no entity “nobody”/],
    ['has no id', 'visa', /“visa” has no wikidata id to ask by: add "wikidata" to entities\/visa\.json first/],
  ])('refuses an entity that %s, before it asks', async (_, id, sentence) => {
    const { error, asked } = await run(['ant-group', id], [ITEMS], {}, [
      createEntity('klarna-se', 'Klarna', { pack: 'world' }),
    ]);
    expect(error).toMatch(sentence);
    expect(asked).toEqual([]);
  });

  it('refuses a dataset that has problems of form', async () => {
    const { error, asked } = await run(['ant-group'], [ITEMS], { visa: { website: 'http://visa.com' } });
    expect(error).toMatch(/correct them first:\nentities\/visa\.json: website/);
    expect(asked).toEqual([]);
  });
});
