// Why the page's article is marked or not: what in it speaks of money, or that too little does.
import type { PageTopic } from '../messages/protocol';
import type { PageWords } from '../words/page-words';

type Props = { topic: PageTopic; onAnyway: () => void; words: PageWords };

export function TopicNotice({ topic, onAnyway, words }: Props) {
  const { marking } = topic;
  const signs = tellSigns(topic, words);
  if (marking === 'financial')
    return <p class="small">{signs ? words.say('topic.financial.why', { signs }) : words.say('topic.financial')}</p>;
  const why = signs ? words.say('topic.little', { signs }) : words.say('topic.nothing');
  if (marking !== 'unmarked')
    return (
      <p class="small">
        {words.say(`topic.${marking}`)} {why}
      </p>
    );
  return (
    <>
      <p>{words.say('topic.unmarked')}</p>
      <p class="small">{why}</p>
      <p>
        <button type="button" onClick={onAnyway}>
          {words.say('topic.anyway')}
        </button>
      </p>
    </>
  );
}

/** Bodies by name, words of the text in quotation marks. */
function tellSigns({ words: found, bodies }: PageTopic, words: PageWords): string {
  return [...bodies.map(({ name }) => name), ...found.map((word) => words.say('topic.word', { word }))].join(', ');
}
