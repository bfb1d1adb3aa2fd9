import '../support/fake-browser'; // before lib/browser.ts looks for it
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { PageTopic } from '../../lib/messages/protocol';
import { UI_LANGUAGES, type UiLanguage } from '../../lib/model/ui-language';
import { TopicNotice } from '../../lib/popup/TopicNotice';
import { createPageWords } from '../../lib/words/page-words';

afterEach(() => render(null, document.body));

/** What the notice says, and how often its button was pressed when `press` has pressed it. */
function draw(topic: Partial<PageTopic>, language: UiLanguage = 'en') {
  let asked = 0;
  act(() =>
    render(
      <TopicNotice
        topic={{ marking: 'unmarked', words: [], bodies: [], ...topic }}
        onAnyway={() => asked++}
        words={createPageWords(language)}
      />,
      document.body,
    ),
  );
  const button = document.querySelector('button');
  return {
    text: [...document.querySelectorAll('p')].map((each) => each.textContent).join(' '),
    button,
    asked: () => asked,
  };
}
const SIGNS = { words: ['inflation', 'IPO'], bodies: [{ entity: 'ecb', name: 'European Central Bank' }] };

describe('TopicNotice', () => {
  it('says what speaks for an article that is about money, names first', () => {
    const { text, button } = draw({ marking: 'financial', ...SIGNS });
    expect(text).toBe(
      'About money, markets or payments. What speaks for it: European Central Bank, “inflation”, “IPO”.',
    );
    expect(button).toBeNull();
  });

  it('says no more than that of one that has changed since', () => {
    expect(draw({ marking: 'financial' }).text).toBe('About money, markets or payments.');
  });

  it('says why an article is not marked, and lets the reader have it marked', () => {
    const { text, button, asked } = draw({ words: ['card'] });
    expect(text).toContain('is not marked');
    expect(text).toContain('“card”');
    act(() => button?.click());
    expect(asked()).toBe(1);
  });

  it('says that nothing spoke for it, where nothing did', () => {
    expect(draw({}).text).toContain('Nothing in it');
  });

  it('says why one is marked all the same', () => {
    expect(draw({ marking: 'all', ...SIGNS }).text).toContain('all articles marked');
    expect(draw({ marking: 'asked' }).text).toContain('you asked');
    expect(draw({ marking: 'asked' }).button).toBeNull();
  });

  it.each(UI_LANGUAGES)('never shows the id of a body or a key of the words, in %s', (language) => {
    for (const marking of ['financial', 'asked', 'all', 'unmarked'] as const)
      expect(draw({ marking, ...SIGNS }, language).text).not.toMatch(/\becb\b|undefined|topic\./);
  });
});
