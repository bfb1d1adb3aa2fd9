// Entities of the page with their counts, each a button that goes to its next mention; and why, or why there are none.
import { askTab } from '../messages/ask';
import type { PageSummary } from '../messages/protocol';
import type { PageWords } from '../words/page-words';
import type { PopupTab } from './Popup';
import { TopicNotice } from './TopicNotice';

type Props = { tab: PopupTab; summary: PageSummary; onChanged: () => void; words: PageWords };

export function EntityList({ tab, summary, onChanged, words }: Props) {
  const { state, detail = '', published, topic, mentions } = summary;
  const readAnyway = () => askTab(tab.id, 'read-anyway', {}).then(onChanged);
  if (state === 'starting') return <p role="status">{words.say('popup.looking')}</p>;
  if (state !== 'reading')
    return (
      <>
        <p>{words.say(`popup.state.${state}`, { detail })}</p>
        {state === 'no-article' ? (
          <p>
            <button type="button" onClick={readAnyway}>
              {words.say('popup.anyway')}
            </button>
          </p>
        ) : null}
      </>
    );

  const notice = topic ? <TopicNotice topic={topic} onAnyway={readAnyway} words={words} /> : null;
  if (topic?.marking === 'unmarked') return notice;
  const entities = countEntities(mentions);
  return (
    <>
      {notice}
      <p class="small">
        {published
          ? words.say('popup.published', {
              date: words.date(published.date),
              certainty: words.say(`certainty.${published.certainty}`),
            })
          : words.say('popup.published.none')}
      </p>
      {entities.length === 0 ? <p>{words.say('popup.count.none')}</p> : null}
      <ul aria-label={words.say('popup.entities')}>
        {entities.map(({ entity, name, ended, count }) => (
          <li key={entity}>
            <button
              type="button"
              title={words.say('popup.jump', { name, count })}
              onClick={() => askTab(tab.id, 'show-entity', { entity })}
            >
              <span>
                {name}
                {ended ? <span class="ended"> {words.say('popup.ended')}</span> : null}
              </span>
              <span class="count">{words.number(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {entities.length > 0 ? <p class="small">{words.say('popup.keys')}</p> : null}
    </>
  );
}

type Counted = Pick<PageSummary['mentions'][number], 'entity' | 'name' | 'ended'> & { count: number };

/** Most named first; the same count in the order of the page. */
function countEntities(mentions: PageSummary['mentions']): Counted[] {
  const counted = new Map<string, Counted>();
  for (const { entity, name, ended } of mentions) {
    const known = counted.get(entity);
    if (known) known.count++;
    else counted.set(entity, { entity, name, ended, count: 1 });
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
}
