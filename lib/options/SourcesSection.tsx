// Packs of the dataset, each with a switch.
import type { CacheState } from '../cache/cache-state';
import type { PackSummary } from '../model/release';
import type { Settings } from '../settings/settings';
import { changeSettings } from '../settings/settings-store';
import type { PageWords } from '../words/page-words';

type Props = { settings: Settings; packs: PackSummary[]; cache: CacheState | undefined; words: PageWords };

export function SourcesSection({ settings, packs, cache, words }: Props) {
  const switchPack = (id: string, on: boolean) =>
    changeSettings((now) => ({ ...now, packs: { ...now.packs, [id]: on } }));
  const version = cache && 'version' in cache ? cache.version : undefined;
  return (
    <section id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">{words.say('sources.title')}</h2>
      <p>{words.say('sources.intro')}</p>
      <ul class="rows">
        {packs.map((pack) => (
          <li key={pack.id}>
            <input
              type="checkbox"
              id={`pack-${pack.id}`}
              aria-describedby={`pack-${pack.id}-about`}
              checked={settings.packs[pack.id] ?? pack.default}
              onChange={(event) => switchPack(pack.id, event.currentTarget.checked)}
            />
            <div>
              <label for={`pack-${pack.id}`}>{pack.title[words.language]}</label>
              <p id={`pack-${pack.id}-about`}>{pack.summary[words.language]}</p>
              <p class="small">
                {[
                  words.say('sources.counts', {
                    entities: words.number(pack.entities),
                    names: words.number(pack.names),
                  }),
                  words.say('sources.licence', { licence: pack.licence }),
                  ...(version ? [words.say('sources.version', { version })] : []),
                ].join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
