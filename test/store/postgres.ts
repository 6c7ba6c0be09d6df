/** A PostgreSQL of the tests' own, in a temporary folder; without one on this computer, what needs it is skipped. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Debian keeps the programs of each version in a folder of its own. */
function folderOfPrograms(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl'))) ?? null
}

const programs = folderOfPrograms()

export const hasPostgres = programs !== null
if (!hasPostgres) console.log('Tests of a store are skipped: install PostgreSQL (Debian: apt-get install postgresql).')

export interface Postgres {
  /** The address of a new, empty database. */
  database(): string
  restart(): void
  remove(): void
}

/** PostgreSQL does not run for root; as root it is run by Debian's user for it. */
function user(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const number = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}

export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-postgres-'))
  const as = user()
  if (as) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const port = await freePort()
  const run = (program: string, args: readonly string[]) => {
    const { status, stderr, error } = spawnSync(join(programs ?? '', program), args, {
      ...as,
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`)
  }
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=32MB`
  const control = (...args: readonly string[]) => run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), ...args])
  run('initdb', ['-D', data, '-U', 'collate', '-A', 'trust', '--no-sync', '-E', 'UTF8'])
  control('-o', settings, 'start')
  let made = 0
  return {
    database() {
      made += 1
      const name = `test${made}`
      run('psql', [
        '-h',
        folder,
        '-p',
        String(port),
        '-U',
        'collate',
        '-d',
        'postgres',
        '-c',
        `CREATE DATABASE ${name}`,
      ])
      return `postgres://collate@127.0.0.1:${port}/${name}`
    },
    restart: () => control('-o', settings, '-m', 'immediate', 'restart'),
    remove() {
      control('-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
