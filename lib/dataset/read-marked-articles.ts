// Articles whose organisations somebody has marked, as JSON lines: what names are measured against.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { MarkedArticle } from './check-news';

const Article = z.object({
  text: z.string(),
  lang: z.optional(z.string()),
  mentions: z.array(z.object({ start: z.number(), end: z.number() })),
});

/** Every line of every `.jsonl` file in `folder`. Throws an Error that names the file and line that is no such article. */
export async function readMarkedArticles(folder: string): Promise<MarkedArticle[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort();
  if (files.length === 0) throw new Error(`${folder} has no .jsonl file.`);
  const articles: MarkedArticle[] = [];
  for (const file of files)
    for (const [index, line] of (await readFile(join(folder, file), 'utf8')).split('\n').entries()) {
      if (line.trim() === '') continue;
      const result = z.safeParse(Article, parseLine(line));
      if (!result.success)
        throw new Error(`${join(folder, file)}, line ${index + 1}: is not {text, lang?, mentions: [{start, end}]}`);
      articles.push(result.data);
    }
  return articles;
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
