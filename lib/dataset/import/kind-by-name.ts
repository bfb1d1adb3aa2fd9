// The kind of a firm where its register does not say: the word for it in its own name.
import type { EntityKind } from '../../model/entity';

const WORDS: [EntityKind, RegExp][] = [
  // Central banks have a register of their own: «Central Bank of India» is a commercial one.
  ['public-body', /\bfederal reserve bank\b/i],
  [
    'regulator',
    /\b(?:commission|authority|autorité|autoridad|autorità|regulator|superintenden\p{L}+|supervis\p{L}+|inspectorate)\b/iu,
  ],
  [
    'exchange',
    /\b(?:stock exchange|exchange|börse|bourse|bolsa|borsa|beurs|bursa|euronext|nasdaq|marketplace|trading facility|mtf)\b/i,
  ],
  [
    'insurer',
    /insurance|assurance|assicura|versicherung|verzekering|seguros|\blife\b|reinsurance|mutual of|krankenkasse|hoken/iu,
  ],
  ['crypto-firm', /crypto|bitcoin|\bcoin|blockchain|\bbit[a-z]/iu],
  ['payment-firm', /\bpay|pay\b|payment|zahlung|paiement|\bcard|karte|transfer|remit/iu],
  [
    'bank',
    /bank|banc|banque|sparkasse|raiffeisen|credit union|caisse|caixa|caja|cassa|\bBCC\b|volksbank|kreditgenossenschaft|ginko/iu,
  ],
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
