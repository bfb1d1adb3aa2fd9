// The card: what an entity is, what was so at the time of the article and what has happened since, each line with its
// source, and why it was marked.
import { Fragment } from 'preact';
import type { PageCandidate, PageMention } from '../messages/protocol';
import type { EntityRef } from '../model/card-record';
import type { CardView, EntityEnd } from '../timeline/tell-card';
import type { CardWords } from '../words/card-words';
import { CardFoot } from './CardFoot';
import { CardLines, Citations } from './CardLines';
import { sayEnd, sayName, sayPlace } from './head-text';
import { Why } from './Why';

/**
 * `dismissed`: the reader has just said that the name does not mean this. `other`: the view is of that entity, to which the
 * reader went from the card of what was marked; `isDeclared`: or of which they have just said that it is meant.
 */
export type CardContent =
  | { type: 'loading' }
  | { type: 'failed'; why: string }
  | { type: 'dismissed' }
  | { type: 'view'; view: CardView; other?: EntityRef; isDeclared?: boolean };

export type CardActions = {
  onClose: () => void;
  onDismiss: () => void;
  /** The reader says that the words mean `candidate`. */
  onDeclare: (candidate: PageCandidate) => void;
  /** Takes back what the reader has just said. */
  onUndo: () => void;
  onNeverHere: () => void;
  /** Shows the card of another entity in the place of this one. */
  onOpen: (other: EntityRef) => void;
  onBack: () => void;
};

type Props = { mention: PageMention; content: CardContent; words: CardWords; actions: CardActions };

export function Card({ mention, content, words, actions }: Props) {
  const view = content.type === 'view' ? content.view : undefined;
  const other = content.type === 'view' ? content.other : undefined;
  return (
    <div class="card" role="dialog" aria-modal="false" aria-labelledby="name" lang={words.language}>
      <div class="head">
        <div class="title">
          <h2 id="name">
            {other ? sayName(other, words) : mention.name}
            {view?.native ? <span class="native">{view.native}</span> : null}
          </h2>
          <p class="kind">
            {sayPlace({ kind: other && view ? view.kind : mention.entityKind, country: view?.country }, words)}
            {view?.website ? (
              <>
                {' · '}
                <a href={view.website} target="_blank" rel="noopener noreferrer">
                  {words.say('card.website')}
                </a>
              </>
            ) : null}
          </p>
        </div>
        <button type="button" class="close" aria-label={words.say('card.close')} onClick={actions.onClose}>
          ×
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="body" tabIndex={0} aria-labelledby="name">
        {content.type === 'loading' ? <p class="note">{words.say('card.loading')}</p> : null}
        {content.type === 'failed' ? <p class="note">{words.say('card.failed', { why: content.why })}</p> : null}
        {content.type === 'dismissed' ? (
          <p role="status">{words.say('card.dismissed', { surface: mention.surface, name: mention.name })}</p>
        ) : null}
        {content.type === 'view' && content.isDeclared && other ? (
          <p role="status">{words.say('card.declared', { surface: mention.surface, name: sayName(other, words) })}</p>
        ) : null}
        {view ? <CardBody key={view.id} view={view} words={words} onOpen={actions.onOpen} /> : null}
        {content.type === 'dismissed' || other ? null : <Why mention={mention} words={words} />}
        {view && view.sources.length > 0 ? <SourceList view={view} words={words} /> : null}
      </section>
      <CardFoot mention={mention} content={content} words={words} actions={actions} />
    </div>
  );
}

type BodyProps = { view: CardView; words: CardWords; onOpen: CardActions['onOpen'] };

function CardBody({ view, words, onOpen }: BodyProps) {
  return (
    <>
      {view.ended ? <End end={view.ended} view={view} words={words} onOpen={onOpen} /> : null}
      {view.description ? (
        <p class="description">
          {view.description.text[words.language]}
          <Citations numbers={view.description.sources} sources={view.sources} words={words} />
        </p>
      ) : null}
      {view.sections.map((section) => (
        <CardLines key={section.when} section={section} view={view} words={words} />
      ))}
      {!view.description && !view.ended && view.sections.length === 0 ? (
        <p class="note">{words.say('card.nothing')}</p>
      ) : null}
    </>
  );
}

function End({ end, view, words, onOpen }: BodyProps & { end: EntityEnd }) {
  return (
    <p class="ended">
      {sayEnd(end, words)}
      {end.into.map((heir, index) => (
        <Fragment key={heir.id}>
          {index > 0 ? ', ' : ' '}
          <button type="button" class="plain" onClick={() => onOpen(heir)}>
            {sayName(heir, words)}
          </button>
        </Fragment>
      ))}
      <Citations numbers={end.sources} sources={view.sources} words={words} />
    </p>
  );
}

function SourceList({ view, words }: { view: CardView; words: CardWords }) {
  return (
    <details>
      <summary>{words.say('card.sources')}</summary>
      <ol class="sources">
        {view.sources.map(({ url, publisher, title, published, retrieved }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
            {`, ${publisher}${published ? `, ${words.date(published)}` : ''} (${words.say('card.retrieved', { date: words.date(retrieved) })})`}
          </li>
        ))}
      </ol>
    </details>
  );
}
