/**
 * How long runs take, each a process of its own: `npm run bench [RETURNS [ROUNDS]]`. RETURNS (2,000) are spread over ROUNDS (50), as a team has
 * them after some years, and then once more all in one round, as a region has them. Runs: the first, one over unchanged input, one after
 * a single return of the newest round was changed.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { QUESTIONS, writeReturns } from './returns.ts'

const COLUMNS = 'id,name,kind,accountable_to,aliases,merged_from,renamed_from,active_from,active_to,expected_in'
const root = fileURLToPath(new URL('..', import.meta.url))
const returns = Number(process.argv[2] ?? 2_000)
const rounds = Number(process.argv[3] ?? 50)

await measure(`${returns} returns in ${rounds} rounds`, rounds, Math.round(returns / rounds))
await measure(`${returns} returns in one round`, 1, returns)

async function measure(title: string, roundCount: number, perRound: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'))
  try {
    await makeCouncil(folder, roundCount, perRound)
    const first = run(folder)
    const unchanged = run(folder)
    changeOne(join(folder, 'input', idOf(roundCount - 1)))
    const changed = run(folder)
    console.log(title)
    console.log(`  first run           ${seconds(first)}`)
    console.log(`  unchanged           ${seconds(unchanged)}  ${share(unchanged, first)} of the first`)
    console.log(`  one return changed  ${seconds(changed)}  ${share(changed, first)} of the first`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).padStart(6)} s`
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}

/** Ids of rounds a quarter apart, the oldest first. */
function idOf(round: number): string {
  return `${2000 + Math.floor(round / 4)}-${String(1 + 3 * (round % 4)).padStart(2, '0')}`
}

async function makeCouncil(folder: string, roundCount: number, perRound: number): Promise<void> {
  const ids = Array.from({ length: roundCount }, (_, round) => idOf(round))
  for (const [round, id] of ids.entries()) {
    const input = join(folder, 'input', id)
    mkdirSync(input, { recursive: true })
    await writeReturns(input, perRound, { seed: round + 1, strayRows: 0 })
    // As saved long ago: what was saved a moment ago is waited for.
    for (const name of readdirSync(input)) utimesSync(join(input, name), 1_300_000_000, 1_300_000_000)
  }
  const partnerships = Array.from(
    { length: perRound },
    (_, number) => `partnership-${number},Partnership ${number},thematic,,,,,,,${ids.join('|')}`,
  )
  writeFileSync(join(folder, 'input/register.csv'), `${COLUMNS}\r\n${partnerships.join('\r\n')}\r\n`)
  writeFileSync(join(folder, 'pipeline.config.ts'), `export default ${JSON.stringify(configuration(ids))}`)
}

function configuration(ids: readonly string[]): unknown {
  const kinds = ['partnership', 'date', 'contactName', 'contactDetails', 'people', 'people']
  const fields = QUESTIONS.map((label, index) => {
    const kind = kinds[index] ?? 'entries'
    return {
      key: `q${index}`,
      label,
      kind,
      topic: kind === 'entries' ? `topic${index}` : undefined,
      role: kind === 'people' ? `role${index}` : undefined,
    }
  })
  return {
    forms: [{ id: 'form', label: 'Form', fields }],
    rounds: ids.map((id, index) => ({ id, label: id, form: 'form', previous: ids[index - 1] ?? null })),
  }
}

/** One return says what another said. */
function changeOne(input: string): void {
  const [first = '', second = ''] = readdirSync(input).sort()
  copyFileSync(join(input, second), join(input, first))
  const saved = statSync(join(input, second)).mtime
  utimesSync(join(input, first), saved, saved)
}

/** Milliseconds of a whole process. The second of two numbers of a busy machine is no better than the first, so each is taken once. */
function run(folder: string): number {
  const begun = performance.now()
  const result = spawnSync(process.execPath, [...program(), 'run', '--config', join(folder, 'pipeline.config.ts')], {
    encoding: 'utf8',
  })
  if (result.status !== 0 && result.status !== 1) throw new Error(result.stderr)
  return performance.now() - begun
}

/** The compiled program where there is one, for it is what people run. */
function program(): string[] {
  const main = join(root, 'dist/cli/main.js')
  if (statSync(main, { throwIfNoEntry: false })) return [main]
  const jiti = dirname(createRequire(import.meta.url).resolve('jiti/package.json'))
  return [join(jiti, 'lib', 'jiti-cli.mjs'), join(root, 'src/cli/main.ts')]
}
