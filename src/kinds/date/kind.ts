/** The day on which a return was completed. */
import { finding } from '../../findings/finding.ts'
import type { StatedAbsence } from '../../model.ts'
import type { RawField } from '../../recognise/raw.ts'
import { isPrompt, isVacant } from '../answers.ts'
import { type ComparedReturns, type ComparedValues, sideOf, valueChange } from '../comparing.ts'
import { absent, type Kind, NO_OPTIONS, OWN_TABLES, type ReadContext, type ReadParts } from '../kind.ts'
import { looksAbsent, surely } from '../looks.ts'
import { sourceOf, textOf, tidy } from '../text.ts'
import { MONTHS } from './calendar.ts'
import { readCompletion } from './date.ts'
import { dayValue } from './day-value.ts'

const DATE = new RegExp(
  String.raw`\d{1,4}\s*[/.-]\s*\d{1,2}|\b(?:${MONTHS.map((month) => month.slice(0, 3)).join('|')})[a-z]*\b|\b(?:spring|summer|autumn|winter)\b|\bq[1-4]\b|^\s*\d{4,5}\s*$|\bweek\b`,
  'i',
)
const LONGEST = 80

export const date: Kind<typeof NO_OPTIONS> = {
  ...OWN_TABLES,
  // Of a column of a table; the day of completion stands in the record itself.
  stored: dayValue.stored,
  room: { turn: 1, read: readDates, compare: compareDates },
  options: NO_OPTIONS,
  under: null,
  inBrackets: true,
  looksLike: (text) => surely(text.length <= LONGEST && (DATE.test(text) || looksAbsent(text))),
  input: () => ({ lines: 1, numberFormat: 'd mmmm yyyy', accepts: { type: 'date' } }),
  // An online form fills it in by itself.
  mayBeMissing: (_, { submission }) => submission?.completedAt !== null && submission?.completedAt !== undefined,
}

/** The first date field that says something; where it gives no date, the day an online form was sent. */
function readDates(fields: readonly RawField[], context: ReadContext): ReadParts {
  const dates = { due: context.round.due, previousDue: context.previousDue }
  const field = fields.find(({ pieces }) => tidy(textOf(pieces)) !== '')
  const text = field ? tidy(textOf(field.pieces)) : ''
  const isAbsent = field && (isVacant(text) || isPrompt(text))
  const statedAbsences: StatedAbsence[] = isAbsent
    ? [absent(field, text, sourceOf(field.pieces, field.labelSource))]
    : []
  const read = field && !isAbsent ? readCompletion(field.pieces, dates) : { completedOn: null, findings: [] }
  const own = { completedOn: read.completedOn, findings: [...read.findings], statedAbsences }
  const submitted = context.submission?.completedAt
  if (read.completedOn || !submitted) return own
  const fallback = readCompletion([submitted], dates)
  const { completedOn } = fallback
  if (!completedOn) return own
  const note = finding('date-from-submission', submitted.source, { text: completedOn.text })
  return { ...own, completedOn, findings: [...read.findings, note, ...fallback.findings] }
}

function compareDates(returns: ComparedReturns): ComparedValues {
  const found = returns.pair(
    ({ completedOn }) => (completedOn ? [completedOn] : []),
    [
      { kind: 'kept', test: (a, b) => a.date === b.date },
      { kind: 'changed', test: () => true },
    ],
  )
  const changes = found.map(({ kind, before, after, home }) => {
    const [from, to] = [before, after].map((end) => sideOf(end, ({ text }) => text))
    return { change: valueChange('completedOn', kind, from ?? null, to ?? null, null), home }
  })
  return { changes, findings: [] }
}
