/** A form with a question of every kind, issued and filled in as an officer would, and what is read of it then. */
import exceljs from 'exceljs'
import { configSchema, type Form, type FormInput, formSchema } from '../../src/config/schema.ts'
import { contentFrom, type IssuedContent, NO_CONTENT } from '../../src/issue/content.ts'
import { describeIssue } from '../../src/issue/describe.ts'
import type { IssuedForm, IssuedKind } from '../../src/issue/issued-form.ts'
import { issuedWorkbook } from '../../src/issue/workbook.ts'
import { readMarks } from '../../src/issued/marks.ts'
import type { PartnershipUpdate } from '../../src/model.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { createInspector } from '../../src/reading.ts'
import { type Inspection, readingContext } from '../../src/reading-context.ts'
import type { Partnership } from '../../src/register/register.ts'
import { escapeXml } from '../../src/write/escape-xml.ts'
import { defaultLook } from '../../src/write/look.ts'
import { unzipParts, zipParts } from '../../src/write/zip.ts'

export const everyKind: FormInput = {
  id: 'harbour',
  label: 'Harbour boards update',
  fields: [
    { key: 'board', label: 'Board', kind: 'partnership', required: true },
    { key: 'code', label: 'Board code', kind: 'reference' },
    { key: 'done-on', label: 'Filled in on', kind: 'date', required: true },
    { key: 'chair', label: 'Chair', kind: 'people', role: 'chair', required: true },
    { key: 'officer', label: 'Contact officer', kind: 'contactName', required: true },
    { key: 'reach', label: 'Contact details', kind: 'contactDetails' },
    { key: 'tel', label: 'Telephone', kind: 'phone' },
    { key: 'mail', label: 'E-mail', kind: 'email' },
    { key: 'work', label: 'What are you working on?', kind: 'entries', topic: 'focus', maxLength: 500, required: true },
    {
      key: 'next',
      label: 'What do you plan for next year?',
      kind: 'entries',
      topic: 'plans',
      help: 'A line for each plan.',
    },
    { key: 'aims', label: 'Which targets are yours?', kind: 'targets', topic: 'targets' },
    { key: 'met', label: 'When do you meet?', kind: 'meetings', topic: 'meetings' },
    { key: 'groups', label: 'Which groups report to you?', kind: 'subGroups', topic: 'subGroups' },
    { key: 'motto', label: 'Motto', kind: 'text', topic: 'motto' },
    { key: 'boats', label: 'Boats moored', kind: 'number', topic: 'boats' },
    { key: 'let', label: 'Berths let', kind: 'percentage', topic: 'let' },
    { key: 'dues', label: 'Harbour dues', kind: 'money', topic: 'dues', currency: 'GBP' },
    { key: 'state', label: 'State of the quay', kind: 'choice', topic: 'state', choices: 'rag' },
    { key: 'open', label: 'Open all winter?', kind: 'yesNo', topic: 'open' },
    {
      key: 'offers',
      label: 'What do you offer?',
      kind: 'choices',
      topic: 'offers',
      choices: ['Water, drinking', 'Fuel', 'Crane'],
    },
    { key: 'season', label: 'Season', kind: 'period', topic: 'season' },
    {
      key: 'works',
      label: 'Works under way',
      kind: 'table',
      topic: 'works',
      columns: [
        { key: 'work', label: 'Work', kind: 'text' },
        { key: 'cost', label: 'Cost', kind: 'money', currency: 'GBP' },
        { key: 'rag', label: 'Status', kind: 'choice', choices: 'rag' },
        { key: 'end', label: 'Ends on', kind: 'date' },
      ],
    },
  ],
}

export const harbourForm: Form = formSchema.parse(everyKind)

export const config = configSchema.parse({
  organisation: 'Harbour County Council',
  forms: [everyKind],
  rounds: [
    { id: '2013-05', label: 'May 2013', form: 'harbour', due: '2013-05-31' },
    { id: '2014-05', label: 'May 2014', form: 'harbour', due: '2014-05-30', previous: '2013-05' },
  ],
})

export const quaySide: Partnership = {
  id: 'quay-side',
  name: 'Quayside Board',
  kind: 'thematic',
  accountableTo: null,
  aliases: [],
  mergedFrom: [],
  splitFrom: [],
  renamedFrom: [],
  activeFrom: null,
  activeTo: null,
  expectedIn: ['2014-05'],
}

