import '../support/fake-browser'; // before lib/browser.ts looks for it
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageMention } from '../../lib/messages/protocol';
import { declare, takeBackTurnDown, turnDown } from '../../lib/reader/own-word';
import type { PageMark } from '../../lib/reader/page-mentions';
import { runtime } from '../support/fake-browser';

let asked: unknown[] = [];
beforeEach(() => {
  asked = [];
  runtime.sendMessage = async (message) => {
    asked.push(message);
    return null;
  };
});

const RAIFFEISEN = { entity: 'raiffeisen', name: 'Raiffeisen Bank International' };
const RESERVE = { entity: 'rbi', name: 'Reserve Bank of India' };
const FOUND: PageMention = {
  ...RESERVE,
  block: 0,
  start: 0,
  end: 3,
  surface: 'RBI',
  kind: 'acronym',
  confidence: 0.8,
  reasons: [],
  entityKind: 'central-bank',
  turnedDown: [{ ...RAIFFEISEN, entityKind: 'bank' }],
};
/** As marked after the reader has said that it is the other. */
const DECLARED: PageMention = {
  ...FOUND,
  ...RAIFFEISEN,
  detected: 'rbi',
  turnedDown: [{ ...RESERVE, entityKind: 'central-bank' }],
};
const HERE = { isPrivate: false };

/** The mark of a mention in a paragraph that declares `lang`. */
function markOf(key: PageMention, lang = 'en-GB'): PageMark {
  document.body.innerHTML = `<p lang="${lang}">RBI</p>`;
  const startContainer = document.querySelector('p')?.firstChild as Text;
  return { key, style: 'name', range: { startContainer } as unknown as StaticRange };
}
const place = { site: location.hostname, lang: 'en' };
const override = (rest: object) => ({ type: 'overrule', override: { surface: 'RBI', ...rest } });
const IS = { verdict: 'is', ...RESERVE, is: 'raiffeisen', isName: RAIFFEISEN.name };

describe('what the reader says of a mark', () => {
  it('is kept with the name, the site and the language, and nothing else of the page', async () => {
    await turnDown(markOf(FOUND), HERE);
    await declare(markOf(FOUND), RAIFFEISEN, HERE);
    expect(asked).toEqual([override({ verdict: 'not', ...RESERVE, ...place }), override({ ...IS, ...place })]);
  });

  it('is kept without the site where the window is private', async () => {
    await turnDown(markOf(FOUND), { isPrivate: true });
    expect(asked).toEqual([override({ verdict: 'not', ...RESERVE, lang: 'en' })]);
  });

  it.each([
    ['fr', 'fr'],
    ['ZH-Hans', 'zh'],
    ['my secret', undefined],
    ['', undefined],
  ])('notes a language, not whatever a page writes in its place: %j', async (declared, lang) => {
    await turnDown(markOf(FOUND, declared), HERE);
    expect(asked).toEqual([override({ verdict: 'not', ...RESERVE, site: place.site, ...(lang && { lang }) })]);
  });

  it('is taken back as it was said', async () => {
    await takeBackTurnDown(markOf(FOUND));
    await declare(markOf(FOUND), FOUND, HERE);
    expect(asked).toEqual([
      { type: 'take-back', surface: 'RBI', entity: 'rbi', verdict: 'not' },
      { type: 'take-back', surface: 'RBI', entity: 'rbi', verdict: 'is' },
    ]);
  });
});

describe('of a mark that the reader has changed before', () => {
  it('a new meaning is about what detection had found', async () => {
    await declare(markOf(DECLARED), { entity: 'shop', name: 'RBI Shop' }, HERE);
    expect(asked).toEqual([override({ ...IS, is: 'shop', isName: 'RBI Shop', ...place })]);
  });

  it('the meaning that detection had found takes the earlier word back, and an undo says it again', async () => {
    await declare(markOf(DECLARED), RESERVE, HERE);
    await declare(markOf(DECLARED), DECLARED, HERE);
    expect(asked).toEqual([
      { type: 'take-back', surface: 'RBI', entity: 'rbi', verdict: 'is' },
      override({ ...IS, ...place }),
    ]);
  });

  it('«not this» is about what is marked', async () => {
    await turnDown(markOf(DECLARED), HERE);
    expect(asked).toEqual([override({ verdict: 'not', ...RAIFFEISEN, ...place })]);
  });
});
