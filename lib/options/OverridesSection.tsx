// What the reader said of names: each can be taken back, all can be exported for the maintainers.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CacheState } from '../cache/cache-state';
import type { Override } from '../model/override';
import { isSame, withoutOverride } from '../settings/overrides';
import { changeSettings } from '../settings/settings-store';
import type { PageWords } from '../words/page-words';
import { OverridesExport } from './OverridesExport';

type Props = { overrides: Override[]; cache: CacheState | undefined; words: PageWords };

export function OverridesSection({ overrides, cache, words }: Props) {
  const [removed, setRemoved] = useState<{ override: Override; at: number }>();
  const undoButton = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes: the focus must not go with it.
  useEffect(() => {
    if (removed) undoButton.current?.focus();
  }, [removed]);

  const remove = async (override: Override, at: number) => {
    await changeSettings((now) => ({ ...now, overrides: withoutOverride(now.overrides, override) }));
    setRemoved({ override, at });
  };
  const undo = async ({ override, at }: { override: Override; at: number }) => {
    await changeSettings((now) => ({
      ...now,
      overrides: now.overrides.some((each) => isSame(each, override))
        ? now.overrides
        : now.overrides.toSpliced(at, 0, override),
    }));
    setRemoved(undefined);
    title.current?.focus();
  };
  return (
    <section id="overrides" aria-labelledby="overrides-title">
      <h2 id="overrides-title" ref={title} tabIndex={-1}>
        {words.say('overrides.title')}
      </h2>
      <p>{words.say('overrides.intro')}</p>
      {overrides.length === 0 ? <p class="small">{words.say('overrides.none')}</p> : null}
      <ul class="rows">
        {overrides.map((override, at) => (
          <li key={`${override.verdict} ${override.entity} ${override.surface}`}>
            <div>
              <p>{sayOverride(override, words)}</p>
              <p class="small">{sayOrigin(override, words)}</p>
            </div>
            <button
              type="button"
              aria-label={words.say('overrides.remove', { what: sayOverride(override, words) })}
              onClick={() => remove(override, at)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {removed ? (
        <p>
          <span role="status">{words.say('overrides.removed', { what: sayOverride(removed.override, words) })}</span>{' '}
          <button type="button" ref={undoButton} onClick={() => undo(removed)}>
            {words.say('overrides.undo')}
          </button>
        </p>
      ) : null}
      {overrides.length > 0 ? <OverridesExport overrides={overrides} cache={cache} words={words} /> : null}
    </section>
  );
}

function sayOverride(override: Override, words: PageWords): string {
  const { surface, entity, name = entity } = override;
  return override.verdict === 'is'
    ? words.say('overrides.is', { surface, name, other: override.isName ?? override.is })
    : words.say('overrides.not', { surface, name });
}

/** Where and when; nothing where neither was noted. */
function sayOrigin({ site, date }: Override, words: PageWords): string {
  return [site, date && words.date(date)].filter((part) => part).join(' · ');
}
