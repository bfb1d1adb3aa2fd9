// Real pages to develop against. They belong to their publishers and lie outside the checkout, packed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServedPage } from './serve';

const ARCHIVE = fileURLToPath(new URL('../../../shared/corpora/pages-dev.tar.gz', import.meta.url));
const MANIFEST = fileURLToPath(new URL('../../../shared/corpora/pages-dev-manifest.tsv', import.meta.url));

/** `isArticle` is false for pages labelled as none, undefined where nothing is said. */
export type RealPage = { path: string; isArticle: boolean | undefined; html: string };

export const arePagesHere = existsSync(ARCHIVE) && existsSync(MANIFEST);

/** All pages of the archive, in the order of their names. */
export function readRealPages(): RealPage[] {
  const labels = new Map(
    readFileSync(MANIFEST, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split('\t'))
      .map((fields) => [fields[0], fields.at(-1)] as const),
  );
  const folder = mkdtempSync(join(tmpdir(), 'sidenote-pages-'));
  try {
    execFileSync('tar', ['-xzf', ARCHIVE, '-C', folder]);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.html?$/.test(file))
      .sort()
      .map((file) => {
        const name = file.split('/').at(-1) ?? file;
        const label = labels.get(name);
        return {
          path: `/${name}`,
          isArticle: label === 'negative' ? false : label === 'article' ? true : undefined,
          html: readFileSync(join(folder, file), 'utf8'),
        };
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The page under a policy that lets its markup and styles be, and stops its scripts and everything it would fetch: what
 * changes in it then is our doing.
 */
export function toStillPage({ html }: RealPage): ServedPage {
  return {
    html,
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'none'; sandbox allow-same-origin allow-scripts",
    },
  };
}
