/** The pieces the paper is put together from: paragraphs, lists and tables that repeat their header and split with care. */
import type { ITableCellOptions, Paragraph, ParagraphChild, Table, TableCell, TableRow } from 'docx'
import type { Logo } from '../logo.ts'
import { fixedColours, type Look } from '../look.ts'
import { legalText } from '../text.ts'
import type { AnswerRow } from './content.ts'
import { BULLETS, CELL, CONTACT, HEADER_CELL, NUMBERED, QUIET, TEXT_WIDTH } from './document-styles.ts'

/** The library, loaded only when a paper is made. */
export type Docx = typeof import('docx')

export interface Kit {
  readonly docx: Docx
  readonly look: Look
}

interface ParagraphLook {
  readonly style?: string
  readonly heading?: 'Heading1' | 'Heading2' | 'Heading3' | 'Title'
  readonly list?: { readonly reference: string; readonly level: number }
  readonly keepNext?: boolean
  readonly quiet?: boolean
}

/** A paragraph of plain text. Line ends within it stay; text that begins from the right is laid out from the right. */
export function paragraph(kit: Kit, text: string, look: ParagraphLook = {}): Paragraph {
  const { Paragraph } = kit.docx
  const { style, heading, list, keepNext, quiet = false } = look
  return new Paragraph({
    children: runs(kit, text, quiet),
    ...(style ? { style } : {}),
    ...(heading ? { heading } : {}),
    ...(list ? { numbering: list } : {}),
    ...(keepNext ? { keepNext } : {}),
    ...(readsFromRight(text) ? { bidirectional: true } : {}),
  })
}

function runs(kit: Kit, text: string, quiet: boolean): ParagraphChild[] {
  const rightToLeft = readsFromRight(text)
  return legalText(text)
    .split('\n')
    .map(
      (line, index) =>
        new kit.docx.TextRun({
          text: line,
          ...(index > 0 ? { break: 1 } : {}),
          ...(quiet ? { style: QUIET } : {}),
          ...(rightToLeft ? { rightToLeft } : {}),
        }),
    )
}

/** Whether the first letter of a text is one of a script that is written from the right (Unicode's rule P2). */
function readsFromRight(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0]
  return (
    letter !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
  )
}

/** A line that opens an address. */
export function linkLine(kit: Kit, text: string, address: string): Paragraph {
  const { ExternalHyperlink, Paragraph, TextRun } = kit.docx
  const run = new TextRun({ text: legalText(text), style: 'Hyperlink' })
  return new Paragraph({ style: CONTACT, children: [new ExternalHyperlink({ link: address, children: [run] })] })
}

/** Pixels: large enough to read, small beside the title. */
const LOGO_BOX = { width: 260, height: 64 }

/** The logo on a line of its own, with words for those who cannot see it. */
export function logoLine(kit: Kit, { bytes, kind, width, height }: Logo, description: string): Paragraph {
  const { ImageRun, Paragraph } = kit.docx
  const scale = Math.min(LOGO_BOX.width / width, LOGO_BOX.height / height)
  const image = new ImageRun({
    type: kind === 'png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id: '1', name: LOGO_NAME, description },
  })
  return new Paragraph({ spacing: { after: 240 }, children: [image] })
}

const LOGO_NAME = 'logo'

/** The next numbered paragraph of the paper. */
export function numbered(kit: Kit, text: string): Paragraph {
  return paragraph(kit, text, { list: { reference: NUMBERED, level: 0 } })
}

export function bullet(kit: Kit, text: string, level: number, style?: string): Paragraph {
  const list = { reference: BULLETS, level: Math.min(level, 3) }
  return paragraph(kit, text, style ? { list, style } : { list })
}

/** A heading that links can lead to. */
export function headingWithPlace(kit: Kit, text: string, heading: 'Heading2' | 'Heading3', place: string): Paragraph {
  const { Bookmark, Paragraph } = kit.docx
  return new Paragraph({ heading, children: [new Bookmark({ id: place, children: runs(kit, text, false) })] })
}

