import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { locateRange, toLiveRange } from '../../lib/page/locate-range';
import { type PageBlock, readBlocks } from '../../lib/page/read-blocks';
import { SEEDED } from '../support/seed';
import '../support/static-range';

function blockOf(html: string): PageBlock {
  document.body.innerHTML = html;
  return readBlocks(document.body, () => false)[0] as PageBlock;
}
const nodeOf = (block: PageBlock, piece: number): Text => (block.pieces[piece] as PageBlock['pieces'][number]).node;
const ends = (range: StaticRange | undefined) =>
  range && [range.startContainer.textContent, range.startOffset, range.endContainer.textContent, range.endOffset];

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('locateRange finds', () => {
  const rows: [name: string, html: string, text: string, expected: unknown[]][] = [
    [
      'a name in one node',
      '<p>At Ant Group today</p>',
      'Ant Group',
      ['At Ant Group today', 3, 'At Ant Group today', 12],
    ],
    ['a name over two nodes', '<p>At <a>Ant</a> Group today</p>', 'Ant Group', ['Ant', 0, ' Group today', 6]],
    ['a name that fills a node', '<p>At <a>Alipay</a> today</p>', 'Alipay', ['Alipay', 0, 'Alipay', 6]],
    ['a name after a line break', '<p>At<br>Alipay</p>', 'Alipay', ['Alipay', 0, 'Alipay', 6]],
    ['a name split by <wbr>', '<p>Byte<wbr>Dance said</p>', 'ByteDance', ['Byte', 0, 'Dance said', 5]],
    ['a name after a character of two units', '<p>𝒜 Alipay</p>', 'Alipay', ['𝒜 Alipay', 3, '𝒜 Alipay', 9]],
  ];
  it.each(rows)('%s', (_, html, text, expected) => {
    const block = blockOf(html);
    const start = block.text.indexOf(text);
    expect(ends(locateRange(block, start, start + text.length))).toEqual(expected);
  });

  it('for any stretch that begins and ends on text, a range that reads as that stretch', () => {
    const word = fc.stringMatching(/^[a-zA-Z]{1,6}$/);
    const piece = fc.tuple(word, fc.constantFrom('', 'a', 'b', 'i', 'span')).map(([text, tag]) => ({ text, tag }));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const html = pieces.map(({ text, tag }) => (tag ? `<${tag}>${text}</${tag}>` : text)).join('');
        const block = blockOf(`<p>${html}</p>`);
        const start = a % block.text.length;
        const end = start + 1 + (b % (block.text.length - start));
        const range = locateRange(block, start, end);
        expect(range && toLiveRange(range)?.toString()).toBe(block.text.slice(start, end));
      }),
      SEEDED,
    );
  });
});

describe('locateRange still finds', () => {
  it.each([
    ['before it', 0],
    ['after it', 2],
  ])('a mention whose own node is unchanged, while the one %s has changed', (_, changed) => {
    const block = blockOf('<p>At <a>Alipay</a> today</p>');
    nodeOf(block, changed).data = 'once more';
    expect(ends(locateRange(block, 3, 9))).toEqual(['Alipay', 0, 'Alipay', 6]);
    nodeOf(block, changed).remove();
    expect(ends(locateRange(block, 3, 9))).toEqual(['Alipay', 0, 'Alipay', 6]);
  });
});

describe('locateRange still finds a mention whose node has changed', () => {
  const rows: [name: string, html: string, piece: number, data: string, mention: string][] = [
    ['after it: shorter', '<p>Alipay said so</p>', 0, 'Alipay', 'Alipay'],
    ['after it: shorter by a letter', '<p>Alipay said so</p>', 0, 'Alipay said s', 'Alipay'],
    ['after it: longer', '<p>Alipay</p>', 0, 'Alipay said', 'Alipay'],
    ['before it, as long as it was', '<p>At Ant<a>iko</a></p>', 0, 'Xt Ant', 'Antiko'],
    ['after it, in the last of its nodes', '<p>At Ant<a>iko said</a></p>', 1, 'iko', 'Antiko'],
  ];
  it.each(rows)('%s', (_, html, piece, data, mention) => {
    const block = blockOf(html);
    const start = block.text.indexOf(mention);
    nodeOf(block, piece).data = data;
    const range = locateRange(block, start, start + mention.length);
    expect(range && toLiveRange(range)?.toString()).toBe(mention);
  });
});

