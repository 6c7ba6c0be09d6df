/** *First things*: what a manager does, asks or knows first. The sheet after the cover. */
import { linked, text } from '../cells.ts'
import { firstThings, type Matter } from '../first-things.ts'
import { type ConcernKey, firstWords } from '../first-words.ts'
import { sheetLink } from '../links.ts'
import { partnershipName, type RoundResults } from '../results.ts'
import { sheets } from '../strings.ts'
import { type Column, columnsOf, printedSourceColumn, type Table } from './column.ts'

interface FirstRow extends Matter {
  readonly concern: ConcernKey
  readonly source: Matter['points'][number]['source']
}

/** Places of one cause that its line tells; the others stand in the whole list. */
const MOST_POINTS = 5

const CHANGE_REPORT = 'change-report.xlsx'

const column = columnsOf<FirstRow>()

export function firstThingsTable(results: RoundResults): Table<FirstRow> {
  return {
    key: 'first-things',
    sheet: sheets.firstThings,
    title: firstWords.title,
    about: firstWords.about,
    remarks: [firstWords.otherWorkbook(CHANGE_REPORT, [sheets.changes, sheets.promises])],
    empty: firstWords.nothing,
    namedBy: 'partnership',
    columns: columnsFor(results),
    rows: firstThings(results).flatMap(({ key, matters }) =>
      matters.map((matter) => ({ ...matter, concern: key, source: matter.points[0]?.source ?? null })),
    ),
  }
}

function columnsFor(results: RoundResults): readonly Column<FirstRow>[] {
  return [
    column.code('concern', 'What it is.', ({ concern }) => concern, {
      heading: firstWords.concern,
      words: firstWords.titles,
      width: 16,
      required: true,
      shown: ({ concern }) => text(firstWords.titles[concern], PRESSING.has(concern) ? 'alert' : 'strong'),
    }),
    column.text('partnership', 'The partnerships it is about.', ({ about }) => namesOf(results, about), {
      heading: firstWords.partnership,
      width: 26,
      missing: firstWords.noPartnership,
    }),
    column.text('matter', 'What was found.', pointsText, {
      heading: firstWords.matter,
      width: 42,
      required: true,
    }),
    column.text('action', 'What to do.', ({ action }) => action, {
      heading: firstWords.action,
      width: 30,
      internal: true,
    }),
    column.text('list', 'Where all of them stand.', ({ concern }) => listOf(results, concern).sheet, {
      heading: firstWords.seeAll,
      width: 13,
      only: 'sheet',
      shown: ({ concern }) => linked(listOf(results, concern).sheet, listLink(results, concern)),
    }),
    printedSourceColumn(22),
  ]
}

const PRESSING: ReadonlySet<ConcernKey> = new Set(['outstanding', 'error'])

function namesOf(results: RoundResults, ids: readonly string[]): string {
  return ids.map((id) => partnershipName(results, id)).join('\n')
}

function pointsText({ points }: Matter): string {
  const shown = points.slice(0, MOST_POINTS).map(({ text, note }) => [text, note].filter(Boolean).join(' '))
  const more = points.length - shown.length
  return [...new Set(shown), ...(more > 0 ? [firstWords.moreOfIt(more)] : [])].join('\n')
}

/** The list that has all of a concern, and the workbook it is in where that is another. */
function listOf(
  { edition }: RoundResults,
  concern: ConcernKey,
): { readonly sheet: string; readonly file: string | null } {
  const own = (sheet: string) => ({ sheet, file: null })
  switch (concern) {
    case 'outstanding':
      return own(sheets.outstanding)
    case 'people':
      return own(sheets.people)
    case 'late':
    case 'news':
      return own(edition === 'public' ? sheets.updates : sheets.returns)
    case 'error':
    case 'query':
    case 'stale':
      return own(sheets.findings)
    case 'worse':
    case 'turned':
      return { sheet: sheets.changes, file: CHANGE_REPORT }
    case 'promises':
      return { sheet: sheets.promises, file: CHANGE_REPORT }
  }
}

/** A published workbook leads to no other file. */
function listLink(results: RoundResults, concern: ConcernKey): string | null {
  const { sheet, file } = listOf(results, concern)
  if (file === null) return sheetLink(sheet)
  return results.edition === 'public' ? null : `${file}${sheetLink(sheet)}`
}
