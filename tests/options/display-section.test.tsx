import '../support/fake-storage'; // before lib/browser.ts looks for it
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DisplaySection } from '../../lib/options/DisplaySection';
import { readSettings } from '../../lib/settings/settings-store';
import { createPageWords } from '../../lib/words/page-words';
import { resetStorage } from '../support/fake-storage';

beforeEach(resetStorage);
afterEach(() => render(null, document.body));

const draw = async () => {
  const settings = await readSettings();
  act(() => render(<DisplaySection settings={settings} words={createPageWords('en')} />, document.body));
};
const choice = (articles: string) => document.querySelector<HTMLInputElement>(`#articles-${articles}`);

describe('which articles are marked', () => {
  it('is those about money, unless the user says all, and can be said back', async () => {
    for (const [chosen, other] of [
      ['all', 'financial'],
      ['financial', 'all'],
    ] as const) {
      await draw();
      expect([choice(other)?.checked, choice(chosen)?.checked]).toEqual([true, false]);
      act(() => choice(chosen)?.click());
      await vi.waitFor(async () => expect((await readSettings()).articles).toBe(chosen));
    }
  });

  it('is one question with two answers, each with its label', async () => {
    await draw();
    const labels = [...document.querySelectorAll('input[type=radio]')].map(
      ({ id }) => document.querySelector(`label[for=${id}]`)?.textContent ?? '',
    );
    expect(labels).toEqual([
      expect.stringMatching(/^Only articles about money/),
      expect.stringMatching(/^All articles/),
    ]);
    expect(
      new Set([...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].map(({ name }) => name)).size,
    ).toBe(1);
  });
});
