/** A council with returns as CSV files and workbooks, run by the command line as a team does; days come from the test. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import ExcelJS from 'exceljs'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { type Decision, parseDecisions } from '../../src/decisions/decision.ts'
import { readRecord } from '../../src/migrate.ts'
import type { RoundRecord } from '../../src/model.ts'
import { unzipParts } from '../../src/write/zip.ts'

const FIELDS = `
  { key: 'partnership', label: 'Partnership', kind: 'partnership', required: true },
  { key: 'completed', label: 'Date completed', kind: 'date' },
  { key: 'officer', label: 'Contact officer', kind: 'contactName' },
  { key: 'details', label: 'Contact details', kind: 'contactDetails' },
  { key: 'chair', label: 'Chair', kind: 'people', role: 'chair' },
  { key: 'focus', label: 'What is the current focus?', kind: 'entries', topic: 'focus' },
  { key: 'plans', label: 'What are the plans?', kind: 'entries', topic: 'plans' },
  { key: 'frank', label: 'What should stay among us?', kind: 'entries', topic: 'frank', public: false },
  { key: 'targets', label: 'Which targets is it responsible for?', kind: 'targets', topic: 'targets' },
  { key: 'groups', label: 'Sub-groups', kind: 'subGroups', topic: 'subGroups' },
  { key: 'meetings', label: 'Dates of meetings', kind: 'meetings', topic: 'meetings' },`

export const LABELS = {
  partnership: 'Partnership',
  completed: 'Date completed',
  officer: 'Contact officer',
  details: 'Contact details',
  chair: 'Chair',
  focus: 'What is the current focus?',
  plans: 'What are the plans?',
  frank: 'What should stay among us?',
  targets: 'Which targets is it responsible for?',
  groups: 'Sub-groups',
  meetings: 'Dates of meetings',
} as const

export type Answers = Partial<Record<keyof typeof LABELS, string>>

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Office {
  readonly folder: string
  path(...names: string[]): string
  say(...args: string[]): Promise<Ended>
  run(...args: string[]): Promise<Ended>
  write(path: string, content: string | Uint8Array): void
  record(round?: string): RoundRecord
  decisions(): Decision[]
  queries(round?: string): string[]
  /** The same office in a folder of its own. */
  copy(): Office
  remove(): void
}

const REGISTER = [
  'id,name,kind,accountable_to,aliases,merged_from,split_from,renamed_from,active_from,active_to,expected_in',
  'rivers,Rivers and Lakes Forum,thematic,,RLF,,,,,,2012-06|2012-09',
  'schools,Schools Board,thematic,,,,,,,,2012-06|2012-09',
  'homes,Homes Alliance,thematic,,,,,,,,2012-06|2012-09',
  'skills,Skills Partnership,thematic,,,,,,,,2012-06|2012-09',
]

export function makeOffice(): Office {
  const office = officeIn(newFolder())
  office.write(
    'pipeline.config.ts',
    `export default {
  organisation: 'Hill and Vale Council', settle: 0,
  rounds: [
    { id: '2012-06', label: 'June 2012', form: 'update', due: '2012-06-30' },
    { id: '2012-09', label: 'September 2012', form: 'update', due: '2012-09-30', previous: '2012-06' },
  ],
  forms: [{ id: 'update', label: 'Update', fields: [${FIELDS} ] }],
}
`,
  )
  office.write('input/register.csv', REGISTER.join('\r\n'))
  mkdirSync(office.path('input', '2012-06'), { recursive: true })
  return office
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'collate-settling-'))
}

