// The name that a site has in the lists of sites. Apart from the patterns, so that the content script need not load them.

/** `www.lesechos.fr` → `lesechos.fr`. */
export function toSite(hostname: string): string {
  return hostname.replace(/^www\./, '');
}
