// @vitest-environment node
// The house rules, read off the tree. A failure names the file and the rule; to change a rule, change the table here and
// in lib/README.md together.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles, ROOT, readSource, type Source } from './support/read-source';

type Row = {
  /** Rooms it may import from, and of these other rooms only types. */
  rooms: string[];
  types: string[];
  packages: string[];
};

/** Who may import what. Every room may import its own files; a permission that no file uses is struck out. */
const ROOMS: Record<string, Row> = {
  model: { rooms: [], types: [], packages: ['zod'] },
  page: { rooms: [], types: ['model'], packages: ['@mozilla/readability'] },
  timeline: { rooms: [], types: ['model'], packages: [] },
  match: { rooms: ['timeline'], types: ['model'], packages: [] },
  words: { rooms: ['assets', 'model'], types: [], packages: [] },
  card: { rooms: [], types: ['messages', 'model', 'timeline', 'words'], packages: ['preact'] },
  bundle: { rooms: ['model'], types: [], packages: ['zod'] },
  cache: { rooms: ['bundle', 'match', 'model'], types: [], packages: ['idb'] },
  settings: { rooms: ['browser.ts', 'model'], types: [], packages: ['preact', 'zod'] },
  messages: { rooms: ['browser.ts', 'model'], types: ['cache', 'timeline', 'words'], packages: ['zod'] },
  access: { rooms: ['browser.ts'], types: [], packages: [] },
  background: {
    rooms: ['match', 'settings', 'timeline', 'words'],
    types: ['cache', 'messages', 'model'],
    packages: [],
  },
  reader: { rooms: ['card', 'messages', 'page', 'settings', 'words'], types: ['model'], packages: ['preact'] },
  options: { rooms: ['browser.ts', 'messages', 'model', 'settings', 'words'], types: ['cache'], packages: ['preact'] },
  popup: { rooms: ['access', 'browser.ts', 'messages', 'settings', 'words'], types: [], packages: ['preact'] },
  dataset: { rooms: ['match', 'model', 'timeline'], types: [], packages: ['csv-parse', 'node', 'tldts', 'zod'] },
  'browser.ts': { rooms: [], types: [], packages: ['webextension-polyfill'] },
  entrypoints: {
    rooms: [
      'access',
      'background',
      'browser.ts',
      'bundle',
      'cache',
      'messages',
      'options',
      'page',
      'popup',
      'reader',
      'settings',
    ],
    types: [],
    packages: ['preact', 'wxt'],
  },
};

const sources = [...listFiles('lib'), ...listFiles('entrypoints')]
  .filter((path) => /\.tsx?$/.test(path))
  .map(readSource);

/** Files (or folders, with a closing slash) that may use a global of the browser, and what that guards. */
const GLOBALS: { what: string; names: RegExp; where: string[]; rule: string }[] = [
  {
    what: 'the page',
    names: /^document$/,
    where: [
      'lib/page/',
      'lib/card/card-host.ts',
      'lib/reader/',
      // Sidenote's own pages, and the places where rooms are mounted.
      'lib/options/Options.tsx',
      'lib/popup/Popup.tsx',
      'entrypoints/',
    ],
    rule: "Only lib/page, lib/card/card-host.ts and lib/reader touch the host page: pass in what you need, or let lib/page read it. (Sidenote's own pages touch theirs in Options.tsx and Popup.tsx.)",
  },
  {
    what: 'IndexedDB',
    names: /^(?:indexedDB|IDB\w+)$/,
    where: ['lib/cache/'],
    rule: 'Only lib/cache touches IndexedDB: ask the cache that createCache returns.',
  },
  {
    what: 'what matching must not depend on',
    names: /^(?:document|window|globalThis|self|location|navigator|fetch|Date|performance|setTimeout|queueMicrotask)$/,
    where: sources.map(({ path }) => path).filter((path) => !path.startsWith('lib/match/')),
    rule: 'lib/match is pure: no DOM, no browser, no clock. It gives the same mentions in the worker, in Node and in tests.',
  },
];

const TOP_LEVEL =
  /^(?:\..+|package\.json|package-lock\.json|tsconfig\.json|wxt\.config\.ts|entrypoints|lib|assets|tests|node_modules|README\.md|LICENSE|NOTICE|CHANGELOG\.md)$/;
