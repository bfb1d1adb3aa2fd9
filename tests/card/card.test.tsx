import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Card, type CardActions, type CardContent } from '../../lib/card/Card';
import { sayReasons } from '../../lib/card/reason-text';
import type { PageMention } from '../../lib/messages/protocol';
import type { Reason } from '../../lib/model/mention';
import { UI_LANGUAGES } from '../../lib/model/ui-language';
import { type CardView, tellCard } from '../../lib/timeline/tell-card';
import { CARD_WORDS } from '../../lib/words/card-words';
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
  onDeclare: () => {},
  onUndo: () => {},
  onNeverHere: () => {},
  onOpen: () => {},
  onBack: () => {},
};

afterEach(() => render(null, document.body));

function draw(
  content: CardContent,
  actions: Partial<CardActions> = {},
  words = cardWords(),
  mention = MENTION,
): HTMLElement {
  render(
    <Card mention={mention} content={content} words={words} actions={{ ...NOTHING, ...actions }} />,
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

const RBI: PageMention = {
  ...MENTION,
  surface: 'RBI',
  entity: 'rbi',
  name: 'Reserve Bank of India',
  entityKind: 'central-bank',
  confidence: 0.8,
  reasons: [
    { rule: 'country-nearby', detail: 'Austrian', against: true },
    { rule: 'trade-nearby', detail: 'rates' },
    { rule: 'country-on-page', detail: 'India' },
  ],
  turnedDown: [
    { entity: 'raiffeisen', name: 'Raiffeisen Bank International', entityKind: 'bank', country: 'AT' },
    { entity: 'rbi-shop', name: 'RBI Shop', entityKind: 'product' },
  ],
};
const RBI_VIEW: CardView = {
  id: 'rbi',
  name: 'Reserve Bank of India',
  kind: 'central-bank',
  sections: [],
  sources: [],
};
const drawRbi = (content: CardContent = { type: 'view', view: RBI_VIEW }, actions: Partial<CardActions> = {}) =>
  draw(content, actions, cardWords(), RBI);
const buttonOf = (page: HTMLElement, label: string) =>
  [...page.querySelectorAll<HTMLButtonElement>('.foot button')].find(({ textContent }) => textContent === label);

describe('the reasons on a card', () => {
  it('are what was found, what speaks for it, what speaks against it, what else it could mean, and how sure that is', () => {
    const lines = [...drawRbi().querySelectorAll('.why li')].map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'Found in the text: “RBI”.',
      '“rates” stands nearby.',
      'The page speaks of “India”.',
      'Speaks against it: “Austrian” stands nearby.',
      'It could also have meant: Raiffeisen Bank International; RBI Shop.',
      'Confidence 80 %',
    ]);
  });

  it.each(UI_LANGUAGES)('have a sentence for each rule in %s', (language) => {
    const words = cardWords(language);
    const rules = Object.keys(CARD_WORDS.en).filter((key) => key.startsWith('reason.'));
    const reasons = rules.map((key) => ({ rule: key.slice('reason.'.length), detail: 'Zed' })) as Reason[];
    const sentences = sayReasons([...reasons, { rule: 'role', detail: 'Zed', against: true }], words);
    expect(sentences.at(-1)).toContain(words.say('reason.role', { detail: 'Zed' }));
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}|^[“‘«À]/u);
  });
});

describe('«It is …» on a card', () => {
  it('opens a list of what the name could mean, told apart by kind and country', () => {
    const declared: string[] = [];
    const page = drawRbi(undefined, { onDeclare: ({ entity }) => void declared.push(entity) });
    const list = page.querySelector<HTMLElement>('#candidates');
    expect([list?.hidden, buttonOf(page, 'It is …')?.getAttribute('aria-expanded')]).toEqual([true, 'false']);
    act(() => buttonOf(page, 'It is …')?.click());
    expect([list?.hidden, buttonOf(page, 'It is …')?.getAttribute('aria-expanded')]).toEqual([false, 'true']);
    const buttons = [...(list?.querySelectorAll('button') ?? [])];
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Raiffeisen Bank InternationalBank · Austria',
      'RBI ShopProduct',
    ]);
    buttons[0]?.click();
    expect(declared).toEqual(['raiffeisen']);
  });

  it('is not there where the name means one thing only', () => {
    expect(buttonOf(draw({ type: 'view', view: RBI_VIEW }), 'It is …')).toBeUndefined();
  });

  it('shows the card of what was chosen, says so, and can be undone', () => {
    let undone = 0;
    const other = { id: 'raiffeisen', name: 'Raiffeisen Bank International' };
    const view: CardView = { ...RBI_VIEW, ...other, kind: 'bank' };
    const page = drawRbi({ type: 'view', view, other, isDeclared: true }, { onUndo: () => void undone++ });
    expect(textOf(page, 'h2')).toBe('Raiffeisen Bank International');
    expect(textOf(page, '[role=status]')).toBe(
      '“RBI” is marked as Raiffeisen Bank International from now on, on any site.',
    );
    expect(page.querySelector('#candidates')).toBeNull();
    expect(buttonOf(page, 'Not this')).toBeUndefined();
    buttonOf(page, 'Undo')?.click();
    expect(undone).toBe(1);
  });
});
