// Settings in a preact component: the current ones, and again whenever any context changes them.
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from './settings';
import { readSettings, watchSettings } from './settings-store';

/** Undefined until they have been read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const read = () => void readSettings().then(setSettings);
    read();
    return watchSettings(read);
  }, []);
  return settings;
}
