/**
 * Makes the single executable, for computers without Node.js: `npm run executable`, or for another system with the program of Node.js for it, of the same
 * version as the one that runs this: `npm run executable -- FILE NODE`.
 */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'postject'
import { build } from 'rolldown'
import packageJson from '../package.json' with { type: 'json' }
import { type ProgramFiles, packProgram, programName } from './executable/program.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const ending = process.platform === 'win32' ? '.exe' : ''
const [file = join(root, 'dist-executable', `collate${ending}`), node = process.execPath] = process.argv.slice(2)
/** By which Node knows that something was put into it: https://nodejs.org/docs/latest-v20.x/api/single-executable-applications.html. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

const work = mkdtempSync(join(tmpdir(), 'collate-executable-'))
try {
  const config = await configure(work, filesOf(packedFolder(work)))
  execFileSync(process.execPath, ['--experimental-sea-config', config], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  copyFileSync(node, file)
  chmodSync(file, 0o755)
  await inject(file, 'NODE_SEA_BLOB', readFileSync(join(work, 'program.blob')), { sentinelFuse: FUSE })
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** The very files of the package, as npm packs and unpacks them. */
function packedFolder(into: string): string {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const shell = process.platform === 'win32'
  execFileSync(npm, ['pack', '--silent', '--pack-destination', into], {
    cwd: root,
    shell,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [tarball = ''] = readdirSync(into)
  execFileSync('tar', ['-xzf', tarball], { cwd: into })
  return join(into, 'package')
}

/** Types are for those who write programs, which takes an installed package. */
function filesOf(folder: string): ProgramFiles {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const paths = all.map(({ parentPath, name }) => join(parentPath, name)).filter((path) => !/\.d\.[cm]?ts$/.test(path))
  return new Map(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]))
}

/** Writes what Node makes the executable's content from; gives its configuration. */
async function configure(folder: string, files: ProgramFiles): Promise<string> {
  const packed = packProgram(files)
  writeFileSync(join(folder, 'program'), packed)
  writeFileSync(join(folder, 'name'), programName(packageJson.version, packed))
  const main = join(folder, 'main.cjs')
  await build({
    cwd: root,
    input: 'scripts/executable/main.ts',
    platform: 'node',
    logLevel: 'warn',
    output: { file: main, format: 'cjs' },
  })
  const config = {
    main: basename(main),
    output: 'program.blob',
    disableExperimentalSEAWarning: true,
    assets: { program: 'program', name: 'name' },
  }
  writeFileSync(join(folder, 'sea-config.json'), JSON.stringify(config))
  return join(folder, 'sea-config.json')
}
