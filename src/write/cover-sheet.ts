/** The cover: what this is, the round's story in figures, and what each sheet holds. */
import type { Logo } from '../config/look.ts'
import { type Book, PAGE, pageSetup, sheetView } from './book.ts'
import { barChart, type Chart } from './chart.ts'
import { firstWords } from './first-words.ts'
import { type LaidCell, type LaidRow, linkTo } from './laid.ts'
import { sheetLink } from './links.ts'
import { type Look, TEXT_SIZE } from './look.ts'
import { heightOfLines, linesOf, pointsOfColumn } from './measure.ts'
import type { SheetLimits } from './sheet-limits.ts'
import { sheets as SHEETS, words } from './strings.ts'
import type { StyleName } from './styles.ts'
import { type AddedSheet, addTableSheet, type TableSheet } from './table-sheet.ts'
import { legalText } from './text.ts'
import type { Drawing } from './workbook/sheet.ts'
import type { SheetPlace } from './workbook/workbook.ts'

export interface Cover {
  readonly title: string
  readonly round: string
  /** Organisation, due date and dates of completion, a line each. */
  readonly lines: readonly string[]
  readonly figures: readonly Figure[]
  /** What comes first, under the figures; a sentence instead where there is nothing. Left out on a workbook that has no such sheet. */
  readonly concerns?: readonly CoverConcern[]
  /** Shown beside the figures; left out when there is nothing to see in it. */
  readonly chart?: CoverChart | null
  /** Sentences below the contents, e.g. why a sheet is not there. */
  readonly notes: readonly string[]
}

export interface CoverChart {
  readonly title: string
  readonly bars: Chart['bars']
}

export interface Figure {
  readonly number: number
  readonly phrase: string
  /** Wanted name of the sheet that lists what it counts. */
  readonly list?: string
}

/** Something to act on, ask or know, with whom it is about. */
export interface CoverConcern {
  readonly title: string
  readonly names: string
  /** Wanted name of the sheet that says more; the one of what comes first when left out. */
  readonly list?: string
}

const FIRST_WIDTH = 30
/** Both columns fill a landscape page across. */
const SECOND_WIDTH = 116

/** Adds the cover, which lists the sheets by the names they got, and the sheets after it, each made when the one before is written. */
export async function addBookSheets(
  book: Book,
  sheets: Iterable<TableSheet>,
  cover: Cover,
  limits?: SheetLimits,
): Promise<void> {
  const first = book.writer.place(book.nameSheet(words.cover))
  const contents: AddedSheet[] = []
  for (const sheet of sheets) contents.push(...(await addTableSheet(book, sheet, limits)))
  const further = contents.filter(({ continues }) => continues !== undefined).map(({ name }) => name)
  const notes = further.length > 0 ? [...cover.notes, words.furtherSheets(further)] : cover.notes
  await writeCover(book, first, { ...cover, notes }, contents)
}

async function writeCover(
  book: Book,
  sheet: SheetPlace<StyleName>,
  cover: Cover,
  contents: readonly AddedSheet[],
): Promise<void> {
  const names = new Set(contents.map(({ name }) => name))
  const story = storyRows(cover, names)
  const figuresRow = story.length - cover.figures.length
  const concerns = cover.concerns ? concernRows(cover.concerns, names) : []
  const headerRow = story.length + concerns.length + 3
  const logo = book.look.logo ? [logoDrawing(book.look.logo, book.organisation)] : []
  const place = { row: figuresRow, rows: cover.figures.length }
  const chart = cover.chart ? [chartDrawing(cover.chart, book.look, place)] : []
  const blocks = [
    story,
    concerns,
    [EMPTY, heading(words.contents), ...contentsRows(contents), ...noteRows(cover.notes)],
  ]
  await sheet.write(
    {
      columns: [FIRST_WIDTH, SECOND_WIDTH].map((width) => ({ width, style: 'base' })),
      view: sheetView(book, null),
      page: {
        ...pageSetup(book, { headerRow: null, title: '', pagesWide: 0 }),
        scale: SCALE * 100,
        newPagesAt: newPagesBetween(blocks),
      },
      table: {
        name: book.nameTable(words.contents),
        headerRow,
        rows: contents.length,
        headings: [words.sheet, words.holds],
        filters: book.edition === 'internal' ? 'hidden' : 'none',
        look: 'TableStyleLight1',
      },
      drawings: [...logo, ...chart],
    },
    blocks.flat(),
  )
}

const EMPTY: LaidRow = { cells: [] }
const DEFAULT_HEIGHT = 15

/** What the cover is printed in, so that most fit on one page in text of 9 points. */
const SCALE = 0.9

