// How sure a mention is, 0 to 1.

/** By the way it was found. */
export const CONFIDENCE = {
  name: 0.97,
  descriptor: 0.9,
  loud: 0.9,
  slip: 0.85,
  role: 0.85,
  office: 0.8,
  metonym: 0.75,
} as const;

/** Of a name that needs support, whose signs weigh `score`. */
export function confidenceOf(score: number): number {
  return 0.5 + score / 3;
}
