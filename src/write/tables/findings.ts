/** *Findings*: what a person should know or put right, most serious first. */
import { bySeverity } from '../../findings/finding.ts'
import type { Finding, Settled, Source } from '../../model.ts'
import { text } from '../cells.ts'
import { firstWords } from '../first-words.ts'
import { allFindings } from '../named-findings.ts'
import { compareNames, type RoundResults, wordingIn } from '../results.ts'
import { severityWords, sheets } from '../strings.ts'
import { type Column, columnsOf, numberColumn, printedSourceColumn, type Table } from './column.ts'
import { decidedColumns } from './decided.ts'

interface FindingRow {
  readonly number: number
  readonly finding: Finding
  readonly name: string | null
  readonly message: string
  readonly action: string
  readonly source: Source | null
  readonly decided: Settled | undefined
}

const LOOKS = { error: 'alert', query: 'strong', note: undefined } as const

const column = columnsOf<FindingRow>()

const columnsIn = (results: RoundResults): readonly Column<FindingRow>[] => [
  numberColumn('Place in the list, from 1.'),
  column.code(
    'severity',
    'error: not used until someone acts. query: used as it stands, to be confirmed. note: worth knowing.',
    ({ finding }) => finding.severity,
    {
      heading: 'Severity',
      words: severityWords,
      width: 11,
      required: true,
      shown: ({ finding: { severity } }) => text(severityWords[severity], LOOKS[severity]),
    },
  ),
  column.text('code', 'Kind of finding.', ({ finding }) => finding.code, { required: true, only: 'data' }),
  column.text(
    'partnership',
    'Names of the partnerships it is about; missing where it is about a file nobody can place, or the round.',
    ({ name }) => name,
    {
      heading: 'Partnership',
      width: 30,
      missing: firstWords.noPartnership,
    },
  ),
  column.text('message', 'What was found.', ({ message }) => message, {
    heading: 'What was found',
    width: 60,
    required: true,
  }),
  column.text('action', 'What to do.', ({ action }) => action, { heading: 'What to do', width: 46, required: true }),
  ...decidedColumns<FindingRow>(results, []),
  printedSourceColumn(30),
]

export function findingsTable(results: RoundResults): Table<FindingRow> {
  return {
    key: 'findings',
    sheet: sheets.findings,
    title: 'Findings',
    about: 'One row for each thing a person should know or put right, most serious first.',
    remarks: [
      'Error: not used until someone acts. Query: used as it stands, a person should confirm. Note: nobody need act.',
    ],
    empty: 'Nothing to put right, nothing to confirm and nothing to know.',
    internal: true,
    namedBy: 'partnership',
    columns: columnsIn(results),
    rows: [...allFindings(results)]
      .sort((a, b) => bySeverity(a.finding, b.finding) || compareNames(aboutWhat(a), aboutWhat(b)))
      .map(({ finding, name }, index) => ({
        number: index + 1,
        finding,
        name,
        ...wordingIn(results, finding),
        source: finding.source,
        decided: finding.settled,
      })),
    primaryKey: ['number'],
  }
}

function aboutWhat({ finding, name }: { finding: Finding; name: string | null }): string {
  return name ?? finding.source?.file ?? ''
}
