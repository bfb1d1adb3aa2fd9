// @vitest-environment node
// The benchmark's texts, told by text alone: with no language declared, or a wrong one, every text is read as it should be.
import { expect, it } from 'vitest';
import { readCommonWords } from '../../lib/dataset/frequent-words';
import { createLanguageTeller } from '../../lib/match/languages';
import { tokenise } from '../../lib/match/tokens';
import { declare } from './matchers';
import { readTexts } from './read-texts';

const texts = await readTexts(new URL('texts', import.meta.url).pathname);
const tellLanguages = createLanguageTeller(readCommonWords());

it.each(['none', 'wrong'] as const)('are told line by line where the language declared is %s', (declared) => {
  const others: string[] = [];
  for (const { id, lang, text } of texts) {
    const lines = text.split('\n');
    const told = tellLanguages(
      { blocks: lines.map((line) => ({ text: line })), lang: declare(lang, declared) },
      lines.map(tokenise),
    );
    for (const [index, line] of lines.entries()) if (told[index] !== lang) others.push(`${id} ${told[index]}: ${line}`);
  }
  expect(others).toEqual([]);
});
