// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createNameRules } from '../../../lib/dataset/import/name-rules';
import type { Entity, Name } from '../../../lib/model/entity';
import { createTinyDataset } from '../../support/tiny-dataset';

const dataset = createTinyDataset();
const find = (id: string) => dataset.entities.find((each) => each.id === id) as Entity;

/** The verdict on a name for Ant Group. */
const judge = (text: string, kind: Name['kind'] = 'short') =>
  createNameRules(dataset)(find('ant-group'), { text, kind });

describe('createNameRules', () => {
  it.each(['Ant Group', 'ANT GROUP', 'Ánt Group', '蚂蚁集团'])(
    'knows a name that the entity has, as folded: %s',
    (text) => {
      expect(judge(text)).toBe('known');
    },
  );

  it.each(['Ant Financial Services', 'de Volksbank', 'eBay Kleinanzeigen', 'Bank of Singapore', 'Monzo', '蚂蚁金服'])(
    'lets a name pass that is clear: %s',
    (text) => {
      expect(judge(text)).toEqual({ add: { text, kind: 'short' } });
    },
  );

  it.each([
    ['ZQXW', 'topic'],
    ['ZQXWV', 'context'],
    ['ZQoX', 'context'],
    ['Z.Q.X.W.V.', 'context'],
    ['ZQX', 'context'],
    ['蚂蚁', 'context'],
    ['Techreus', 'context'],
    ['ZQ', 'full-name'],
  ])('gives needs to an acronym, a word or a very short name: %s', (text, needs) => {
    expect(judge(text)).toEqual({ add: { text, kind: 'short', needs } });
  });

  it.each([
    ['PBOC', 'is a name of pboc, without needs'],
    ['TENCENT', 'is a name of tencent, without needs'],
    ['2688', 'has no letter'],
    ['Ant\u200eGroup', 'has an invisible character'],
    [`Ant ${'long '.repeat(20)}`, 'is longer than 80 characters'],
    ['Chinese payments company', 'looks like a description'],
    ['payments company', 'looks like a description'],
    ['bank of the United States', 'looks like a description'],
    ['the owner of Alipay', 'looks like a description'],
    ['l’entreprise de Hangzhou', 'looks like a description'],
    ['Ant (company)', 'looks like a description'],
    ['Ant, société chinoise', 'looks like a description'],
    ['SEHK: 6688', 'looks like a description'],
    ['www.antgroup.com', 'looks like a description'],
    ['中国的支付公司', 'looks like a description'],
  ])('leaves “%s”: it %s', (text, left) => {
    expect(judge(text)).toEqual({ left });
  });

  it('lets a name pass under needs that another has under needs', () => {
    expect(judge('MAS')).toEqual({ add: { text: 'MAS', kind: 'short', needs: 'context' } });
  });

  it('takes brackets in a legal name for what they are', () => {
    expect(judge('Ant (Hangzhou) Holdings Limited', 'official')).toHaveProperty('add');
  });

  it('leaves the official name of another in the same country, whatever it needs', () => {
    const other = {
      ...find('tencent'),
      names: [{ text: 'Hangzhou Holdings', kind: 'official' as const, needs: 'context' as const }],
    };
    const rules = createNameRules({ ...dataset, entities: [find('ant-group'), other] });
    expect(rules(find('ant-group'), { text: 'Hangzhou Holdings', kind: 'official' })).toEqual({
      left: 'is the official name of tencent in the same country',
    });
  });

  it('counts a name that it let pass as that entity’s', () => {
    const rules = createNameRules(dataset);
    rules(find('ant-group'), { text: 'Xyzzy Payments', kind: 'short' });
    expect(rules(find('visa'), { text: 'Xyzzy Payments', kind: 'short' })).toEqual({
      left: 'is a name of ant-group, without needs',
    });
    expect(rules(find('ant-group'), { text: 'xyzzy payments', kind: 'short' })).toBe('known');
  });
});
