/** Returns with a question a row, so that the cell of each answer is known, as CSV files and as workbooks with odd cells. */
import type { FindingCode } from '../../src/findings/catalogue.ts'
import { cellAddress } from '../../src/read/grid.ts'
import { type WorkbookOptions, workbook } from '../read/workbook-fixture.ts'

/** A file of a round and what must be said of it: for each finding the cell it names, null where it is about the whole file. */
export interface Sent {
  readonly file: string
  readonly bytes: Uint8Array | string
  readonly gives: Partial<Record<FindingCode, string | null>>
  /** What must be said of each file it holds, by the name it has there. */
  readonly inside?: Readonly<Record<string, Sent['gives']>>
  /** Left out: long before the run. */
  readonly saved?: number
  /** Where a link leads; null when to nothing. */
  readonly leadsTo?: string | null
  /** What the system says instead of giving the file. */
  readonly refuses?: string
  /** Its size is another each time somebody looks. */
  readonly isGrowing?: true
}

export const FIELDS = [
  { key: 'reference', label: 'Reference', kind: 'reference' },
  { key: 'partnership', label: 'Partnership', kind: 'partnership', required: true },
  { key: 'completed', label: 'Date of completion', kind: 'date' },
  { key: 'officer', label: 'Contact officer', kind: 'contactName' },
  { key: 'details', label: 'Contact details', kind: 'contactDetails' },
  { key: 'tel', label: 'Tel', kind: 'phone' },
  { key: 'email', label: 'Email', kind: 'email' },
  { key: 'chair', label: 'Chairman', kind: 'people', role: 'chair', required: true },
  { key: 'plans', label: 'Plans for next year', kind: 'entries', topic: 'plans', required: true, maxLength: 300 },
  { key: 'focus', label: 'Current activities', kind: 'entries', topic: 'focus', required: true },
  { key: 'challenges', label: 'Future challenges', kind: 'entries', topic: 'challenges' },
  { key: 'targets', label: 'Targets the board leads on', kind: 'targets', topic: 'targets' },
  { key: 'groups', label: 'Groups that report to the board', kind: 'subGroups', topic: 'subGroups' },
  { key: 'meetings', label: 'Dates of meetings', kind: 'meetings', topic: 'meetings' },
  { key: 'cost', label: 'What the board costs this year', kind: 'money', topic: 'cost' },
  { key: 'share', label: 'Share of members under thirty', kind: 'percentage', topic: 'share' },
] as const

export type Key = (typeof FIELDS)[number]['key']
const KEYS = FIELDS.map(({ key }) => key)

export type Answers = Partial<Record<Key, string>>

const GIVEN = 'Ada Ben Cara Dev Edna Femi Gwen Hugh Iris Jack Kate Liam Mona Nell'.split(' ')
const FAMILY = 'Marsh Okoro Stone Pike Lowe Frost Quill Hart Tully Verne Wick Yates Dunn Crane'.split(' ')

/** Somebody else for each reference, so that nobody seems to have several numbers. */
function officerOf(reference: string): string {
  const number = Number(reference.replace(/\D/g, ''))
  return `${GIVEN[number % GIVEN.length]} ${FAMILY[Math.floor(number / GIVEN.length) % FAMILY.length]}`
}

/** What every return says unless its case says otherwise; nothing need be said of it. */
function answersOf(reference: string, changes: Answers): Record<Key, string> {
  return {
    reference,
    partnership: reference.replace(/^b(?=\d)/, 'Board '),
    completed: '4 May 2012',
    officer: officerOf(reference),
    details: '01632 960123, board@example.org',
    tel: '',
    email: '',
    chair: 'Robin Vale',
    plans: 'Open a second clinic by the harbour',
    focus: 'Shorter waiting times at the first clinic',
    challenges: '',
    targets: '',
    groups: '',
    meetings: '3 April 2012; 2 July 2012',
    cost: '',
    share: '40%',
    ...changes,
  }
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The rows of a return as a CSV file: question in A, answer in B. */
export function returnRows(reference: string, changes: Answers = {}, leftOut: readonly Key[] = []): string[][] {
  const answers = answersOf(reference, changes)
  return FIELDS.filter(({ key }) => !leftOut.includes(key)).map(({ key, label }) => [label, answers[key]])
}

export function csv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** The cell of an answer in a return that leaves no question out. */
export function at(key: Key): string {
  return `B${KEYS.indexOf(key) + 1}`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const textCell = (address: string, text: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`

/** A sheet of text cells. */
export function sheetOfRows(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((text, column) => (text === '' ? '' : textCell(cellAddress(at + 1, column + 1), text)))
    return `<row r="${at + 1}">${cells.join('')}</row>`
  })
  return `<sheetData>${lines.join('')}</sheetData>`
}

export interface Odd {
  readonly answers?: Answers
  /** Cells by address, as the XML of a sheet has them, instead of the answer there or beside the form. */
  readonly cells?: Record<string, string>
  /** Attributes of rows by number. */
  readonly rows?: Record<number, string>
  /** What follows the cells of the sheet. */
  readonly behind?: string
}

/** A sheet with a return. Cells given as XML stand in the place of its answers, or in rows below. */
export function returnSheet(reference: string, { answers = {}, cells = {}, rows = {}, behind = '' }: Odd = {}): string {
  const placed = new Map<string, string>()
  returnRows(reference, answers).forEach(([label = '', answer = ''], index) => {
    placed.set(`A${index + 1}`, textCell(`A${index + 1}`, label))
    if (answer !== '') placed.set(`B${index + 1}`, textCell(`B${index + 1}`, answer))
  })
  for (const [address, cell] of Object.entries(cells)) placed.set(address, cell)
  const numbers = [...new Set([...placed.keys()].map((address) => Number(address.slice(1))))].sort((a, b) => a - b)
  const lines = numbers.map((number) => {
    const own = [...placed]
      .filter(([address]) => address.slice(1) === String(number))
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `<row r="${number}" ${rows[number] ?? ''}>${own.map(([, cell]) => cell).join('')}</row>`
  })
  return `<sheetData>${lines.join('')}</sheetData>${behind}`
}

/** A workbook whose first sheet is a return. */
export function returnBook(reference: string, odd: Odd = {}, more: Partial<WorkbookOptions> = {}): Uint8Array {
  return workbook({ ...more, sheets: { Update: returnSheet(reference, odd), ...sheetsOf(more) } })
}

function sheetsOf({ sheets }: Partial<WorkbookOptions>): Record<string, string> {
  return typeof sheets === 'object' ? sheets : {}
}
