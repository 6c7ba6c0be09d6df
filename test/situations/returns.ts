/**
 * Returns as files, built from what an officer wrote in each field: two forms, several layouts, workbooks and text files. Whatever a situation
 * does not touch is filled in with plain answers, which must come out as they went in.
 */
import { type Form, formSchema } from '../../src/config/schema.ts'
import { cellAddress } from '../../src/read/grid.ts'
import { workbook } from '../read/workbook-fixture.ts'

/** The questions of both forms, by what they ask. */
export const KEYS = [
  'name',
  'completed',
  'contact',
  'tel',
  'email',
  'chair',
  'cabinet',
  'plans',
  'done',
  'focus',
  'challenges',
  'targets',
  'groups',
  'meetings',
] as const
export type Key = (typeof KEYS)[number]

const LABELS: Record<'forum' | 'quarter', Record<Key, string>> = {
  forum: {
    name: 'Forum',
    completed: 'Date signed',
    contact: 'Link officer',
    tel: 'Telephone',
    email: 'E-mail address',
    chair: 'Forum chair',
    cabinet: 'Portfolio holder',
    plans: 'What do you intend to do next?',
    done: 'What went well since the spring?',
    focus: 'What are you working on?',
    challenges: 'What stands in your way?',
    targets: 'Which indicators do you answer for?',
    groups: 'Working groups',
    meetings: 'When did you meet, and when will you?',
  },
  quarter: {
    name: 'Partnership',
    completed: 'Date of completion',
    contact: 'Contact officer',
    tel: 'Tel',
    email: 'Email',
    chair: 'Chairman',
    cabinet: 'Cabinet Member',
    plans: 'Priorities for the year ahead',
    done: 'Achievements (outcomes rather than process) in the last quarter',
    focus: 'Current activities',
    challenges: 'Future challenges',
    targets: 'What local targets is the partnership responsible for?',
    groups: 'Please list the sub-groups which report to the partnership',
    meetings: 'Date of last and future meeting(s)',
  },
}

const KINDS: Record<Key, object> = {
  name: { kind: 'partnership', required: true },
  completed: { kind: 'date', required: true },
  contact: { kind: 'contactName', required: true },
  tel: { kind: 'phone' },
  email: { kind: 'email' },
  chair: { kind: 'people', role: 'chair', required: true },
  cabinet: { kind: 'people', role: 'cabinetMember' },
  plans: { kind: 'entries', topic: 'plans', required: true },
  done: { kind: 'entries', topic: 'done', required: true },
  focus: { kind: 'entries', topic: 'focus', required: true },
  challenges: { kind: 'entries', topic: 'challenges' },
  targets: { kind: 'targets', topic: 'targets' },
  groups: { kind: 'subGroups', topic: 'groups' },
  meetings: { kind: 'meetings', topic: 'meetings' },
}

export type FormId = keyof typeof LABELS

export const FORMS: readonly Form[] = (['forum', 'quarter'] as const).map((id) =>
  formSchema.parse({
    id,
    label: `${id} return`,
    fields: KEYS.map((key) => ({ key, label: LABELS[id][key], ...KINDS[key] })),
  }),
)

/** What an untouched field holds. */
export const PLAIN: Record<Key, string> = {
  name: 'Harbour Forum',
  completed: '12 February 2011',
  contact: 'Petra Lyle',
  tel: '01632 960321',
  email: 'petra.lyle@example.org',
  chair: 'Cllr Angus Dray',
  cabinet: 'Cllr Moira Tench',
  plans: 'Open the reading room on Mondays.',
  done: 'The slipway was mended in October.',
  focus: 'Talks with the ferry company.',
  challenges: 'The price of diesel.',
  targets: 'NI 6',
  groups: 'Tide group',
  meetings: 'Last: 18 January 2011. Next: 19 April 2011.',
}

/** A cell that holds more than plain text. `xml` is what stands within `c`, `type` its type, `format` its number format. */
export interface Cell {
  readonly xml: string
  readonly type?: string
  readonly format?: string
  readonly vm?: boolean
}
/** A text; cells below one another; cells beside one another in a row. */
export type Written = string | Cell | readonly (string | Cell | readonly (string | Cell)[])[]

export const LAYOUTS = ['beside', 'above', 'lines', 'cell', 'table', 'numbered'] as const
export type Layout = (typeof LAYOUTS)[number]
export const FILES = ['xlsx', 'csv', 'semicolon'] as const
export type FileKind = (typeof FILES)[number]

export interface Sheet {
  readonly cells: ReadonlyMap<string, { row: number; column: number; value: string | Cell }>
  /** The cells of each answer. */
  readonly at: Record<Key, string[]>
  /** The cell of each question, where what is missing is asked about. */
  readonly labels: Record<Key, string[]>
}

