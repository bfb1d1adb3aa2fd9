// State of the cache, and its repair.
import { useState } from 'preact/hooks';
import type { CacheState } from '../cache/cache-state';
import { ask } from '../messages/ask';
import type { PageWords } from '../words/page-words';

/** `onChange`: the state of the cache is another, or about to be. */
type Props = { cache: CacheState | undefined; onChange: () => void; words: PageWords };

export function DataSection({ cache, onChange, words }: Props) {
  const [progress, setProgress] = useState('');
  const rebuild = async () => {
    setProgress(words.say('data.rebuilding'));
    const asked = ask('rebuild', {}).then(
      () => words.say('data.rebuilt'),
      ({ message }: Error) => words.say('data.rebuild.failed', { why: message }),
    );
    onChange();
    setProgress(await asked);
    onChange();
  };
  const time = (iso: string) =>
    new Intl.DateTimeFormat(words.language === 'en' ? 'en-GB' : words.language, {
      dateStyle: 'medium',
      timeStyle: 'medium',
    }).format(new Date(iso));
  const counts = cache && 'counts' in cache ? cache.counts : undefined;
  return (
    <section id="data" aria-labelledby="data-title">
      <h2 id="data-title">{words.say('data.title')}</h2>
      <p>{words.say('data.intro')}</p>
      {cache ? (
        <dl>
          <dt>{words.say('data.state')}</dt>
          <dd id="cache-state" data-phase={cache.phase}>
            {sayState(cache, words)}
            {cache.phase === 'filling' ? (
              <progress aria-label={words.say('data.progress')} value={cache.done} max={Math.max(1, cache.total)} />
            ) : null}
          </dd>
          {'version' in cache ? (
            <>
              <dt>{words.say('data.version')}</dt>
              <dd>{cache.version}</dd>
            </>
          ) : null}
          {counts ? (
            <>
              <dt>{words.say('data.counts')}</dt>
              <dd>
                {words.say('data.counts.value', {
                  entities: words.number(counts.entities),
                  names: words.number(counts.names),
                  facts: words.number(counts.facts),
                  events: words.number(counts.events),
                })}
              </dd>
            </>
          ) : null}
          {cache.phase === 'ready' ? (
            <>
              <dt>{words.say('data.filled')}</dt>
              <dd>{time(cache.filledAt)}</dd>
            </>
          ) : null}
          <dt>{words.say('data.error')}</dt>
          <dd>
            {cache.lastError ? `${time(cache.lastError.at)}: ${cache.lastError.message}` : words.say('data.error.none')}
          </dd>
        </dl>
      ) : null}
      <p>
        <button
          type="button"
          id="rebuild"
          disabled={cache?.phase === 'filling' || progress === words.say('data.rebuilding')}
          onClick={rebuild}
        >
          {words.say('data.rebuild')}
        </button>
        <span role="status">{progress}</span>
      </p>
    </section>
  );
}

function sayState(cache: CacheState, words: PageWords): string {
  switch (cache.phase) {
    case 'filling':
      return words.say('data.state.filling', { done: cache.done, total: cache.total });
    case 'memory':
    case 'failed':
      return words.say(`data.state.${cache.phase}`, { why: cache.why });
    default:
      return words.say(`data.state.${cache.phase}`);
  }
}
