// Texts that no page has, made to be as hard as a text can be: what a step of detection looks for, over and over.
import type { Article } from '../../lib/model/mention';

/** `lang` of the text, and what is repeated; `joiner` stands between two, a space if not said. Names are those of the dataset. */
type Shape = { of: string; repeat: string | string[]; lang?: string; joiner?: string; isBlocks?: true };

const SHAPES: readonly Shape[] = [
  { of: 'one acronym', repeat: 'SEC' },
  { of: 'acronyms in brackets', repeat: '(SEC)' },
  { of: 'an ambiguous word', repeat: 'Wise' },
  { of: 'ambiguous words of many kinds', repeat: ['Wise', 'Apple', 'Visa', 'Square', 'SEC', 'Stripe', 'Ant'] },
  { of: 'one full name', repeat: 'Mastercard' },
  { of: 'one country', repeat: 'China' },
  { of: 'a country and an acronym', repeat: ['China', 'SEC'] },
  { of: 'a trade and a weak name', repeat: ['bank', 'Wise'] },
  { of: 'one central bank by its office', repeat: 'the Chinese central bank' },
  { of: 'role phrases inside one another', repeat: 'the parent company of' },
  { of: 'role phrases before a name', repeat: 'the parent company of TikTok' },
  { of: 'subsidiaries of a name', repeat: 'Meta’s subsidiary' },
  { of: 'a place that acts', repeat: 'Brussels wants.' },
  { of: 'a place', repeat: 'Brussels' },
  { of: 'slips', repeat: ['Mastercard', 'Mastercrad'] },
  { of: 'slips of names of two words', repeat: ['Goldman Sachs', 'Goldmann Sachs', 'Goldman'] },
  { of: 'definitions', repeat: ['Monetary Authority of Singapore (MAS)', 'Unknown Body of Paper (UBP),'] },
  { of: 'brackets', repeat: '(', joiner: '' },
  { of: 'brackets and spaces', repeat: '( ' },
  { of: 'spaces', repeat: ' ', joiner: '' },
  { of: 'capitals', repeat: 'A', joiner: '' },
  { of: 'capitals apart', repeat: 'A' },
  { of: 'a shouted line', repeat: ['VISA', 'UND', 'MASTERCARD', 'WISE'], lang: 'de' },
  { of: 'quotation marks', repeat: '‘Barclays’', joiner: '' },
  { of: 'lines', repeat: 'VISA', joiner: '\n' },
  { of: 'combining marks', repeat: '\u0301', joiner: '' },
  { of: 'Han characters', repeat: '中国人民银行', joiner: '', lang: 'zh' },
  { of: 'blocks of one name', repeat: 'Wise', isBlocks: true },
  { of: 'blocks of one full name', repeat: 'Mastercard', isBlocks: true },
];

/** Each shape by what it is of, as a function that makes an article of it of about `length` UTF-16 units. */
export const HARD_TEXTS: readonly { of: string; create: (length: number) => Article }[] = SHAPES.map(
  ({ of, repeat, lang = 'en', joiner = ' ', isBlocks }) => ({
    of,
    create: (length) => {
      const parts = [repeat].flat();
      const size = parts.reduce((sum, part) => sum + part.length + joiner.length, 0);
      const words = Array.from({ length: Math.ceil(length / size) }, () => parts).flat();
      const blocks = isBlocks ? words.map((text) => ({ text })) : [{ text: words.join(joiner) }];
      return { blocks, lang, published: '2021-06-01' };
    },
  }),
);
