// Language of the interface, and what is underlined.
import { UI_LANGUAGES } from '../model/ui-language';
import { type Settings, UNDERLINE_GROUPS } from '../settings/settings';
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
