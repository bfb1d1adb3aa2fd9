import '../support/fake-storage'; // before lib/browser.ts looks for it
import { resolveObjectURL } from 'node:buffer';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CacheState } from '../../lib/cache/cache-state';
import { type Override, OverridesFile } from '../../lib/model/override';
import { UI_LANGUAGES, type UiLanguage } from '../../lib/model/ui-language';
import { OverridesSection } from '../../lib/options/OverridesSection';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings';
import { SETTINGS_KEY } from '../../lib/settings/settings-key';
import { readSettings } from '../../lib/settings/settings-store';
import { createPageWords } from '../../lib/words/page-words';
import { resetStorage, stored } from '../support/fake-storage';

const NOT: Override = {
  verdict: 'not',
  surface: 'Ant',
  entity: 'ant-group',
  name: 'Ant Group',
  site: 'ft.com',
  date: '2026-11-22',
};
const IS: Override = {
  verdict: 'is',
  surface: 'RBI',
  entity: 'rbi',
  name: 'Reserve Bank of India',
  is: 'raiffeisen',
  isName: 'Raiffeisen',
};
const OLD: Override = { verdict: 'not', surface: 'MAS', entity: 'mas' };
const READY = { phase: 'memory', why: '', version: '2026-11-22-1a2b3c4d' } as CacheState;

/** Draws the section with what is stored. */
async function draw(language: UiLanguage = 'en', cache: CacheState | undefined = READY) {
  const { overrides } = await readSettings();
  act(() =>
    render(<OverridesSection overrides={overrides} cache={cache} words={createPageWords(language)} />, document.body),
  );
}
const rows = () => [...document.querySelectorAll('.rows li p:first-child')].map(({ textContent }) => textContent);
const press = async (label: string | RegExp) => {
  const button = [...document.querySelectorAll('button')].find((each) =>
    (each.getAttribute('aria-label') ?? each.textContent ?? '').match(label),
  );
  await act(async () => {
    button?.click();
    await new Promise((resolve) => setTimeout(resolve, 20)); // the storage answers in a later turn
  });
  await draw();
};

beforeEach(() => {
  resetStorage();
  stored.set(SETTINGS_KEY, { ...DEFAULT_SETTINGS, overrides: [NOT, IS, OLD] });
});
afterEach(() => render(null, document.body));

describe('OverridesSection', () => {
  it('lists what was said, of what, where and when', async () => {
    await draw();
    expect(rows()).toEqual([
      '“Ant” is not Ant Group',
      '“RBI” is Raiffeisen, not Reserve Bank of India',
      '“MAS” is not mas',
    ]);
    expect(document.querySelector('.rows li .small')?.textContent).toBe('ft.com · 22 Nov 2026');
  });

  it.each(UI_LANGUAGES)('says in %s that there is none, and how to make one', async (language) => {
    stored.set(SETTINGS_KEY, DEFAULT_SETTINGS);
    await draw(language);
    expect(document.querySelector('.small')?.textContent).toMatch(/\p{L}{5}/u);
    expect(document.querySelector('#export')).toBeNull();
  });

  it('removes one, and puts it back in its place, with the focus where the reader goes on', async () => {
    await draw();
    await press(/^Remove: “RBI”/);
    expect((await readSettings()).overrides).toEqual([NOT, OLD]);
    expect(document.querySelector('[role=status]')?.textContent).toContain('“RBI” is Raiffeisen');
    expect(document.activeElement?.textContent).toBe('Undo');
    await press('Undo');
    expect((await readSettings()).overrides).toEqual([NOT, IS, OLD]);
    expect(document.querySelector('[role=status]')).toBeNull();
    expect(document.activeElement?.id).toBe('overrides-title');
  });

  it('exports all of it as a file that says which data it is about, and nothing else', async () => {
    await draw();
    const link = document.querySelector<HTMLAnchorElement>('#export');
    expect(link?.download).toBe('sidenote-overrides.json');
    expect(link?.getAttribute('aria-describedby')).toBe('export-about');
    const file = JSON.parse((await resolveObjectURL(link?.href ?? '')?.text()) ?? '');
    expect(file).toEqual({ format: 1, dataset: '2026-11-22-1a2b3c4d', overrides: [NOT, IS, OLD] });
    expect(OverridesFile.parse(file)).toEqual(file);
  });
});
