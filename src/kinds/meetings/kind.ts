/** Entries that name meeting dates. */
import type { Finding, Meeting } from '../../model.ts'
import type { RawField } from '../../recognise/raw.ts'
import { type ComparedReturns, type ComparedValues, sideOf, valueChange } from '../comparing.ts'
import { FREE_TEXT } from '../entries/kind.ts'
import { readDatedAnswers } from '../entries/read-answers.ts'
import { heldAnswerIn, heldChange } from '../held-answer.ts'
import type { Kind, NO_OPTIONS, ReadContext, ReadParts } from '../kind.ts'
import { entryKey } from '../text.ts'
import { saysWhetherHeld } from './held-or-planned.ts'
import { readMeetings } from './meetings.ts'

export const meetings: Kind<typeof NO_OPTIONS> = {
  ...FREE_TEXT,
  room: { read: readMeetingFields, compare: compareMeetings },
  namesBox: saysWhetherHeld,
  mayAwait: true,
}

function readMeetingFields(fields: readonly RawField[], context: ReadContext): ReadParts {
  const answers = readDatedAnswers(fields, context)
  const { completedOn, round } = context
  const read = fields.map((raw) =>
    readMeetings(answers.entries.get(raw) ?? [], raw.pieces, { completedOn, due: round.due, label: raw.labelText }),
  )
  return {
    ...answers,
    meetings: read.flatMap((one) => one.meetings),
    findings: [...answers.findings, ...read.flatMap((one) => one.findings).filter(isNotAsked(answers.findings))],
  }
}

/** An answer that points elsewhere has no date, which need not be asked as well. */
function isNotAsked(asked: readonly Finding[]): (found: Finding) => boolean {
  const pointing = new Set(asked.flatMap(({ code, args }) => (code === 'answer-reference' ? [args.text] : [])))
  return ({ code, args }) => code !== 'meeting-no-date' || !pointing.has(args.text ?? '')
}

/**
 * Meetings by their dates (by their text where they have none). A meeting announced last time is held since when this return says so, and
 * is gone when this return names meetings, but not that one.
 */
function compareMeetings(returns: ComparedReturns): ComparedValues {
  const found = returns.pair(
    ({ meetings: list }) => list,
    [
      { kind: 'kept', test: (a, b) => isSameMeeting(a, b) && a.when === b.when },
      { kind: 'kept', test: isSameMeeting },
    ],
  )
  const changes = found.map(({ kind, before, after, home }) => {
    const held = kind === 'dropped' && home ? heldAnswerIn(home, 'meetings') : null
    if (held && before && home) {
      return { change: heldChange('meetings', before, { held, in: home, show: ({ text }) => text }), home }
    }
    const [from, to] = [before, after].map((end) => sideOf(end, ({ text }) => text))
    const judged =
      kind === 'dropped' || kind === 'added' ? returns.judgeSingle(kind, 'meetings') : { kind, remark: null }
    const remark = judged.remark ?? remarkOn(before?.item, after?.item)
    return { change: valueChange('meetings', judged.kind, from ?? null, to ?? null, remark), home }
  })
  return { changes, findings: [] }
}

function isSameMeeting(a: Meeting, b: Meeting): boolean {
  if (a.date && b.date) return a.date.date === b.date.date && a.date.precision === b.date.precision
  return !a.date && !b.date && entryKey(a.text) === entryKey(b.text)
}

function remarkOn(before: Meeting | undefined, after: Meeting | undefined): string | null {
  if (before?.when === 'planned' && after?.when === 'held') return 'announced last time, held since'
  if (before?.when === 'planned' && !after) return 'announced last time, not mentioned since'
  return null
}
