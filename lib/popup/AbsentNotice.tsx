// A tab in which Sidenote does not run: once, or always from now on.
import { useState } from 'preact/hooks';
import { readTabOnce } from '../access/site-access';
import { browser } from '../browser';
import { changeSettings } from '../settings/settings-store';
import { toMatchPatterns } from '../settings/site-pattern';
import type { PageWords } from '../words/page-words';
import type { PopupTab } from './Popup';

type Props = { tab: PopupTab; site: string | undefined; onChanged: () => void; words: PageWords };

export function AbsentNotice({ site, words, ...rest }: Props) {
  return site ? <ReadButtons site={site} words={words} {...rest} /> : <p>{words.say('popup.absent.never')}</p>;
}

function ReadButtons({ tab, site, onChanged, words }: Props & { site: string }) {
  const [problem, setProblem] = useState('');
  const once = () => readTabOnce(tab.id).then(onChanged, ({ message }: Error) => setProblem(message));
  const always = async () => {
    // Must be asked before anything is awaited: only then does the browser take it as the user's own wish.
    const granted = await browser.permissions.request({ origins: toMatchPatterns(site) }).catch(() => false);
    if (!granted) return;
    await changeSettings((now) => ({
      ...now,
      sites: { ...now.sites, allow: [...now.sites.allow.filter((each) => each !== site), site].sort() },
    }));
    await once();
  };
  return (
    <>
      <p>{words.say('popup.absent')}</p>
      <p class="actions">
        <button type="button" onClick={once}>
          {words.say('popup.once')}
        </button>
        <button type="button" onClick={always}>
          {words.say('popup.always', { site })}
        </button>
      </p>
      {problem ? <p role="alert">{words.say('popup.failed', { why: problem })}</p> : null}
    </>
  );
}
