/** What a run would say of one file, as far as the file alone can tell: what `collate check` gives, and whose return it seems to be. */
import { createInspector, type OpenedFile, type ReadEffects, type UnresolvedUpdate } from '../browser.ts'
import { finding } from '../findings/finding.ts'
import type { Finding, Source } from '../model.ts'
import { placeOf } from '../read-values.ts'
import type { RawReturn } from '../recognise/raw.ts'
import { dayOfRound, expectedIn } from '../register/lineage.ts'
import { createMatcher } from '../resolve/match.ts'
import { meetRegister } from '../resolve/meet-register.ts'
import { nameQueries } from '../resolve/name-queries.ts'
import { judgeDate, judgeForm } from '../resolve/timing.ts'
import { type CheckerSetup, registerOf } from './setup.ts'

export interface CheckedReturn {
  readonly raw: RawReturn
  readonly update: UnresolvedUpdate
  /** Its own, those about cells of its sheets and those about whose it is. */
  readonly findings: readonly Finding[]
}

export interface CheckedFile {
  readonly file: string
  readonly returns: readonly CheckedReturn[]
  /** Of the file as a whole and of sheets that hold no return. */
  readonly findings: readonly Finding[]
}

/** Prepares the forms once; what is given back reads one file after the other. */
export function createChecker(setup: CheckerSetup, effects: ReadEffects): (opened: OpenedFile) => CheckedFile {
  const inspect = createInspector(setup.context, effects)
  const ofRound = roundQueries(setup)
  return (opened) => {
    const { returns, updates, findings } = inspect(opened)
    const whose = new Map(findings.map((found) => [found, returnOf(found, returns)]))
    return {
      file: opened.file,
      returns: returns.flatMap((raw, at) => {
        const update = updates[at]
        const ofSheet = findings.filter((found) => whose.get(found) === raw)
        return update ? [{ raw, update, findings: [...update.findings, ...ofSheet, ...ofRound(update)] }] : []
      }),
      findings: findings.filter((found) => !whose.get(found)),
    }
  }
}

/** The return that has the cell a finding about a sheet names, or else the first on that sheet; what names no cell is about the file. */
function returnOf({ source }: Finding, returns: readonly RawReturn[]): RawReturn | undefined {
  if (!source?.cell) return undefined
  const place = placeOf(source)
  return (
    returns.find(({ ledger }) => ledger.some((cell) => placeOf(cell.source) === place)) ??
    returns.find(({ ledger }) => ledger.some((cell) => cell.source.sheet === source.sheet))
  )
}

/** A file that is larger than the page opens. */
export function tooLarge(file: string, bytes: number, { context }: CheckerSetup): CheckedFile {
  const args = { limit: context.limits.fileBytes, found: bytes }
  return { file, returns: [], findings: [finding('limit-file-size', wholeFile(file), args)] }
}

/** A file whose reading did not come to its end by itself. */
export function endless(file: string, { context }: CheckerSetup): CheckedFile {
  const args = { limit: context.limits.milliseconds }
  return { file, returns: [], findings: [finding('limit-time', wholeFile(file), args)] }
}

/** A file whose reading broke down with the worker that read it. */
export function brokenDown(file: string, reason: string): CheckedFile {
  return { file, returns: [], findings: [finding('reading-stopped', wholeFile(file), { reason })] }
}

function wholeFile(file: string): Source {
  return { file, sheet: null, cell: null }
}

/** What the round says of a return that its officer can do something about. What needs last time's returns or other people's is left to the run. */
function roundQueries(setup: CheckerSetup): (update: UnresolvedUpdate) => Finding[] {
  const { rounds, context, organisation } = setup
  const round = rounds.find(({ id }) => id === context.round.id)
  if (!round) return () => []
  const register = registerOf(setup)
  const matcher = createMatcher(register, organisation)
  const names = { register, matcher, day: dayOfRound(round), expected: new Set(expectedIn(register, round)) }
  return (update) => {
    const met = meetRegister({ ...update, findings: [] }, register)
    return [
      ...met.findings,
      ...nameQueries(met, names),
      ...judgeDate(update.completedOn, round, rounds).filter(({ code }) => !ABOUT_TIME.has(code)),
      ...judgeForm(update, round, rounds),
    ]
  }
}

/** An officer who is early or late knows. */
const ABOUT_TIME: ReadonlySet<string> = new Set(['early-return', 'late-return'])