const VAGUE = /(?:^|[/.-])(?:utils?|helpers?|commons?|shared|misc|types|constants)(?:[/.-]|$)/i;
const MAX_ENTRYPOINT_LINES = 80;
const CONTENT_SCRIPT = 'entrypoints/news.ts';
const byPath = new Map(sources.map((source) => [source.path, source]));
/** `cache` of `lib/cache/database.ts`, `browser.ts` of `lib/browser.ts`, `assets` of `assets/…`. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'lib' ? second : first;
}
/** `zod` of `zod/mini`, `@mozilla/readability` of what is in it, `node` of `node:fs`. */
function packageOf(specifier: string): string {
  return /^node:/.test(specifier) ? 'node' : (/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
}
/** Fails with the sentences themselves, so that the report reads as advice. */
function expectNone(broken: string[]): void {
  expect(broken.join('\n')).toBe('');
}

describe('every room imports only what its row allows', () => {
  it.each(Object.entries(ROOMS))('%s', (room, { rooms, types, packages }) => {
    const used = new Set<string>();
    const broken: string[] = [];
    for (const { path, imports } of sources.filter((source) => roomOf(source.path) === room))
      for (const { target, isOurs, isType } of imports) {
        const to = isOurs ? roomOf(target) : packageOf(target);
        if (to === room) continue;
        const allowed = isOurs ? (isType ? [...rooms, ...types] : rooms) : packages;
        used.add(to);
        if (!isType) used.add(`${to} as a value`);
        if (!allowed.includes(to))
          broken.push(
            `${path} imports ${isType ? 'types of ' : ''}${target}: ${room} may import ${[...rooms, ...types.map((each) => `types of ${each}`), ...packages].join(', ') || 'nothing'}. Pass it in as a parameter, or move the code to the room that its subject belongs to.`,
          );
      }
    for (const unused of [
      ...rooms.filter((each) => !used.has(`${each} as a value`)),
      ...[...types, ...packages].filter((each) => !used.has(each)),
    ])
      broken.push(`Nothing in ${room} uses ${unused} any more: strike it out of its row (or make it types only).`);
    expectNone(broken);
  });

  it('and every room has a row', () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)));
    expectNone(
      [...rooms]
        .filter((room) => !ROOMS[room])
        .map((room) => `lib/${room} has no row: say in ROOMS and in lib/README.md what it is for and may import.`),
    );
    expectNone(
      Object.keys(ROOMS)
        .filter((room) => !rooms.has(room))
        .map((room) => `The row ${room} has no room any more: strike it out.`),
    );
  });
});

describe('only some files touch', () => {
  it.each(GLOBALS)('$what', ({ names, where, rule }) => {
    expectNone(
      sources.flatMap(({ path, globals }) =>
        where.some((each) => path === each || (each.endsWith('/') && path.startsWith(each)))
          ? []
          : [...globals].filter((name) => names.test(name)).map((name) => `${path} uses ${name}. ${rule}`),
      ),
    );
  });

  const PACKAGES: [name: string, where: string, rule: string][] = [
    ['idb', 'lib/cache/', 'Only lib/cache touches IndexedDB.'],
    [
      'webextension-polyfill',
      'lib/browser.ts',
      "Import { browser } from lib/browser.ts: one file owns the browser's API.",
    ],
  ];
  it.each(PACKAGES)('the package %s', (name, where, rule) => {
    expectNone(
      sources
        .filter(
          ({ path, imports }) => !path.startsWith(where) && imports.some(({ target }) => packageOf(target) === name),
        )
        .map(({ path }) => `${path} imports ${name}. ${rule}`),
    );
  });
});

describe('what is loaded with', () => {
  /** Ways of value imports from `entry` to files and packages, each as the list of files on the way. */
  function reach(entry: string): Map<string, string[]> {
    const ways = new Map([[entry, [entry]]]);
    for (const [path, way] of ways)
      for (const { target, isOurs, isType } of byPath.get(path)?.imports ?? []) {
        const to = isOurs ? target : packageOf(target);
        if (!isType && !ways.has(to)) ways.set(to, [...way, to]);
      }
    return ways;
  }

  it.each(['zod', 'idb'])('every page does not reach %s', (name) => {
    const ways = reach(CONTENT_SCRIPT);
    expect(ways.size).toBeGreaterThan(20); // the graph was walked
    const way = ways.get(name);
    expectNone(
      way
        ? [
            `${way.join(' → ')}: the content script is loaded into every page and must not load ${name}. Import types only, or put what it needs in a file of its own.`,
          ]
        : [],
    );
  });

  it("the extension does not reach the maintainers' command", () => {
    const entrypoints = sources.map(({ path }) => path).filter((path) => roomOf(path) === 'entrypoints');
    expectNone(
      entrypoints.flatMap((entry) =>
        [...reach(entry).values()]
          .filter((way) => /^(?:lib\/dataset\/.*|node)$/.test(way.at(-1) ?? ''))
          .map((way) => `${way.join(' → ')}: lib/dataset and Node's modules run on maintainers' machines only.`),
      ),
    );
  });
});

describe('files', () => {
  it('at the top level are those that the house has', () => {
    expectNone(
      readdirSync(ROOT)
        .filter((name) => !TOP_LEVEL.test(name))
        .map(
          (name) =>
            `${name} stands at the top level: put it in a room, or a tool's settings in tests/ or package.json.`,
        ),
    );
  });

  it('are named after what they hold', () => {
    expectNone(
      [...listFiles('lib'), ...listFiles('entrypoints'), ...listFiles('tests'), ...listFiles('assets')]
        .filter((path) => VAGUE.test(path))
        .map((path) => `${path}: name it after the verb or noun it holds; everything is a helper to something.`),
    );
  });

  it.each(sources.filter(({ path }) => path.startsWith('entrypoints/')))(
    'of entrypoints are wiring: $path',
    ({ path, lines }: Source) => {
      expectNone(
        lines > MAX_ENTRYPOINT_LINES
          ? [
              `${path} has ${lines} lines; ${MAX_ENTRYPOINT_LINES} is the most. Entrypoints connect rooms: move what it does into one.`,
            ]
          : [],
      );
    },
  );
});
