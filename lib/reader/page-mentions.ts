// The mentions of the page that is open: reads it, asks the background, paints the answer, and does so again for the parts
// that changed. Marks of what did not change stay untouched.
import { ask } from '../messages/ask';
import type { Insistence, PageMention, PageTopic } from '../messages/protocol';
import type { MentionKind } from '../model/mention';
import type { PartialDate } from '../model/partial-date';
import { createPainter, type Mark, type MarkStyle, type Painter } from '../page/highlight';
import { readPlaces } from '../page/link-boxes';
import { locateRange } from '../page/locate-range';
import { type PageBlock, readBlocks } from '../page/read-blocks';
import type { PageChange } from '../page/watch-page';

/** How mentions are painted that are no names. */
const STYLE: Partial<Record<MentionKind, MarkStyle>> = { role: 'phrase', descriptor: 'phrase', metonym: 'metonym' };

export type PageMark = Mark<PageMention>;

export type PageMentions = {
  painter: Painter<PageMention>;
  /** In the order of the page. */
  marks: () => PageMark[];
  /** Reads what `change` names, asks for the whole page's mentions and paints them. */
  update: (change: PageChange) => Promise<void>;
  clear: () => void;
};

type Options = {
  published: PartialDate | undefined;
  insistence: () => Insistence | undefined;
  /** Told with every answer, of all that has been read of the page by then. */
  onTopic: (topic: PageTopic) => void;
  isOurs: (node: Node) => boolean;
};

/**
 * `published`, the page's language and what is known of it (`insistence`) go with every question; `isOurs` marks the
 * element of our own card.
 */
export function createPageMentions({ published, insistence, onTopic, isOurs }: Options): PageMentions {
  const painter = createPainter<PageMention>();
  let blocks: PageBlock[] = [];
  let painted = new Map<PageBlock, PageMark[]>();
  /** Number of the last question: an answer to an earlier one comes too late. */
  let asked = 0;
  let isCleared = false;

  function repaint(mentions: PageMention[]) {
    const wanted = new Map<PageBlock, PageMention[]>();
    for (const mention of mentions) {
      const block = blocks[mention.block];
      if (!block) continue;
      const list = wanted.get(block);
      if (list) list.push(mention);
      else wanted.set(block, [mention]);
    }
    const next = new Map<PageBlock, PageMark[]>();
    for (const [block, marks] of painted) {
      const same = wanted.get(block);
      if (same && isSame(marks, same)) {
        next.set(block, marks);
        wanted.delete(block);
      } else for (const mark of marks) painter.remove(mark);
    }
    for (const [block, list] of wanted) {
      const marks: PageMark[] = [];
      for (const mention of list) {
        const range = locateRange(block, mention.start, mention.end);
        if (!range) continue; // the page has changed meanwhile: the next update brings it
        const mark: PageMark = { range, style: STYLE[mention.kind] ?? 'name', key: mention };
        painter.add(mark);
        marks.push(mark);
      }
      next.set(block, marks);
    }
    painted = next;
  }

  return {
    painter,
    marks: () => blocks.flatMap((block) => painted.get(block) ?? []),
    update: async (change) => {
      blocks =
        change.type === 'everything'
          ? readBlocks(document.body, isOurs)
          : change.roots.reduce((all, root) => replaceBlocks(all, root, isOurs), blocks);
      const question = ++asked;
      const places = readPlaces(blocks);
      const answer = await ask('find-mentions', {
        article: {
          blocks: blocks.map(({ text, lang }, index) => ({ text, lang, place: places[index] })),
          lang: document.documentElement.lang || undefined,
          published,
        },
        insist: insistence(),
      });
      if (question !== asked || isCleared) return;
      onTopic(answer.topic);
      repaint(answer.mentions);
      painter.restore();
    },
    clear: () => {
      isCleared = true;
      painter.clear();
      painted = new Map();
      blocks = [];
    },
  };
}

/** `blocks` with those inside `root`, or of it, read anew; blocks that left the page go. */
function replaceBlocks(blocks: PageBlock[], root: Element, isOurs: (node: Node) => boolean): PageBlock[] {
  const before = (block: PageBlock) =>
    (root.compareDocumentPosition(block.root) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const kept = blocks.filter((block) => block.root.isConnected && !root.contains(block.root));
  // Blocks of an ancestor stand on both sides of `root`; their text nodes say on which.
  const leads = (block: PageBlock) =>
    block.root.contains(root)
      ? (root.compareDocumentPosition(block.pieces[0]?.node ?? block.root) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
      : before(block);
  const at = kept.findIndex((block) => !leads(block));
  return kept.toSpliced(at < 0 ? kept.length : at, 0, ...readBlocks(root, isOurs));
}

function isSame(marks: PageMark[], mentions: PageMention[]): boolean {
  const identity = ({ start, end, entity, kind, detected }: PageMention) =>
    `${start} ${end} ${entity} ${kind} ${detected ?? ''}`;
  return (
    marks.length === mentions.length &&
    marks.every(({ key }, index) => identity(key) === identity(mentions[index] as PageMention))
  );
}