/** Rows with which a new page begins so that no part is torn in two that fits on one. */
function newPagesBetween(blocks: readonly (readonly LaidRow[])[]): readonly number[] {
  const room = PAGE.down / SCALE
  const starts: number[] = []
  let [used, row] = [0, 1]
  for (const block of blocks) {
    const height = block.reduce((sum, one) => sum + (one.height ?? DEFAULT_HEIGHT), 0)
    const isNew = used > 0 && used + height > room
    if (isNew) starts.push(row)
    used = isNew ? height : used + height
    row += block.length
  }
  return starts
}

const FIGURE_HEIGHT = 25

/** What stands above the contents; the figures are its last rows. */
function storyRows(cover: Cover, sheets: ReadonlySet<string>): LaidRow[] {
  return [
    line(cover.title, 'coverTitle', 40),
    line(cover.round, 'coverRound', 24),
    ...cover.lines.map((text) => line(text, 'coverLine', 17)),
    EMPTY,
    heading(words.atAGlance),
    ...cover.figures.map(
      ({ number, phrase, list = '' }): LaidRow => ({
        cells: [
          { style: 'coverFigure', number },
          leading('coverPhrase', phrase, number > 0 && sheets.has(list) ? list : null),
        ],
        height: FIGURE_HEIGHT,
      }),
    ),
  ]
}

/** What comes first, with names, each line leading to the sheet. */
function concernRows(concerns: readonly CoverConcern[], sheets: ReadonlySet<string>): LaidRow[] {
  const lines = concerns.map(({ title, names, list = SHEETS.firstThings }) =>
    listRow(leading('coverText', title, sheets.has(list) ? list : null), names),
  )
  return [
    EMPTY,
    heading(firstWords.title),
    ...(lines.length > 0 ? lines : [line(firstWords.nothing, 'coverPhrase', 20)]),
  ]
}

/** A text that leads to the sheet, where there is one. */
function leading(style: StyleName, text: string, sheet: string | null): LaidCell {
  if (sheet === null) return { style, text: legalText(text) }
  return {
    style: style === 'coverText' ? 'coverLink' : 'coverPhraseLink',
    text: legalText(text),
    link: linkTo(sheetLink(sheet)),
  }
}

function line(text: string, style: StyleName, height: number): LaidRow {
  return { cells: [{ style, text: legalText(text) }], height }
}

function heading(text: string): LaidRow {
  return { cells: [{ style: 'coverHeading', text }, { style: 'coverHeading' }], height: 22 }
}

function contentsRows(contents: readonly AddedSheet[]): LaidRow[] {
  const header: LaidRow = { cells: [words.sheet, words.holds].map((text) => ({ style: 'coverHeader', text })) }
  const lines = contents.map(({ name, holds }) =>
    listRow({ style: 'coverLink', text: name, link: linkTo(sheetLink(name)) }, holds),
  )
  return [header, ...lines]
}

/** What a list names, and beside it a text as high as it needs. */
function listRow(named: LaidCell, text: string): LaidRow {
  const lines = linesOf(text, pointsOfColumn(SECOND_WIDTH), TEXT_SIZE)
  return {
    cells: [named, { style: 'coverText', text: legalText(text) }],
    height: Math.max(18, heightOfLines(lines, TEXT_SIZE)),
  }
}

function noteRows(notes: readonly string[]): LaidRow[] {
  return notes.length > 0 ? [EMPTY, ...notes.map((note) => line(note, 'about', 15))] : []
}

/** In pixels: a digit of the workbook's typeface, what Excel adds to each column, and the places of what is drawn. */
const DIGIT = 7
const PADDING = 5
const LOGO = { width: 260, height: 76 }
const CHART = { width: 360, title: 34, bar: 36 }

/** How far from the left edge of the second column something begins that ends at its right. */
function fromLeft(width: number): number {
  return Math.max(0, SECOND_WIDTH * DIGIT + PADDING - width - 4)
}

/** The logo stands at the right, above everything. */
function logoDrawing(logo: Logo, organisation: string): Drawing {
  const scale = Math.min(1, LOGO.width / logo.width, LOGO.height / logo.height)
  const [width, height] = [logo.width * scale, logo.height * scale]
  return {
    box: { column: 1, row: 0, left: fromLeft(width), top: 8, width, height },
    name: 'Logo',
    alternative: words.logoOf(organisation),
    shows: { kind: 'picture', bytes: logo.bytes, format: logo.kind },
  }
}

/** The chart stands beside the figures, at the right, where their phrases leave room. */
function chartDrawing(
  { title, bars }: CoverChart,
  look: Look,
  place: { readonly row: number; readonly rows: number },
): Drawing {
  const room = (place.rows * FIGURE_HEIGHT * 4) / 3
  const height = Math.min(room, CHART.title + bars.length * CHART.bar)
  return {
    box: { column: 1, row: place.row, left: fromLeft(CHART.width), top: 4, width: CHART.width, height },
    name: 'Chart',
    alternative: words.chartShows(title, bars),
    shows: { kind: 'chart', xml: barChart({ title, bars, colour: look.accent }) },
  }
}