describe('locateRange finds nothing of a mention over three nodes once', () => {
  const positions = [
    ['first', 0],
    ['middle', 1],
    ['last', 2],
  ] as const;
  const changes: [change: string, make: (node: Text) => void][] = [
    ['has another text', (node) => node.replaceData(0, 1, 'X')],
    ['has grown at its end', (node) => node.appendData('s')],
    ['has grown at its beginning', (node) => node.insertData(0, 'x')],
    ['is cut in two', (node) => void node.splitText(1)],
    ['is empty', (node) => node.replaceData(0, node.length, '')],
    ['is gone', (node) => node.remove()],
  ];
  // Before the mention in its first node and after it in its last, text may change.
  const OUTSIDE = ['first has another text', 'last has grown at its end'];
  const rows = positions.flatMap(([name, piece]) => changes.map(([change, make]) => ({ name, piece, change, make })));
  it.each(rows.filter(({ name, change }) => !OUTSIDE.includes(`${name} ${change}`)))(
    'the $name $change',
    ({ piece, make }) => {
      const block = blockOf('<p>At Ant<a>iko </a><b>Group said</b></p>');
      expect(ends(locateRange(block, 3, 15))).toEqual(['At Ant', 3, 'Group said', 5]);
      make(nodeOf(block, piece));
      expect(locateRange(block, 3, 15)).toBeUndefined();
    },
  );
});

describe('locateRange finds nothing', () => {
  it('where the node has left the page', () => {
    const block = blockOf('<p>Alipay</p>');
    document.querySelector('p')?.remove();
    expect(locateRange(block, 0, 6)).toBeUndefined();
  });

  it('where the text of the node is another', () => {
    const block = blockOf('<p>Alipay</p>');
    nodeOf(block, 0).data = 'Tenpay';
    expect(locateRange(block, 0, 6)).toBeUndefined();
  });

  it('where only the last node has changed', () => {
    const block = blockOf('<p><a>Ant</a> Group</p>');
    nodeOf(block, 1).data = ' Financial';
    expect(locateRange(block, 0, 9)).toBeUndefined();
  });

  const shortened: [name: string, html: string, piece: number, data: string, mention: string][] = [
    ['to less than the mention', '<p>Alipay</p>', 0, 'Ali', 'Alipay'],
    ['to before the mention', '<p>At Alipay</p>', 0, 'At', 'Alipay'],
    ['to where the mention begins', '<p>At Alipay</p>', 0, 'At ', 'Alipay'],
    ['to nothing', '<p>Alipay</p>', 0, '', 'Alipay'],
    ['by the last letter of the mention', '<p>Alipay</p>', 0, 'Alipa', 'Alipay'],
    ['at the end of a mention over two nodes', '<p><a>Ant</a> Group said</p>', 1, ' Gro', 'Ant Group'],
    ['to before the mention that begins in it', '<p>At Ant<a> Group</a></p>', 0, 'At ', 'Ant Group'],
  ];
  it.each(shortened)('where a node was shortened %s', (_, html, piece, data, mention) => {
    const block = blockOf(html);
    const start = block.text.indexOf(mention);
    expect(locateRange(block, start, start + mention.length)).toBeDefined();
    nodeOf(block, piece).data = data;
    expect(locateRange(block, start, start + mention.length)).toBeUndefined();
  });

  it('where the text has grown at its beginning', () => {
    const block = blockOf('<p>Alipay</p>');
    nodeOf(block, 0).data = 'The Alipay';
    expect(locateRange(block, 0, 6)).toBeUndefined();
  });

  it('where a node has grown inside the mention', () => {
    const block = blockOf('<p><a>Ant</a> Group said</p>');
    nodeOf(block, 0).data = 'Anta';
    expect(locateRange(block, 0, 9)).toBeUndefined();
  });
});

describe('toLiveRange', () => {
  it('is undefined once the node has left the page', () => {
    const block = blockOf('<p>Alipay</p>');
    const range = locateRange(block, 0, 6) as StaticRange;
    document.body.innerHTML = '';
    expect(toLiveRange(range)).toBeUndefined();
  });

  it('is undefined once the node is shorter than the range', () => {
    const block = blockOf('<p>Alipay</p>');
    const range = locateRange(block, 0, 6) as StaticRange;
    nodeOf(block, 0).data = 'Ali';
    expect(toLiveRange(range)).toBeUndefined();
  });
});
