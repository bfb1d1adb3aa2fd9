// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createLanguageTeller, primaryOf } from '../../lib/match/languages';
import { tokenise } from '../../lib/match/tokens';
import type { Block } from '../../lib/model/mention';
import { createTinyGazetteer } from '../support/tiny-dataset';

const tellLanguages = createLanguageTeller(createTinyGazetteer().commonWords);

/** The language of each block, told of a page that declares `lang`. */
function tell(blocks: (string | Block)[], lang?: string): (string | undefined)[] {
  const read = blocks.map((block) => (typeof block === 'string' ? { text: block } : block));
  return tellLanguages(
    { blocks: read, lang },
    read.map(({ text }) => tokenise(text)),
  );
}

const PROSE: Record<string, string> = {
  en: 'The bank said on Monday that it would close most of its branches in the north by the end of the year, and that the staff had been told.',
  fr: 'La banque a annoncé lundi qu’elle fermerait la plupart de ses agences dans le nord avant la fin de l’année, et que le personnel en avait été informé.',
  nl: 'De bank zei maandag dat zij de meeste van haar kantoren in het noorden voor het einde van het jaar sluit, en dat het personeel dat al wist.',
  de: 'Die Bank teilte am Montag mit, dass sie die meisten ihrer Filialen im Norden bis zum Ende des Jahres schließt und dass das Personal davon weiß.',
  es: 'El banco dijo el lunes que cerrará la mayoría de sus oficinas en el norte antes de que termine el año, y que ya se lo había dicho a la plantilla.',
  it: 'La banca ha detto lunedì che chiuderà la maggior parte delle sue filiali nel nord entro la fine dell’anno, e che il personale ne era già informato.',
  pt: 'O banco disse na segunda-feira que vai fechar a maioria das suas agências no norte até ao fim do ano, e que os trabalhadores já foram informados.',
  ca: 'El banc va dir dilluns que tancarà la majoria de les seves oficines del nord abans que acabi l’any, i que els treballadors ja ho sabien.',
  sv: 'Banken sade på måndagen att den stänger de flesta av sina kontor i norr före årets slut, och att personalen redan har fått veta det.',
  da: 'Banken sagde mandag, at den lukker de fleste af sine filialer i nord inden årets udgang, og at personalet allerede havde fået det at vide.',
  pl: 'Bank powiedział w poniedziałek, że do końca roku zamknie większość swoich oddziałów na północy i że pracownicy już o tym wiedzą.',
  zh: '该银行周一表示，将在年底前关闭北部的大部分分行，并已通知员工。',
  ja: '同行は月曜日、年末までに北部の支店の大半を閉鎖すると発表し、従業員にはすでに伝えたという。',
  ko: '은행은 월요일 연말까지 북부 지점 대부분을 폐쇄할 것이며 직원들에게 이미 알렸다고 밝혔다.',
  'und-Cyrl': 'Банк сообщил в понедельник, что до конца года закроет большинство отделений на севере.',
};
const p = (tag: string): string => PROSE[tag] as string;
const LATIN = Object.keys(PROSE).slice(0, 11);

describe('primaryOf', () => {
  it.each([
    ['deu', 'de'],
    ['ger', 'de'],
    ['nb-NO', 'no'],
    ['zh-Hant', 'zh'],
    ['fr_FR', 'fr'],
    ['und', ''],
    ['mul', ''],
    ['english', ''],
    [undefined, ''],
  ])('reads the tag %s as «%s»', (tag, primary) => {
    expect(primaryOf(tag)).toBe(primary);
  });
});

describe('a block is in', () => {
  it.each(Object.keys(PROSE))('%s by its text, where nothing is declared', (tag) => {
    expect(tell([p(tag)])).toEqual([tag]);
  });

  it.each(LATIN)('%s by its text, where another is declared', (tag) => {
    expect(tell([p(tag)], tag === 'en' ? 'nl' : 'en')).toEqual([tag]);
    expect(tell([p(tag)], 'zh-CN')).toEqual([tag]);
    expect(tell([{ text: p(tag), lang: tag === 'en' ? 'fr-BE' : 'en-US' }])).toEqual([tag]);
  });

  it.each(['zh', 'ja', 'ko', 'und-Cyrl'])('%s by its script, where a language in Latin letters is declared', (tag) => {
    expect(tell([p(tag)], 'en')).toEqual([tag]);
  });

  it.each([
    ['zh-Hant', 'zh'],
    ['pt-BR', 'pt'],
    ['fr_FR', 'fr'],
    ['EN-gb', 'en'],
    ['uk', 'und-Cyrl'],
    ['zh', 'ja'],
    // Languages that cannot be told are believed, whatever their text is like.
    ['gl', 'pt'],
    ['af', 'nl'],
    ['lb', 'de'],
  ])('%s as the page declares it, though its text is told as %s', (declared, tag) => {
    expect(tell([p(tag)], declared)).toEqual([primaryOf(declared)]);
  });

  it('the page’s language where its own tag is none', () => {
    expect(tell([{ text: 'Kort nieuws', lang: 'english' }], 'nl-BE')).toEqual(['nl']);
    expect(tell([p('nl')], 'dutch')).toEqual(['nl']);
  });
});

