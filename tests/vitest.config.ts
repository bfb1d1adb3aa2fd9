// Unit tests: everything that needs no browser.
import { defineConfig } from 'vitest/config';
import './support/node-20';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/journeys/**'],
    environment: 'happy-dom',
    // Some load the whole dataset, which takes seconds on a busy machine.
    testTimeout: 30_000,
    reporters: ['default', './tests/support/closing-line.ts'],
  },
});
