/** *Findings* as a sheet: what a person should know or put right, by who has to act, a row a cause. */
import { bySeverity } from '../../findings/finding.ts'
import type { Settled, Source } from '../../model.ts'
import { type Cause, causesOf } from '../causes.ts'
import { text } from '../cells.ts'
import { figuresOf } from '../figures.ts'
import { firstWords } from '../first-words.ts'
import { fileText, placeText } from '../links.ts'
import { allFindings } from '../named-findings.ts'
import { compareNames, type RoundResults } from '../results.ts'
import { actorWords, findingWords, nothing, nothingToDo, severityMeans, severityWords } from '../status-words.ts'
import { sheets } from '../strings.ts'
import { type Column, columnsOf, printedSourceColumn, type Table } from './column.ts'
import { decidedColumns } from './decided.ts'

interface CauseRow extends Cause {
  readonly source: Source | null
  readonly decided: Settled | undefined
}

const LOOKS = { error: 'alert', outstanding: 'alert', query: 'strong', stale: 'strong', note: undefined } as const

const column = columnsOf<CauseRow>()

const columnsFor = (results: RoundResults, rows: readonly CauseRow[]): readonly Column<CauseRow>[] => [
  column.code('who_acts', 'Who has to act.', (row) => row.whoActs, {
    heading: 'Who has to act',
    words: actorWords,
    width: 18,
    required: true,
  }),
  column.code('state', 'What it is.', ({ state }) => state, {
    heading: firstWords.concern,
    words: findingWords,
    width: 15,
    required: true,
    shown: ({ state }) => text(findingWords[state], LOOKS[state]),
  }),
  column.text('partnership', 'The partnerships it is about.', ({ name }) => name, {
    heading: 'Partnership',
    width: 30,
    missing: firstWords.noPartnership,
  }),
  column.text('message', 'What was found, and where.', placesText, {
    heading: 'What was found',
    width: 60,
    required: true,
  }),
  column.text('action', 'What to do.', ({ action }) => action, { heading: 'What to do', width: 46, required: true }),
  ...decidedColumns<CauseRow>(results, rows),
  printedSourceColumn(30),
]

export function causesTable(results: RoundResults): Table<CauseRow> {
  const causes = causesOf(
    results,
    [...allFindings(results)].sort(
      (a, b) =>
        bySeverity(a.finding, b.finding) || compareNames(aboutWhat(a.name, a.finding), aboutWhat(b.name, b.finding)),
    ),
  )
  const rows = causes.map((cause) => ({
    ...cause,
    source: cause.places[0]?.source ?? null,
    decided: cause.settled,
  }))
  return {
    key: 'causes',
    sheet: sheets.findings,
    title: 'Findings',
    about: 'Who has to act on what: one row for each cause, however many cells it touches, most serious first.',
    remarks: [nothingToDo(figuresOf(results)), MEANS].filter((line) => line !== null),
    empty: `${nothing.either}.`,
    internal: true,
    namedBy: 'partnership',
    columns: columnsFor(results, rows),
    rows,
  }
}

const MEANS = (['error', 'query', 'note'] as const)
  .map((severity) => `${severityWords[severity]}: ${severityMeans[severity]}.`)
  .join(' ')

function aboutWhat(name: string | null, { source }: { source: Source | null }): string {
  return name ?? source?.file ?? ''
}

/** Each message once; where the cause touches several cells, with the cells that have it. */
function placesText({ places }: Cause): string {
  const first = places[0]?.source ?? null
  const byMessage = new Map<string, string[]>()
  for (const { message, source } of places) {
    const cells = byMessage.get(message) ?? []
    if (source) cells.push(placeBeside(source, first))
    byMessage.set(message, cells)
  }
  return [...byMessage]
    .map(([message, cells]) => (places.length > 1 && cells.length > 0 ? `${message} (${cells.join(', ')})` : message))
    .join('\n')
}

/** The cell; with its file and sheet where those are others than the first one's. */
function placeBeside(source: Source, first: Source | null): string {
  const isSame = source.file === first?.file && source.sheet === first.sheet
  return isSame ? placeText(source) : `${fileText(source)}, ${placeText(source)}`
}
