/**
 * The package as somebody else gets it: packed, then installed with nothing of this folder and without a network. Always by unpacking it, which is quick. With
 * COLLATE_PACKAGE=1 npm installs it, for each Node.js that COLLATE_NODES names (`20.19.0,22,24`; npm has them as packages), and the single executable
 * is made and tried too.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PACKAGE, VERSION } from '../../src/version.ts'
import { root } from '../operate/program.ts'
import { cycloneDx } from './cyclone-dx.ts'
import { followAsNewUser, freshAccount } from './new-user.ts'

const isWhole = process.env.COLLATE_PACKAGE === '1'
const isWindows = process.platform === 'win32'
const NODES = (process.env.COLLATE_NODES ?? '').split(',').filter((version) => version !== '')
const MOST_PACKAGES = 80
const MOST_BYTES = 40_000_000

/** Runs a command; its output stands in the error when it fails. */
function done(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8', shell: isWindows })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`)
  return stdout
}

let elsewhere = ''
let tarball = ''

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'collate-package-'))
  tarball = pack('packed')
}, 300_000)
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }))

function pack(name: string): string {
  const folder = join(elsewhere, name)
  mkdirSync(folder)
  done('npm', ['pack', '--silent', '--pack-destination', folder], root)
  const [file = ''] = readdirSync(folder)
  return join(folder, file)
}

/** An environment in which every program of Node.js tells of the sockets it opens, in the file that is named. */
function tellingOfSockets(name: string) {
  const hook = join(root, 'test/package/tell-of-sockets.cjs')
  return { NODE_OPTIONS: `--require "${hook}"`, COLLATE_SOCKETS: join(elsewhere, `sockets of ${name}`) }
}

/** Paths of all files of a folder. */
function filesOf(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  return all.map(({ parentPath, name }) => join(parentPath, name))
}

/** The packages that lie in a folder, each by its package.json of its own. */
function packagesIn(folder: string): string[] {
  const found = filesOf(folder).map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path)?.[1])
  return found.filter((name) => name !== undefined).sort()
}

describe('the package, unpacked', () => {
  let program = ''
  beforeAll(() => {
    program = join(elsewhere, 'unpacked')
    mkdirSync(program)
    done('tar', ['-xzf', tarball, '--strip-components', '1', '-C', program], elsewhere)
  }, 60_000)

  it('holds the program, its pages and the two packages beside it, and nothing of the sample', () => {
    const names = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'dist',
      'docs',
      'node_modules',
      'package.json',
    ]
    expect(readdirSync(program).sort()).toEqual(names)
    expect(packagesIn(program)).toEqual(['jiti', 'zod'])
  })

  it('is small', () => {
    const bytes = filesOf(program).reduce((sum, path) => sum + statSync(path).size, 0)
    expect(bytes).toBeLessThan(MOST_BYTES)
    expect(packagesIn(program).length).toBeLessThan(MOST_PACKAGES)
  })

  it('lists every package that ships, with its licence, in the licences and the bill of materials', () => {
    const maps = filesOf(join(root, 'dist')).filter((path) => path.endsWith('.js.map'))
    const sources = maps.flatMap((path): string[] => JSON.parse(readFileSync(path, 'utf8')).sources)
    const within = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [])
    const shipped = [...new Set([...within, ...packagesIn(program)])]
    expect(shipped).toEqual(expect.arrayContaining(['exceljs', 'commander', 'jiti', 'zod']))
    const { components } = JSON.parse(readFileSync(join(program, 'dist/bom.cdx.json'), 'utf8'))
    const purls: string[] = components.map(({ purl }: { purl: string }) => decodeURIComponent(purl))
    const licences = readFileSync(join(program, 'dist/licences.txt'), 'utf8')
    for (const name of shipped) {
      expect(
        purls.filter((purl) => purl.startsWith(`pkg:npm/${name}@`)),
        name,
      ).not.toEqual([])
      expect(licences).toMatch(new RegExp(`^  ${name} \\d\\S*: \\S`, 'm'))
    }
  })

  it('serves a newcomer from an empty folder to a verified round', async () => {
    const folder = join(elsewhere, 'newcomer')
    mkdirSync(folder)
    const command = [process.execPath, join(program, 'dist/cli/main.js')] as const
    const listening = tellingOfSockets('newcomer')
    await followAsNewUser({ command, folder, env: { ...freshAccount(join(elsewhere, 'home')), ...listening } })
    expect(existsSync(listening.COLLATE_SOCKETS)).toBe(false)
  }, 120_000)

  it.each([
    ['connects', "require('node:net').connect(9, '127.0.0.1').on('error', () => 0)"],
    ['sends', "const s = require('node:dgram').createSocket('udp4'); s.send('x', 9, '127.0.0.1', () => s.close())"],
    ['fetches', "fetch('http://127.0.0.1:65001').catch(() => 0)"],
    ['looks up a name', "require('node:dns').lookup('collate.invalid', () => 0)"],
  ])('would be heard if a program %s', (name, script) => {
    const listening = tellingOfSockets(name)
    done(process.execPath, ['-e', script], elsewhere, { ...process.env, ...listening })
    expect(readFileSync(listening.COLLATE_SOCKETS, 'utf8')).toMatch(/^[a-z]+$/m)
  })
})

