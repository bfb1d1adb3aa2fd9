// Patterns of the site lists: `lesechos.fr` is the site with its subdomains, `lesechos.fr/finance-marches` a part of it.

/** The pattern as stored: host in lower case, without scheme, `www.`, `*.` and closing slash. Throws an Error that says what is wrong. */
export function parseSitePattern(text: string): string {
  const bare = text
    .trim()
    .replace(/^[a-z*]+:\/\//i, '')
    .replace(/^(\*\.|www\.)/i, '')
    .replace(/\/?\*?$/, '');
  const [host = '', ...path] = bare.split('/');
  if (!/^(localhost|([a-z0-9-]+\.)+[a-z0-9-]{2,}|[\p{L}\d.-]+\.[\p{L}]{2,})(:\d+)?$/iu.test(host))
    throw new Error(
      `“${text}” is no site: write a host such as lesechos.fr, or a part of one such as lesechos.fr/finance`,
    );
  return [host.toLowerCase(), ...path].join('/');
}

/** Whether `url` lies on the site, or part of a site, that `pattern` (as parsed) stands for. */
export function matchesSite(pattern: string, url: string): boolean {
  const [host = '', ...path] = pattern.split('/');
  const { host: pageHost, hostname, pathname } = new URL(url);
  const onHost = [pageHost, hostname].some((each) => each === host || each.endsWith(`.${host}`));
  const prefix = `/${path.join('/')}`;
  return onHost && (path.length === 0 || pathname === prefix || pathname.startsWith(`${prefix}/`));
}

/** Match patterns of the extension API for a site and its subdomains. */
export function toMatchPatterns(pattern: string): string[] {
  const host = pattern.split('/')[0]?.split(':')[0] ?? '';
  return host === 'localhost' ? ['*://localhost/*'] : [`*://*.${host}/*`];
}
