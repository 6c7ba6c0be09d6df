/** The officers of twelve boards over one round: what they type into the forms they are sent, and what they do to them. */
import type exceljs from 'exceljs'
import { type BoardReturn, secondRound } from '../../examples/loughmarsh/boards.ts'
import { cellOf, open, save } from '../issue/issued.ts'

type Typed = string | number | Date

/** What a board types, by key of the question. */
export function typedBy(sent: BoardReturn): Record<string, Typed> {
  return {
    signed: new Date(`${sent.signed}T00:00:00Z`),
    contact: sent.person,
    email: `${sent.person.toLowerCase().replaceAll(' ', '.')}@example.org`,
    period: 'October to December 2024',
    standing: sent.standing,
    budget: sent.budget,
    volunteers: sent.volunteers,
    onTime: sent.onTime / 100,
    workPlan: sent.workPlan ? 'Yes' : 'No',
    themes: sent.themes.join(', '),
    venue: sent.venue,
    wentWell: sent.wentWell.join('\n'),
    helpWanted: sent.visit ? 'Yes' : 'No',
    staffing: 'None',
  }
}

/** Types answers and projects into the boxes of a form. */
export async function fillIn(
  form: Uint8Array,
  answers: Readonly<Record<string, Typed>>,
  projects: BoardReturn['projects'],
): Promise<Uint8Array> {
  const book = await open(form)
  for (const [key, value] of Object.entries(answers)) cellOf(book, key, 'answer').value = value
  for (const key of ['contact', 'email']) cellOf(book, key, 'confirmed').value = 'Yes'
  for (const [at, { project, status, cost, due }] of projects.entries()) {
    cellOf(book, 'projects', 'project', at).value = project
    cellOf(book, 'projects', 'status', at).value = status
    cellOf(book, 'projects', 'cost', at).value = cost
    cellOf(book, 'projects', 'due', at).value = new Date(`${due}T00:00:00Z`)
  }
  return save(book)
}

/** Writes other words over the labels of a form, in another font, as pasting from another document does. */
export async function pastedOver(form: Uint8Array): Promise<Uint8Array> {
  const book = await open(form)
  for (const [key, words] of Object.entries({ standing: 'RAG!', budget: 'Money we have', venue: 'Where' })) {
    const label = cellOf(book, key, 'question')
    label.value = words
    label.font = { name: 'Comic Sans MS', size: 20 }
    cellOf(book, key, 'answer').style = {}
  }
  return save(book)
}

/** Writes into boxes of a workbook that was sent back, and explanations beside the questions that name a text. */
export async function answered(
  feedback: Uint8Array,
  boxes: Readonly<Record<string, Typed>>,
  because: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const book = await open(feedback)
  for (const [key, value] of Object.entries(boxes)) cellOf(book, key, 'answer').value = value
  const sheet = book.getWorksheet('Our questions')
  for (const [text, why] of Object.entries(because)) {
    const row = sheet && rowsOf(sheet).find((one) => textsOf(one).some((cell) => cell.includes(text)))
    if (!row) throw new Error(`expected a question about ${text}`)
    row.getCell(textsOf(headerOf(sheet)).findIndex((cell) => cell.startsWith('Correct as it stands'))).value = why
  }
  return save(book)
}

function headerOf(sheet: exceljs.Worksheet): exceljs.Row {
  const header = rowsOf(sheet).find((row) =>
    textsOf(row).some((text) => text.startsWith('Correct as it stands') && text.length < 40),
  )
  if (!header) throw new Error('expected headings')
  return header
}

function rowsOf(sheet: exceljs.Worksheet): exceljs.Row[] {
  const rows: exceljs.Row[] = []
  sheet.eachRow((row) => rows.push(row))
  return rows
}

function textsOf(row: exceljs.Row): string[] {
  const texts: string[] = []
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    texts[column] = cell.text
  })
  return Array.from(texts, (text) => text ?? '')
}

export function boardNamed(board: string): BoardReturn {
  const found = secondRound.find((one) => one.board === board)
  if (!found) throw new Error(`no board ${board}`)
  return found
}
