import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { collate: fileURLToPath(new URL('./src/index.ts', import.meta.url)) } },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Left alone, vitest keeps one core of two for itself, though many tests wait for processes they started.
    maxWorkers: '100%',
    // A quarter of the time goes into loading the same modules for each file; no test changes what they hold.
    isolate: false,
  },
})