describe('a text that is not clear', () => {
  const UNCLEAR: [name: string, text: string][] = [
    ['a headline', 'Banco Sabadell y BBVA'],
    [
      'names',
      'Bank of America, Deutsche Bank, Crédit Agricole, La Banque Postale, Banca d’Italia, De Nederlandsche Bank',
    ],
    ['figures', 'Q1 12,4 Q2 13,9 Q3 11,0 in % 2,1 3,4 Mrd. 7,7 EUR 31.12. 8,0'],
    ['a list of shares', 'ING 12,31 +0,4% ASML 702,10 −1,2% Adyen 1.402,00 +2,0% van Lanschot 24,15 ABN Amro 15,02'],
    ['a few words of a quotation', '“Ce n’est pas moi”'],
    [
      'many names',
      'Bank of China, Commerzbank, ING, Bank of Ireland, Rabobank, Adyen, Deutsche Bank, Klarna and The Mollie, Tikkie, N26, Wise, Revolut, bunq for PayPal, Stripe, Nexi, Worldline',
    ],
    ['one word again and again', 'of the of the of the of the of the of the'],
    ['digits', '2020'],
    ['nothing', ''],
  ];
  it.each(UNCLEAR)('leaves what is declared: %s', (_, text) => {
    expect(tell([text], 'it')).toEqual(['it']);
  });

  it.each(UNCLEAR)('follows the page’s text, where that says otherwise: %s', (_, text) => {
    expect(tell([text, p('nl'), p('nl')], 'en')).toEqual(['nl', 'nl', 'nl']);
    expect(tell([text, p('nl'), p('nl')])).toEqual(['nl', 'nl', 'nl']);
  });

  it('is in none where nothing is declared', () => {
    expect(tell(['Alipay', 'PayPal', '2020'])).toEqual([undefined, undefined, undefined]);
    expect(tell([])).toEqual([]);
  });

  it('is told with others that declare the same', () => {
    const lines = [
      'Wat kost dat?',
      'Het is niet duur',
      'Voor wie is het?',
      'Dat zegt de bank',
      'En wat doet de staat?',
    ];
    expect(tell(lines)).toEqual(lines.map(() => 'nl'));
    expect(tell(lines, 'en')).toEqual(lines.map(() => 'nl'));
  });
});

describe('a page that mixes languages', () => {
  it('has each long block in its own, and short ones in that of their like', () => {
    const page: [text: string, lang: string][] = [
      ['Le banche chiudono', 'it'],
      [p('it'), 'it'],
      [p('it'), 'it'],
      [`« ${p('fr')} »`, 'fr'],
      [p('it'), 'it'],
      ['In breve', 'it'],
      [p('nl'), 'nl'],
    ];
    const languages = page.map(([, lang]) => lang);
    const texts = page.map(([text]) => text);
    expect(tell(texts, 'it')).toEqual(languages);
    expect(tell(texts)).toEqual(languages);
    expect(tell(texts, 'en')).toEqual(languages);
  });

  it('keeps what a short block declares of itself', () => {
    expect(tell([p('it'), { text: 'In het kort', lang: 'nl' }, { text: 'En bref', lang: 'fr' }], 'it')).toEqual([
      'it',
      'nl',
      'fr',
    ]);
  });

  it('leaves a language that is declared and has nearly half of the lines, each too short to tell', () => {
    const short = (tag: string) => p(tag).match(/(?:\S+ ){4}/g) ?? [];
    const lines = [...Array(4).fill(short('fr')), ...Array(5).fill(short('nl'))].flat();
    expect(new Set(tell(lines, 'fr'))).toEqual(new Set(['fr']));
  });

  it.each(['en-IE', 'fr-CH'])('leaves a block of two languages in the one of them that is declared: %s', (tag) => {
    const both = [...p('en').split(' '), ...p('fr').split(' ')].sort().join(' ');
    expect(tell([both], tag)).toEqual([primaryOf(tag)]);
  });
});

it('headlines in capitals count as others do', () => {
  expect(tell([p('de').toUpperCase()], 'en')).toEqual(['de']);
  expect(tell(['DIE BANK UND DER STAAT', p('de')], 'en')).toEqual(['de', 'de']);
});

it('a name in Chinese makes no page Chinese', () => {
  expect(tell([`蚂蚁集团 ${p('en')}`])).toEqual(['en']);
  expect(tell(['支付宝', p('en')])).toEqual(['en', 'en']);
  expect(tell(['支付宝', p('zh')])).toEqual(['zh', 'zh']);
  expect(
    tell(['支付宝 Alipay, 蚂蚁集团 Ant Group, 腾讯 Tencent, WeChat Pay, UnionPay, Lufax, JD Digits, OneConnect'], 'fr'),
  ).toEqual(['fr']);
});

it.each([
  ['zh-Hant-TW', 'zh'],
  ['EN', 'en'],
  ['fr_FR', 'fr'],
  ['ast', 'ast'],
  ['english', ''],
  ['', ''],
  [undefined, ''],
])('the language of the tag %s is %s', (tag, language) => {
  expect(primaryOf(tag)).toBe(language);
});
