import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../lib/page/link-boxes';
import { readBlocks } from '../../lib/page/read-blocks';

function placesOf(html: string, scope = 'body'): string[] {
  document.body.innerHTML = html;
  const blocks = readBlocks(document.querySelector(scope) as Element, () => false);
  const places = readPlaces(blocks);
  return blocks.map(({ text }, index) => `${text.trim()} – ${places[index] ?? 'body'}`);
}

describe('the place of a block is what its elements say', () => {
  const rows: [name: string, html: string, expected: string[]][] = [
    ['a paragraph', '<main><p>Visa</p></main>', ['Visa – body']],
    ['the title and a subtitle', '<h1>Visa</h1><h2>And <b>Wise</b></h2>', ['Visa – body', 'And Wise – body']],
    ['the title by its property', '<div itemprop="headline alternativeHeadline">Visa</div>', ['Visa – body']],
    ['a caption', '<figure><img><figcaption><p>Visa</p></figcaption></figure>', ['Visa – caption']],
    [
      'a caption in the page’s head',
      '<header><figure><figcaption>Visa</figcaption></figure></header>',
      ['Visa – navigation'],
    ],
    ['a caption of a table', '<table><caption>Visa</caption><tr><td>2</td></tr></table>', ['Visa – body']],
    ['a caption by its property', '<div><div itemprop="caption">Visa</div>Wise</div>', ['Visa – body', 'Wise – body']],
    ['an author’s link', '<p>By <a href="#" rel="nofollow author">Jane Visa</a></p>', ['By Jane Visa – byline']],
    [
      'an author by property',
      '<p>By <span itemprop="author">Jane Visa</span>, Bonn</p>',
      ['By Jane Visa, Bonn – byline'],
    ],
    [
      'an author’s box',
      '<div itemprop="author"><p>Jane Visa</p></div><p>Wise</p>',
      ['Jane Visa – byline', 'Wise – body'],
    ],
    ['an address', '<address>Jane Visa</address>', ['Jane Visa – byline']],
    [
      'an author in the article’s head',
      '<header><h1>Wise</h1><address>Jane Visa</address></header>',
      ['Wise – body', 'Jane Visa – byline'],
    ],
    [
      'the page’s head',
      '<header><p>Visa News</p><ul><li>Wise</li></ul></header>',
      ['Visa News – navigation', 'Wise – navigation'],
    ],
    ['the page’s head with the title', '<header><h1>Visa</h1><p>Wise</p></header>', ['Visa – body', 'Wise – body']],
    ['the head of an article', '<article><header><p>Visa</p></header></article>', ['Visa – body']],
    ['a banner', '<div role="banner"><h2>Visa</h2></div>', ['Visa – navigation']],
    [
      'where the page lies',
      '<ol itemtype="https://schema.org/BreadcrumbList"><li>Banks</li></ol>',
      ['Banks – navigation'],
    ],
    ['another list', '<ol itemtype="https://schema.org/ItemList"><li>Banks</li></ol>', ['Banks – body']],
    [
      'a link that is none to an author',
      '<p><a rel="authority">Visa</a> <a rel="tag">Wise</a></p>',
      ['Visa Wise – body'],
    ],
    [
      'a class that only looks like one',
      '<p class="byline">Visa</p><div class="caption">Wise</div>',
      ['Visa – body', 'Wise – body'],
    ],
  ];
  it.each(rows)('%s', (_, html, expected) => {
    expect(placesOf(html)).toEqual(expected);
  });

  it('is the body’s where a text on an author is long', () => {
    const life = `Jane Visa ${'writes on banks and on what they owe. '.repeat(4)}`.trim();
    expect(placesOf(`<p><a rel="author">Jane Visa</a>${life.slice(9)}</p>`)).toEqual([`${life} – body`]);
    expect(placesOf(`<div itemprop="author"><p>${life}</p></div>`)).toEqual([`${life} – body`]);
  });

  it('is known of a part that is read anew', () => {
    const html = '<figure><figcaption><p id="scope">Visa</p></figcaption></figure>';
    expect(placesOf(html, '#scope')).toEqual(['Visa – caption']);
    expect(placesOf('<header><div id="scope"><p>Visa</p></div></header>', '#scope')).toEqual(['Visa – navigation']);
  });
});

const TEXT = `<p>${'Words of the article on banks. '.repeat(10)}</p>`;
const links = (...texts: string[]) => texts.map((text) => `<li><a href="#">${text}</a></li>`).join('');
const wordsOf = (html: string) => placesOf(html).filter((line) => !line.startsWith('Words'));

