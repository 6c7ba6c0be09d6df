/**
 * What a region costs over a store: `npm run bench:regions [-- --organisations 400 --returns 50 --workers 0,1,2,4 --folder DIR]`. Every round of every
 * organisation is run once with an empty store, several organisations at a time, while so many workers take work; with 0, without a store.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { start } from '../test/operate/program.ts'
import { hasPostgres, startPostgres } from '../test/store/postgres.ts'
import { makeCouncil, ROUNDS } from './council.ts'

const { values: options } = parseArgs({
  options: {
    organisations: { type: 'string', default: '400' },
    returns: { type: 'string', default: '50' },
    workers: { type: 'string', default: '0,1,2,4' },
    'at-once': { type: 'string', default: '2' },
    folder: { type: 'string', default: join(tmpdir(), 'collate-bench-regions') },
  },
})
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const [organisations, returns, atOnce] = [options.organisations, options.returns, options['at-once']].map(Number)
if (!hasPostgres) throw new Error('This needs PostgreSQL: apt-get install postgresql')

const folders = await Promise.all(
  Array.from({ length: organisations ?? 0 }, async (_, number) => {
    const folder = join(options.folder, String(number))
    if (existsSync(join(folder, 'ready'))) return folder
    mkdirSync(folder, { recursive: true })
    await makeCouncil(folder, returns ?? 0, number * 10_007)
    writeFileSync(join(folder, 'ready'), '')
    return folder
  }),
)

console.log(
  '| workers | seconds | returns a second | processor seconds of runs and workers | KB over the network a return |',
)
console.log('|---|---|---|---|---|')
const postgres = await startPostgres()
for (const count of options.workers.split(',').map(Number)) {
  const env = count === 0 ? process.env : { ...process.env, COLLATE_STORE: postgres.database() }
  const workers = Array.from({ length: count }, () => start(main, ['work'], env))
  for (const folder of folders) rmSync(join(folder, 'output'), { recursive: true, force: true })
  const [begun, bytes, used] = [performance.now(), loopback(), processorOfChildren()]
  await runAll(env)
  const seconds = (performance.now() - begun) / 1000
  for (const { child } of workers) child.kill('SIGTERM')
  await Promise.all(workers.map(({ ended }) => ended))
  const all = folders.length * (returns ?? 0) * ROUNDS.length
  const kilobytes = count === 0 ? '–' : ((loopback() - bytes) / all / 1024).toFixed(1)
  console.log(
    `| ${count === 0 ? 'no store' : count} | ${seconds.toFixed(1)} | ${(all / seconds).toFixed(1)} | ${(processorOfChildren() - used).toFixed(1)} | ${kilobytes} |`,
  )
}
postgres.remove()

async function runAll(env: NodeJS.ProcessEnv): Promise<void> {
  const waiting = [...folders]
  const one = async () => {
    for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
      const { code, err } = await start(main, ['run', '--config', join(folder, 'pipeline.config.ts')], env).ended
      if (code !== 0 && code !== 1) throw new Error(err)
    }
  }
  await Promise.all(Array.from({ length: atOnce ?? 1 }, one))
}

/** Bytes sent over the loopback so far, as Linux counts them: on a quiet computer, those of the store. */
function loopback(): number {
  const line = readFileSync('/proc/net/dev', 'latin1')
    .split('\n')
    .find((one) => one.trim().startsWith('lo:'))
  return Number(line?.trim().split(/\s+/)[9] ?? 0)
}

/** Seconds of all processes that were started here and have ended, with those they started. */
function processorOfChildren(): number {
  const text = readFileSync('/proc/self/stat', 'latin1')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}
