// The options page: five sections, drawn from the settings and the state of the cache.
import { useEffect, useState } from 'preact/hooks';
import { readSetAside } from '../settings/settings-store';
import { useSettings } from '../settings/use-settings';
import { chooseLanguage } from '../words/choose-language';
import { createPageWords, type PageWordKey } from '../words/page-words';
import { DataSection } from './DataSection';
import { DisplaySection } from './DisplaySection';
import { OverridesSection } from './OverridesSection';
import { SitesSection } from './SitesSection';
import { SourcesSection } from './SourcesSection';
import { useCacheState } from './use-cache-state';

const SECTIONS = ['sources', 'sites', 'overrides', 'data', 'display'] as const;

export function Options() {
  const settings = useSettings();
  const { state, failure, refresh } = useCacheState();
  const [setAside, setSetAside] = useState<string>();
  useEffect(() => {
    void readSetAside().then(setSetAside);
  }, []);

  const language = chooseLanguage(settings?.language ?? 'auto', navigator.languages);
  const words = createPageWords(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.say('options.title');
  }, [language]);

  if (!settings) return null;
  return (
    <>
      <header>
        <h1>Sidenote</h1>
        <nav aria-label={words.say('options.sections')}>
          {SECTIONS.map((section) => (
            <a key={section} href={`#${section}`}>
              {words.say(`${section}.title` satisfies PageWordKey)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {failure ? <p role="alert">{words.say('options.failed', { why: failure })}</p> : null}
        {setAside ? <p role="alert">{words.say('options.set-aside', { why: setAside })}</p> : null}
        <SourcesSection settings={settings} packs={state?.packs ?? []} cache={state?.cache} words={words} />
        <SitesSection sites={settings.sites} words={words} />
        <OverridesSection overrides={settings.overrides} cache={state?.cache} words={words} />
        <DataSection cache={state?.cache} onChange={refresh} words={words} />
        <DisplaySection settings={settings} words={words} />
      </main>
    </>
  );
}
