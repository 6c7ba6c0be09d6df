/** The register a council starts from: a workbook with examples to replace, drop-downs, and a sheet that says what each column holds. */
import exceljs from 'exceljs'
import { REGISTER_KINDS } from '../register/register.ts'

/** Heading, width, and what to write in the column. */
const COLUMNS: readonly [string, number, string][] = [
  ['id', 20, 'A short name that never changes: small letters, digits and hyphens.'],
  ['name', 40, 'The name in full.'],
  ['kind', 16, 'Choose from the list.'],
  ['accountable_to', 20, 'The id of the partnership it reports to.'],
  ['aliases', 36, 'Other names and abbreviations, each on a line of its own (Alt+Enter) or with | between them.'],
  ['merged_from', 18, 'The ids of the partnerships that were joined into it.'],
  ['split_from', 18, 'The id of the partnership it was split from.'],
  ['renamed_from', 18, 'The id of the partnership it continues under a new name.'],
  ['active_from', 14, 'The first day, such as 2011-02-28; empty when it always was there.'],
  ['active_to', 14, 'The last day; empty while it goes on.'],
  ['expected_in', 16, 'The rounds in which it should send a return; choose one, or write several with | between them.'],
  ['contact_name', 24, 'Whom to ask when no return says. For the team alone.'],
  ['contact_email', 32, 'Their e-mail address. For the team alone.'],
]

const EXAMPLES: readonly Readonly<Record<string, string>>[] = [
  { id: 'health-board', name: 'Example Health Partnership', kind: 'thematic', aliases: 'EHP|Health Partnership' },
  { id: 'safer-places', name: 'Example Safer Places Partnership', kind: 'thematic', aliases: 'ESPP|Safer Places' },
  { id: 'growth-board', name: 'Example Growth Board', kind: 'thematic', aliases: 'EGB' },
]

/** Rows that have drop-downs and are formatted as text, so that Excel makes no dates of ids. */
const READY_ROWS = 300

/** @param rounds ids of the rounds to choose from */
export async function startingRegister(rounds: readonly string[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('Partnerships', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = COLUMNS.map(([key, width]) => ({ key, header: key, width, style: { numFmt: '@' } }))
  sheet.getRow(1).font = { bold: true }
  sheet.addRows(EXAMPLES.map((example) => ({ ...example })))
  const place = (column: string) => COLUMNS.findIndex(([key]) => key === column) + 1
  for (let row = 2; row <= READY_ROWS; row += 1) {
    sheet.getCell(row, place('kind')).dataValidation = choice(REGISTER_KINDS, 'stop')
    sheet.getCell(row, place('expected_in')).dataValidation = choice(rounds, 'information')
  }
  const guide = workbook.addWorksheet('How to')
  guide.columns = [{ width: 20 }, { width: 90 }]
  guide.addRow(['Column', 'What to write']).font = { bold: true }
  for (const [key, , what] of COLUMNS) guide.addRow([key, what])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** `information` lets other values through, since a list of several stands in one cell. */
function choice(values: readonly string[], errorStyle: 'stop' | 'information'): exceljs.DataValidation {
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${values.join(',')}"`],
    showErrorMessage: errorStyle === 'stop',
    errorStyle,
    error: `Choose one of ${values.join(', ')}.`,
  }
}
