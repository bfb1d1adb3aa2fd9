// A small web server for fixtures: static files from one folder, and pages given in memory with headers of their own.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, isAbsolute, join, relative, resolve } from 'node:path';

export type ServedPage = { html: string; headers?: Record<string, string> };

/** `folder` holds static files, `pages` maps paths such as "/strict" to pages; a page wins over a file. */
export type ServeOptions = { folder?: string; pages?: Map<string, ServedPage> };

/** A running server: `url` has no slash at its end, `close` drops open connections. */
export type Served = { url: string; close(): Promise<void> };

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Serves on 127.0.0.1 at a free port; answers 404 to everything outside the folder and the pages. */
export async function serve({ folder, pages }: ServeOptions): Promise<Served> {
  const server = createServer(async (request, response) => {
    const path = readPath(request.url ?? '/');
    const page = path === undefined ? undefined : pages?.get(path);
    if (page) {
      response.writeHead(200, { 'content-type': CONTENT_TYPES['.html'], 'cache-control': 'no-store', ...page.headers });
      response.end(page.html);
      return;
    }
    const file = path === undefined || folder === undefined ? undefined : await findFile(folder, path);
    if (file) sendFile(response, file);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function readPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}

// Links are resolved before the comparison, so that neither ".." nor a symbolic link leaves the folder.
async function findFile(folder: string, path: string): Promise<string | undefined> {
  try {
    const root = await realpath(folder);
    const file = await realpath(resolve(root, `.${path.endsWith('/') ? join(path, 'index.html') : path}`));
    const inside = relative(root, file);
    if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

function sendFile(response: ServerResponse, file: string) {
  response.writeHead(200, {
    'content-type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}
