// The benchmark's texts: a heading for each, marks inline as `[surface](entity kind)` and traps as `[surface](trap why)`.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const GOLD_KINDS = [
  'name',
  'acronym',
  'former-name',
  'inflected',
  'slip',
  'role',
  'descriptor',
  'metonym',
] as const;
export type GoldKind = (typeof GOLD_KINDS)[number];

/** Offsets are UTF-16, half-open, into the text without marks. */
export type GoldMention = { start: number; end: number; surface: string; entity: string; kind: GoldKind };
export type Trap = { start: number; end: number; surface: string; why: string };
export type EvalText = {
  id: string;
  lang: string;
  published: string;
  text: string;
  mentions: GoldMention[];
  traps: Trap[];
};

const HEADING = /^## (?<id>(?<lang>[a-z]{2})-\d{3}) (?<published>\d{4}-\d\d-\d\d)\b.*$/;
const MARK = /\[([^\][]+)\]\(([a-z0-9-]+) ([a-z-]+)\)/g;

/** All texts of the benchmark, in the order of languages and ids. Throws an Error that names a text that is not of the form. */
export async function readTexts(folder: string): Promise<EvalText[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  const texts: EvalText[] = [];
  for (const file of files) texts.push(...parseTexts(await readFile(join(folder, file), 'utf8'), file));
  return texts;
}

export function parseTexts(source: string, file: string): EvalText[] {
  return source
    .split(/^(?=## )/m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [heading = '', ...lines] = part.trimEnd().split('\n');
      const match = HEADING.exec(heading);
      if (!match?.groups) throw new Error(`${file}: “${heading}” is no heading such as “## fr-001 2020-11-05 china”.`);
      const { id, lang, published } = match.groups as { id: string; lang: string; published: string };
      return { id, lang, published, ...readMarks(lines.join('\n').trim(), `${file}, ${id}`) };
    });
}

function readMarks(marked: string, where: string): Pick<EvalText, 'text' | 'mentions' | 'traps'> {
  const mentions: GoldMention[] = [];
  const traps: Trap[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, surface, target, kind] = match as unknown as [string, string, string, string];
    text += marked.slice(last, match.index);
    last = match.index + whole.length;
    const span = { start: text.length, end: text.length + surface.length, surface };
    text += surface;
    if (target === 'trap') traps.push({ ...span, why: kind });
    else if (isGoldKind(kind)) mentions.push({ ...span, entity: target, kind });
    else throw new Error(`${where}: “${whole}” has no kind of ${GOLD_KINDS.join(', ')}.`);
  }
  text += marked.slice(last);
  return { text, mentions, traps };
}

function isGoldKind(kind: string): kind is GoldKind {
  return (GOLD_KINDS as readonly string[]).includes(kind);
}
