// Sites that are read beside the list, and sites that never are.
import { useState } from 'preact/hooks';
import { browser } from '../browser';
import type { Settings } from '../settings/settings';
import { changeSettings } from '../settings/settings-store';
import { parseSitePattern, toMatchPatterns } from '../settings/site-pattern';
import type { PageWordKey, PageWords } from '../words/page-words';

type List = keyof Settings['sites'];
type Props = { sites: Settings['sites']; words: PageWords };

export function SitesSection({ sites, words }: Props) {
  return (
    <section id="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{words.say('sites.title')}</h2>
      <p>{words.say('sites.intro')}</p>
      <SiteList list="allow" patterns={sites.allow} words={words} />
      <SiteList list="deny" patterns={sites.deny} words={words} />
    </section>
  );
}

function SiteList({ list, patterns, words }: { list: List; patterns: string[]; words: PageWords }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<{ key: PageWordKey; pattern: string }>();

  const store = (change: (patterns: string[]) => string[]) =>
    changeSettings((now) => ({ ...now, sites: { ...now.sites, [list]: change(now.sites[list]) } }));

  const add = async (event: Event) => {
    event.preventDefault();
    let pattern: string;
    try {
      pattern = parseSitePattern(text);
    } catch {
      setProblem({ key: 'sites.bad', pattern: text });
      return;
    }
    setProblem(undefined);
    // Must be asked before anything is awaited: only then does the browser take it as the user's own wish.
    const granted =
      list === 'deny' || (await browser.permissions.request({ origins: toMatchPatterns(pattern) }).catch(() => false));
    if (!granted) {
      setProblem({ key: 'sites.refused', pattern });
      return;
    }
    setProblem(undefined);
    setText('');
    await store((now) => [...now.filter((each) => each !== pattern), pattern].sort());
  };
  const remove = async (pattern: string) => {
    await store((now) => now.filter((each) => each !== pattern));
    if (list === 'allow') await browser.permissions.remove({ origins: toMatchPatterns(pattern) }).catch(() => false); // a site of the manifest's list stays
  };

  return (
    <div class="list">
      <h3 id={`${list}-title`}>{words.say(`sites.${list}`)}</h3>
      <p id={`${list}-hint`}>{words.say(`sites.${list}.hint`)}</p>
      <form onSubmit={add}>
        <input
          type="text"
          aria-labelledby={`${list}-title`}
          aria-describedby={problem ? `${list}-problem` : `${list}-hint`}
          aria-invalid={problem !== undefined}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{words.say('sites.add')}</button>
      </form>
      {problem ? (
        <p id={`${list}-problem`} role="alert">
          {words.say(problem.key, { pattern: problem.pattern })}
        </p>
      ) : null}
      {patterns.length === 0 ? <p class="small">{words.say('sites.none')}</p> : null}
      <ul class="rows">
        {patterns.map((pattern) => (
          <li key={pattern}>
            <code>{pattern}</code>
            <button type="button" aria-label={words.say('sites.remove', { pattern })} onClick={() => remove(pattern)}>
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
