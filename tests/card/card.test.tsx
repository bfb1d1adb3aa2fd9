import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Card, type CardActions, type CardContent } from '../../lib/card/Card';
import type { PageMention } from '../../lib/messages/protocol';
import { type CardView, tellCard } from '../../lib/timeline/tell-card';
import { cardWords } from '../support/card-words';
import { createSource } from '../support/tiny-dataset';

const UBS = { id: 'ubs', name: 'UBS', local: { fr: 'UBS (Suisse)' } };
const MENTION: PageMention = {
  block: 0,
  start: 0,
  end: 13,
  surface: 'Credit Suisse',
  entity: 'credit-suisse',
  kind: 'name',
  confidence: 1,
  reasons: [],
  name: 'Credit Suisse',
  entityKind: 'bank',
};
/** The card of a bank that was taken over, as of an article of `published`. */
const viewOf = (published: string): CardView =>
  tellCard(
    {
      id: 'credit-suisse',
      name: 'Credit Suisse',
      kind: 'bank',
      pack: 'world',
      names: [],
      facts: [{ property: 'ended', value: '2023-06-12', sources: [0] }],
      relations: [{ kind: 'succeeded-by', inverse: false, other: UBS, from: '2023-06-12', sources: [1] }],
      events: [],
      sources: [createSource('end'), createSource('heir')],
    },
    published,
  );
const NOTHING: CardActions = {
  onClose: () => {},
  onDismiss: () => {},
  onUndo: () => {},
  onNeverHere: () => {},
  onOpen: () => {},
  onBack: () => {},
};

afterEach(() => render(null, document.body));

function draw(content: CardContent, actions: Partial<CardActions> = {}, words = cardWords()): HTMLElement {
  render(
    <Card mention={MENTION} content={content} words={words} actions={{ ...NOTHING, ...actions }} />,
    document.body,
  );
  return document.body;
}
const textOf = (page: HTMLElement, selector: string) => page.querySelector(selector)?.textContent ?? '';
const linksOf = (page: HTMLElement, selector: string) =>
  [...page.querySelectorAll<HTMLAnchorElement>(`${selector} .cite a`)].map(({ href }) => href);
const CITED = ['https://example.org/end', 'https://example.org/heir'];

describe('the card of what has ended', () => {
  it('says so at its head to a reader of a later article, with its sources', () => {
    const page = draw({ type: 'view', view: viewOf('2024-01-01') });
    expect(textOf(page, '.ended')).toContain('Ended 12 Jun 2023; succeeded by UBS');
    expect(linksOf(page, '.ended')).toEqual(CITED);
    expect(page.querySelectorAll('.lines li')).toHaveLength(0);
  });

  it('says so as what has happened since to a reader of an earlier article, with its sources', () => {
    const page = draw({ type: 'view', view: viewOf('2022-01-01') });
    expect(page.querySelector('.ended')).toBeNull();
    expect(textOf(page, 'section section h3')).toBe('Since then');
    expect(textOf(page, '.lines .when')).toBe('12 Jun 2023');
    expect(textOf(page, '.lines .what')).toContain('Ended, succeeded by UBS');
    expect(linksOf(page, '.lines')).toEqual(CITED);
  });

  it("opens the successor's card on demand, and names it in the reader's language", () => {
    const opened: string[] = [];
    const onOpen: CardActions['onOpen'] = ({ id }) => void opened.push(id);
    const page = draw({ type: 'view', view: viewOf('2024') }, { onOpen }, cardWords('fr'));
    const button = page.querySelector<HTMLButtonElement>('.ended button');
    expect(button?.textContent).toBe('UBS (Suisse)');
    button?.click();
    expect(opened).toEqual(['ubs']);
  });

  it("shows the successor's card under its own name, with a way back and without what belongs to the mark", () => {
    let back = 0;
    const view: CardView = { id: 'ubs', name: 'UBS', kind: 'fintech', sections: [], sources: [] };
    const page = draw({ type: 'view', view, other: UBS }, { onBack: () => void back++ });
    expect(textOf(page, 'h2')).toBe('UBS');
    expect(textOf(page, '.kind')).toBe('Fintech firm');
    expect(page.querySelector('details')).toBeNull();
    const [first] = page.querySelectorAll<HTMLButtonElement>('.foot button');
    expect(first?.textContent).toBe('Back to Credit Suisse');
    first?.click();
    expect(back).toBe(1);
  });
});
