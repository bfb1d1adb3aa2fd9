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
