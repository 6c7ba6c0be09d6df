import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { collate: fileURLToPath(new URL('./src/index.ts', import.meta.url)) } },
  // Left alone, vitest keeps one core of two for itself, though many tests wait for processes they started.
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000, maxWorkers: '100%' },
})
