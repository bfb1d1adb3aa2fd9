// Where the pointer is, told at most once a frame; and when the page's view moves under it.

/** Calls `onMove` with viewport coordinates, at most once a frame, and not for touch, which has no hover. Returns a stop. */
export function watchPointer(onMove: (x: number, y: number, target: EventTarget | null) => void): () => void {
  let frame = 0;
  const listener = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    const { clientX, clientY } = event;
    const [target = null] = event.composedPath();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => onMove(clientX, clientY, target));
  };
  document.addEventListener('pointermove', listener, { passive: true });
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('pointermove', listener);
  };
}
