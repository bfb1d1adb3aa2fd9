import { describe, expect, it } from 'vitest';
import { blockRootOf, MAX_CHARACTERS, readBlocks } from '../../lib/page/read-blocks';

const ours = (element: Element) => element.tagName === 'SIDENOTE-CARD';

function read(html: string, scope = 'body') {
  document.documentElement.removeAttribute('lang');
  document.body.innerHTML = html;
  return readBlocks(document.querySelector(scope) as Element, ours);
}
const texts = (html: string) => read(html).map(({ text }) => text);

describe('readBlocks joins what runs on in one line', () => {
  const rows: [name: string, html: string, expected: string[]][] = [
    ['a name split over a link', '<p><a href="#">Ant</a> Group</p>', ['Ant Group']],
    ['a name split inside a word by bold', '<p><b>Byte</b>Dance</p>', ['ByteDance']],
    ['a name split by <wbr>', '<p>Byte<wbr>Dance</p>', ['ByteDance']],
    ['a name split by a comment', '<p>Byte<!-- ad -->Dance</p>', ['ByteDance']],
    ['a name deep in inline elements', '<p><em><a><span>Ant</span></a></em> Group</p>', ['Ant Group']],
    ['a footnote is kept apart from the word before it', '<p>Alipay<sup>1</sup> said</p>', ['Alipay 1  said']],
    ['a line break is a line break', '<p>Ant Group<br>said</p>', ['Ant Group\nsaid']],
    ['an inline script leaves no gap', '<p>Byte<script>x()</script>Dance</p>', ['ByteDance']],
    ['an inline style leaves no gap', '<p>Byte<style>a{}</style>Dance</p>', ['ByteDance']],
    ['a button leaves a gap', '<p>Alipay<button>Share</button>said</p>', ['Alipay said']],
  ];
  it.each(rows)('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});

describe('readBlocks divides at block-level elements', () => {
  const rows: [name: string, html: string, expected: string[]][] = [
    ['paragraphs', '<p>Ant</p><p>Group</p>', ['Ant', 'Group']],
    [
      'a block in a block, with text on both sides',
      '<div>Before<p>inside</p>after</div>',
      ['Before', 'inside', 'after'],
    ],
    ['a block inside an inline element', '<a><div>Ant</div><div>Group</div></a>', ['Ant', 'Group']],
    ['list items', '<ul><li>Ant</li><li>Group</li></ul>', ['Ant', 'Group']],
    ['table cells', '<table><tbody><tr><td>Ant</td><td>Group</td></tr></tbody></table>', ['Ant', 'Group']],
    ['custom elements', '<x-story>Ant</x-story><x-story>Group</x-story>', ['Ant', 'Group']],
    ['blocks without a letter are left out', '<p>  </p><p>2020</p><p>–</p><p>é</p>', ['é']],
    ['letters of any script count', '<p>蚂蚁集团</p>', ['蚂蚁集团']],
  ];
  it.each(rows)('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});

describe('readBlocks leaves out', () => {
  const hidden: [name: string, html: string][] = [
    ...['nav', 'footer', 'form', 'button', 'textarea', 'pre', 'code', 'noscript', 'dialog', 'menu', 'svg', 'video'].map(
      (tag): [string, string] => [`<${tag}>`, `<${tag}>Alipay</${tag}>`],
    ),
    ['hidden', '<div hidden>Alipay</div>'],
    ['what is hidden further up', '<div hidden><section><p>Alipay</p></section></div>'],
    ['contenteditable', '<div contenteditable>Alipay</div>'],
    ['contenteditable="true"', '<div contenteditable="true">Alipay</div>'],
    ['contenteditable="plaintext-only"', '<div contenteditable="plaintext-only">Alipay</div>'],
    ['role="navigation"', '<div role="navigation">Alipay</div>'],
    ['role="textbox"', '<div role="textbox">Alipay</div>'],
    ['our own card', '<sidenote-card>Alipay</sidenote-card>'],
  ];
  it.each(hidden)('%s', (_, html) => {
    expect(texts(`<p>Before</p>${html}<p>After</p>`)).toEqual(['Before', 'After']);
  });

  it('nothing for contenteditable="false" or an ordinary role', () => {
    expect(texts('<p contenteditable="false">Ant</p><p role="paragraph">Group</p>')).toEqual(['Ant', 'Group']);
  });

  it('a scope that lies inside what is left out', () => {
    expect(read('<nav><div id="scope"><p>Alipay</p></div></nav>', '#scope')).toEqual([]);
  });

  it('what comes after the largest amount of text that is read', () => {
    const half = 'a'.repeat(MAX_CHARACTERS / 2);
    expect(texts(`<p>${half}</p><p>${half}</p><p>Alipay</p>`)).toEqual([half, half]);
  });

  it('the end of a node that goes beyond that amount', () => {
    const most = 'a'.repeat(MAX_CHARACTERS - 3);
    const ends = (html: string) => texts(html).map((text) => [text.length, text.slice(-4)]);
    expect(ends(`<p>${most}</p><p>Alipay <b>said</b></p>`)).toEqual([
      [most.length, 'aaaa'],
      [3, 'Ali'],
    ]);
    expect(ends(`<p>${most}bcdefgh</p><p>Alipay</p>`)).toEqual([[MAX_CHARACTERS, 'abcd']]);
  });
});

describe('readBlocks tells of each block', () => {
  it('the nearest element it lies in', () => {
    const roots = read('<div id="outer">Before<p id="inner">inside</p>after</div>').map(({ root }) => root.id);
    expect(roots).toEqual(['outer', 'inner', 'outer']);
  });

  it('the language of the nearest block that declares one', () => {
    const blocks = read('<div lang="fr"><p>un</p><p lang="nl">twee</p><p>trois</p></div><p>four</p>');
    expect(blocks.map(({ lang }) => lang)).toEqual(['fr', 'nl', 'fr', undefined]);
  });

  const tags: [declared: string, lang: string | undefined][] = [
    ['nl', 'nl'],
    ['zh-Hans-CN', 'zh-Hans-CN'],
    ['EN-us', 'EN-us'],
    ['ast', 'ast'],
    ['fr_FR', 'de'],
    ['', 'de'],
    ['english', 'de'],
    ['x', 'de'],
    ['nl nl', 'de'],
    ['nl-', 'de'],
    ['nl-abcdefghi', 'de'],
    [`nl${'-a'.repeat(4)}`, 'de'],
    ['"><b>', 'de'],
  ];
  it.each(tags)('of lang %j, under one of German: %s', (declared, expected) => {
    document.body.innerHTML = '<div lang="de"><p>Alipay</p></div>';
    document.querySelector('p')?.setAttribute('lang', declared);
    expect(readBlocks(document.body, ours).map(({ lang }) => lang)).toEqual([expected]);
  });

  it('the language declared above the scope', () => {
    expect(read('<div lang="fr"><p id="scope">un</p></div>', '#scope')[0]?.lang).toBe('fr');
  });

  it('where the text of each node begins, so that every piece reads as its node', () => {
    const blocks = read('<p>The <a>Ant</a><sup>2</sup> Group<br>of <b>Hang</b><wbr>zhou<button>x</button> said</p>');
    const [block] = blocks;
    expect(block?.pieces.map(({ node }) => node.data)).toEqual([
      'The ',
      'Ant',
      '2',
      ' Group',
      'of ',
      'Hang',
      'zhou',
      ' said',
    ]);
    for (const { node, start } of block?.pieces ?? [])
      expect(block?.text.slice(start, start + node.data.length)).toBe(node.data);
  });

  it('nothing that it changed: the page is the same before and after', () => {
    const html = '<p>Byte<wbr>Dance <a href="#">and</a> <sup>1</sup></p><nav>x</nav>';
    read(html);
    expect(document.body.innerHTML).toBe(html);
  });
});

describe('blockRootOf', () => {
  const rows: [name: string, html: string, expected: string][] = [
    ['the block itself', '<p id="root" class="node">Ant</p>', 'root'],
    ['the block around an inline element', '<p id="root"><a class="node">Ant</a></p>', 'root'],
    ['the nearest of several', '<div><p id="root"><b><i class="node">Ant</i></b></p></div>', 'root'],
    ['a custom element', '<x-story id="root"><span class="node">Ant</span></x-story>', 'root'],
    ['the body where there is no other', '<span class="node">Ant</span>', 'body'],
  ];
  it.each(rows)('is %s', (_, html, expected) => {
    document.body.id = 'body';
    document.body.innerHTML = html;
    const element = document.querySelector('.node') as Element;
    expect(blockRootOf(element).id).toBe(expected);
    expect(blockRootOf(element.firstChild as Node).id).toBe(expected);
  });

  it('is the body for a node that is in no page', () => {
    expect(blockRootOf(document.createTextNode('Ant'))).toBe(document.body);
  });
});
