/** Compiles the program into `dist`, or into the folder given: `npm run build`, `npx jiti scripts/build.ts FOLDER`. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import packageJson from '../package.json' with { type: 'json' }
import { billOfMaterials } from './package/bill-of-materials.ts'
import { licenceTexts } from './package/licences.ts'
import { type Lockfile, shippedPackages } from './package/shipped.ts'
import { leaveOut } from './package/unused.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = process.argv[2] ?? join(root, 'dist')
/** These stay where npm puts them; all other packages are in the program. */
const beside = Object.keys(packageJson.dependencies)
/** Stands beside the program for its types; what the program runs of it is within, since it would load a hundred files. */
const FOR_TYPES = 'zod'
/** And these are put there by those who have a store. */
const besideAtChoice = Object.keys(packageJson.peerDependencies)

/*
 * Few files, since each costs a start its time. Everything but the three entries lies in `chunks`, one folder deep as the sources are, so that what
 * is found from a module's own place is found in both.
 */
rmSync(folder, { recursive: true, force: true })
const { output } = await build({
  cwd: root,
  input: {
    index: 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
    'operate/reading-process-main': 'src/operate/reading-process-main.ts',
  },
  platform: 'node',
  external: [...beside.filter((name) => name !== FOR_TYPES), ...besideAtChoice].map(
    (name) => new RegExp(`^${name}(?:/|$)`),
  ),
  plugins: [leaveOut],
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
const { output: page } = await build({
  cwd: root,
  input: 'src/checker/worker.ts',
  platform: 'browser',
  logLevel: 'warn',
  output: { file: join(folder, 'checker', 'worker.js'), format: 'iife', minify: true },
})

const modules = [...output, ...page].flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []))
const lock: Lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const shipped = shippedPackages(lock, { modules, beside })
writeFileSync(join(folder, 'licences.txt'), licenceTexts(root, shipped))
writeFileSync(join(folder, 'bom.cdx.json'), `${JSON.stringify(billOfMaterials(packageJson, shipped), null, 2)}\n`)
cpSync(join(root, 'src/store/migrations'), join(folder, 'store/migrations'), { recursive: true })
