// The state of the cache for the options page, asked for again for as long as the cache is at work.
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../messages/ask';
import type { Answer } from '../messages/protocol';

/** Between two questions; the background itself waits with its answer while nothing is settled. */
const POLL_MS = 50;

/** `refresh` asks now; an answer to an earlier question that comes later is not heard. */
export function useCacheState(): {
  state: Answer<'read-state'> | undefined;
  failure: string | undefined;
  refresh: () => void;
} {
  const [state, setState] = useState<Answer<'read-state'>>();
  const [failure, setFailure] = useState<string>();
  const round = useRef(0);

  const refresh = () => {
    const own = ++round.current;
    const look = async () => {
      const answer = await ask('read-state', {});
      if (own !== round.current) return;
      setState(answer);
      if (answer.cache.phase === 'starting' || answer.cache.phase === 'filling') setTimeout(follow, POLL_MS);
    };
    const follow = () => {
      if (own === round.current) look().catch((error: Error) => setFailure(error.message));
    };
    follow();
  };
  useEffect(() => {
    refresh();
    return () => {
      round.current++; // the page is gone: nobody listens
    };
  }, []);
  return { state, failure, refresh };
}
