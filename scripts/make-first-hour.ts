/** The files that docs/first-hour.md walks through: the form of an invented council, blank and filled in, and its list of boards. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import exceljs from 'exceljs'

/** A row of the form: a heading, or a question with the key of its answer. */
type Line =
  | { readonly heading: string }
  | { readonly question: string; readonly list?: string; readonly lines?: number }

const LINES: readonly Line[] = [
  { heading: 'Section 1: Your board' },
  { question: 'Name of board' },
  { question: 'Date completed' },
  { question: 'Chair of the board' },
  { question: 'Link officer' },
  { question: 'Telephone' },
  { question: 'Email' },
  { heading: 'Section 2: The last six months' },
  { question: 'What went well?', lines: 4 },
  { question: 'What got in the way?', lines: 4 },
  { question: 'Overall RAG rating', list: 'Lists!$A$2:$A$4' },
  { question: 'Is the action plan up to date?', list: 'Lists!$B$2:$B$3' },
  { question: 'Percentage of actions on time' },
  { heading: 'Section 3: Looking ahead' },
  { question: 'What is planned for the next six months?', lines: 4 },
  { question: 'Where could the council help?', lines: 3 },
  { question: 'Which working groups report to the board?', lines: 3 },
  { question: 'Date of next meeting' },
]

export interface Filled {
  readonly file: string
  readonly answers: Readonly<Record<string, string>>
}

export const FILLED: readonly Filled[] = [
  {
    file: 'Harbour return.xlsx',
    answers: {
      'Name of board': 'Harbour Quarter Board',
      'Date completed': '12 June 2024',
      'Chair of the board': 'Cllr Nell Brady',
      'Link officer': 'Tom Askew',
      Telephone: '01632 960221',
      Email: 'tom.askew@example.org',
      'What went well?': '• The slipway opened in May\n• Forty stalls at the spring market',
      'What got in the way?': '• The dredger came a month late',
      'Overall RAG rating': 'Amber',
      'Is the action plan up to date?': 'Yes',
      'Percentage of actions on time': '64%',
      'What is planned for the next six months?': '• Paint the sea wall\n• Open the net loft as a workshop',
      'Where could the council help?': '• Lamps on the east quay',
      'Which working groups report to the board?': '• Market working group\n• Lights group',
      'Date of next meeting': '9 October 2024',
    },
  },
  {
    file: 'Upland return.xlsx',
    answers: {
      'Name of board': 'Upland Villages Board',
      'Date completed': '18/06/2024',
      'Chair of the board': 'Dr Amos Field',
      'Link officer': 'Joan Perry',
      Telephone: '01632 960222',
      Email: 'joan.perry@example.org',
      'What went well?': '• Two halls have new roofs',
      'What got in the way?': '• Snow closed the pass for nine days\n• The bus contract ended',
      'Overall RAG rating': 'Green',
      'Is the action plan up to date?': 'No',
      'Percentage of actions on time': '81%',
      'What is planned for the next six months?': '• A shared minibus',
      'Where could the council help?': 'None',
      'Which working groups report to the board?': '• Halls working group',
      'Date of next meeting': '2 September 2024',
    },
  },
]

/** As a team keeps it: a title, other columns, a gap, a name twice and a total. */
const BOARDS = [
  ['Boards of the borough, June 2024', '', ''],
  ['', '', ''],
  ['Board', 'Also known as', 'Contact'],
  ['Harbour Quarter Board', 'HQB', 'Tom Askew'],
  ['Upland Villages Board', 'Upland Board', 'Joan Perry'],
  ['Eastfield Youth Board', '', 'Sam Quill'],
  ['', '', ''],
  ['Saltmarsh Nature Board', 'SNB', ''],
  ['Harbour Quarter Board', '', 'Tom Askew'],
  ['Skills and Jobs Board', '', 'Ivy Lund'],
  ['Total', '5', ''],
]

async function drawForm(answers: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('Return')
  sheet.columns = [{ width: 5 }, { width: 44 }, { width: 70 }]
  sheet.addRow(['Saltmarsh Borough: half-yearly board return']).font = { bold: true, size: 14 }
  sheet.addRow(['Please complete the right-hand column and send this workbook back.'])
  let number = 0
  for (const line of LINES) {
    if ('heading' in line) {
      sheet.addRow([line.heading]).font = { bold: true }
      continue
    }
    number += 1
    const row = sheet.addRow([`${number}.`, line.question, answers[line.question] ?? ''])
    row.getCell(3).numFmt = '@'
    row.getCell(3).alignment = { wrapText: true, vertical: 'top' }
    row.height = 18 * (line.lines ?? 1)
    if (line.list) row.getCell(3).dataValidation = { type: 'list', allowBlank: true, formulae: [line.list] }
  }
  const lists = book.addWorksheet('Lists')
  lists.addRows([['RAG', 'Yes or no'], ['Red', 'Yes'], ['Amber', 'No'], ['Green']])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Every file by its name. */
export async function firstHourFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  files.set('Board return.xlsx', await drawForm({}))
  for (const { file, answers } of FILLED) files.set(file, await drawForm(answers))
  const csv = BOARDS.map((row) => row.join(',')).join('\r\n')
  files.set('Boards.csv', new TextEncoder().encode(`\uFEFF${csv}\r\n`))
  return files
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../docs/first-hour', import.meta.url))
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of await firstHourFiles()) writeFileSync(join(folder, name), bytes)
}
