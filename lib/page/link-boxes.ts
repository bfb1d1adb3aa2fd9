// Boxes of related links and teasers, told by their share of links whatever they are called: after Readability's link density
// (https://github.com/mozilla/readability), but of every element at once.
import type { Place } from '../model/mention';
import type { PageBlock } from './read-blocks';

/** What a box needs: blocks with links, and their share of its characters; an <aside> stands apart by itself. */
const BOX = { links: 3, share: 0.6 } as const;
const ASIDE = { links: 2, share: 0.3 } as const;
/** Characters outside links beyond which it is text with many links. */
const MAX_TEXT = 1_000;

type Box = { element: Element; outer: Box | undefined; all: number; linked: number; links: number; hasTitle: boolean };

/** The place of each of `blocks`, all that a page has: `related-links` where it stands in a box of them, else its own. */
export function readPlaces(blocks: readonly PageBlock[]): (Place | undefined)[] {
  const boxes = new Map<Element, Box>();
  const boxAround = (element: Element): Box => {
    let box = boxes.get(element);
    if (!box) {
      const parent = element.parentElement;
      const outer = parent && parent !== element.ownerDocument.body ? boxAround(parent) : undefined;
      box = { element, outer, all: 0, linked: 0, links: 0, hasTitle: false };
      boxes.set(element, box);
    }
    return box;
  };
  for (const { root, text, linked } of blocks) {
    const box = boxAround(root);
    box.all += text.trim().length;
    box.linked += linked;
    if (linked > 0) box.links++;
    box.hasTitle ||= root.tagName === 'H1';
  }
  // Each box was made after the one around it: backwards, all that is in a box is known before it is added.
  const inwards = [...boxes.values()];
  for (let at = inwards.length - 1; at >= 0; at--) {
    const { outer, all, linked, links, hasTitle } = inwards[at] as Box;
    if (!outer) continue;
    outer.all += all;
    outer.linked += linked;
    outer.links += links;
    outer.hasTitle ||= hasTitle;
  }
  const related = new Set<Box>();
  for (const box of inwards) if ((box.outer && related.has(box.outer)) || isOfLinks(box)) related.add(box);
  return blocks.map(({ root, place }) =>
    place !== 'byline' && place !== 'navigation' && related.has(boxes.get(root) as Box) ? 'related-links' : place,
  );
}

function isOfLinks({ element, all, linked, links, hasTitle }: Box): boolean {
  if (element.tagName === 'BODY' || hasTitle || all - linked > MAX_TEXT) return false;
  const isAside = element.tagName === 'ASIDE' || element.getAttribute('role') === 'complementary';
  const least = isAside ? ASIDE : BOX;
  return links >= least.links && linked >= all * least.share;
}
