/** Compiles the program into `dist`, or into the folder given: `npm run build`, `npx jiti scripts/build.ts FOLDER`. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import packageJson from '../package.json' with { type: 'json' }

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = process.argv[2] ?? join(root, 'dist')

/*
 * Few files, since each costs a start its time. Packages stay where npm put them, with their own versions and licences. Everything but the three entries
 * lies in `chunks`, one folder deep as the sources are, so that what is found from a module's own place is found in both.
 */
rmSync(folder, { recursive: true, force: true })
await build({
  cwd: root,
  input: {
    index: 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
    'operate/reading-process-main': 'src/operate/reading-process-main.ts',
  },
  platform: 'node',
  external: Object.keys(packageJson.dependencies).map((name) => new RegExp(`^${name}(?:/|$)`)),
  logLevel: 'warn',
  output: {
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    sourcemap: true,
  },
})

/** What the page for officers runs in their browsers: one file, which `src/checker/program.ts` finds. */
await build({
  cwd: root,
  input: 'src/checker/worker.ts',
  platform: 'browser',
  logLevel: 'warn',
  output: { file: join(folder, 'checker', 'worker.js'), format: 'iife', minify: true },
})
