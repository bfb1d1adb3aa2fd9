// What is wrong with one entry, and where: the maintainers' error message.

/** `field` is a path such as `names[2].kind`; `value` is what stands there. */
export type Problem = { file: string; field: string; value: unknown; rule: string };

/** Notes a problem of the file, or the entry in it, that it was made for; `field` counts from there. */
export type Report = (field: string, value: unknown, rule: string) => void;

/** One line: file, field, value and the rule that it breaks. */
export function describeProblem({ file, field, value, rule }: Problem): string {
  const shown = value === undefined ? '(nothing)' : shorten(JSON.stringify(value));
  return field ? `${file}: ${field} = ${shown} ${rule}` : `${file}: ${rule}`;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