function officeIn(folder: string): Office {
  const config = join(folder, 'pipeline.config.ts')
  const path = (...names: string[]) => join(folder, ...names)
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(path(name)), { recursive: true })
    writeFileSync(path(name), content)
  }
  const say = async (...args: string[]): Promise<Ended> => {
    let out = ''
    let err = ''
    const terminal = {
      out: (text: string) => {
        out += text
      },
      err: (text: string) => {
        err += text
      },
      isTerminal: false,
    }
    const code = await runCommandLine([...args, '--config', config], terminal)
    return { code, out, err }
  }
  const record = (round = '2012-06') => {
    const read = readRecord(readFileSync(path('output', round, 'round.json')))
    if (typeof read === 'string') throw new Error(`round ${round}: ${read}`)
    return read
  }
  return {
    folder,
    path,
    say,
    run: (...args) => say('run', '--round', '2012-06', ...args),
    write,
    record,
    decisions: () => parseDecisions(readFileSync(path('input/decisions.csv'), 'utf8'), 'decisions.csv').decisions,
    queries: (round) =>
      [...record(round).updates, ...record(round).files, record(round)]
        .flatMap(({ findings }) => findings)
        .filter(({ severity }) => severity === 'query')
        .map(({ code }) => code),
    copy: () => {
      const copy = newFolder()
      cpSync(folder, copy, { recursive: true, preserveTimestamps: true })
      return officeIn(copy)
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** A return as a CSV file with a question and its answer on each line. */
export function csvReturn(answers: Answers): string {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
  return keysOf(answers)
    .map((key) => `${quote(LABELS[key])},${quote(answers[key] ?? '')}\r\n`)
    .join('')
}

function keysOf(answers: Answers): (keyof typeof LABELS)[] {
  return (Object.keys(LABELS) as (keyof typeof LABELS)[]).filter((key) => answers[key] !== undefined)
}

/** The same as a workbook. `change` may hide, strike or add what a CSV file cannot say. */
export async function workbookReturn(
  answers: Answers,
  change: (sheet: ExcelJS.Worksheet, row: (key: keyof typeof LABELS) => ExcelJS.Row) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Return')
  const keys = keysOf(answers)
  for (const key of keys) sheet.addRow([LABELS[key], answers[key]])
  change(sheet, (key) => sheet.getRow(keys.indexOf(key) + 1))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

interface Filled {
  readonly text: RegExp
  readonly decision?: string
  readonly value?: string
  readonly why?: string
}

/** Fills in rows of a workbook to decide in, chosen by what stands under “What it says”. */
export function fillIn(path: string, entries: readonly Filled[], by = 'Ann Example'): Promise<Uint8Array> {
  return fillSheet(path, ['To decide', 'What it says'], entries, by)
}

/** Fills in what the comparison suggests, chosen by what stands under “Last time”. */
export function judgeIn(path: string, entries: readonly Filled[], by = 'Ann Example'): Promise<Uint8Array> {
  return fillSheet(path, ['To judge', 'Last time'], entries, by)
}

async function fillSheet(
  path: string,
  [name, chosenBy]: readonly [string, string],
  entries: readonly Filled[],
  by: string,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.getWorksheet(name)
  if (!sheet) throw new Error(`expected a sheet ${name}`)
  const header = sheetRows(sheet).find((row) => textsOf(row).includes('Decision'))
  if (!header) throw new Error('expected headings')
  const columns = textsOf(header)
  const at = (heading: string) => columns.indexOf(heading)
  for (const { text, decision, value, why } of entries) {
    const row = sheetRows(sheet).find(
      (one) => one.number > header.number && text.test(textsOf(one)[at(chosenBy)] ?? ''),
    )
    if (!row) throw new Error(`expected a row that says ${text}`)
    if (decision) row.getCell(at('Decision')).value = decision
    if (value) row.getCell(at('Right value')).value = value
    if (why) row.getCell(at('Why')).value = why
    row.getCell(at('By')).value = by
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function sheetRows(sheet: ExcelJS.Worksheet): ExcelJS.Row[] {
  const rows: ExcelJS.Row[] = []
  sheet.eachRow((row) => rows.push(row))
  return rows
}

function textsOf(row: ExcelJS.Row): string[] {
  const texts: string[] = []
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    texts[column] = cell.text
  })
  return texts
}

/** Every file of a folder with all its bytes as text, parts of packages unpacked. */
export function unpacked(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return new Map(
    files.map((one) => {
      const path = join(one.parentPath, one.name)
      const bytes = readFileSync(path)
      const isPackage = /\.(?:xlsx|docx)$/.test(path)
      const text = isPackage
        ? [...unzipParts(bytes)].map(([, part]) => part.toString('utf8')).join('\n')
        : bytes.toString()
      return [path, text] as const
    }),
  )
}
