// The kind of a firm where its register does not say: the word for it in its own name.
import type { EntityKind } from '../../model/entity';

/** One of `words` that stands by itself. `\b` would end a word before «é»: «autorité» has no border behind it. */
const word = (words: string) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`, 'iu');

/** Sure words first, then banks, then stems that stand in other names too: Bitburger Bank, Mutual of Omaha Bank. */
const WORDS: [EntityKind, RegExp][] = [
  // Central banks have a register of their own: «Central Bank of India» is a commercial one.
  ['public-body', word('federal reserve bank')],
  [
    'regulator',
    word(
      String.raw`commission|authority|autorité|autoridad|autorità|regulator|superintenden\p{L}+|supervis\p{L}+|inspectorate`,
    ),
  ],
  [
    'exchange',
    word(
      'stock exchange|exchange|börse|bourse|bolsa|borsa|beurs|bursa|euronext|nasdaq|marketplace|trading facility|mtf',
    ),
  ],
  ['insurer', /insurance|assurance|assicura|versicherung|verzekering|seguros|krankenkasse|hoken/iu],
  ['crypto-firm', /crypto|bitcoin|blockchain/iu],
  ['bank', /bank(?!ers)|banc|banque|sparkasse|raiffeisen|credit union|volksbank|kreditgenossenschaft/iu],
  ['bank', word('caisse|caixa|caja|cassa|BCC|ginko')],
  ['insurer', word('life|mutual of')],
  ['payment-firm', /payment|zahlung|paiement|(?<!\p{L})pay|pay(?!\p{L})|transfer|remit/iu],
  ['payment-firm', word(String.raw`cards?|\p{L}{4,}card|\p{L}*karten?`)],
  ['crypto-firm', /(?<!\p{L})(?:coin|bit\p{L})/iu],
  ['broker', /broker|securities|börsenmakler|trading|markets|valores|brokerage|depot/iu],
  [
    'asset-manager',
    /asset management|capital management|invest|fund|fonds|wealth|pension|kapitalanlage|treuhand|vermögen/iu,
  ],
  ['fintech', /credit|kredit|loan|lend|leasing|finance|finanz|financ|inkasso|factoring|mortgage/iu],
];

/** The first kind whose word stands in `name`; undefined if none does. */
export function kindByName(name: string): EntityKind | undefined {
  return WORDS.find(([, pattern]) => pattern.test(name))?.[0];
}
