// What an article is about, as far as Sidenote cares.

/**
 * Whether an article is about money, markets, payments, their firms or their rules, and what speaks for it: `words` of
 * money and financial `bodies` that it has, those that say most first. What speaks for it is told even where it is too little.
 */
export type Topic = { isFinancial: boolean; words: string[]; bodies: { entity: string; name: string }[] };
