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
  'nested elements': 3_000_000,
  'shared formulas': 400_000,
  'formulas of great length': 8_000_000,
  'runs of one rich text': 500_000,
  'phonetic runs': 800_000,
  'strings nobody uses': 3_000_000,
  'comments on one cell': 300_000,
  'comments each on its cell': 200_000,
  'text boxes of a drawing': 80_000,
  validations: 400_000,
  'defined names': 600_000,
  'cells in the last rows and columns': 490_000,
  'cells in a slanting line': 490_000,
  'one address again and again': 490_000,
  'merges over one another': 300_000,
  'merges of two cells beside texts': 300_000,
  'links over whole sheets': 400_000,
  'styles and cells of each': 200_000,
  'a number format of great length': 3_000_000,
  'figures of great length': 3_000_000,
  'remarks and instructions of XML': 4_000_000,
  'a part that never closes its quotation mark': 6_000_000,
  'a remark that never ends': 6_000_000,
  'hidden rows and columns': 400_000,
  'relations of the workbook': 150_000,
  'forms, one a sheet': 990,
  'sheets with a question each': 990,
  'forms beneath one another': 40_000,
  'returns in the columns of a table': 16_000,
  'questions in nearly their words': 100_000,
  'questions of nobody': 200_000,
  'labels within one cell': 1_500,
  'lines of bullets at many depths': 2_500,
  'people in one office': 2_200,
  'dates in one answer': 2_300,
  'codes in one answer': 5_000,
  'brackets within brackets': 15_000,
  'addresses that are nearly addresses': 3_500,
  'one word without end': 32_000,
  'marks on marks on a letter': 32_000,
  'columns of a text file': 2_000_000,
  'quotation marks of a text file': 5_000_000,
  'quotation marks that are never closed': 1_000_000,
  'one line of a text file': 2_000_000,
  'separators of all sorts': 2_000_000,
  'line ends of a Mac': 1_000_000,
  'zeros in a text file': 40_000_000,
  'half signs of UTF-16': 20_000_000,
  'UTF-16 without its mark': 1_000_000,
  'control signs in names and answers': 2_000,
  'parts that lie over one another': 65_000,
  'parts of one name': 65_000,
  'parts with long names': 90_000,
  'an archive that says it is huge': 4_000,
  'an archive in front of rubbish': 40_000_000,
  'rubbish in front of an archive': 40_000_000,
  'columns that repeat a text': 16_384,
  'rows and columns that repeat a text': 1_000_000,
  'rows that repeat nothing': 500_000,
  'spaces that are only counted': 2_000_000_000,
  'spaces counted in many places': 500_000,
  'annotations of one cell': 400_000,
  'annotations of great length': 10_000_000,
  'spans within spans': 2_000_000,
  'paragraphs of one cell': 3_000_000,
  'line breaks of one cell': 3_000_000,
  'styles of a document': 200_000,
  'cells that span everything': 300_000,
  'tables within tables': 500_000,
  'a document in one file': 16_384,
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