/** A line of the contents. */
export function contentsLine(kit: Kit, text: string, place: string, level: number): Paragraph {
  const { InternalHyperlink, Paragraph, TextRun } = kit.docx
  return new Paragraph({
    numbering: { reference: BULLETS, level },
    spacing: { after: 60 },
    children: [
      new InternalHyperlink({ anchor: place, children: [new TextRun({ text: legalText(text), style: 'Hyperlink' })] }),
    ],
  })
}

/** Rows shorter than this stay whole on a page; longer ones go on to the next, or half a page would stand empty. */
const MOST_LINES_KEPT_WHOLE = 14
const CHARACTERS_A_LINE = 62

/** Questions on the left, answers on the right, the partnership's name above both and again on each further page. */
export function answerTable(kit: Kit, label: string, name: string, rows: readonly AnswerRow[]): Table {
  const widths = [Math.round(TEXT_WIDTH * 0.3), Math.round(TEXT_WIDTH * 0.7)]
  const firstAnswer = rows.findIndex((row) => !row.isDetail)
  const body = rows.map((row, index) => ({
    lines: linesOf(row),
    // The details stay together, with the first answer, below the heading.
    keepNext: index < firstAnswer,
    cells: [[paragraph(kit, row.question, { style: CELL })], answerParagraphs(kit, row)],
  }))
  return table(kit, widths, [label, name], body)
}

/** A table of short texts. */
export function plainTable(
  kit: Kit,
  shares: readonly number[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  const body = rows.map((row) => ({ lines: 1, cells: row.map((text) => [paragraph(kit, text, { style: CELL })]) }))
  return table(
    kit,
    shares.map((share) => Math.round(TEXT_WIDTH * share)),
    header,
    body,
  )
}

interface BodyRow {
  readonly lines: number
  readonly keepNext?: boolean
  readonly cells: readonly (readonly Paragraph[])[]
}

function table(kit: Kit, widths: readonly number[], header: readonly string[], rows: readonly BodyRow[]): Table {
  const { Table } = kit.docx
  const line = { style: 'single', size: 4, color: fixedColours.line } as const
  const none = { style: 'none', size: 0, color: 'auto' } as const
  return new Table({
    width: { size: TEXT_WIDTH, type: 'dxa' },
    columnWidths: [...widths],
    layout: 'fixed',
    margins: { top: 60, bottom: 60, left: 113, right: 113, marginUnitType: 'dxa' },
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [headerRow(kit, widths, header), ...rows.map((row) => bodyRow(kit, widths, row))],
  })
}

function headerRow(kit: Kit, widths: readonly number[], header: readonly string[]): TableRow {
  const cells = header.map((text, index) =>
    cell(kit, widths[index], [paragraph(kit, text, { style: HEADER_CELL })], {
      fill: kit.look.colour,
      color: 'auto',
      type: 'clear',
    }),
  )
  return new kit.docx.TableRow({ tableHeader: true, cantSplit: true, children: cells })
}

function bodyRow(kit: Kit, widths: readonly number[], { lines, keepNext = false, cells }: BodyRow): TableRow {
  return new kit.docx.TableRow({
    keepNext,
    cantSplit: lines <= MOST_LINES_KEPT_WHOLE,
    children: cells.map((content, index) =>
      cell(kit, widths[index], content, index === 0 ? { fill: 'F2F5F7', color: 'auto', type: 'clear' } : null),
    ),
  })
}

function cell(
  kit: Kit,
  width: number | undefined,
  children: readonly Paragraph[],
  shading: ITableCellOptions['shading'] | null,
): TableCell {
  return new kit.docx.TableCell({
    children,
    ...(width ? { width: { size: width, type: 'dxa' } } : {}),
    ...(shading ? { shading } : {}),
  })
}

/** One paragraph as it is, several as a list, nothing with a word that says so. */
function answerParagraphs(kit: Kit, { entries, none }: AnswerRow): Paragraph[] {
  const [only] = entries
  if (!only) return [paragraph(kit, none, { style: CELL, quiet: true })]
  if (entries.length === 1) return [paragraph(kit, only.text, { style: CELL })]
  return entries.map(({ text, level }) => bullet(kit, text, level, CELL))
}

function linesOf({ entries }: AnswerRow): number {
  return entries.reduce((sum, { text }) => sum + Math.ceil((text.length + 1) / CHARACTERS_A_LINE), 0)
}