describe('a box of links', () => {
  const rows: [name: string, html: string, expected: string[]][] = [
    [
      'with its heading',
      `${TEXT}<div><h3>More</h3><ul>${links('Visa falls', 'Wise rises', 'Adyen stays')}</ul></div>`,
      [
        'More – related-links',
        'Visa falls – related-links',
        'Wise rises – related-links',
        'Adyen stays – related-links',
      ],
    ],
    [
      'of teasers that are links as a whole',
      `${TEXT}<div>${['Visa', 'Wise', 'Adyen'].map((name) => `<a href="#"><h3>${name}</h3><p>It is so.</p></a>`).join('')}</div>`,
      ['Visa', 'It is so.', 'Wise', 'It is so.', 'Adyen', 'It is so.'].map((text) => `${text} – related-links`),
    ],
    ['of two', `${TEXT}<ul>${links('Visa falls', 'Wise rises')}</ul>`, ['Visa falls – body', 'Wise rises – body']],
    [
      'of two beside the text',
      `${TEXT}<aside><ul>${links('Visa falls', 'Wise rises')}</ul></aside>`,
      ['Visa falls – related-links', 'Wise rises – related-links'],
    ],
    [
      'beside the text, with words of its own',
      `${TEXT}<div role="complementary"><p><a>Visa falls</a> by a tenth</p><p><a>Wise rises</a> a bit</p></div>`,
      ['Visa falls by a tenth – related-links', 'Wise rises a bit – related-links'],
    ],
    [
      'that is a note',
      `${TEXT}<aside><p>What is Visa? A firm for <a>cards</a>.</p></aside>`,
      ['What is Visa? A firm for cards. – body'],
    ],
    [
      'with an author',
      `${TEXT}<ul>${links('Visa falls', 'Wise rises', 'Adyen stays')}<li><a rel="author">Jane Visa</a></li></ul>`,
      ['Visa falls – related-links', 'Wise rises – related-links', 'Adyen stays – related-links', 'Jane Visa – byline'],
    ],
    [
      'that is a list with a link in each point',
      `${TEXT}<ul><li><a>Visa</a> has fallen by a tenth.</li><li><a>Wise</a> has not.</li><li><a>Adyen</a> neither.</li></ul>`,
      ['Visa has fallen by a tenth. – body', 'Wise has not. – body', 'Adyen neither. – body'],
    ],
    [
      'that is one paragraph',
      `${TEXT}<p>${links('Visa', 'Wise', 'Adyen').replace(/<\/?li>/g, '')}</p>`,
      ['VisaWiseAdyen – body'],
    ],
    [
      'that is a short article',
      `<div><h1>Visa</h1><p>It <a>falls</a>.</p><p><a>Wise rises as nothing else</a></p><p><a>Adyen stays where it is</a></p></div>`,
      ['Visa – body', 'It falls. – body', 'Wise rises as nothing else – body', 'Adyen stays where it is – body'],
    ],
  ];
  it.each(rows)('%s', (_, html, expected) => {
    expect(wordsOf(html)).toEqual(expected);
  });

  it('is none where there is a text’s worth of words beside the links', () => {
    const linked = `<p><a>${'Words in links. '.repeat(60)}</a></p>`.repeat(3);
    expect(
      new Set(placesOf(`<div>${linked}<p>${'Words '.repeat(150)}</p></div>`).map((line) => line.slice(-13))),
    ).toEqual(new Set(['related-links']));
    expect(placesOf(`<div>${linked}<p>${'Words '.repeat(170)}</p></div>`).every((line) => line.endsWith('body'))).toBe(
      true,
    );
  });

  it('is seen whole where only a part was read anew', () => {
    document.body.innerHTML = `${TEXT}<ul>${links('Visa falls', 'Wise rises', 'Adyen stays')}</ul>`;
    const blocks = readBlocks(document.body, () => false);
    const [part] = readBlocks(document.querySelector('li') as Element, () => false);
    if (!part) throw new Error('Nothing was read.');
    expect(readPlaces(blocks.with(1, part))[1]).toBe('related-links');
    expect(readPlaces([part])).toEqual([undefined]);
    document.body.innerHTML = '<a href="#"><div><p>Visa falls</p></div></a>';
    expect(readBlocks(document.querySelector('p') as Element, () => false)[0]?.linked).toBe(10);
  });
});
