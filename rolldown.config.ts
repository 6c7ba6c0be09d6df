import { defineConfig } from 'rolldown'
import packageJson from './package.json' with { type: 'json' }

/**
 * The compiled program: few files, since each costs a start its time. Packages stay where npm put them, with their own versions and licences.
 * Everything but the three entries lies in `chunks`, one folder deep as the sources are, so that what is found from a module's own place is
 * found in both.
 */
export default defineConfig({
  input: {
    index: 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
    'operate/reading-process-main': 'src/operate/reading-process-main.ts',
  },
  platform: 'node',
  logLevel: 'warn',
  external: Object.keys(packageJson.dependencies).map((name) => new RegExp(`^${name}(?:/|$)`)),
  output: {
    dir: process.env.COLLATE_BUILD ?? 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    sourcemap: true,
    cleanDir: true,
  },
})
