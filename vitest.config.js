import { defineConfig } from 'vitest/config';

/** Milliseconds: a machine that is busy with other work is slower, and no failure. */
export default defineConfig({
  test: {
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