/** Puts the answers on a sheet. */
export function sheetOf(form: FormId, layout: Layout, answers: Record<Key, Written>): Sheet {
  const cells = new Map<string, { row: number; column: number; value: string | Cell }>()
  const [at, labels] = [cellsByKey(), cellsByKey()]
  const put = (row: number, column: number, value: string | Cell): string => {
    const address = cellAddress(row, column)
    if (value !== '') cells.set(address, { row, column, value })
    return address
  }
  const answer = (key: Key, row: number, column: number): number => {
    const rows = rowsOf(answers[key])
    rows.forEach((columns, down) => {
      columns.forEach((value, over) => {
        at[key].push(put(row + down, column + over, value))
      })
    })
    return Math.max(rows.length, 1)
  }
  let row = 1
  KEYS.forEach((key, index) => {
    const label = LABELS[form][key]
    if (layout === 'table') {
      labels[key].push(put(1, index + 1, label))
      answer(key, 2, index + 1)
    } else if (layout === 'above') {
      labels[key].push(put(row, 1, label))
      row += 2 + answer(key, row + 1, 1)
    } else if (layout === 'numbered') {
      put(row, 1, `${index + 1}.`)
      labels[key].push(put(row, 2, label))
      row += answer(key, row, 3)
    } else if (layout === 'beside') {
      labels[key].push(put(row, 1, label))
      row += answer(key, row, 2)
    } else {
      const text = rowsOf(answers[key]).flat().join('\n')
      const link = layout === 'lines' ? '\n' : label.endsWith('?') ? ' ' : ': '
      at[key].push(put(row, 1, `${label}${link}${text}`))
      row++
    }
  })
  return { cells, at, labels }
}

function cellsByKey(): Record<Key, string[]> {
  const none = Object.fromEntries(KEYS.map((key) => [key, []]))
  return none as unknown as Record<Key, string[]>
}

function rowsOf(written: Written): (string | Cell)[][] {
  if (!Array.isArray(written)) return [[written as string | Cell]]
  return written.map((row) => (Array.isArray(row) ? [...row] : [row as string | Cell]))
}

/** Whether a layout can show what was written: cells of their own need one that has them. */
export function isPlain(written: Written): boolean {
  return typeof written === 'string'
}

export function bytesOf({ cells }: Sheet, file: FileKind): Uint8Array {
  return file === 'xlsx' ? xlsxOf(cells) : new TextEncoder().encode(textOf(cells, file === 'csv' ? ',' : ';'))
}

/** A text file as spreadsheets save it. */
export function textOf(cells: Sheet['cells'], delimiter: string): string {
  const lines: string[][] = []
  for (const { row, column, value } of cells.values()) {
    while (lines.length < row) lines.push([])
    const line = lines[row - 1] ?? []
    while (line.length < column) line.push('')
    line[column - 1] = String(value)
  }
  const quoted = (text: string) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return lines.map((line) => `${line.map(quoted).join(delimiter)}\r\n`).join('')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function xlsxOf(cells: Sheet['cells']): Uint8Array {
  const formats = [
    ...new Set([...cells.values()].flatMap(({ value }) => (typeof value === 'string' ? [] : (value.format ?? [])))),
  ]
  const rows = new Map<number, string>()
  for (const { row, column, value } of [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const reference = cellAddress(row, column)
    const style = typeof value !== 'string' && value.format ? ` s="${formats.indexOf(value.format) + 1}"` : ''
    const xml =
      typeof value === 'string'
        ? `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
        : `<c r="${reference}"${style}${value.type ? ` t="${value.type}"` : ''}${value.vm ? ' vm="1"' : ''}>${value.xml}</c>`
    rows.set(row, (rows.get(row) ?? '') + xml)
  }
  const numFmts = formats.map((format, index) => `<numFmt numFmtId="${170 + index}" formatCode="${escaped(format)}"/>`)
  const xfs = formats.map((_, index) => `<xf numFmtId="${170 + index}" applyNumberFormat="1"/>`)
  return workbook({
    sheets: {
      Return: `<sheetData>${[...rows].map(([row, xml]) => `<row r="${row}">${xml}</row>`).join('')}</sheetData>`,
    },
    styles: `<numFmts count="${formats.length}">${numFmts.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs>`,
  })
}

/** A stored number with a number format. */
export function stored(value: number, format: string): Cell {
  return { xml: `<v>${value}</v>`, format }
}
/** A stored day; `iso` as 2011-04-19. */
export function storedDay(iso: string, format = 'dd/mm/yyyy'): Cell {
  return stored(Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000), format)
}
/** Rich text: a text that begins with `^` stands raised. */
export function runs(...texts: readonly string[]): Cell {
  const inner = texts.map((text) => {
    const properties = text.startsWith('^') ? '<rPr><vertAlign val="superscript"/></rPr>' : '<rPr><b/></rPr>'
    return `<r>${properties}<t xml:space="preserve">${escaped(text.replace(/^\^/, ''))}</t></r>`
  })
  return { xml: `<is>${inner.join('')}</is>`, type: 'inlineStr' }
}
export function errorCell(value: string, isPicture = false): Cell {
  return { xml: `<v>${value}</v>`, type: 'e', vm: isPicture }
}
export function yesNo(value: boolean): Cell {
  return { xml: `<v>${value ? 1 : 0}</v>`, type: 'b' }
}
/** A formula with its saved result. */
export function formula(text: string, result: string): Cell {
  return { xml: `<f>${escaped(text)}</f><v>${escaped(result)}</v>`, type: 'str' }
}
