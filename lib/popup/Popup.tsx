// The toolbar's popup: what was found on the page of a tab, and the switches for its site.
import { useEffect, useState } from 'preact/hooks';
import { askTab } from '../messages/ask';
import type { PageSummary } from '../messages/protocol';
import { toSite } from '../settings/site-name';
import { useSettings } from '../settings/use-settings';
import { chooseLanguage } from '../words/choose-language';
import { createPageWords } from '../words/page-words';
import { AbsentNotice } from './AbsentNotice';
import { EntityList } from './EntityList';
import { SiteSwitch } from './SiteSwitch';

/** A page that is still being read is asked again after this. */
const POLL_MS = 300;

export type PopupTab = { id: number; url: string | undefined };

export function Popup({ tab, openOptions }: { tab: PopupTab; openOptions: () => void }) {
  const settings = useSettings();
  const [summary, setSummary] = useState<PageSummary | 'absent'>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const found = (await askTab(tab.id, 'describe-page', {})) ?? 'absent';
      setSummary(found);
      if (found !== 'absent' && found.state === 'starting') timer = setTimeout(look, POLL_MS);
    };
    // After a change the page needs a moment to follow.
    timer = setTimeout(look, round === 0 ? 0 : POLL_MS);
    return () => clearTimeout(timer);
  }, [round, settings]);

  const language = chooseLanguage(settings?.language ?? 'auto', navigator.languages);
  const words = createPageWords(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.say('popup.title');
  }, [language]);

  const again = () => setRound((now) => now + 1);
  return (
    <main>
      <h1>Sidenote</h1>
      {summary === undefined ? <p role="status">{words.say('popup.looking')}</p> : null}
      {summary === 'absent' ? <AbsentNotice tab={tab} site={siteOf(tab.url)} onChanged={again} words={words} /> : null}
      {summary !== undefined && summary !== 'absent' ? (
        <>
          <EntityList tab={tab} summary={summary} onChanged={again} words={words} />
          <SiteSwitch summary={summary} words={words} />
        </>
      ) : null}
      <footer>
        <button type="button" onClick={openOptions}>
          {words.say('popup.options')}
        </button>
      </footer>
    </main>
  );
}

/** Undefined for pages that are not of the web. */
function siteOf(url: string | undefined): string | undefined {
  if (!url || !/^https?:/.test(url)) return undefined;
  return toSite(new URL(url).hostname);
}