const [, thisRound = config.rounds[0]] = config.rounds
if (!thisRound) throw new Error('expected a round')
const round = thisRound

interface Described {
  readonly partnership?: Partnership | null
  readonly content?: IssuedContent
  readonly form?: Form
  readonly kind?: IssuedKind
}

export function described({
  partnership = quaySide,
  content = NO_CONTENT,
  form = harbourForm,
  kind = 'workbook',
}: Described = {}): IssuedForm {
  return describeIssue({
    kind,
    form,
    round,
    partnership,
    organisation: config.organisation,
    look: defaultLook,
    content,
  })
}

export function issue(how: Described = {}): Promise<Uint8Array> {
  return issuedWorkbook(described(how), '2014-05-01')
}

/** What last round's return of the board said. */
export function lastContent(...returns: readonly PartnershipUpdate[]): IssuedContent {
  return contentFrom(harbourForm, returns, 'May 2013')
}

export async function open(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  return workbook
}

export async function save(workbook: exceljs.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The cell of a marked row and column: of a question, of a plan, or of the nth record of a table. */
export function cellOf(workbook: exceljs.Workbook, key: string, column: string, nth = 0): exceljs.Cell {
  for (const sheet of workbook.worksheets) {
    const columns = marksOf(sheet.getRow(1)).map((mark) => (mark?.kind === 'column' ? mark.key : null))
    const rows: number[] = []
    sheet.eachRow((row, at) => {
      const mark = readMarks(row.getCell(1).text)?.marks[0]
      if (mark?.kind === 'row' && mark.key === key && mark.row !== 'headings' && mark.row !== 'words') rows.push(at)
    })
    const at = columns.indexOf(column)
    const row = rows[nth]
    if (at >= 0 && row !== undefined) return sheet.getCell(row, at + 1)
  }
  throw new Error(`no cell ${key} ${column}`)
}

function marksOf(row: exceljs.Row) {
  return Array.from({ length: row.cellCount }, (_, at) => readMarks(row.getCell(at + 1).text)?.marks[0])
}

export type Typed = Readonly<Record<string, string | number | Date>>

export async function fill(bytes: Uint8Array, answers: Typed): Promise<Uint8Array> {
  const workbook = await open(bytes)
  for (const [key, value] of Object.entries(answers)) cellOf(workbook, key, 'answer').value = value
  return save(workbook)
}

const inspect = createInspector(readingContext({ config, targets: [] }, round), nodeEffects)

export function read(bytes: Uint8Array, file = 'return.xlsx'): Inspection {
  return inspect({ file, bytes, sha256: 'abc' })
}

/** A document with texts in the boxes of its rows, by key of the question or plan and of the column. */
export async function fillDocument(bytes: Uint8Array, answers: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const parts = unzipParts(bytes)
  const body = parts.get('word/document.xml')?.toString('utf8') ?? ''
  const tables = body.split(/(?=<w:tbl>)/).map((table) => {
    const rows = table.split(/(?=<w:tr>)/)
    const columns = (rows[1] ?? '').split('<w:tc>').map((cell) => /collate:column:([\w-]+)/.exec(cell)?.[1])
    const used = new Map<string, number>()
    return rows
      .map((row) => {
        const key = /collate:row:(?:answer|record|promise):([\w-]+)/.exec(row)?.[1] ?? ''
        const nth = used.get(key) ?? 0
        used.set(key, nth + 1)
        return row
          .split('<w:tc>')
          .map((cell, at) => {
            const text = answers[`${key} ${columns[at] ?? ''}${nth === 0 ? '' : ` ${nth}`}`]
            if (text === undefined || key === '') return cell
            const lines = text
              .split('\n')
              .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
            return cell.replace(/<w:p>.*<\/w:p>/, lines.join(''))
          })
          .join('<w:tc>')
      })
      .join('')
  })
  return zipParts(new Map([...parts, ['word/document.xml', Buffer.from(tables.join(''))]]))
}

/** The texts that answer each question, as the cells have them. */
export function answersIn({ returns: [raw] }: Inspection): Record<string, string[]> {
  return Object.fromEntries((raw?.fields ?? []).map(({ field, pieces }) => [field.key, pieces.map(({ text }) => text)]))
}

export function codesIn({ findings, updates }: Inspection): string[] {
  return [...findings, ...updates.flatMap((update) => update.findings)].map(({ code }) => code)
}
