// Where on the page a block stands, as its elements say: semantic HTML and microdata, never class names.
import type { Place } from '../model/mention';

/** A line that names an author and is longer tells of them: it is read as text. */
const MAX_BYLINE = 120;
/** What a <header> belongs to that is not the whole page's (https://html.spec.whatwg.org/multipage/sections.html#the-header-element). */
const SECTIONING = 'article, main, section, aside, dialog';

/** The place of what stands in `element`, whose tag in capitals is `tag`, under an element of the place `outer`. */
export function placeIn(element: Element, tag: string, outer: Place | undefined): Place | undefined {
  if (isAuthor(element, tag)) return 'byline';
  if (outer === 'byline' || outer === 'navigation') return outer;
  if (tag === 'FIGCAPTION') return 'caption';
  return isBanner(element, tag) || isBreadcrumb(element) ? 'navigation' : outer;
}

/** Whether `element` names the author of the article, or holds what to reach them by. */
export function isAuthor(element: Element, tag: string): boolean {
  if (tag === 'ADDRESS') return true;
  return (tag === 'A' && /\bauthor\b/.test(element.getAttribute('rel') ?? '')) || hasProperty(element, 'author');
}

/** The place of a block with `text`, of which `place` has been read, and whether an author is named `inside`. */
export function placeOfText(text: string, place: Place | undefined, isAuthorInside: boolean): Place | undefined {
  if (place !== 'byline' && !isAuthorInside) return place;
  if (text.trim().length <= MAX_BYLINE) return 'byline';
  return place === 'byline' ? undefined : place;
}

/** The head of the whole page, with its name and its menus; one that holds the article's title is the article's. */
function isBanner(element: Element, tag: string): boolean {
  const isPages = element.getAttribute('role') === 'banner' || (tag === 'HEADER' && !element.closest(SECTIONING));
  return isPages && !element.querySelector('h1');
}

function isBreadcrumb(element: Element): boolean {
  return /\bBreadcrumbList$/.test(element.getAttribute('itemtype') ?? '');
}

function hasProperty(element: Element, property: string): boolean {
  return element.getAttribute('itemprop')?.split(/\s+/).includes(property) ?? false;
}
