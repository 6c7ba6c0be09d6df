/**
 * One file through the three stages that look at a single file: read, recognise, normalise. Plain computation without Node, so the same
 * code runs in the process of a run, behind the wall (`src/wall`) and in a browser (`browser.ts`).
 */
import type { Config, Form, Limits, Round, TargetScheme } from './config/schema.ts'
import type { Finding, Outcome } from './model.ts'
import { normalise, type UnresolvedUpdate } from './normalise/normalise.ts'
import type { ReadEffects } from './read/effects.ts'
import type { ReadFile } from './read/grid.ts'
import { readReturnFile } from './read/read.ts'
import { prepareForms, type Recognition, recognise } from './recognise/recognise.ts'
import type { KnownTarget, Partnership } from './register/register.ts'

/** Everything that the reading of a file depends on besides the file and the program, as plain data. Its key is made from it. */
export interface ReadingContext {
  readonly forms: readonly Form[]
  readonly round: Pick<Round, 'id' | 'form' | 'due'>
  /** ISO day the previous round was due; null when there was none. */
  readonly previousDue: string | null
  readonly region: string
  readonly limits: Limits
  readonly targetSchemes: readonly TargetScheme[]
  readonly targets: readonly KnownTarget[]
  readonly partnerships: readonly Partnership[]
}

/** What reading, recognising and normalising one file gives, whatever the file is called and wherever it lies. */
export interface Reading {
  readonly outcome: Outcome
  readonly findings: Finding[]
  readonly updates: UnresolvedUpdate[]
}

/** A file as it was opened. */
export interface OpenedFile {
  /** Name as it is to be shown in sources. */
  readonly file: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

export type ReadOpened = (file: OpenedFile) => Reading

/** The lists a reading looks things up in. */
interface Lists {
  readonly config: Pick<Config, 'forms' | 'rounds' | 'region' | 'limits' | 'targetSchemes'>
  readonly targets: readonly KnownTarget[]
  readonly register: { readonly partnerships: readonly Partnership[] }
}

export function readingContext({ config, targets, register }: Lists, round: Round): ReadingContext {
  const { forms, region, limits, targetSchemes, rounds } = config
  const { id, form, due, previous } = round
  return {
    forms,
    round: { id, form, due },
    previousDue: rounds.find((other) => other.id === previous)?.due ?? null,
    region,
    limits,
    targetSchemes,
    targets,
    partnerships: register.partnerships,
  }
}

/** Prepares forms and lists once; what is given back takes one file after the other through the three stages. */
export function createReader(context: ReadingContext, effects: ReadEffects): ReadOpened {
  const { forms, round, previousDue, region, limits, targetSchemes: schemes, targets, partnerships } = context
  const vocabularies = prepareForms(forms, round.form)
  const register = { partnerships, byId: new Map(partnerships.map((one) => [one.id, one])) }
  const roundForm = formNamed(forms, round.form)
  return ({ file, bytes, sha256 }) => {
    const read = readReturnFile(file, bytes, limits, effects)
    const recognised = recognise(file, read, vocabularies)
    const updates = recognised.returns.map((raw) => {
      const form = forms.find(({ id }) => id === raw.form) ?? roundForm
      return normalise(raw, { round, form, previousDue, region, schemes, targets, register, sha256 })
    })
    return {
      outcome: updates.length > 0 ? 'used' : 'rejected',
      findings: fileFindings(read, recognised),
      updates: withSheetFindings(updates, read),
    }
  }
}

/** The form of that id, e.g. the one sent out for a round. */
export function formNamed(forms: readonly Form[], id: string): Form {
  const form = forms.find((one) => one.id === id)
  if (!form) throw new Error(`The configuration has no form "${id}"`)
  return form
}

/** What reading says of a sheet that holds returns goes with the first of them; the rest stays with the file. */
function withSheetFindings(updates: readonly UnresolvedUpdate[], read: ReadFile): UnresolvedUpdate[] {
  const claimed = new Set<Finding>()
  return updates.map((update) => {
    const own = read.findings.filter(({ source }) => source?.cell && source.sheet === update.source.sheet)
    const fresh = own.filter((found) => !claimed.has(found))
    for (const found of fresh) claimed.add(found)
    return fresh.length === 0 ? update : { ...update, findings: [...update.findings, ...fresh] }
  })
}

/** A sheet that holds no return is named once; what its cells look like is nobody's concern. */
function fileFindings(read: ReadFile, { returns, findings }: Recognition): Finding[] {
  const used = new Set(returns.map(({ source }) => source.sheet))
  const aboutFile = read.findings.filter(({ source, severity }) => {
    if (severity === 'error' || !source || (source.sheet === null && source.cell === null)) return true
    return used.has(source.sheet) && source.cell === null
  })
  return [...aboutFile, ...findings]
}
