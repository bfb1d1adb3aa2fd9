import '../support/fake-browser'; // before lib/browser.ts looks for it
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PageSummary } from '../../lib/messages/protocol';
import type { UiLanguage } from '../../lib/model/ui-language';
import { EntityList } from '../../lib/popup/EntityList';
import { createPageWords } from '../../lib/words/page-words';

const mention = (entity: string, ended?: string): PageSummary['mentions'][number] => ({
  entity,
  name: entity,
  entityKind: 'regulator',
  ended,
  surface: entity,
  kind: 'name',
  confidence: 1,
});

afterEach(() => render(null, document.body));

/** What each entity's button says. */
function listed(mentions: PageSummary['mentions'], language: UiLanguage = 'en'): string[] {
  const summary: PageSummary = { site: 'example.org', state: 'reading', mentions };
  render(
    <EntityList
      tab={{ id: 1, url: undefined }}
      summary={summary}
      onChanged={() => {}}
      words={createPageWords(language)}
    />,
    document.body,
  );
  return [...document.querySelectorAll('li button')].map(({ textContent }) => textContent ?? '');
}

describe('EntityList', () => {
  it('lists each entity once with its count, most named first', () => {
    expect(listed([mention('MAS'), mention('NFRA'), mention('NFRA')])).toEqual(['NFRA2', 'MAS1']);
  });

  it.each<[UiLanguage, string]>([
    ['en', 'CBIRC ended2'],
    ['fr', 'CBIRC disparu2'],
    ['nl', 'CBIRC opgeheven2'],
  ])('says in %s of an entity that it has ended, in one word: %s', (language, expected) => {
    expect(listed([mention('CBIRC', '2023-05-18'), mention('CBIRC', '2023-05-18'), mention('MAS')], language)).toEqual([
      expected,
      'MAS1',
    ]);
  });
});
