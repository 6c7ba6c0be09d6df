/** The words of a mail: as lines, and as the table that somebody pasted into it. */
import { FOOTER, QUOTED_MAIL, WARNING } from '../../words/en/mails.ts'
import { decodeEntities, tidyLines } from '../exported-text.ts'

const UNSEEN = /<!--[\s\S]*?(?:-->|$)|<(style|script|head|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
const TAG = /<(\/?)([a-z][a-z\d:]*)((?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}')*)>/gi
const LINES: ReadonlySet<string> = new Set('p div br li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote hr pre'.split(' '))

/** What a reader of the page sees, in lines. */
export function textOfHtml(html: string): string {
  const marked = html
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .replace(TAG, (_, __, name: string) => breakAt(name))
  return plainLines(decodeEntities(marked))
}

function breakAt(name: string): string {
  const tag = name.toLowerCase()
  if (tag === 'td' || tag === 'th') return '\t'
  return LINES.has(tag) ? '\n' : ''
}

/** Whichever line ends and spaces the mail has. */
function plainLines(text: string): string {
  return tidyLines(text.replaceAll('\u00a0', ' ').replace(/\r\n?/g, '\n'))
}

/** What the sender wrote: without what was quoted of another mail and what stands at the foot of every mail. */
export function ownWords(text: string): string {
  const lines = plainLines(text)
    .split('\n')
    .filter((line) => !line.startsWith('>') && !WARNING.test(line))
  const end = lines.findIndex((line) => FOOTER.test(line) || QUOTED_MAIL.test(line))
  return (end < 0 ? lines : lines.slice(0, end)).join('\n')
}

interface Table {
  readonly rows: string[][]
  /** Places that a cell of a row above takes, by column. */
  readonly taken: Map<number, number>
  /** A table that only lays out others is none itself. */
  holdsTable: boolean
}

/** Rows and columns of a table beyond these are no form's. */
const MOST_ROWS = 5_000
const MOST_COLUMNS = 100

/** The rows of the tables of a page, one table after the other with an empty row between; a cell that spans several stands in the first. */
export function tablesOfHtml(html: string): string[][] {
  const found: Table[] = []
  const open: Table[] = []
  let cell: string | null = null
  let last = 0
  const text = html.replace(UNSEEN, '')
  const endCell = () => {
    if (cell !== null)
      open
        .at(-1)
        ?.rows.at(-1)
        ?.push(plainLines(decodeEntities(cell)))
    cell = null
  }
  for (const { index, 0: whole, 1: closing, 2: name = '', 3: attributes = '' } of text.matchAll(TAG)) {
    if (cell !== null) cell += text.slice(last, index).replace(/\s+/g, ' ')
    last = index + whole.length
    const tag = name.toLowerCase()
    const table = open.at(-1)
    if (tag === 'table' && !closing) {
      endCell()
      if (table) table.holdsTable = true
      open.push({ rows: [], taken: new Map(), holdsTable: false })
    } else if (tag === 'table' && table) {
      endCell()
      open.pop()
      if (!table.holdsTable && table.rows.length > 1 && table.rows.some(({ length }) => length > 1)) found.push(table)
    } else if (tag === 'tr' && table) {
      endCell()
      if (!closing && table.rows.length < MOST_ROWS) table.rows.push([])
    } else if ((tag === 'td' || tag === 'th') && table) {
      endCell()
      if (!closing) {
        padRow(table, attributes)
        cell = ''
      }
    } else if (cell !== null && LINES.has(tag)) cell += tag === 'li' && !closing ? '\n• ' : '\n'
  }
  return found.flatMap(({ rows }, at) => (at === 0 ? rows : [[], ...rows]))
}

/** Empty cells in front of the next one, where cells of rows above reach down, and where the one before it spans columns. */
function padRow({ rows, taken }: Table, attributes: string): void {
  const row = rows.at(-1)
  if (!row) return
  const skip = () => {
    for (
      let left = taken.get(row.length) ?? 0;
      left > 0 && row.length < MOST_COLUMNS;
      left = taken.get(row.length) ?? 0
    ) {
      taken.set(row.length, left - 1)
      row.push('')
    }
  }
  skip()
  const down = spanOf(attributes, 'rowspan')
  const across = Math.min(spanOf(attributes, 'colspan'), MOST_COLUMNS - row.length)
  if (down > 1) for (let column = 0; column < across; column += 1) taken.set(row.length + column, down - 1)
  row.push(...Array.from({ length: Math.max(0, across - 1) }, () => ''))
}

function spanOf(attributes: string, name: string): number {
  return Math.max(1, Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1))
}
