// On or off for the site of the tab.
import { ask } from '../messages/ask';
import type { PageSummary } from '../messages/protocol';
import type { PageWords } from '../words/page-words';

/** Where a pattern of the user's already keeps Sidenote off, switching on takes that one away. */
export function SiteSwitch({ summary, words }: { summary: PageSummary; words: PageWords }) {
  const { site } = summary;
  const isOn = summary.state !== 'denied';
  const pattern = isOn ? site : (summary.detail ?? site);
  return (
    <p class="switch">
      <input
        type="checkbox"
        id="site"
        checked={isOn}
        onChange={(event) => void ask('switch-site', { pattern, on: event.currentTarget.checked })}
      />{' '}
      <label for="site">{words.say('popup.site', { site })}</label>
    </p>
  );
}
