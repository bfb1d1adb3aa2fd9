// Why a mention is marked, in words.
import type { Reason } from '../model/mention';
import type { CardWords } from '../words/card-words';

/** Sentences, each once: first what speaks for the mention, then what speaks against it, told as such. */
export function sayReasons(reasons: readonly Reason[], words: CardWords): string[] {
  const say = ({ rule, detail = '' }: Reason) => words.say(`reason.${rule}`, { detail });
  const sentences = [
    ...reasons.filter(({ against }) => !against).map(say),
    ...reasons.filter(({ against }) => against).map((reason) => words.say('card.against', { reason: say(reason) })),
  ];
  return [...new Set(sentences)];
}
