/** How a round stands, for a screen. */
import type { RoundStatus } from '../operate/status.ts'
import { visibleOnOneLine } from '../visible.ts'
import { someNames } from '../write/first-words.ts'
import { localTime } from '../write/landing/events.ts'
import { landingWords } from '../write/landing/words.ts'
import { severityWords, states } from '../write/status-words.ts'

/** @param timeZone in which times are told, by its name in the time zone database */
export function describeStatus(status: RoundStatus, timeZone: string): string {
  const { label, round, standing, outstanding, open, waiting, news, hasNewDecisions } = status
  const rows: [string, string][] = [
    ['Due', dueText(status)],
    ['Last run', status.lastRun === null ? 'none' : localTime(status.lastRun, timeZone)],
    ['Expected', `${status.expected}`],
    [states.received, receivedText(status)],
    ...(status.late === null ? [] : [[states.late, `${status.late}`] as [string, string]]),
    [states.outstanding, `${outstanding.length}`],
    [severityWords.error, `${status.errors}`],
    [severityWords.query, `${status.queries}`],
    ...(news ? [[`Since ${news.since}`, someNames(news.names) || 'no return has come'] as [string, string]] : []),
    ...(waiting.length > 0 ? [['Not yet read', someNames(waiting)] as [string, string]] : []),
    ...(hasNewDecisions ? [['Decisions', 'new ones wait for the next run'] as [string, string]] : []),
  ]
  const width = Math.max(...rows.map(([name]) => name.length)) + 2
  return [
    `${visibleOnOneLine(`${label} (${round}): ${landingWords.standing[standing]}`)}\n`,
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}${visibleOnOneLine(value)}\n`),
    list(
      states.outstanding,
      outstanding.map((one) => outstandingText(one, status.reminders[one.id] ?? 0)),
    ),
    list('Open', open.map(openText)),
  ].join('')
}

function dueText({ due, days }: RoundStatus): string {
  return due === null || days === null ? landingWords.noDue : `${due}, ${landingWords.days(days)}`
}

function receivedText({ received, expected, unasked }: RoundStatus): string {
  return `${received} of ${expected}${unasked > 0 ? `, ${landingWords.besides(unasked)}` : ''}`
}

function outstandingText({ name, contacts, came }: RoundStatus['outstanding'][number], reminders: number): string {
  const whom = contacts.length > 0 ? contacts.join('; ') : 'no contact is known'
  const next = reminders > 0 ? ` (${landingWords.reminded(reminders)})` : ''
  return `${name}: ${whom}${next}${came === null ? '' : `. ${landingWords.unusable(came)}`}`
}

function openText({ name, errors, queries }: RoundStatus['open'][number]): string {
  return `${name ?? landingWords.noPartnership}: ${landingWords.openAt(errors, queries)}`
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  return `\n  ${title}:\n${lines.map((line) => `  - ${visibleOnOneLine(line)}\n`).join('')}`
}
