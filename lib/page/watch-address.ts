// Tells when a page becomes another one without a load (history.pushState and the like).

/** Looked at this often where the Navigation API is missing (Firefox before 147). */
const POLL_MS = 1_000;

type WithNavigation = { navigation?: EventTarget };

/** Calls `onChange` when path or query of the address have changed; a new #fragment is the same page. Returns a stop. */
export function watchAddress(onChange: () => void): () => void {
  const page = () => location.origin + location.pathname + location.search;
  let last = page();
  const check = () => {
    if (page() === last) return;
    last = page();
    onChange();
  };
  const { navigation } = window as WithNavigation;
  navigation?.addEventListener('navigatesuccess', check);
  addEventListener('popstate', check);
  const timer = navigation ? undefined : setInterval(check, POLL_MS);
  return () => {
    navigation?.removeEventListener('navigatesuccess', check);
    removeEventListener('popstate', check);
    clearInterval(timer);
  };
}
