/** History as a person reads it on a terminal: no colours, no tables wider than they need be. */
import type { History, PartnershipHistory, PersonHistory, PromiseHistory, RoundStanding } from '../reconcile/history.ts'
import { spansOf } from '../reconcile/spans.ts'
import { shorten } from '../shorten.ts'
import { outcomeWord } from '../write/promise-words.ts'
import { inSentence, roundStandingWords } from '../write/status-words.ts'
import { roleName, topicName } from '../write/strings.ts'
import { valueLines } from '../write/value-story.ts'

/** Round ids, oldest first, with their labels. */
export type Labels = ReadonlyMap<string, string>

const WIDEST_NAME = 46
const STANDINGS: Record<RoundStanding['standing'], string> = {
  returned: inSentence(roundStandingWords.returned),
  missed: roundStandingWords.missed.toUpperCase(),
  none: '-',
}

/** One line for each partnership, and what the signs mean. */
export function describeAll({ partnerships }: History, labels: Labels): string {
  const rows = partnerships.map((one) => [
    shorten(one.partnership, WIDEST_NAME),
    ...one.rounds.map(({ standing }) => STANDINGS[standing]),
    currentChair(one),
    one.targets.length === 0 ? '-' : String(one.targets.length),
    countPromises(one.promises),
  ])
  const table = [['Partnership', ...labels.keys(), 'Chair', 'Targets', 'Plans'], ...rows]
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [
    '',
    ...lines,
    '',
    `${STANDINGS.returned}: sent a usable return; ${STANDINGS.missed}: expected, none came; -: ${inSentence(roundStandingWords.none)}, or nothing to tell`,
    'Plans, over all rounds: seem done / still planned / not mentioned again',
    'collate history "NAME" tells one partnership in full.',
    '',
  ].join('\n')
}

/** Who chaired at the last return; the newest of several. */
function currentChair({ people, rounds }: PartnershipHistory): string {
  const last = rounds.findLast(({ standing }) => standing === 'returned')?.round
  const chairs = people.filter(
    ({ role, rounds: held }) => role === 'chair' && last !== undefined && held.includes(last),
  )
  return chairs.length === 0 ? '-' : shorten(chairs.map(({ name }) => name).join(', '), 34)
}

function countPromises(promises: readonly PromiseHistory[]): string {
  if (promises.length === 0) return '-'
  const count = (outcome: PromiseHistory['promise']['outcome']) =>
    promises.filter(({ promise }) => promise.outcome === outcome).length
  return `${count('reportedDone')} / ${count('stillPlanned')} / ${count('notMentionedAgain')}`
}

/** Everything stored about one partnership. */
export function describeOne(history: PartnershipHistory, labels: Labels): string {
  return [
    `\n${history.partnership} (${history.partnershipId})\n`,
    section(
      'Rounds',
      history.rounds.map((one) => roundLine(one, history, labels)),
    ),
    section('People', peopleLines(history.people, labels)),
    section(
      'Targets claimed',
      history.targets.map(({ code, rounds }) => `${code.padEnd(10)}${spans(rounds, labels)}`),
    ),
    ...history.values.map((one) => section(topicName(one.topic), valueLines(one, labels))),
    section('Plans and what seems to have become of them (please judge)', promiseLines(history.promises, labels)),
  ].join('')
}

function section(title: string, lines: readonly string[]): string {
  const body = lines.length === 0 ? ['nothing stored'] : lines
  return `\n${title}\n${body.map((line) => `  ${line}\n`).join('')}`
}

function roundLine({ round, standing, as }: RoundStanding, history: PartnershipHistory, labels: Labels): string {
  const words = {
    returned: STANDINGS.returned,
    missed: `${STANDINGS.missed}: expected, no usable return`,
    none: inSentence(roundStandingWords.none),
  }[standing]
  const others = as.filter(({ partnershipId }) => partnershipId !== history.partnershipId)
  const names = others.length === 0 ? '' : `, as ${as.map(({ partnership }) => partnership).join(' and ')}`
  return `${round.padEnd(widthOf(labels))}${labels.get(round) === round ? '' : `${labels.get(round)}: `}${words}${names}`
}

function widthOf(labels: Labels): number {
  return Math.max(...[...labels.keys()].map((id) => id.length)) + 2
}

function peopleLines(people: readonly PersonHistory[], labels: Labels): string[] {
  const order = ['chair', 'cabinetMember']
  const place = (role: string) => (order.includes(role) ? order.indexOf(role) : role === 'contact' ? 99 : order.length)
  const rounds = [...labels.keys()]
  const last = (person: PersonHistory) => Math.max(...person.rounds.map((round) => rounds.indexOf(round)))
  const sorted = [...people].sort((a, b) => place(a.role) - place(b.role) || last(a) - last(b))
  return sorted.map(({ role, name, rounds: held }, index) => {
    const office = role === 'contact' ? 'Contact officer' : roleName(role)
    const shown = sorted[index - 1]?.role === role ? '' : office
    return `${shown.padEnd(18)}${shorten(name, 40).padEnd(42)}${spans(held, labels)}`
  })
}

function spans(rounds: readonly string[], labels: Labels): string {
  return spansOf(rounds, [...labels.keys()])
    .map(({ first, last }) => (first === last ? first : `${first} to ${last}`))
    .join(', ')
}

function promiseLines(promises: readonly PromiseHistory[], labels: Labels): string[] {
  const order = ['reportedDone', 'stillPlanned', 'notMentionedAgain']
  const rounds = [...new Set(promises.map(({ followedIn }) => followedIn))]
  return rounds.flatMap((round) => {
    const own = promises.filter(({ followedIn }) => followedIn === round)
    const [promisedIn] = own.map((one) => one.promisedIn)
    own.sort((a, b) => order.indexOf(a.promise.outcome) - order.indexOf(b.promise.outcome))
    return [
      `Planned in ${labels.get(promisedIn ?? '') ?? promisedIn}, looked for in ${labels.get(round) ?? round}:`,
      ...own.flatMap(({ promise }) => [
        `  ${outcomeWord(promise).padEnd(20)} ${quote(promise.promised.text)}`,
        ...(promise.answer ? [`  ${''.padEnd(16)}now: ${quote(promise.answer.text)}`] : []),
      ]),
    ]
  })
}

function quote(text: string): string {
  return `“${shorten(text, 96)}”`
}
