// An entity's file as text, in the form that the project's formatter leaves as it is.

/** The formatter's line width. */
const MOST_COLUMNS = 120;
const TEXT = String.raw`"(?:[^"\\]|\\.)*"`;
const LIST_OF_TEXTS = new RegExp(String.raw`^(.*)\[\n\s+(${TEXT}(?:,\n\s+${TEXT})*)\n\s+\](,?)$`, 'gm');

/** JSON, two spaces deep, lists of texts on one line where they fit; ends with a newline. */
export function formatEntity(entity: unknown): string {
  const text = JSON.stringify(entity, null, 2).replace(LIST_OF_TEXTS, (long, before, items, comma) => {
    const line = `${before}[${items.replace(/,\n\s+/g, ', ')}]${comma}`;
    return line.length <= MOST_COLUMNS ? line : long;
  });
  return `${text}\n`;
}
