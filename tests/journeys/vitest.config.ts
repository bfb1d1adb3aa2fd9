// Journeys: the built extension in real browsers, one file after another (two browsers at once would starve two cores).
import { defineConfig } from 'vitest/config';
import '../support/node-20';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/journeys/**/*.test.ts'],
    globalSetup: ['tests/journeys/build-extension.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    retry: 1, // a browser on a busy machine may lose one race; vitest reports what needed a second run
    hookTimeout: 900_000, // the first may install a browser
    reporters: ['default', './tests/support/closing-line.ts'],
  },
});
