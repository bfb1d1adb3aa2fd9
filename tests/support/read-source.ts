// What the sources of the extension import and which globals they use, read from their syntax trees.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = join(import.meta.dirname, '../..');

/** `target` is a path from the root for a file of ours, else a package's specifier. `isType`: erased by the compiler. */
export type Import = { target: string; isOurs: boolean; isType: boolean };
export type Source = { path: string; lines: number; imports: Import[]; globals: Set<string> };

type Node = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** All files under `folder` (a path from the root), as paths from the root with `/`. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function readSource(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const { program, errors } = parseSync(path, text, {});
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const used = new Set<string>();
  const bound = new Set<string>();
  visit(program as unknown as Node, undefined, (node, parent, key) => {
    const isImport = /^(Import|Export(Named|All))Declaration$|^(ImportExpression|TSImportType)$/.test(node.type);
    const source = isImport ? (node.source as { value?: unknown } | null) : null;
    if (typeof source?.value === 'string') imports.push(toImport(path, source.value, isErased(node)));
    if (node.type === 'Identifier') {
      const role = roleOf(parent, key);
      if (role !== 'label') (role === 'binding' ? bound : used).add(node.name as string);
    }
    if (node.type === 'ObjectPattern') for (const name of boundIn(node)) bound.add(name);
    if (node.type === 'MemberExpression' && isGlobalObject(node.object))
      used.add((node.property as Node).name as string);
  });
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    imports,
    globals: new Set([...used].filter((name) => !bound.has(name))),
  };
}

function visit(
  node: Node,
  parent: Node | undefined,
  enter: (node: Node, parent?: Node, key?: string) => void,
  key = '',
) {
  enter(node, parent, key);
  for (const [name, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node, enter, name);
}

function isErased(node: Node): boolean {
  return node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
}

function toImport(from: string, specifier: string, isType: boolean): Import {
  if (!specifier.startsWith('.')) return { target: specifier, isOurs: false, isType };
  const path = relative(ROOT, join(ROOT, dirname(from), specifier.replace(/\?.*$/, '')))
    .split(sep)
    .join('/');
  return { target: resolve(path), isOurs: true, isType };
}

function resolve(path: string): string {
  const folder = new Set(readdirSync(join(ROOT, dirname(path))));
  const name = path.slice(path.lastIndexOf('/') + 1);
  const found = ['', '.ts', '.tsx', '.d.ts'].find((ending) => folder.has(name + ending));
  return path + (found ?? '');
}

/**
 * What an identifier at `key` of `parent` does: it declares a name, it uses one, or it only labels a member. A name that
 * a file declares anywhere counts as its own everywhere in it.
 */
function roleOf(parent: Node | undefined, key = ''): 'binding' | 'label' | 'use' {
  if (!parent) return 'use';
  if (key === 'property' && parent.type === 'MemberExpression') return parent.computed === true ? 'use' : 'label';
  if (key === 'imported' || key === 'exported') return 'label';
  if (key === 'params' || key === 'id' || key === 'local') return parent.type === 'ExportSpecifier' ? 'use' : 'binding';
  if (key === 'elements') return parent.type === 'ArrayPattern' ? 'binding' : 'use';
  if (key === 'left') return parent.type === 'AssignmentPattern' ? 'binding' : 'use';
  const hasKey = /^(?:Property|PropertyDefinition|MethodDefinition|TSPropertySignature|TSMethodSignature)$/;
  return key === 'key' && hasKey.test(parent.type) && parent.computed !== true ? 'label' : 'use';
}

/** Names that a destructuring pattern binds itself; patterns inside it are visited on their own. */
function boundIn({ properties }: Node): string[] {
  return (properties as Node[]).flatMap(({ value }) => {
    const bound = isNode(value) && value.type === 'AssignmentPattern' ? value.left : value;
    return isNode(bound) && bound.type === 'Identifier' ? [bound.name as string] : [];
  });
}

function isGlobalObject(node: unknown): boolean {
  return isNode(node) && node.type === 'Identifier' && /^(?:window|globalThis|self)$/.test(node.name as string);
}
