/** What a person reads when a run is over. */
import { doubtOf } from '../decisions/choices.ts'
import { WHO_ACTS } from '../findings/finding.ts'
import type { Source } from '../model.ts'
import type { RunSummary } from '../operate/summary.ts'
import { visibleOnOneLine } from '../visible.ts'
import { firstWords, someNames } from '../write/first-words.ts'
import { isToConfirm } from '../write/named-findings.ts'
import { actorWords, inSentence, nothingToDo, outcomeWords, severityWords, states } from '../write/status-words.ts'
import { listInWords } from '../write/strings.ts'

export function describeRun(run: RunSummary): string {
  const { figures, outstanding } = run
  const rows: [string, string][] = [
    [`Returns ${inSentence(states.received)}`, receivedText(figures)],
    [outcomeWords.superseded, `${figures.superseded}`],
    [`Files ${inSentence(outcomeWords.rejected)}`, `${figures.rejected}`],
    [states.outstanding, outstanding.length === 0 ? 'none' : `${outstanding.length}: ${outstanding.join(', ')}`],
    [
      'Changes',
      run.previous === null ? 'no previous round to compare with' : `${figures.changes} since ${run.previous}`,
    ],
    [
      'Findings',
      `${figures.errors} ${inSentence(severityWords.error)}, ${run.findings.filter(isToConfirm).length} ${inSentence(severityWords.query)}, ${figures.notes} ${inSentence(severityWords.note)}`,
    ],
    ...(run.news
      ? [
          [
            `Since ${run.news.since}`,
            run.news.names.length === 0 ? 'no return has come' : run.news.names.join(', '),
          ] as [string, string],
        ]
      : []),
    ...alsoFirst(run.firstThings),
    ['Outputs', run.folder],
  ]
  const unchanged = run.unchanged ? '  Nothing has changed since the last run, so nothing was written.\n' : ''
  const width = Math.max(16, ...rows.map(([name]) => name.length)) + 2
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}${visibleOnOneLine(value)}\n`).join('')
  return `\n${run.label} (${run.round})\n${unchanged}${lines}${describeNothing(run)}${describeErrors(run.findings)}${describeQueries(run)}${describeSetAside(run.setAside)}${describeKeptAside(run.keptAside)}`
}

/** "12 of 12 expected, and 1 nobody had asked for". */
function receivedText({ received, expected, outstanding, unasked = 0 }: RunSummary['figures']): string {
  if (expected === undefined) return `${received}`
  const others = unasked > 0 ? `, and ${unasked} nobody had asked for` : ''
  return `${expected - outstanding} of ${expected} expected${others}`
}

/** Those that the lines above do not tell. */
const ALSO_FIRST: ReadonlySet<string> = new Set(['late', 'people', 'worse', 'turned', 'promises', 'stale'])

/** `New chairs and members: 2, Harbour Board; Quay Forum`, as the cover has it. */
function alsoFirst(concerns: RunSummary['firstThings']): [string, string][] {
  return concerns
    .filter(({ key }) => ALSO_FIRST.has(key))
    .map(({ key, count, names }) => [firstWords.titles[key], `${count}: ${someNames(names)}`])
}

/** What nothing of was used, under those who have to act. */
function describeErrors(findings: RunSummary['findings']): string {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return ''
  const groups = WHO_ACTS.flatMap((who) => {
    const own = causesOf(errors.filter((one) => one.whoActs === who))
    return own.length === 0
      ? []
      : [
          `    ${actorWords[who]}\n`,
          ...own.map((cause) => `    - ${describeCause(cause)} ${visibleOnOneLine(cause[0].action)}\n`),
        ]
  })
  return `\n  ${severityWords.error} (${errors.length}), by who has to act:\n${groups.join('')}`
}

type Told = RunSummary['findings'][number]
type Cause = readonly [Told, ...Told[]]

/** Findings of one kind in one file that ask the same, however many cells they touch. */
function causesOf(findings: readonly Told[]): readonly Cause[] {
  const causes = new Map<string, [Told, ...Told[]]>()
  for (const one of findings) {
    const key = JSON.stringify([one.code, one.action, one.source?.file])
    const others = causes.get(key)
    if (others) others.push(one)
    else causes.set(key, [one])
  }
  return [...causes.values()]
}

/** Where it is first, what was found, and in which other cells. */
function describeCause([first, ...others]: Cause): string {
  const cells = others.flatMap(({ source }) => source?.cell ?? [])
  const also = cells.length > 0 ? ` Also in ${listInWords(cells)}.` : ''
  return `${describePlace(first.source)}${visibleOnOneLine(`${first.message}${also}`)}`
}

/** Causes of queries that are named; the other queries are counted. */
const WORST = 3

/** How many queries wait for an answer, of whom, and the ones on which most rests. */
function describeQueries({ findings, round }: RunSummary): string {
  const queries = findings.filter(isToConfirm)
  if (queries.length === 0) return ''
  const worst = [...causesOf(queries)].sort(([a], [b]) => doubtOf(a.code) - doubtOf(b.code)).slice(0, WORST)
  const lines = worst.map((cause) => `  - ${describeCause(cause)}\n`)
  const rest = queries.length - worst.flat().length
  const more = rest > 0 ? `  - and ${rest} more\n` : ''
  const how = `  Fill in to-decide.xlsx, or answer them with: collate decide --list --round ${round}\n`
  return `\n  ${severityWords.query} (${queries.length})${rest > 0 ? ', the most important first' : ''}:\n${lines.join('')}${more}${byActor(queries)}${how}`
}

/** "By who has to act: contact officer 6, partnerships team 4." */
function byActor(queries: readonly Told[]): string {
  const counts = WHO_ACTS.flatMap((who) => {
    const count = queries.filter((one) => one.whoActs === who).length
    return count === 0 ? [] : [`${inSentence(actorWords[who])} ${count}`]
  })
  return `  By who has to act: ${counts.join(', ')}.\n`
}

/** Said plainly where nobody has to act on anything that was found. */
function describeNothing({ figures, findings }: RunSummary): string {
  const told = nothingToDo({ errors: figures.errors, toConfirm: findings.filter(isToConfirm).length })
  return told === null ? '' : `  ${told}\n`
}

function describeSetAside(setAside: RunSummary['setAside']): string {
  if (setAside.length === 0) return ''
  const lines = setAside.map(({ name, as }) => `  - ${name}: the new one is "${as}" until then.\n`)
  return `\n  Open in another program, so not replaced. Close it; the next run puts the new one in its place:\n${lines.join('')}`
}

function describeKeptAside(keptAside: RunSummary['keptAside']): string {
  if (keptAside.length === 0) return ''
  const lines = keptAside.map(({ name, as }) => `  - ${name}: what was changed is "${as}" now.\n`)
  return `\n  Changed by somebody since the last run, so kept beside the new ones:\n${lines.join('')}`
}

/** `OSCA draft.xlsx, sheet Form, cell B2: ` */
export function describePlace(source: Source | null): string {
  if (!source) return ''
  const parts = [source.file, source.sheet && `sheet ${source.sheet}`, source.cell && `cell ${source.cell}`]
  const place = parts.filter(Boolean).join(', ')
  return place && `${visibleOnOneLine(place)}: `
}

/** Folders in the input folder that belong to no configured round are named, so that none is forgotten. */
export function describeStrangers(strangers: readonly string[], input: string): string {
  if (strangers.length === 0) return ''
  const names = strangers.map((name) => `"${visibleOnOneLine(name)}"`).join(', ')
  return `\nNot run: ${names} in ${input} ${strangers.length === 1 ? 'is' : 'are'} no round that was set up. Ask whoever looks after the forms to add a round with that id.\n`
}
