/**
 * The built program over files made to hurt, each beside two good returns: the good ones come out whole, the file is named, and neither
 * time nor memory, as the operating system counts them for all processes of the run, passes what a run may take. COLLATE_HAZARDS=1 tries every kind.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PACED } from '../paced.ts'
import { type HazardKind, hazardKinds } from '../read/hazard-kinds.ts'
import { compile, makeOffice, type Office, saveReturn } from './program.ts'

const LONGEST = 8_000
const MOST_MEMORY = 450 * 1024 ** 2

const SIZES: Record<HazardKind, number> = {
  'attributes of one element': 5_000_000,
  'entities in one text': 15_000_000,
  'cells that share a long text': 400_000,
  'a long text repeated over rows': 99_000,
  'links and their relations': 100_000,
  'controls and their shapes': 30_000,
  sheets: 1_900,
  'labels and nothing else': 30_000,
  'officers in one contact field': 1_500,
  'empty lines in an answer': 32_000,
  'ragged lines of a text file': 400_000,
  'commas of a text file': 490_000,
  'number formats': 64_000,
  'spaces with one wide character': 45_000_000,
  'returns in one table': 5_000,
}
const kinds = Object.keys(SIZES) as HazardKind[]
const chosen = process.env.COLLATE_HAZARDS ? kinds : kinds.filter((kind) => /share a long text|entities/.test(kind))

let program: ReturnType<typeof compile>
let office: Office
beforeAll(() => {
  program = compile()
  office = makeOffice()
  saveReturn(office, 1, 1)
  saveReturn(office, 2, 1)
}, 60_000)
afterAll(() => {
  program.remove()
  office.remove()
})

interface Measured {
  readonly code: number | null
  readonly milliseconds: number
  /** Bytes of all processes of the run together, at their most; null where the system does not tell. */
  readonly memory: number | null
}

function runMeasured(): Promise<Measured> {
  const started = Date.now()
  const child = spawn(process.execPath, [program.main, 'run', '--config', office.config], { stdio: 'ignore' })
  let memory: number | null = null
  const timer = setInterval(() => {
    const now = memoryOf(child.pid)
    if (now !== null) memory = Math.max(memory ?? 0, now)
  }, 20)
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      clearInterval(timer)
      resolve({ code, milliseconds: Date.now() - started, memory })
    }),
  )
}

/** Resident memory of a process and those it started, from Linux's own files. */
function memoryOf(pid: number | undefined): number | null {
  if (pid === undefined || !existsSync(`/proc/${pid}/statm`)) return null
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    )
    return children.reduce((sum, one) => sum + (memoryOf(Number(one)) ?? 0), pages * 4096)
  } catch {
    return null
  }
}

it.each(chosen)('%s', { ...PACED, timeout: 60_000 }, async (kind) => {
  const path = join(office.input, 'made to hurt')
  writeFileSync(path, hazardKinds[kind](SIZES[kind]))
  utimesSync(path, 1_300_000_000, 1_300_000_000)
  rmSync(office.output, { recursive: true, force: true })
  const { code, milliseconds, memory } = await runMeasured()
  const record = JSON.parse(readFileSync(join(office.output, '2012-06/round.json'), 'utf8'))
  const standing = record.updates.map(({ partnership }: { partnership: string }) => partnership)
  expect(standing).toEqual(expect.arrayContaining(['Partnership 1', 'Partnership 2']))
  expect(code).toBeLessThanOrEqual(1)
  const [told] = record.files.filter(({ file }: { file: string }) => file === 'made to hurt')
  expect(told.outcome === 'used' || told.findings.length > 0, JSON.stringify(told)).toBe(true)
  if (memory !== null) expect(memory / 1024 ** 2).toBeLessThan(MOST_MEMORY / 1024 ** 2)
  // Other programs on the same machine take their share; alone, a run ends in less than half of this.
  expect(milliseconds).toBeLessThan(process.env.COLLATE_HAZARDS ? LONGEST : 3 * LONGEST)
})
