import '../support/fake-browser'; // before lib/browser.ts looks for it
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { CacheState } from '../../lib/cache/cache-state';
import { UI_LANGUAGES, type UiLanguage } from '../../lib/model/ui-language';
import { DataSection } from '../../lib/options/DataSection';
import { createPageWords } from '../../lib/words/page-words';

const COUNTS = { entities: 6500, names: 26_000, facts: 9_000, events: 300, chunks: 65 };
const READY: CacheState = {
  phase: 'ready',
  generation: 1,
  version: '2026-11-22-1a2b3c4d',
  counts: COUNTS,
  filledAt: '2026-11-22T12:00:00.000Z',
};

afterEach(() => render(null, document.body));

/** The section, as it is drawn for that state. */
function draw(cache: CacheState, language: UiLanguage = 'en'): HTMLElement {
  const words = createPageWords(language);
  render(<DataSection cache={cache} onChange={() => {}} words={words} />, document.body);
  return document.body;
}

describe('DataSection, while the cache is filled,', () => {
  it.each(UI_LANGUAGES)('shows in %s how far that is: in words, and as progress that has a name', (language) => {
    const page = draw({ phase: 'filling', done: 20, total: 65 }, language);
    const progress = page.querySelector('progress');
    expect([progress?.value, progress?.max]).toEqual([20, 65]);
    expect(progress?.getAttribute('aria-label')).toMatch(/\p{L}{5}/u);
    expect(page.querySelector('#cache-state')?.textContent).toMatch(/20 .*65/);
  });

  it('does not let a second fill be asked for', () => {
    expect(draw({ phase: 'filling', done: 0, total: 0 }).querySelector<HTMLButtonElement>('#rebuild')?.disabled).toBe(
      true,
    );
    expect(draw(READY).querySelector<HTMLButtonElement>('#rebuild')?.disabled).toBe(false);
  });

  it('shows no progress once it is over', () => {
    draw({ phase: 'filling', done: 65, total: 65 });
    const page = draw(READY);
    expect(page.querySelector('progress')).toBeNull();
    expect(page.querySelector('#cache-state')?.textContent).toBe('ready');
  });
});
