/** Entries that name targets. */
import { finding } from '../../findings/finding.ts'
import { groupsOf } from '../../groups.ts'
import { claimedTargets, type Entry, type Finding, type PartnershipUpdate } from '../../model.ts'
import type { RawField } from '../../recognise/raw.ts'
import { type ComparedReturns, type ComparedValues, sideOf, valueChange } from '../comparing.ts'
import { FREE_TEXT } from '../entries/kind.ts'
import { readAnswers } from '../entries/read-answers.ts'
import { heldAnswerIn, heldChange } from '../held-answer.ts'
import type { Kind, NO_OPTIONS, ReadContext, ReadParts } from '../kind.ts'
import { targetReader } from './targets.ts'

export const targets: Kind<typeof NO_OPTIONS> = {
  ...FREE_TEXT,
  room: { read: readTargets, compare: compareTargets },
  yearInLabel: true,
}

function readTargets(fields: readonly RawField[], context: ReadContext): ReadParts {
  const answers = readAnswers(fields, context)
  const { claims, findings, unread } = targetReader(
    context.schemes,
    context.targets,
  )([...answers.entries.values()].flat())
  const asked = context.schemes.length > 0 ? unread : []
  return {
    ...answers,
    targets: [...claims],
    findings: [
      ...answers.findings,
      ...findings,
      ...groupsOf(asked, ({ source }) => source.cell ?? '').flatMap((same) =>
        unreadFinding(same, { answers, fields, context }),
      ),
    ],
  }
}

interface Asked {
  readonly answers: ReturnType<typeof readAnswers>
  readonly fields: readonly RawField[]
  readonly context: ReadContext
}

/** One query for all lines of a cell that hold numbers which may be codes. */
function unreadFinding(lines: readonly Entry[], { answers, fields, context }: Asked): Finding[] {
  const [first] = lines
  if (!first) return []
  const raw = fields.find((field) => answers.entries.get(field)?.includes(first))
  const question = raw?.field.title ?? raw?.field.label ?? ''
  const [code = `${context.schemes[0]?.id ?? ''} 1`] = context.targets.map((target) => target.code)
  const text = lines.map((line) => line.text).join('; ')
  return [finding('value-unclear', first.source, { question, text, expected: `codes such as ${code}` })]
}

/** Targets by their codes. */
function compareTargets(returns: ComparedReturns): ComparedValues {
  const found = returns.pair(claimsOf, [{ kind: 'kept', test: (a, b) => a.code === b.code }])
  const changes = found.map(({ kind, before, after, home }) => {
    const held = kind === 'dropped' && home ? heldAnswerIn(home, 'targets') : null
    if (held && before && home) {
      return { change: heldChange('targets', before, { held, in: home, show: ({ code }) => code }), home }
    }
    const [from, to] = [before, after].map((end) => sideOf(end, ({ code }) => code))
    const judged =
      kind === 'dropped' || kind === 'added' ? returns.judgeSingle(kind, 'targets') : { kind, remark: null }
    return { change: valueChange('targets', judged.kind, from ?? null, to ?? null, judged.remark), home }
  })
  return { changes, findings: [] }
}

/** Each code once, however often a return names it. */
function claimsOf(update: PartnershipUpdate): PartnershipUpdate['targets'] {
  const claims = claimedTargets(update)
  return claims.filter(({ code }, index) => claims.findIndex((other) => other.code === code) === index)
}
