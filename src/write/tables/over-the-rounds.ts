/** *Over the rounds*: who answered when, who held which office, which targets were claimed, and what became of plans. */
import { historyOf, type PartnershipHistory, type PersonHistory, type RoundStanding } from '../../reconcile/history.ts'
import { spansOf } from '../../reconcile/spans.ts'
import { questionName } from '../answers.ts'
import { type Cell, text } from '../cells.ts'
import { compareNames, partnershipName, type RoundResults } from '../results.ts'
import { roundName } from '../round-lines.ts'
import { roundStandingWords } from '../status-words.ts'
import { sheets, words } from '../strings.ts'
import { valueLines } from '../value-story.ts'
import { type Column, columnsOf, partnershipColumn, type Table } from './column.ts'

/** More rounds than this cannot be read across. */
const MOST_ROUNDS = 12

const column = columnsOf<HistoryRow>()

/** Whether there is more than this one round to tell of. */
export function hasHistory(results: RoundResults): boolean {
  return (results.history?.records.length ?? 0) > 0
}

type HistoryRow = PartnershipHistory & { readonly id: string }
type Labels = ReadonlyMap<string, string>

export function overTheRoundsTable(results: RoundResults): Table<HistoryRow> {
  const earlier = results.history?.records ?? []
  const records = [...earlier.slice(0, MOST_ROUNDS - 1)].reverse().concat(results.round)
  const comparisons = [...(results.history?.comparisons ?? []), results.reconciliation]
  const history = historyOf(records, comparisons, results.register)
  const labels = new Map(records.map(({ round }) => [round.id, roundName(round)]))
  return {
    key: 'over-the-rounds',
    sheet: sheets.overTheRounds,
    title: 'Over the rounds',
    about: 'One row for each partnership, with what it sent under earlier names and as the partnerships it came from.',
    remarks: earlier.length < MOST_ROUNDS ? [] : [words.onlyLastRounds(MOST_ROUNDS)],
    empty: 'No partnership has sent a return in any round.',
    blankMeans: words.historyBlank,
    columns: [
      partnershipColumn(30, 'strong'),
      ...[...labels].map(([id, label], index) => roundColumn(id, label, index)),
      storyColumn('Chairs', 34, (row) => peopleText(row, 'chair', labels)),
      storyColumn('Cabinet members', 34, (row) => peopleText(row, 'cabinetMember', labels)),
      { ...storyColumn('Contact officers', 34, (row) => peopleText(row, 'contact', labels)), internal: true },
      ...valueTopics(results, history.partnerships).map((topic) =>
        storyColumn(questionName(results, topic), 28, ({ values }) =>
          valueLines(values.find((one) => one.topic === topic) ?? { rounds: [] }, labels).join('\n'),
        ),
      ),
      storyColumn('Targets claimed', 40, (row) => targetsText(row, labels)),
      storyColumn('Plans and what became of them', 32, (row) => plansText(row, labels)),
    ],
    rows: history.partnerships
      .map((one) => ({ ...one, id: one.partnershipId }))
      .sort((a, b) => compareNames(partnershipName(results, a.id), partnershipName(results, b.id))),
  }
}

function storyColumn(heading: string, width: number, value: (row: HistoryRow) => string): Column<HistoryRow> {
  return column.text(heading, heading, value, { heading, width, only: 'sheet' })
}

function roundColumn(id: string, label: string, index: number): Column<HistoryRow> {
  return column.text(id, label, () => null, {
    heading: label,
    width: 22,
    only: 'sheet',
    shown: ({ rounds, id: partnership }) => {
      const standing = rounds[index]
      return standing ? standingCell(standing, partnership) : null
    },
  })
}

function standingCell({ standing, as }: RoundStanding, id: string): Cell {
  if (standing === 'missed') return text(roundStandingWords.missed, 'strong')
  if (standing === 'none') return text(roundStandingWords.none, 'quiet')
  const underOther = as.some(({ partnershipId }) => partnershipId !== id)
  return text(underOther ? words.returnedAs(as.map(({ partnership }) => partnership)) : roundStandingWords.returned)
}

function peopleText({ people }: PartnershipHistory, role: string, labels: Labels): string {
  const order = [...labels.keys()]
  const first = ({ rounds }: PersonHistory) => Math.min(...rounds.map((round) => order.indexOf(round)))
  const holders = people.filter((person) => person.role === role).sort((a, b) => first(a) - first(b))
  return holders.map(({ name, rounds }) => words.inRounds(name, spanText(rounds, labels))).join('\n')
}

/** Questions whose values can be followed from round to round: figures, and choices. */
function valueTopics({ form }: RoundResults, histories: readonly PartnershipHistory[]): readonly string[] {
  const told = new Set(
    histories.flatMap(({ values }) => values.filter(({ rounds }) => rounds.length > 0).map(({ topic }) => topic)),
  )
  return form.fields.flatMap(({ topic, kind }) => (topic && FOLLOWED.has(kind) && told.has(topic) ? [topic] : []))
}

const FOLLOWED: ReadonlySet<string> = new Set(['number', 'percentage', 'money', 'choice', 'yesNo'])

/** Targets claimed in the same rounds stand together. */
function targetsText({ targets }: PartnershipHistory, labels: Labels): string {
  const codes = new Map<string, string[]>()
  for (const { code, rounds } of targets) {
    const when = spanText(rounds, labels)
    codes.set(when, [...(codes.get(when) ?? []), code])
  }
  return [...codes].map(([when, list]) => words.inRounds(when, list.join(', '))).join('\n')
}

function plansText({ promises }: PartnershipHistory, labels: Labels): string {
  const rounds = [...new Set(promises.map(({ promisedIn }) => promisedIn))]
  return rounds
    .map((round) => {
      const own = promises.filter(({ promisedIn }) => promisedIn === round)
      const count = (outcome: string) => own.filter(({ promise }) => promise.outcome === outcome).length
      const told = words.plansBecame(count('reportedDone'), count('stillPlanned'), count('notMentionedAgain'))
      return words.inRounds(words.plansOf(labels.get(round) ?? round), told)
    })
    .join('\n')
}

function spanText(rounds: readonly string[], labels: Labels): string {
  const label = (round: string) => labels.get(round) ?? round
  return spansOf(rounds, [...labels.keys()])
    .map(({ first, last }) => (first === last ? label(first) : words.fromTo(label(first), label(last))))
    .join(', ')
}
