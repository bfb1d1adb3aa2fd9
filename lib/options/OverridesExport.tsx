// The overrides as a file, made in the page: no permission is needed, and nothing is sent.
import { useEffect, useState } from 'preact/hooks';
import type { CacheState } from '../cache/cache-state';
import type { Override, OverridesFile } from '../model/override';
import type { PageWords } from '../words/page-words';

const FILE_NAME = 'sidenote-overrides.json';

type Props = { overrides: Override[]; cache: CacheState | undefined; words: PageWords };

export function OverridesExport({ overrides, cache, words }: Props) {
  const dataset = cache && 'version' in cache ? cache.version : 'unknown';
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const file: OverridesFile = { format: 1, dataset, overrides };
    const made = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [overrides, dataset]);
  if (!address) return null;
  return (
    <>
      <h3>{words.say('overrides.export.title')}</h3>
      <p id="export-about">{words.say('overrides.export.about')}</p>
      <p>
        <a id="export" href={address} download={FILE_NAME} aria-describedby="export-about">
          {words.say('overrides.export')}
        </a>
      </p>
    </>
  );
}
