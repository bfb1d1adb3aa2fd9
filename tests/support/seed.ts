// Seed of the random tests: fixed, so that a run can be repeated; `SEED=… npm run test:unit` tries another.

/** Parameters for `fc.assert`; its report names seed and counterexample. */
export const SEEDED = { seed: Number(process.env.SEED ?? 20_261_122), numRuns: 300 } as const;
