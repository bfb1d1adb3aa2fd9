// Settings × page → whether to read it.

import type { Settings } from './settings';
import { matchesSite } from './site-pattern';

/** The pattern of the deny list that keeps Sidenote off `url`; undefined where it may read. A narrower allow wins over a wider deny. */
export function deniedBy({ sites }: Settings, url: string): string | undefined {
  const longest = (patterns: string[]) =>
    patterns.filter((pattern) => matchesSite(pattern, url)).sort((a, b) => b.length - a.length)[0];
  const denied = longest(sites.deny);
  const allowed = longest(sites.allow);
  return denied && (allowed?.length ?? 0) <= denied.length ? denied : undefined;
}

/** On a site that is read only because the user allows parts of it: the first such part, where `url` lies in none of them. */
export function outsideAllowed({ sites }: Settings, url: string): string | undefined {
  const ofSite = sites.allow.filter((pattern) => matchesSite(pattern.split('/')[0] ?? '', url));
  return ofSite.some((pattern) => matchesSite(pattern, url)) ? undefined : ofSite[0];
}
