/**
 * One file through the three stages that look at a single file: read, recognise, normalise. Plain computation without Node, so the same
 * code runs in the process of a run, behind the wall (`operate/reading-process.ts`) and in a browser (`browser.ts`).
 */
import type { Limits } from './config/schema.ts'
import { type EnteredRow, enteredIn } from './decisions/entered.ts'
import { type Explained, takeExplanations } from './decisions/explained.ts'
import { finding } from './findings/finding.ts'
import type { Finding } from './model.ts'
import { hiddenCells, withHidden } from './normalise/hidden.ts'
import { type NormaliseContext, normalise, type UnresolvedUpdate } from './normalise/normalise.ts'
import type { ReadEffects } from './read/effects.ts'
import type { ReadFile } from './read/grid.ts'
import { isOwnList } from './read/own-list.ts'
import { readReturnFile } from './read/read.ts'
import { Unreadable, unreadable } from './read/unreadable.ts'
import {
  formNamed,
  type Inspection,
  type OpenedFile,
  type Reading,
  type ReadingContext,
  type ReadOpened,
} from './reading-context.ts'
import type { RawReturn } from './recognise/raw.ts'
import { prepareForms, type Recognition, recognise } from './recognise/recognise.ts'
import { writtenOf } from './written.ts'

/** What a return on a form is normalised with; prepared once for all files. */
function normaliseContexts(context: ReadingContext): (form: string, sha256: string) => NormaliseContext {
  const { forms, round, previousDue, region, targetSchemes: schemes, targets } = context
  const roundForm = formNamed(forms, round.form)
  return (id, sha256) => {
    const form = forms.find((one) => one.id === id) ?? roundForm
    return { round, form, previousDue, region, schemes, targets, sha256 }
  }
}

/** Prepares forms and lists once; what is given back takes one file after the other through the three stages. */
export function createReader(context: ReadingContext, effects: ReadEffects): ReadOpened {
  const takeThrough = createStages(context, effects)
  return orRejected(
    (opened): Reading => {
      const stages = takeThrough(opened)
      if ('own' in stages) return { outcome: 'ignored', findings: [stages.own], updates: [] }
      if ('entered' in stages) return { outcome: 'ignored', findings: [], updates: [], entered: stages.entered }
      const { read, recognised, updates, explained } = stages
      const findings = fileFindings(read, recognised)
      if (explained && updates.length === 0) return { ...withoutReturn(opened, explained, findings), explained }
      return {
        outcome: updates.length > 0 ? 'used' : 'rejected',
        findings,
        updates: withSheetFindings(updates, recognised.returns, read),
        ...(explained ? { explained } : {}),
      }
    },
    (found) => ({ outcome: 'rejected', findings: [found], updates: [] }),
  )
}

/** As `createReader`, for a person who wants to see which cell gave what. */
export function createInspector(context: ReadingContext, effects: ReadEffects): (opened: OpenedFile) => Inspection {
  const takeThrough = createStages(context, effects)
  return orRejected(
    (opened): Inspection => {
      const stages = takeThrough(opened)
      if ('own' in stages) return { returns: [], updates: [], findings: [stages.own] }
      if ('entered' in stages) return { returns: [], updates: [], findings: [] }
      const { read, recognised, updates } = stages
      return { returns: recognised.returns, updates, findings: [...read.findings, ...recognised.findings] }
    },
    (found) => ({ returns: [], updates: [], findings: [found] }),
  )
}

interface Stages {
  /** What its returns say themselves of their hidden cells is not among its findings. */
  readonly read: ReadFile
  readonly recognised: Recognition
  readonly updates: readonly UnresolvedUpdate[]
  /** What it says to our questions. */
  readonly explained: Explained | null
}

type TakeThrough = (opened: OpenedFile) => Stages | { readonly entered: EnteredRow[] } | { readonly own: Finding }

function createStages(context: ReadingContext, effects: ReadEffects): TakeThrough {
  const { forms, round, limits } = context
  const vocabularies = prepareForms(forms, round.form)
  const contextFor = normaliseContexts(context)
  return ({ file, bytes, sha256 }) => {
    const started = effects.now()
    const checkTime = () => {
      if (effects.now() - started > limits.milliseconds) throw unreadable('limit-time', { limit: limits.milliseconds })
    }
    const read = readReturnFile(file, bytes, limits, effects)
    if (isOwnList(read.grids)) return { own: finding('own-list-ignored', { file, sheet: null, cell: null }, {}) }
    const entered = enteredIn(read.grids)
    if (entered) return { entered }
    const { grids, explained } = takeExplanations(read.grids, file)
    const recognised = recognise(file, { ...read, grids }, vocabularies, checkTime)
    checkTime()
    const found = recognised.returns.length
    if (found > limits.returns) throw unreadable('limit-returns', { limit: limits.returns, found })
    const hidden = hiddenCells(grids)
    const spend = contactBudget(limits)
    const updates = recognised.returns.map((raw) => {
      checkTime()
      const update = withHidden(normalise(raw, contextFor(raw.form, sha256)), hidden)
      spend(update)
      return { ...update, written: writtenOf(raw, update) }
    })
    return { read: withoutHiddenTwice(read, updates), recognised, updates, explained }
  }
}

