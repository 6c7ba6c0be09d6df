/** *Findings*: what a person should know or put right, most serious first. */
import { bySeverity, wordingOf } from '../../findings/finding.ts'
import { type Cell, sourceCells, sourceColumns, text } from '../cells.ts'
import { allFindings, compareNames, type NamedFinding, type RoundResults } from '../results.ts'
import { headings, severityWords, sheets, sheetWords, words } from '../strings.ts'
import type { TableSheet } from '../table-sheet.ts'

export function findingsSheet(results: RoundResults): TableSheet {
  const findings = [...allFindings(results)].sort(
    (a, b) => bySeverity(a.finding, b.finding) || compareNames(aboutWhat(a), aboutWhat(b)),
  )
  return {
    name: sheets.findings,
    title: sheetWords.findings.title,
    about: [sheetWords.findings.about],
    columns: [
      { heading: headings.severity, width: 11 },
      { heading: headings.partnership, width: 30 },
      { heading: headings.finding, width: 60 },
      { heading: headings.action, width: 46 },
      ...sourceColumns(30),
    ],
    keyColumn: 1,
    rows: findings.map((found) => rowOf(results, found)),
    empty: sheetWords.findings.empty,
    blankMeans: words.aboutFileOrRound,
  }
}

function rowOf(results: RoundResults, { finding, name }: NamedFinding): Cell[] {
  const { message, action } = wordingOf(finding)
  const look = finding.severity === 'error' ? 'alert' : finding.severity === 'query' ? 'strong' : undefined
  return [
    text(severityWords[finding.severity], look),
    text(name ?? (finding.source ? null : words.wholeRound)),
    text(message),
    text(action),
    ...sourceCells(finding.source, results.inputPath),
  ]
}

function aboutWhat({ finding, name }: NamedFinding): string {
  return name ?? finding.source?.file ?? ''
}
