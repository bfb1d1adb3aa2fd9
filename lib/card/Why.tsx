// Why a mention is marked: the words that were found, what spoke for and against, and what else they could have meant.
import type { PageMention } from '../messages/protocol';
import type { CardWords } from '../words/card-words';
import { sayReasons } from './reason-text';

export function Why({ mention, words }: { mention: PageMention; words: CardWords }) {
  const { surface, reasons, turnedDown, confidence } = mention;
  return (
    <details class="why">
      <summary>{words.say('card.why')}</summary>
      <ul>
        <li>{words.say('card.found', { surface })}</li>
        {sayReasons(reasons, words).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {turnedDown ? (
          <li>{words.say('card.turned-down', { names: turnedDown.map(({ name }) => name).join('; ') })}</li>
        ) : null}
        <li>{words.say('card.confidence', { percent: Math.round(confidence * 100) })}</li>
      </ul>
    </details>
  );
}
