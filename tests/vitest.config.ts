// Unit tests: everything that needs no browser.
import { defineConfig } from 'vitest/config';
import './support/node-20';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/journeys/**'],
    environment: 'happy-dom',
    reporters: ['default', './tests/support/closing-line.ts'],
  },
});
