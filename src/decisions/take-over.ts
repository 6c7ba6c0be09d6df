/** Decisions entered in workbooks, taken over into the list: each once, and none against another. */
import { collapsed } from '../collapsed.ts'
import { finding } from '../findings/finding.ts'
import type { Finding, Source } from '../model.ts'
import { DECISION_WORDS } from '../words/en/decisions.ts'
import {
  type Decision,
  goingBy,
  isAboutName,
  isVerdict,
  NEEDED_VALUE,
  subjectOf,
  type Verdict,
  verdictIn,
} from './decision.ts'
import type { EnteredRow } from './entered.ts'
import { judged, verdictsFor } from './judgement.ts'

export interface EnteredWorkbook {
  /** Name as it is to be shown. */
  readonly file: string
  readonly sha256: string
  readonly rows: readonly EnteredRow[]
  /** Who filled it in: the team, or the officer of a return that was asked about. */
  readonly by?: 'team' | 'officer'
}

interface TakingOver {
  /** ISO day. */
  readonly today: string
  /** Whether the register has an id. */
  hasId(id: string): boolean
}

/**
 * The list with what the workbooks decide; the very same list when they decide nothing new. A workbook is known by its checksum, which stands in the
 * rows taken over from it, and is not taken over again. What was decided otherwise before stands.
 */
export function takeOver(
  decisions: readonly Decision[],
  workbooks: readonly EnteredWorkbook[],
  context: TakingOver,
): readonly Decision[] {
  let all = decisions
  for (const workbook of workbooks) {
    if (all.some(({ from }) => from === workbook.sha256)) continue
    for (const row of workbook.rows) {
      const entered = decisionIn(row, workbook.sha256, context)
      if (typeof entered !== 'string' && !standing(all, entered)) all = [...all, entered]
    }
  }
  return all
}

/** What is to be said of a workbook after its decisions were taken over: how many, and the rows that were not. */
export function tellOf(
  decisions: readonly Decision[],
  { file, sha256, rows, by }: EnteredWorkbook,
  context: TakingOver,
): Finding[] {
  const whole = { file, sheet: null, cell: null }
  const taken = decisions.filter(({ from }) => from === sha256)
  const isTaken = (entered: Decision) => taken.some((one) => subjectOf(one) === subjectOf(entered))
  const problems = rows.flatMap((row) => {
    const entered = decisionIn(row, sha256, context)
    const place: Source = { file, sheet: row.sheet, cell: row.cell }
    if (typeof entered === 'string')
      return [finding('decision-unclear', place, { text: row.decision, expected: entered })]
    if (isTaken(entered)) return []
    const before = standing(decisions, entered)
    return before && !isSame(before, entered) ? [contradiction(place, row, before)] : []
  })
  const code = by === 'officer' ? 'explanations-taken-over' : 'decisions-taken-over'
  return [finding(code, whole, { count: taken.length }), ...problems]
}

function contradiction(place: Source, row: EnteredRow, before: Decision): Finding {
  return finding('decisions-at-odds', place, {
    text: row.question.text,
    entered: [row.decision, row.value].filter(Boolean).join(': '),
    before: [DECISION_WORDS[before.decision], before.value].filter(Boolean).join(': '),
    by: before.by,
  })
}

/** The decision that holds about the same, if any. */
function standing(decisions: readonly Decision[], entered: Decision): Decision | undefined {
  const subject = subjectOf(entered)
  return decisions.findLast((one) => one.undone === '' && subjectOf(one) === subject)
}

function isSame(a: Decision, b: Decision): boolean {
  return a.decision === b.decision && collapsed(a.value) === collapsed(b.value)
}

function namesOf(verdicts: readonly Verdict[]): string {
  return verdicts.map((verdict) => DECISION_WORDS[verdict]).join(', ')
}

/** The decision of a row; or what was expected, where it is none. */
function decisionIn(row: EnteredRow, from: string, { today, hasId }: TakingOver): Decision | string {
  const { round, question, name, file, value, by, why } = row
  const choices = verdictsFor(question)
  // Somebody who gives the right value has decided.
  const decision = row.decision === '' ? 'correct' : verdictIn(row.decision)
  if (!isVerdict(decision) || !choices.includes(decision)) return namesOf(choices)
  const needed = NEEDED_VALUE[decision]
  if (needed && value === '') return needed
  if (isAboutName({ decision }) && !hasId(value)) return needed ?? ''
  return goingBy(judged(question, { round, decision, value, by, when: today, why, from }), { name, file })
}
