// Paints marks with the CSS Custom Highlight API: the page's own nodes stay as they are. The rules are in the manifest's
// style sheet. In Firefox a content script sees highlights through Xray wrappers and must never iterate them, so the
// index of marks is kept here.

/** Style of a mark: a name, a phrase or a place that stands for one, and the one that the keyboard is on. */
export type MarkStyle = 'name' | 'phrase' | 'metonym';
const STYLES = ['name', 'phrase', 'metonym', 'current'] as const;
const HIGHLIGHT_PREFIX = 'sidenote-';

/** A painted stretch; `key` is the caller's own. */
export type Mark<Key> = { range: StaticRange; style: MarkStyle; key: Key };

export type Painter<Key> = {
  add: (mark: Mark<Key>) => void;
  remove: (mark: Mark<Key>) => void;
  /** Shows `mark`, or none, as the one that the keyboard is on. */
  setCurrent: (mark: Mark<Key> | undefined) => void;
  /** Marks that have text of `node` in them. */
  marksIn: (node: Node) => readonly Mark<Key>[];
  /** Puts our highlights back where the page has cleared the registry. */
  restore: () => void;
  clear: () => void;
};

/** Whether this browser can paint without touching the page (Chrome 105, Firefox 140). */
export function canPaint(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

export function createPainter<Key>(): Painter<Key> {
  const highlights = Object.fromEntries(STYLES.map((style) => [style, new Highlight()])) as Record<
    (typeof STYLES)[number],
    Highlight
  >;
  const byNode = new Map<Node, Mark<Key>[]>();
  // Above a page's own highlights of priority 0, the keyboard's above ours.
  highlights.name.priority = 1;
  highlights.phrase.priority = 1;
  highlights.metonym.priority = 1;
  highlights.current.priority = 2;
  const restore = () => {
    for (const style of STYLES) CSS.highlights.set(HIGHLIGHT_PREFIX + style, highlights[style]);
  };
  restore();

  const nodesOf = ({ range }: Mark<Key>) => new Set<Node>([range.startContainer, range.endContainer]);
  // Highlight's type asks for Range; the specification and both browsers take any AbstractRange.
  const asRange = (range: StaticRange) => range as unknown as Range;

  return {
    restore,
    add: (mark) => {
      highlights[mark.style].add(asRange(mark.range));
      for (const node of nodesOf(mark)) {
        const marks = byNode.get(node);
        if (marks) marks.push(mark);
        else byNode.set(node, [mark]);
      }
    },
    remove: (mark) => {
      highlights[mark.style].delete(asRange(mark.range));
      highlights.current.delete(asRange(mark.range));
      for (const node of nodesOf(mark)) {
        const rest = (byNode.get(node) ?? []).filter((other) => other !== mark);
        if (rest.length > 0) byNode.set(node, rest);
        else byNode.delete(node);
      }
    },
    setCurrent: (mark) => {
      highlights.current.clear();
      if (mark) highlights.current.add(asRange(mark.range));
    },
    marksIn: (node) => byNode.get(node) ?? [],
    clear: () => {
      for (const style of STYLES) {
        highlights[style].clear();
        CSS.highlights.delete(HIGHLIGHT_PREFIX + style);
      }
      byNode.clear();
    },
  };
}
