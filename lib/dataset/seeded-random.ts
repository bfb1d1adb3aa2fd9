// Random draws that a seed repeats.

/** Numbers in [0, 1), the same for the same seed: mulberry32 (Tommy Ettinger, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** `count` different items of `items`, or all where there are fewer, in the order in which they were drawn. */
export function drawSample<T>(items: readonly T[], count: number, random: () => number): T[] {
  const rest = [...items];
  const drawn: T[] = [];
  while (drawn.length < count && rest.length > 0) {
    const index = Math.floor(random() * rest.length);
    drawn.push(rest[index] as T);
    rest[index] = rest.at(-1) as T;
    rest.pop();
  }
  return drawn;
}
