/** The examples of a region, looked at by the programs they are for, where this computer has them. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (name: string) => readFileSync(join(root, name), 'utf8')
const UNIT = 'collate-worker@.service'
const unit = read(`examples/region/${UNIT}`)
const compose = read('examples/region/compose.yaml')

const works = (program: string, ...args: readonly string[]) => spawnSync(program, args).status === 0
const hasSystemd = works('systemd-analyze', '--version')
const hasCompose = works('docker', 'compose', 'version')
if (!hasSystemd) console.log('The unit for systemd is not verified: systemd-analyze is not installed.')
if (!hasCompose) console.log('compose.yaml is not verified: docker compose is not installed.')

describe('the examples of a region', () => {
  const { name, bin, peerDependencies } = JSON.parse(read('package.json'))
  const worker = `node_modules/${name}/${bin.collate} work\n`

  it.each([
    ['the unit', unit, '/opt/collate/'],
    ['compose.yaml', compose, '/collate/'],
  ])('%s starts the program where npm puts it', (_, text, folder) => {
    expect(text).toContain(`node ${folder}${worker}`)
  })

  it('compose.yaml starts it in the image that docs/operate.md makes, with what a store needs', () => {
    const image = read('docs/operate.md')
    expect(image).toContain(`ENTRYPOINT ["node", "/collate/node_modules/${name}/${bin.collate}"]`)
    const packages = Object.entries<string>(peerDependencies).map(([peer, range]) => `${peer}@${/\d+/.exec(range)}`)
    const [, installed] = /npm install --prefix \/collate (.*)/.exec(compose) ?? []
    expect(installed?.split(' ').sort()).toEqual(packages.sort())
  })

  it.runIf(hasSystemd)('the unit is one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'collate-unit-'))
    // Node.js need not be where Linux has it.
    writeFileSync(join(folder, UNIT), unit.replace('/usr/bin/node', process.execPath))
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', join(folder, UNIT)], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(status, stderr).toBe(0)
    expect(stderr).not.toContain(UNIT)
  })

  it.runIf(hasCompose)('compose.yaml is one', () => {
    const args = ['compose', '-f', join(root, 'examples/region/compose.yaml'), 'config', '--quiet']
    const { status, stderr } = spawnSync('docker', args, { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
  })
})
