/** *Over the rounds*: who answered when, who held which office, which targets were claimed, and what became of plans. */
import { historyOf, type PartnershipHistory, type PersonHistory, type RoundStanding } from '../../reconcile/history.ts'
import { spansOf } from '../../reconcile/spans.ts'
import { type Cell, text } from '../cells.ts'
import { compareNames, partnershipName, type RoundResults } from '../results.ts'
import { roundName } from '../round-lines.ts'
import { headings, sheets, sheetWords, words } from '../strings.ts'
import type { TableSheet } from '../table-sheet.ts'

/** More rounds than this cannot be read across. */
const MOST_ROUNDS = 12

/** Whether there is more than this one round to tell of. */
export function hasHistory(results: RoundResults): boolean {
  return (results.history?.records.length ?? 0) > 0
}

export function overTheRoundsSheet(results: RoundResults): TableSheet {
  const earlier = results.history?.records ?? []
  const records = [...earlier.slice(0, MOST_ROUNDS - 1)].reverse().concat(results.round)
  const comparisons = [...(results.history?.comparisons ?? []), results.reconciliation]
  const history = historyOf(records, comparisons, results.register)
  const labels = new Map(records.map(({ round }) => [round.id, roundName(round)]))
  const about = sheetWords.overTheRounds.about
  return {
    name: sheets.overTheRounds,
    title: sheetWords.overTheRounds.title,
    about: earlier.length < MOST_ROUNDS ? [about] : [about, words.onlyLastRounds(MOST_ROUNDS)],
    columns: [
      { heading: headings.partnership, width: 30 },
      ...[...labels.values()].map((label) => ({ heading: label, width: 22 })),
      { heading: headings.chairs, width: 34 },
      { heading: headings.cabinetMembers, width: 34 },
      { heading: headings.contactOfficers, width: 34, internal: true },
      { heading: headings.targetsClaimed, width: 40 },
      { heading: headings.plansBecame, width: 32 },
    ],
    rows: history.partnerships
      .map((one) => ({ one, name: partnershipName(results, one.partnershipId) }))
      .sort((a, b) => compareNames(a.name, b.name))
      .map(({ one, name }) => rowOf(one, name, labels)),
    empty: sheetWords.overTheRounds.empty,
    blankMeans: words.historyBlank,
  }
}

type Labels = ReadonlyMap<string, string>

function rowOf(history: PartnershipHistory, name: string, labels: Labels): Cell[] {
  return [
    text(name, 'strong'),
    ...history.rounds.map((standing) => standingCell(standing, history.partnershipId)),
    peopleCell(history, 'chair', labels),
    peopleCell(history, 'cabinetMember', labels),
    peopleCell(history, 'contact', labels),
    targetsCell(history, labels),
    plansCell(history, labels),
  ]
}

function standingCell({ standing, as }: RoundStanding, id: string): Cell {
  if (standing === 'missed') return text(words.missedRound, 'strong')
  if (standing === 'none') return text(words.notAskedRound, 'quiet')
  const underOther = as.some(({ partnershipId }) => partnershipId !== id)
  return text(underOther ? words.returnedAs(as.map(({ partnership }) => partnership)) : words.returnedRound)
}

function peopleCell({ people }: PartnershipHistory, role: string, labels: Labels): Cell {
  const order = [...labels.keys()]
  const first = ({ rounds }: PersonHistory) => Math.min(...rounds.map((round) => order.indexOf(round)))
  const holders = people.filter((person) => person.role === role).sort((a, b) => first(a) - first(b))
  return text(holders.map(({ name, rounds }) => words.inRounds(name, spanText(rounds, labels))).join('\n'))
}

/** Targets claimed in the same rounds stand together. */
function targetsCell({ targets }: PartnershipHistory, labels: Labels): Cell {
  const codes = new Map<string, string[]>()
  for (const { code, rounds } of targets) {
    const when = spanText(rounds, labels)
    codes.set(when, [...(codes.get(when) ?? []), code])
  }
  return text([...codes].map(([when, list]) => words.inRounds(when, list.join(', '))).join('\n'))
}

function plansCell({ promises }: PartnershipHistory, labels: Labels): Cell {
  const rounds = [...new Set(promises.map(({ promisedIn }) => promisedIn))]
  const lines = rounds.map((round) => {
    const own = promises.filter(({ promisedIn }) => promisedIn === round)
    const count = (outcome: string) => own.filter(({ promise }) => promise.outcome === outcome).length
    const told = words.plansBecame(count('reportedDone'), count('stillPlanned'), count('notMentionedAgain'))
    return words.inRounds(words.plansOf(labels.get(round) ?? round), told)
  })
  return text(lines.join('\n'))
}

function spanText(rounds: readonly string[], labels: Labels): string {
  const label = (round: string) => labels.get(round) ?? round
  return spansOf(rounds, [...labels.keys()])
    .map(({ first, last }) => (first === last ? label(first) : words.fromTo(label(first), label(last))))
    .join(', ')
}
