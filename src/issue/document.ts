/**
 * An issued form as a document for Word: instructions as paragraphs, and a table for each sheet. Its marks are hidden text in front of the first text of
 * each row and column, so that they stay with their cells.
 */
import { type Mark, writeMark } from '../issued/marks.ts'
import { issuedWords } from '../words/en/issued-form.ts'
import { writePaper } from '../write/docx/document.ts'
import { CELL, HEADER_CELL } from '../write/docx/document-styles.ts'
import { type BodyRow, choiceParagraph, type Markup, paragraph, table } from '../write/docx/pieces.ts'
import type { IssuedCell, IssuedColumn, IssuedForm, IssuedRow, IssuedSheet } from './issued-form.ts'

/**
 * Bytes of the document.
 *
 * @param day ISO day that it bears as that of its making
 */
export function issuedDocument(issued: IssuedForm, day: string): Promise<Uint8Array> {
  const { organisation, title, partnership, look } = issued
  const facts = {
    look,
    properties: {
      title,
      subject: partnership,
      author: organisation || title,
      organisation,
      date: new Date(`${day}T00:00:00Z`),
      language: 'en-GB',
    },
    // What stands in a margin is asked about when the form comes back; the number of the page is not.
    footer: '',
    logoDescription: organisation,
    links: [],
  }
  return writePaper(
    facts,
    issued.sheets.map((sheet) => sheetMarkup(issued, sheet)),
  )
}

/** The instructions as paragraphs; of any other sheet the table, and what stands over it unless the document has said so already. */
function sheetMarkup({ look }: IssuedForm, { rows, corner, columns, name }: IssuedSheet): Markup {
  const columnMarks = columns.map(({ key }): Mark => ({ kind: 'column', key }))
  const first: readonly Mark[] = [corner, ...columnMarks.slice(0, 1)]
  if (corner.role === 'instructions') return rows.map((row, at) => wordsMarkup(row, at === 0 ? first : [])).join('')
  const header = rows.findIndex((row) => row.look === 'header')
  const over = corner.role === 'form' ? [] : rows.slice(0, header)
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const headings = columns.map(({ key }, at) => {
    const marks: readonly Mark[] = at === 0 ? [...first, ...rowMark(rows[header])] : columnMarks.slice(at, at + 1)
    return paragraph(rows[header]?.cells[key]?.text ?? '', { style: HEADER_CELL, hidden: hidden(marks) })
  })
  return [
    ...over.map((row) => wordsMarkup(row)),
    table(
      { look },
      { title: name, description: name },
      columns.map(({ width }) => width / whole),
      headings,
      rows.slice(header + 1).map((row) => bodyRow(row, columns)),
    ),
    paragraph(''),
  ].join('')
}

const HEADINGS: Readonly<Partial<Record<IssuedRow['look'], 'Title' | 'Heading1' | 'Heading2'>>> = {
  title: 'Title',
  subtitle: 'Heading1',
  header: 'Heading2',
}

function wordsMarkup(row: IssuedRow, before: readonly Mark[] = []): Markup {
  const text = Object.values(row.cells)
    .map((cell) => cell.text)
    .join(' ')
  const heading = HEADINGS[row.look]
  return paragraph(text, { ...(heading ? { heading } : {}), hidden: hidden([...before, ...rowMark(row)]) })
}

function rowMark(row: IssuedRow | undefined): readonly Mark[] {
  return row?.mark ? [row.mark] : []
}

function hidden(marks: readonly Mark[]): string {
  return `${marks.map(writeMark).join(' ')} `
}

function bodyRow(row: IssuedRow, columns: readonly IssuedColumn[]): BodyRow {
  const lines = Math.max(...Object.values(row.cells).map(({ input }) => input?.lines ?? 1))
  return {
    keptWhole: true,
    height: lines * LINE,
    shaded: columns.map(({ key }) => row.cells[key]?.input === undefined),
    cells: columns.map(({ key }, at) =>
      cellParagraph(row.cells[key], {
        style: CELL,
        ...(at === 0 && row.mark ? { hidden: hidden([row.mark]) } : {}),
      }),
    ),
  }
}

function cellParagraph(cell: IssuedCell | undefined, look: Parameters<typeof paragraph>[1]): Markup {
  const { text = '', input } = cell ?? {}
  if (input?.accepts?.type !== 'list') return paragraph(text, look)
  return choiceParagraph(text, { name: input.name, choices: input.accepts.choices, prompt: issuedWords.choice }, look)
}

/** Height of a line, in twentieths of a point. */
const LINE = 260
