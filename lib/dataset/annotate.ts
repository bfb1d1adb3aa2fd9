// npm run --silent annotate: JSONL on standard input → mentions as JSONL on standard output, one line for one line, with
// the same code as in the browser. Reads and answers line by line and keeps nothing between them.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import * as z from 'zod/mini';
import { createMentionFinder, type MentionFinder } from '../match/find-mentions';
import type { Gazetteer } from '../match/gazetteer';
import type { Block } from '../model/mention';
import { PartialDate } from '../model/partial-date';

const Line = z.object({
  doc: z.string(),
  text: z.string(),
  lang: z.optional(z.string()),
  published: z.optional(PartialDate),
});

/**
 * Answers every line of `input` in order; a line that is not `{doc, text, lang?, published?}` is reported on `errors`
 * with its number and skipped. Returns how many were. Offsets of the answers are UTF-16, half-open, into `text`.
 */
export async function annotate(
  { input, output, errors }: { input: Readable; output: Writable; errors: Writable },
  { gazetteer, isPackEnabled }: { gazetteer: Gazetteer; isPackEnabled: (pack: string) => boolean },
): Promise<number> {
  const findMentions = createMentionFinder(gazetteer);
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
    const answer = {
      doc: line.doc,
      mentions: findInText(line, { findMentions, isPackEnabled }).map(
        ({ block: _, reasons: __, turnedDown: ___, ...mention }) => {
          const entity = entities.get(mention.entity);
          return {
            ...mention,
            names: entity?.names.filter(({ kind }) => kind !== 'descriptor').map(({ text }) => text),
            wikidata: entity?.wikidata,
          };
        },
      ),
    };
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return bad;
}

/** Mentions in plain text, whose lines are its blocks; offsets into the whole text. */
export function findInText(
  { text, lang, published }: Pick<z.infer<typeof Line>, 'text' | 'lang' | 'published'>,
  { findMentions, isPackEnabled }: { findMentions: MentionFinder; isPackEnabled: (pack: string) => boolean },
) {
  const blocks: Block[] = [];
  const offsets: number[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    blocks.push({ text: match[0] });
    offsets.push(match.index);
  }
  return findMentions({ blocks, lang, published }, { isPackEnabled }).map((mention) => {
    const offset = offsets[mention.block] as number;
    return { ...mention, start: mention.start + offset, end: mention.end + offset };
  });
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
