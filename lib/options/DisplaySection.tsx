// Language of the interface, which articles are marked, and what is underlined in them.
import { UI_LANGUAGES } from '../model/ui-language';
import { ARTICLES, type Settings, UNDERLINE_GROUPS } from '../settings/settings';
import { changeSettings } from '../settings/settings-store';
import type { PageWords } from '../words/page-words';

/** Each language in its own words. */
const LANGUAGE_NAMES = { en: 'English', fr: 'Français', nl: 'Nederlands' };

export function DisplaySection({ settings, words }: { settings: Settings; words: PageWords }) {
  return (
    <section id="display" aria-labelledby="display-title">
      <h2 id="display-title">{words.say('display.title')}</h2>
      <p>
        <label for="language">{words.say('display.language')}</label>{' '}
        <select
          id="language"
          value={settings.language}
          onChange={(event) => {
            const language = event.currentTarget.value as Settings['language'];
            void changeSettings((now) => ({ ...now, language }));
          }}
        >
          <option value="auto">{words.say('display.language.auto')}</option>
          {UI_LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </p>
      <fieldset>
        <legend>{words.say('display.articles')}</legend>
        {ARTICLES.map((articles) => (
          <p key={articles}>
            <input
              type="radio"
              name="articles"
              id={`articles-${articles}`}
              checked={settings.articles === articles}
              onChange={() => void changeSettings((now) => ({ ...now, articles }))}
            />{' '}
            <label for={`articles-${articles}`}>{words.say(`articles.${articles}`)}</label>
          </p>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.say('display.underline')}</legend>
        {UNDERLINE_GROUPS.map((group) => (
          <p key={group}>
            <input
              type="checkbox"
              id={`underline-${group}`}
              checked={settings.underline[group]}
              onChange={(event) => {
                const on = event.currentTarget.checked;
                void changeSettings((now) => ({ ...now, underline: { ...now.underline, [group]: on } }));
              }}
            />{' '}
            <label for={`underline-${group}`}>{words.say(`underline.${group}`)}</label>
          </p>
        ))}
      </fieldset>
    </section>
  );
}
