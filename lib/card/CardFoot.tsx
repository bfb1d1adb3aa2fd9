// What a reader may say of a mention, and take back: that it is not this, that it is another, that the site is left alone.
import { useState } from 'preact/hooks';
import type { PageMention } from '../messages/protocol';
import type { CardWords } from '../words/card-words';
import type { CardActions, CardContent } from './Card';
import { sayPlace } from './head-text';

type Props = { mention: PageMention; content: CardContent; words: CardWords; actions: CardActions };

export function CardFoot({ mention, content, words, actions }: Props) {
  const [isChoosing, setChoosing] = useState(false);
  const { surface, name, turnedDown } = mention;
  const hasWord = content.type === 'dismissed' || (content.type === 'view' && content.isDeclared);
  const isElsewhere = content.type === 'view' && content.other !== undefined;
  const candidates = hasWord || isElsewhere ? undefined : turnedDown;
  return (
    <div class="foot">
      {hasWord ? (
        <button type="button" onClick={actions.onUndo}>
          {words.say('card.undo')}
        </button>
      ) : isElsewhere ? (
        <button type="button" onClick={actions.onBack}>
          {words.say('card.back', { surface })}
        </button>
      ) : (
        <button type="button" title={words.say('card.not-this.hint', { surface, name })} onClick={actions.onDismiss}>
          {words.say('card.not-this')}
        </button>
      )}
      <button type="button" onClick={actions.onNeverHere}>
        {words.say('card.never-here')}
      </button>
      {candidates ? (
        <button
          type="button"
          aria-expanded={isChoosing}
          aria-controls="candidates"
          onClick={() => setChoosing(!isChoosing)}
        >
          {words.say('card.it-is')}
        </button>
      ) : null}
      {candidates ? (
        <ul id="candidates" hidden={!isChoosing} aria-label={words.say('card.it-is.hint', { surface })}>
          {candidates.map((candidate) => (
            <li key={candidate.entity}>
              <button type="button" onClick={() => actions.onDeclare(candidate)}>
                {candidate.name}
                <span class="kind">{sayPlace({ kind: candidate.entityKind, country: candidate.country }, words)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
