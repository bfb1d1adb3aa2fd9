// A file of overrides, as a reader has exported it.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Override, OverridesFile } from '../../model/override';
import { describeProblem } from '../problem';
import { problemsOf } from '../schema-problems';

/** What a reader said, and the name of the file that says so. */
export type Said = { file: string; override: Override };

/** Throws an Error that names file, field, value and rule where it is no such file. */
export async function readOverrides(path: string): Promise<Said[]> {
  const file = basename(path);
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: is not readable JSON: ${(error as Error).message}`);
  }
  const { data, error } = OverridesFile.safeParse(json);
  if (error) throw new Error(problemsOf(file, json, error).map(describeProblem).join('\n'));
  return data.overrides.map((override) => ({ file, override }));
}

/** One line: what was said, where and when. */
export function describeSaid({ file, override }: Said): string {
  const { surface, entity, site, lang, date } = override;
  const what = override.verdict === 'is' ? `is ${override.is}, not ${entity}` : `is not ${entity}`;
  return `“${surface}” ${what} (${[file, site, lang, date].filter((part) => part).join(', ')})`;
}
