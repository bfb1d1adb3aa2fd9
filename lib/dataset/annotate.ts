// npm run --silent annotate: JSONL on standard input → mentions as JSONL on standard output, one line for one line, with
// the same code as in the browser. Reads and answers line by line and keeps nothing between them.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import * as z from 'zod/mini';
import { createDetector, type MentionFinder } from '../match/find-mentions';
import type { Gazetteer } from '../match/gazetteer';
import type { Article, Block, Mention } from '../model/mention';
import { PartialDate } from '../model/partial-date';

const Line = z.object({
  doc: z.string(),
  text: z.string(),
  lang: z.optional(z.string()),
  published: z.optional(PartialDate),
});

/**
 * Answers every line of `input` in order; a line that is not `{doc, text, lang?, published?}` is reported on `errors`
 * with its number and skipped. Returns how many were. Offsets of the answers are UTF-16, half-open, into `text`. Every text
 * is marked, whatever it is about, unless `byTopic` asks for what the browser does by default.
 */
export async function annotate(
  { input, output, errors }: { input: Readable; output: Writable; errors: Writable },
  {
    gazetteer,
    isPackEnabled,
    byTopic = false,
  }: { gazetteer: Gazetteer; isPackEnabled: (pack: string) => boolean; byTopic?: boolean },
): Promise<number> {
  const detect = createDetector(gazetteer);
  const entities = new Map(gazetteer.entities.map((entity) => [entity.id, entity]));
  let number = 0;
  let bad = 0;
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const text = number === 1 ? raw.replace(/^\uFEFF/, '') : raw;
    if (text.trim() === '') continue;
    const line = parseLine(text);
    if ('error' in line) {
      bad++;
      errors.write(`line ${number}: ${line.error}\n`);
      continue;
    }
    const { article, toText } = readText(line);
    const { topic, mentions } = detect(article, { isPackEnabled });
    const marked = byTopic && !topic.isFinancial ? [] : mentions.map(toText);
    const { isFinancial, words, bodies } = topic;
    const answer = {
      doc: line.doc,
      topic: { isFinancial, words, names: bodies.map(({ name }) => name) },
      mentions: marked.map(({ block: _, reasons: __, turnedDown: ___, ...mention }) => {
        const entity = entities.get(mention.entity);
        return {
          ...mention,
          names: entity?.names.filter(({ kind }) => kind !== 'descriptor').map(({ text }) => text),
          wikidata: entity?.wikidata,
        };
      }),
    };
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return bad;
}

type PlainText = Pick<z.infer<typeof Line>, 'text' | 'lang' | 'published'>;

/** Mentions in plain text, whatever it is about; offsets into the whole text. */
export function findInText(
  line: PlainText,
  { findMentions, isPackEnabled }: { findMentions: MentionFinder; isPackEnabled: (pack: string) => boolean },
): Mention[] {
  const { article, toText } = readText(line);
  return findMentions(article, { isPackEnabled }).map(toText);
}

/** Plain text as an article whose blocks are its lines; `toText` turns offsets into a block into those into the text. */
function readText({ text, lang, published }: PlainText): { article: Article; toText: (mention: Mention) => Mention } {
  const blocks: Block[] = [];
  const offsets: number[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    blocks.push({ text: match[0] });
    offsets.push(match.index);
  }
  const toText = (mention: Mention): Mention => {
    const offset = offsets[mention.block] as number;
    return { ...mention, start: mention.start + offset, end: mention.end + offset };
  };
  return { article: { blocks, lang, published }, toText };
}

function parseLine(raw: string): z.infer<typeof Line> | { error: string } {
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch (error) {
    return { error: `is not JSON: ${(error as Error).message}` };
  }
  const result = z.safeParse(Line, json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return { error: `${issue?.path.join('.') || 'the line'}: ${issue?.message}` };
}