/** The folder of a Node.js of some version, out of npm's packages of it, kept between runs. */
function nodeFolder(version: string): string {
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`
  const folder = join(root, 'node_modules/.cache/collate-nodes', version)
  const bin = join(folder, 'node_modules', name, 'bin')
  if (!existsSync(bin)) {
    mkdirSync(folder, { recursive: true })
    done('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', `${name}@${version}`], folder)
  }
  return bin
}

/** The newcomer's office from an installed package, on the Node.js in a folder. */
async function installAndFollow(version: string, node: string): Promise<void> {
  const folder = join(elsewhere, `with-${version}`)
  mkdirSync(folder)
  const env = freshAccount(join(elsewhere, `home-${version}`), node)
  expect(`${done('node', ['--version'], folder, env).trim()}.`).toContain(`v${version}.`)
  done('npm', ['install', '--prefix', folder, '--offline', '--no-audit', '--no-fund', tarball], folder, env)
  const tree = JSON.parse(done('npm', ['ls', '--prefix', folder, '--omit=dev', '--all', '--json'], folder, env))
  const { dependencies } = tree.dependencies[PACKAGE]
  // Packages that only a store wants are named as well, and are not there.
  const installed = Object.keys(dependencies).filter((name) => dependencies[name].version !== undefined)
  expect(installed.sort()).toEqual(['jiti', 'zod'])
  expect(JSON.stringify(tree)).not.toMatch(/"overridden":true|"invalid"|"problems"/)
  const bin = join(folder, 'node_modules/.bin', isWindows ? 'collate.cmd' : 'collate')
  expect(done(bin, ['--version'], folder, env).trim()).toBe(VERSION)
  await followAsNewUser({ command: [bin], folder, env })
}

if (isWhole) {
  describe('installed by npm without a network', () => {
    const own = [process.versions.node, () => dirname(process.execPath)] as const
    it.each([own, ...NODES.map((version) => [version, () => nodeFolder(version)] as const)])(
      'on Node.js %s',
      (version, folderOf) => installAndFollow(version, folderOf()),
      300_000,
    )
  })

  it('is the same bytes when it is packed again', () => {
    const checksum = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
    expect(checksum(pack('again'))).toBe(checksum(tarball))
  }, 300_000)

  it('has a bill of materials that is CycloneDX 1.6 by its schema', () => {
    const bill = JSON.parse(readFileSync(join(root, 'dist/bom.cdx.json'), 'utf8'))
    const validate = cycloneDx()
    expect([validate(bill), validate.errors]).toEqual([true, null])
    expect(validate({ ...bill, serialNumber: 'urn:uuid:none' })).toBe(false)
  })

  it('as a single executable serves a newcomer whose computer has no Node.js', async () => {
    const folder = join(elsewhere, 'executable')
    mkdirSync(folder)
    const file = join(folder, isWindows ? 'collate.exe' : 'collate')
    const jiti = join(root, 'node_modules/jiti/lib/jiti-cli.mjs')
    done(process.execPath, [jiti, join(root, 'scripts/executable.ts'), file], root)
    const env = freshAccount(join(elsewhere, 'executable-home'))
    const isWithoutNode = (path: string) => !existsSync(join(path, isWindows ? 'node.exe' : 'node'))
    const path = env.PATH?.split(delimiter).filter(isWithoutNode).join(delimiter) ?? ''
    const listening = tellingOfSockets('executable')
    await followAsNewUser({ command: [file], folder, env: { ...env, ...listening, PATH: path } })
    expect(existsSync(listening.COLLATE_SOCKETS)).toBe(false)
  }, 300_000)
}
