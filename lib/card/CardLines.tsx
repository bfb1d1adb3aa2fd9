// One section of a card: dated lines, each with links to its sources.
import { useRef, useState } from 'preact/hooks';
import type { CardSection, CardView } from '../timeline/tell-card';
import type { CardWords } from '../words/card-words';
import { sayLine, sayWhen } from './line-text';

/** Lines shown before «show all»: so that what has happened since is in sight below what was so then. */
const FIRST_LINES = 4;

type Props = { section: CardSection; view: CardView; words: CardWords };

export function CardLines({ section: { when, lines }, view: { sources, published }, words }: Props) {
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = isWhole ? lines : lines.slice(0, FIRST_LINES);
  const showAll = () => {
    setWhole(true);
    list.current?.focus(); // the button goes: the focus must not go with it
  };
  return (
    <section aria-label={words.say(`section.${when}`)}>
      <h3>
        {words.say(`section.${when}`)}
        {when === 'then' && published ? <span class="date">{words.date(published)}</span> : null}
      </h3>
      {when === 'then' || when === 'since' ? null : <p class="note">{words.say(`section.${when}.note`)}</p>}
      <ul class="lines" ref={list} tabIndex={-1}>
        {shown.map((line) => (
          <li key={JSON.stringify(line)}>
            <span class="when">{sayWhen(line, words)}</span>
            <span class="what">
              {sayLine(line, words)}
              <Citations numbers={line.sources} sources={sources} words={words} />
            </span>
          </li>
        ))}
      </ul>
      {lines.length > shown.length ? (
        <button type="button" class="plain" onClick={showAll}>
          {words.say('card.more', { count: lines.length })}
        </button>
      ) : null}
    </section>
  );
}

export function Citations({
  numbers,
  sources,
  words,
}: {
  numbers: number[];
  sources: CardView['sources'];
  words: CardWords;
}) {
  return (
    <span class="cite">
      {numbers.map((number) => {
        const source = sources[number];
        if (!source) return null;
        const label = words.say('card.source', { number: number + 1, publisher: source.publisher });
        return (
          <a
            key={number}
            href={source.url}
            target="_blank"
            rel="noopener noreferrer"
            title={`${source.publisher}: ${source.title}`}
            aria-label={label}
          >
            [{number + 1}]
          </a>
        );
      })}
    </span>
  );
}
