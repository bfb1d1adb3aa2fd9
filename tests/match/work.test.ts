// @vitest-environment node
// The work of matching, counted rather than timed: how often it reads the lexicon for twice the text.
import { expect, it } from 'vitest';
import { findMatches } from '../../lib/match/find-matches';
import type { Lexicon } from '../../lib/match/lexicon';
import { tokenise } from '../../lib/match/tokens';
import { readTexts } from '../eval/read-texts';
import { createTinyGazetteer } from '../support/tiny-dataset';

const { lexicon, entities } = createTinyGazetteer();

/** Reads of the lexicon's arrays while `text` is matched. */
function countReads(text: string): number {
  let reads = 0;
  const watch = <View extends object>(view: View): View =>
    new Proxy(view, {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
        const value = Reflect.get(target, key, target) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const watched = Object.fromEntries(Object.entries(lexicon).map(([key, view]) => [key, watch(view)])) as Lexicon;
  findMatches(tokenise(text), {
    lexicon: watched,
    textOf: (target, ordinal) => entities[target]?.names[ordinal]?.text ?? '',
    endings: { addsS: true, declines: true, isCertain: true },
  });
  return reads;
}

it('doubles with the text', async () => {
  const texts = await readTexts(new URL('../eval/texts', import.meta.url).pathname);
  const text = texts
    .slice(0, 40)
    .map((each) => each.text)
    .join('\n');
  const hard = 'People People’s Bank People’s Bank of Ant Ants '.repeat(200);
  for (const each of [text, hard]) {
    const once = countReads(each);
    expect(once).toBeGreaterThan(1_000);
    expect(countReads(`${each}\n${each}`)).toBeLessThan(2.01 * once + 100);
  }
});
