// The page's text as blocks: paragraphs, headings, cells. Text nodes that run on in one line are joined, so that a name
// split over <a>, <b> or <wbr> is whole. Reads the tree only: no style, no layout.
import type { Block, Place } from '../model/mention';
import { isAuthor, placeIn, placeOfText } from './places';

/**
 * A run of text in `root`, the nearest block-level element, at the `place` that its elements say. `pieces[i].start` is where
 * its node's text begins in `text`; `linked` is how many of its characters stand in links.
 */
export type PageBlock = Block & { root: Element; pieces: { node: Text; start: number }[]; linked: number };

/** What the blocks of an element take from it. */
type Around = { root: Element; lang: string | undefined; place: Place | undefined };

/** Never read: code, form fields, media, what is not shown, and lists of links around the article. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION BUTTON CODE PRE KBD SAMP VAR SVG MATH CANVAS IFRAME OBJECT EMBED VIDEO AUDIO NAV FOOTER FORM MENU DIALOG'.split(
    ' ',
  ),
);
const SKIPPED_ROLES = new Set([
  'navigation',
  'menu',
  'menubar',
  'textbox',
  'searchbox',
  'contentinfo',
  'alert',
  'dialog',
]);
/** https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3 and tables; custom elements are taken as blocks. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN OL P SECTION SUMMARY TABLE CAPTION TBODY THEAD TFOOT TR TD TH UL'.split(
    ' ',
  ),
);

/** Text beyond this is not read: longer than the longest articles, and a page that grows without end stops costing. */
export const MAX_CHARACTERS = 1_000_000;

/** All blocks with a letter under `scope`, in document order. `isOurs` marks the element of our own card. */
export function readBlocks(scope: Element, isOurs: (element: Element) => boolean): PageBlock[] {
  const blocks: PageBlock[] = [];
  let text = '';
  let pieces: PageBlock['pieces'] = [];
  let linked = 0;
  let isByAuthor = false;
  let total = 0;
  /** Links that the walk is inside of. */
  let links = scope.closest('a') ? 1 : 0;

  const close = ({ root, lang, place }: Around) => {
    if (pieces.length > 0 && /\p{L}/u.test(text))
      blocks.push({ text, lang, place: placeOfText(text, place, isByAuthor), root, pieces, linked });
    text = '';
    pieces = [];
    linked = 0;
    isByAuthor = false;
  };

  const visit = (parent: Element, around: Around) => {
    for (let node = parent.firstChild; node && total < MAX_CHARACTERS; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        const data = (node as Text).data.slice(0, MAX_CHARACTERS - total);
        if (data.length === 0) continue;
        pieces.push({ node: node as Text, start: text.length });
        text += data;
        total += data.length;
        if (links > 0) linked += data.trim().length;
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = node as Element;
        const tag = element.tagName.toUpperCase();
        if (tag === 'BR') text += '\n';
        else if (isUnreadable(element, tag) || isOurs(element)) {
          if (tag !== 'SCRIPT' && tag !== 'STYLE') text += ' ';
        } else if (tag === 'SUP') {
          // A footnote's number is no part of the word before it.
          text += ' ';
          visit(element, around);
          text += ' ';
        } else if (BLOCKS.has(tag) || tag.includes('-')) {
          close(around);
          const own = {
            root: element,
            lang: readLanguage(element) ?? around.lang,
            place: placeIn(element, tag, around.place),
          };
          visit(element, own);
          close(own);
        } else {
          isByAuthor ||= isAuthor(element, tag);
          if (tag === 'A') links++;
          visit(element, around);
          if (tag === 'A') links--;
        }
      }
    }
  };

  const declaring = scope.closest('[lang]');
  const lang = declaring ? readLanguage(declaring) : undefined;
  const around = { root: scope, lang, place: placeAround(scope) };
  if (isReadable(scope)) visit(scope, around);
  close(around);
  return blocks;
}

/** The place of what stands right in `scope`, as it and all around it say. */
function placeAround(scope: Element): Place | undefined {
  const outer = scope.parentElement ? placeAround(scope.parentElement) : undefined;
  return placeIn(scope, scope.tagName.toUpperCase(), outer);
}

/** A language tag as declared, if it looks like one. */
function readLanguage(element: Element): string | undefined {
  const lang = element.getAttribute('lang') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/i.test(lang) ? lang : undefined;
}

/** The nearest element whose blocks must be read again when `node` changes. */
export function blockRootOf(node: Node): Element {
  let element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  while (element && !(BLOCKS.has(element.tagName.toUpperCase()) || element.tagName.includes('-')))
    element = element.parentElement;
  return element ?? document.body;
}

/** Whether no ancestor of `element`, nor itself, is left out. */
export function isReadable(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement)
    if (isUnreadable(each, each.tagName.toUpperCase())) return false;
  return true;
}

function isUnreadable(element: Element, tag: string): boolean {
  if (SKIPPED.has(tag)) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  return element.hasAttribute('hidden') || (role !== null && SKIPPED_ROLES.has(role));
}
