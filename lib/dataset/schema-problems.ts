// What a schema says of a JSON value that does not fit → problems that name field, value and rule.
import * as z from 'zod/mini';
import type { Problem } from './problem';

z.config(z.locales.en());

/** A problem for each issue of `error`, which a schema had with `json`; `file` is what messages call it. */
export function problemsOf(file: string, json: unknown, error: z.core.$ZodError): Problem[] {
  return error.issues.map(({ path, message }) => ({
    file,
    field: toField(path),
    value: valueAt(json, path),
    rule: message,
  }));
}

/** `names[2].kind` from `['names', 2, 'kind']`. */
function toField(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (field, key) => (typeof key === 'number' ? `${field}[${key}]` : field ? `${field}.${String(key)}` : String(key)),
    '',
  );
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], json);
}
