// One section of a card: dated lines, each with links to its sources.
import { useState } from 'preact/hooks';
import type { CardLine, CardSection, CardView } from '../timeline/tell-card';
import type { CardWords } from '../words/card-words';
import { sayLine, sayWhen } from './line-text';

/** Lines shown before «show all»: what fits on a card without scrolling far. */
const FIRST_LINES = 7;

type Props = { section: CardSection; sources: CardView['sources']; words: CardWords };

export function CardLines({ section: { when, lines }, sources, words }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, FIRST_LINES);
  return (
    <section aria-label={words.say(`section.${when}`)}>
      <h3>{words.say(`section.${when}`)}</h3>
      {when === 'around' || when === 'undated' ? <p class="note">{words.say(`section.${when}.note`)}</p> : null}
      <ul class="lines">
        {shown.map((line) => (
          <li key={keyOf(line)}>
            <span class="when">{sayWhen(line, words)}</span>
            <span class="what">
              {sayLine(line, words)}
              <Citations numbers={line.sources} sources={sources} words={words} />
            </span>
          </li>
        ))}
      </ul>
      {lines.length > shown.length ? (
        <button type="button" class="plain" onClick={() => setWhole(true)}>
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

function keyOf(line: CardLine): string {
  return JSON.stringify(line);
}
