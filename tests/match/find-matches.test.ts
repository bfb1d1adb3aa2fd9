// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../lib/match/compile-lexicon';
import { findMatches } from '../../lib/match/find-matches';
import { tokenise } from '../../lib/match/tokens';

/** What of `text` is written like one of `names`: the text itself, and after ` = ` the name where it differs. */
function match(names: string[], text: string, accept?: (target: number) => boolean): string[] {
  const lexicon = compileLexicon(names.map((name, target) => ({ text: name, target, ordinal: 0 })));
  const tokens = tokenise(text);
  const matches = findMatches(tokens, { lexicon, textOf: (target) => names[target] ?? '', ...(accept && { accept }) });
  return matches.map(({ first, end, names: found }) => {
    const surface = text.slice(tokens.start[first], tokens.end[end - 1]);
    return [surface, ...found.map(({ target }) => names[target])]
      .filter((part, k) => !k || part !== surface)
      .join(' = ');
  });
}

describe('findMatches', () => {
  it.each([
    // Around a name.
    { name: 'elision l’', names: ['Alibaba'], text: 'la part de l’Alibaba', found: ['Alibaba'] },
    { name: "elision d'", names: ['Ant Group'], text: "le retrait d'Ant Group", found: ['Ant Group'] },
    { name: 'elision qu’', names: ['Alibaba'], text: 'Il dit qu’Alibaba', found: ['Alibaba'] },
    { name: 'elision with a straight, modifier-free quote', names: ['Alibaba'], text: 'd‘Alibaba', found: ['Alibaba'] },
    { name: 'elision with the apostrophe that is a letter', names: ['Alibaba'], text: 'lʼAlibaba', found: ['Alibaba'] },
    { name: 'possessive with it', names: ['Alibaba'], text: 'Alibabaʼs', found: ['Alibaba'] },
    { name: 'possessive’s', names: ['Alibaba'], text: "Alibaba’s and Alibaba's", found: ['Alibaba', 'Alibaba'] },
    { name: 'a compound', names: ['PayPal'], text: 'een PayPal-rekening', found: ['PayPal'] },
    { name: 'brackets and quotes', names: ['Ant Group'], text: '(«Ant Group»)', found: ['Ant Group'] },
    { name: 'a final full stop', names: ['Apple Inc.'], text: 'by Apple Inc.', found: ['Apple Inc = Apple Inc.'] },
    { name: 'not inside a longer word', names: ['Alibaba'], text: 'Alibabas, Alibabacloud, MyAlibaba', found: [] },
    { name: 'beside Han characters', names: ['Tencent'], text: '公司Tencent和', found: ['Tencent'] },
    { name: 'inside a run of Han characters', names: ['腾讯'], text: '当时腾讯公司', found: ['腾讯'] },
    // Between the tokens of a name.
    { name: 'no-break space', names: ['Ant Group'], text: 'Ant\u00A0Group', found: ['Ant\u00A0Group = Ant Group'] },
    {
      name: 'narrow no-break space',
      names: ['Ant Group'],
      text: 'Ant\u202FGroup',
      found: ['Ant\u202FGroup = Ant Group'],
    },
    { name: 'ideographic space', names: ['Ant Group'], text: 'Ant\u3000Group', found: ['Ant\u3000Group = Ant Group'] },
    { name: 'line break', names: ['Ant Group'], text: 'Ant\r\n    Group', found: ['Ant\r\n    Group = Ant Group'] },
    { name: 'hyphen for space', names: ['Ant Group'], text: 'Ant-Group', found: ['Ant-Group = Ant Group'] },
    { name: 'no-break hyphen', names: ['E-Bank'], text: 'E\u2011Bank', found: ['E\u2011Bank = E-Bank'] },
    { name: 'hyphen', names: ['E-Bank'], text: 'E\u2010Bank', found: ['E\u2010Bank = E-Bank'] },
    { name: 'en dash', names: ['E-Bank'], text: 'E–Bank', found: ['E–Bank = E-Bank'] },
    { name: 'minus', names: ['E-Bank'], text: 'E\u2212Bank', found: ['E\u2212Bank = E-Bank'] },
    { name: 'space for hyphen', names: ['E-Bank'], text: 'E Bank', found: ['E Bank = E-Bank'] },
    { name: 'right quote', names: ["People's Bank"], text: 'People’s Bank', found: ["People’s Bank = People's Bank"] },
    { name: 'left quote', names: ["People's Bank"], text: 'People‘s Bank', found: ["People‘s Bank = People's Bank"] },
    { name: 'backquote', names: ["People's Bank"], text: 'People`s Bank', found: ["People`s Bank = People's Bank"] },
    { name: 'acute', names: ["People's Bank"], text: 'People´s Bank', found: ["People´s Bank = People's Bank"] },
    { name: 'no comma', names: ['Ant Group'], text: 'Ant, Group', found: [] },
    { name: 'no bracket', names: ['Ant Group'], text: 'Ant (Group', found: [] },
    {
      name: 'a comma of its own',
      names: ['Apple Computer, Inc.'],
      text: 'At Apple Computer, Inc. today',
      found: ['Apple Computer, Inc = Apple Computer, Inc.'],
    },
    {
      name: 'brackets of its own',
      names: ['OCBC (China) Bank'],
      text: 'At OCBC (China) Bank',
      found: ['OCBC (China) Bank'],
    },
    {
      name: 'variation selectors between Han characters',
      names: ['蚂蚁集团'],
      text: '在蚂\uFE00蚁\u{E0100}集团',
      found: ['蚂\uFE00蚁\u{E0100}集团 = 蚂蚁集团'],
    },
    {
      name: 'no run of invisible characters before a mark',
      names: ['Ant Group'],
      text: `Ant${'\uFEFF'.repeat(20_000)}!Group`,
      found: [],
    },
    { name: 'no row of hyphens', names: ['Ant Group'], text: 'Ant ---- Group', found: [] },
    { name: 'no end of sentence', names: ['Ant Group'], text: 'shares of Ant. Group profit', found: [] },
    { name: 'no question', names: ['Ant Group'], text: 'Ant? Group', found: [] },
    { name: 'initials', names: ['J.P. Morgan'], text: 'J. P. Morgan', found: ['J. P. Morgan = J.P. Morgan'] },
    { name: 'initials without stops', names: ['J.P. Morgan'], text: 'J P Morgan', found: ['J P Morgan = J.P. Morgan'] },
    { name: 'a domain', names: ['JD.com'], text: 'JD.com, JD com', found: ['JD.com', 'JD com = JD.com'] },
    { name: 'an ampersand', names: ['Marks & Co'], text: 'Marks&Co', found: ['Marks&Co = Marks & Co'] },
    { name: 'an ampersand that is missing', names: ['Marks & Co'], text: 'Marks Co', found: [] },
    // Inside a token.
    { name: 'soft hyphen', names: ['Alibaba'], text: 'Ali\u00ADbaba', found: ['Ali\u00ADbaba = Alibaba'] },
    { name: 'zero-width space', names: ['Alibaba'], text: 'Ali\u200Bbaba', found: ['Ali\u200Bbaba = Alibaba'] },
    { name: 'word joiner', names: ['Ant Group'], text: 'Ant \u2060Group', found: ['Ant \u2060Group = Ant Group'] },
    { name: 'ligature with a small first letter', names: ['Finance One'], text: 'ﬁnance One', found: [] },
    { name: 'ligature within', names: ['Ofﬁce'], text: 'Office', found: ['Office = Ofﬁce'] },
    { name: 'full width', names: ['Ant Group'], text: 'Ａｎｔ Ｇｒｏｕｐ', found: ['Ａｎｔ Ｇｒｏｕｐ = Ant Group'] },
    { name: 'decomposed', names: ['Crédit X'], text: 'Cre\u0301dit X', found: ['Cre\u0301dit X = Crédit X'] },
    { name: 'accent left out', names: ['Crédit X'], text: 'Credit X', found: ['Credit X = Crédit X'] },
  ])('finds what it should around, between and in tokens: $name', ({ names, text, found }) => {
    expect(match(names, text)).toEqual(found);
  });

  it.each([
    { name: 'all capitals', names: ['ByteDance'], text: 'BYTEDANCE', found: ['BYTEDANCE = ByteDance'] },
    { name: 'an inner capital lost', names: ['ByteDance'], text: 'Bytedance', found: ['Bytedance = ByteDance'] },
    { name: 'no initial capital', names: ['Alibaba'], text: 'alibaba', found: [] },
    { name: 'no initial capital of several words', names: ['Ant Group'], text: 'ant Group', found: [] },
    { name: 'a later capital lost', names: ['Ant Group'], text: 'Ant group', found: ['Ant group = Ant Group'] },
    { name: 'short word in capitals', names: ['Ant'], text: 'ANT ant Ant', found: ['Ant'] },
    { name: 'four letters', names: ['Visa'], text: 'VISA visa Visa', found: ['Visa'] },
    { name: 'five letters', names: ['Apple'], text: 'APPLE apple', found: ['APPLE = Apple'] },
    { name: 'acronym', names: ['MAS'], text: 'MAS mas', found: ['MAS'] },
    { name: 'acronym softened, for the article to judge', names: ['MAS'], text: 'Mas', found: ['Mas = MAS'] },
    { name: 'long acronym', names: ['UNIONPAY'], text: 'Unionpay unionpay', found: ['Unionpay = UNIONPAY'] },
    { name: 'acronym with stops', names: ['U.K.'], text: 'u.k. U.K.', found: ['U.K = U.K.'] },
    { name: 'accented capital', names: ['Épargne X'], text: 'épargne X, Epargne X', found: ['Epargne X = Épargne X'] },
    {
      name: 'a name in lower case',
      names: ['banque centrale'],
      text: 'Banque CENTRALE',
      found: ['Banque CENTRALE = banque centrale'],
    },
    {
      name: 'a lower-case initial',
      names: ['e-Bank'],
      text: 'E-Bank e-bank',
      found: ['E-Bank = e-Bank', 'e-bank = e-Bank'],
    },
    { name: 'a script without case', names: ['腾讯'], text: '腾讯', found: ['腾讯'] },
  ])('holds to the case of a name: $name', ({ names, text, found }) => {
    expect(match(names, text)).toEqual(found);
  });
});
