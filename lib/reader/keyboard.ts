// The keyboard on a page: next and previous mention, open, close. Chords, since single letters belong to the page and to
// assistive technology (WCAG 2.1.4).

export type KeyActions = {
  /** Moves by one mention; whether there was one. */
  onStep: (by: 1 | -1) => boolean;
  /** Opens the card of the mention that was stepped to; whether there was one. */
  onOpen: () => boolean;
  /** Closes the card; whether one was open. */
  onClose: () => boolean;
};

/** Alt+Shift+N and Alt+Shift+P: by key position, since Alt changes the character on a Mac. Returns a stop. */
export function listenToKeys({ onStep, onOpen, onClose }: KeyActions): () => void {
  // Enter opens only right after a step, or after closing a card that Enter opened: any other key or a click gives it back
  // to the page.
  let isArmed = false;
  let isOpenByKey = false;

  const handle = (event: KeyboardEvent): boolean => {
    const isChord = event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (isChord && (event.code === 'KeyN' || event.code === 'KeyP')) {
      isArmed = onStep(event.code === 'KeyN' ? 1 : -1);
      return true;
    }
    if (event.key === 'Enter' && isArmed) {
      isArmed = false;
      isOpenByKey = onOpen();
      return isOpenByKey;
    }
    if (event.key === 'Escape' && onClose()) {
      isArmed = isOpenByKey;
      isOpenByKey = false;
      return true;
    }
    if (!['Alt', 'Shift', 'Control', 'Meta', 'Escape'].includes(event.key)) isArmed = false;
    return false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing || !handle(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const disarm = () => {
    isArmed = false;
  };
  addEventListener('keydown', onKeyDown, true);
  addEventListener('pointerdown', disarm, true);
  return () => {
    removeEventListener('keydown', onKeyDown, true);
    removeEventListener('pointerdown', disarm, true);
  };
}