/** What is left of a workbook of questions when its answers were taken out: it may explain, and is no return. */
function withoutReturn({ file }: OpenedFile, { rows }: Explained, findings: Finding[]): Reading {
  if (rows.length > 0) return { outcome: 'ignored', findings, updates: [] }
  const blank = finding('blank-form', { file, sheet: null, cell: null }, {})
  return { outcome: 'rejected', findings: findings.length > 0 ? findings : [blank], updates: [] }
}

/** Counts the contacts of a file and their numbers and addresses together. */
function contactBudget(limits: Limits): (update: UnresolvedUpdate) => void {
  let [contacts, details] = [0, 0]
  return (update) => {
    contacts += update.contacts.length
    for (const { phones, emails } of update.contacts) details += phones.length + emails.length
    if (contacts > limits.contacts) throw unreadable('limit-contacts', { limit: limits.contacts, found: contacts })
    if (details > limits.details) throw unreadable('limit-details', { limit: limits.details, found: details })
  }
}

/** Whatever goes wrong with a file is told of that file. */
function orRejected<T>(make: (opened: OpenedFile) => T, reject: (found: Finding) => T): (opened: OpenedFile) => T {
  return (opened) => {
    try {
      return make(opened)
    } catch (error) {
      return reject(explain(error, opened.file))
    }
  }
}

/** A limit that was passed after reading, or a fault of Collate's own: either way the other files go on. */
function explain(error: unknown, file: string): Finding {
  if (error instanceof Unreadable) return error.findingFor(file)
  return finding('reading-failed', { file, sheet: null, cell: null }, { place: placeOf(error) })
}

/** Where a fault arose; what it says may quote a return and is left out. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const line = error.stack?.split('\n').find((one) => one.trimStart().startsWith('at ')) ?? ''
  return `${error.name} ${/[\w.-]+\.[jt]s:\d+/.exec(line)?.[0] ?? ''}`.trim()
}

/** What the returns of a sheet say of its hidden cells, each for its own, need not be said of the sheet again. */
function withoutHiddenTwice(read: ReadFile, updates: readonly UnresolvedUpdate[]): ReadFile {
  const told = new Set(updates.flatMap(({ unconfirmed }) => (unconfirmed ?? []).map(({ source: { sheet } }) => sheet)))
  const isTold = ({ code, source }: Finding) => code.startsWith('hidden-') && source !== null && told.has(source.sheet)
  return told.size === 0 ? read : { ...read, findings: read.findings.filter((found) => !isTold(found)) }
}

/** What reading says of a sheet that holds returns goes with the first of them; the rest stays with the file. */
function withSheetFindings(
  updates: readonly UnresolvedUpdate[],
  returns: readonly RawReturn[],
  read: ReadFile,
): UnresolvedUpdate[] {
  const claimed = new Set<Finding>()
  return updates.map((update, at) => {
    const sheets = sheetsOf(returns[at])
    const own = read.findings.filter(({ source }) => source?.cell && sheets.has(source.sheet))
    const fresh = own.filter((found) => !claimed.has(found))
    for (const found of fresh) claimed.add(found)
    return fresh.length === 0 ? update : { ...update, findings: [...update.findings, ...fresh] }
  })
}

/** The sheets whose cells a return is made of. */
function sheetsOf(raw: RawReturn | undefined): Set<string | null> {
  return new Set(raw?.ledger.map(({ source }) => source.sheet))
}

/** A sheet that holds no return is named once; what its cells look like is nobody's concern. */
function fileFindings(read: ReadFile, { returns, findings }: Recognition): Finding[] {
  const used = new Set(returns.flatMap((raw) => [...sheetsOf(raw)]))
  const aboutFile = read.findings.filter(({ source, severity }) => {
    if (severity === 'error' || !source || (source.sheet === null && source.cell === null)) return true
    return used.has(source.sheet) && source.cell === null
  })
  return [...aboutFile, ...findings]
}
