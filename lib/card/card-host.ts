// The one element that Sidenote adds to a page: a popover with a shadow root, out of reach of the page's styles and of its
// stacking and clipping. It exists only while there is something to show or say.
import cardCss from './card.css?inline';
import { type Box, placeCard } from './place-card';

export const HOST_TAG = 'sidenote-card';

export type CardHost = {
  /** Where the card is rendered. */
  mount: HTMLElement;
  /** Shows the card at the line `anchor` (viewport px), or moves it there. */
  show: (anchor: Box) => void;
  hide: () => void;
  /** Says `text` to screen readers. */
  announce: (text: string) => void;
  /** Whether `node` is the host or what it holds. */
  holds: (node: Node | EventTarget | null) => boolean;
  remove: () => void;
};

/** `mode` is `closed` in what users install, so that the page cannot look inside; tests and tools need `open`. */
export function createCardHost(mode: ShadowRootMode): CardHost {
  const host = document.createElement(HOST_TAG);
  // manual: hint and auto would close the page's own popovers, or be closed by them.
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardCss);
  root.adoptedStyleSheets = [sheet]; // not subject to the page's Content Security Policy
  const live = document.createElement('div');
  live.className = 'live';
  live.setAttribute('role', 'status');
  const mount = document.createElement('div');
  mount.className = 'mount';
  root.append(live, mount);

  /** A modal dialog of the page makes everything outside it inert: the host must be inside. */
  const attach = () => {
    const parent = document.querySelector('dialog:modal') ?? document.fullscreenElement ?? document.body;
    if (host.parentNode !== parent) parent.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
  };

  return {
    mount,
    show: (anchor) => {
      const { left, width, maxHeight, side, offset } = placeCard(anchor, {
        width: document.documentElement.clientWidth,
        height: window.innerHeight,
      });
      attach();
      host.style.setProperty('--left', `${left}px`);
      host.style.setProperty('--width', `${width}px`);
      host.style.setProperty('--max-height', `${maxHeight}px`);
      host.style.setProperty('--top', side === 'below' ? `${offset}px` : 'auto');
      host.style.setProperty('--bottom', side === 'above' ? `${offset}px` : 'auto');
      mount.hidden = false;
    },
    hide: () => {
      mount.hidden = true;
      // Out of the top layer: the next card must come above what the page opens meanwhile.
      if (host.isConnected && host.matches(':popover-open')) host.hidePopover();
    },
    announce: (text) => {
      attach();
      live.textContent = text;
    },
    holds: (node) => node === host || (node instanceof Node && (node.getRootNode() === root || host.contains(node))),
    remove: () => host.remove(),
  };
}
