// Patterns of the site lists: `lesechos.fr` is the site with its subdomains, `lesechos.fr/finance-marches` a part of it.

/** Hosts that stand for themselves only. */
const SINGLE_HOST = /^(?:localhost|\d+(?:\.\d+){3})$/;
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z0-9-]{2,}$/;

/**
 * The pattern as stored: host in lower case (Punycode where it is international), without scheme, `www.`, `*.` and
 * closing slash. Throws an Error that says what is wrong.
 */
export function parseSitePattern(text: string): string {
  const bare = text
    .trim()
    .replace(/^[a-z*]+:\/\//i, '')
    .replace(/^(?:\*\.|www\.)/i, '')
    .replace(/\*$/, '');
  const url = URL.canParse(`https://${bare}`) ? new URL(`https://${bare}`) : undefined;
  if (!url || url.username || !(SINGLE_HOST.test(url.hostname) || DOMAIN.test(url.hostname)))
    throw new Error(
      `“${text}” is no site: write a host such as lesechos.fr, or a part of one such as lesechos.fr/finance`,
    );
  return url.host + url.pathname.replace(/\/+$/, '');
}

/** Whether `url` lies on the site, or part of a site, that `pattern` (as parsed) stands for. */
export function matchesSite(pattern: string, url: string): boolean {
  const [host = '', ...path] = pattern.split('/');
  const page = new URL(url);
  const onHost = [page.host, page.hostname].some((each) => each === host || each.endsWith(`.${host}`));
  const prefix = `/${path.join('/')}`;
  return onHost && (path.length === 0 || page.pathname === prefix || page.pathname.startsWith(`${prefix}/`));
}

/** Match patterns of the extension API for the whole site that `pattern` lies on, with its subdomains. */
export function toMatchPatterns(pattern: string): string[] {
  const host = pattern.split('/')[0]?.replace(/:\d+$/, '') ?? '';
  return [SINGLE_HOST.test(host) ? `*://${host}/*` : `*://*.${host}/*`];
}
