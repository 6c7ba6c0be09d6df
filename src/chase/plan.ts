/** Who is written to, why, and what about. Nothing is sent by it. */
import { isForOfficer } from '../decisions/officers.ts'
import type { Finding } from '../model.ts'
import { messageWords } from '../words/en/messages.ts'
import { dayInWords } from '../write/dates.ts'
import { daysBetween } from '../write/landing/model.ts'
import { landingWords } from '../write/landing/words.ts'
import { placeText } from '../write/links.ts'
import { lookOf } from '../write/look.ts'
import { compareNames, partnershipName, type RoundResults, wordingIn } from '../write/results.ts'
import { outstandingTable } from '../write/tables/outstanding.ts'
import type { Addressee } from './message.ts'
import { type Chased, type ChaseKind, daysSent } from './sent.ts'
import type { Values } from './template.ts'
import { whomToWrite } from './whom.ts'

export interface ToChase {
  /** Register id. */
  readonly id: string
  readonly name: string
  readonly kind: ChaseKind
  readonly to: readonly Addressee[]
  /** Everyone who is known of it, with every way to reach them, where nobody can be written to. */
  readonly contacts: readonly string[]
  /** What is open, a line each. */
  readonly problems: readonly string[]
  /** What came that looks like theirs and could not be used, and why; null when nothing did. */
  readonly came: string | null
  /** ISO days of the messages that were sent before. */
  readonly sent: readonly string[]
}

export interface ChaseOptions {
  /** Also those of whose returns there is something to ask and nothing to put right. */
  readonly withQueries: 'with queries' | 'without queries'
  /** Ids of the only partnerships meant; all when empty. */
  readonly only: ReadonlySet<string>
}

/** The outstanding, then returns with something to put right, then those with questions; each by name. */
export function planChase(results: RoundResults, chased: Chased, { withQueries, only }: ChaseOptions): ToChase[] {
  const known = {
    register: results.register,
    current: results.round,
    earlier: results.history?.records ?? [],
  }
  const chase = (id: string, kind: ChaseKind, about: Pick<ToChase, 'contacts' | 'problems' | 'came'>): ToChase => ({
    id,
    name: partnershipName(results, id),
    kind,
    to: whomToWrite(id, known),
    ...about,
    sent: daysSent(chased, id, kind),
  })
  const outstanding = outstandingTable(results).rows.map(({ id, contacts, came }) =>
    chase(id, 'outstanding', { contacts, problems: [], came }),
  )
  const asked = [...openByReturn(results)].map(([id, found]) => {
    const kind = found.some(({ severity }) => severity === 'error') ? 'errors' : 'queries'
    return chase(id, kind, { contacts: [], problems: found.map((one) => problemText(results, one)), came: null })
  })
  const byName = (a: ToChase, b: ToChase) => compareNames(a.name, b.name)
  return [
    ...outstanding,
    ...asked.filter(({ kind }) => kind === 'errors').sort(byName),
    ...(withQueries === 'with queries' ? asked.filter(({ kind }) => kind === 'queries').sort(byName) : []),
  ].filter(({ id }) => only.size === 0 || only.has(id))
}

/** What there is to ask the officers of the returns that stand, errors first. What is said of files and of the round names others too, and is for the team. */
function openByReturn({ round }: RoundResults): ReadonlyMap<string, readonly Finding[]> {
  const isError = ({ severity }: Finding) => Number(severity === 'error')
  return new Map(
    round.updates.flatMap(({ partnershipId, findings }) => {
      const open = findings.filter(isForOfficer)
      return open.length > 0 ? [[partnershipId, open.sort((a, b) => isError(b) - isError(a))] as const] : []
    }),
  )
}

function problemText(results: RoundResults, found: Finding): string {
  const { message } = wordingIn(results, found)
  const place = found.source?.cell ? `${placeText(found.source)}: ` : ''
  return `- ${place}${message}`
}

/** What the placeholders of a message stand for. @param today ISO day from which days are counted */
export function valuesFor(results: RoundResults, one: ToChase, today: string, attachment: string): Values {
  const { due, label, id } = results.round.round
  const day = due === null ? '' : dayInWords(due, lookOf(results.look).dateFormat)
  const days = due === null ? '' : landingWords.days(daysBetween(today, due))
  const deadline = due === null ? messageWords.noDue : messageWords[due < today ? 'was' : 'is'](day, days)
  const names = one.to.flatMap(({ name }) => name ?? [])
  return {
    contact: names.join(messageWords.and) || messageWords.colleague,
    partnership: one.name,
    round: label || id,
    due: day,
    days,
    deadline,
    reminder: messageWords.reminder(one.sent.length + 1),
    problems: one.problems.join('\n'),
    came: one.came === null ? '' : messageWords.came(one.came),
    attachment,
    organisation: results.organisation,
  }
}
