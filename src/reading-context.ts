/** What the reading of a file depends on and gives, as plain data that can go to another process and back. */
import type { Config, Form, Limits, Round, TargetScheme } from './config/schema.ts'
import type { EnteredRow } from './decisions/entered.ts'
import type { Explained } from './decisions/explained.ts'
import type { Finding, Mail, Outcome } from './model.ts'
import type { UnresolvedUpdate } from './normalise/normalise.ts'
import type { HeldFile } from './read/containers/container.ts'
import type { RawReturn } from './recognise/raw.ts'
import type { KnownTarget } from './register/register.ts'

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
  /** Tried on encrypted files. Never told, and in no key but beyond recognition. */
  readonly passwords?: readonly string[]
}

/** What reading, recognising and normalising one file gives, whatever the file is called and wherever it lies. */
export interface Reading extends HeldContents {
  readonly outcome: Outcome
  readonly findings: Finding[]
  readonly updates: UnresolvedUpdate[]
  /** What was entered in a workbook to decide in; left out for any other file. */
  readonly entered?: EnteredRow[] | undefined
  /** Of a return that came back with answers to our questions; left out for any other. */
  readonly explained?: Explained | undefined
}

/** A file that came inside another, as it is remembered: without its bytes. */
export type HeldFacts = Omit<HeldFile, 'bytes'> & { readonly sha256: string }

/** Of a mail or an archive: what it holds. Left out for any other file. */
export interface HeldContents {
  readonly held?: readonly HeldFacts[]
  /** How it came, where it is a mail. */
  readonly mail?: Mail
  /** The bytes of each file it holds; never kept. */
  readonly contents?: readonly Uint8Array[]
}

/** What a file gives, with the cells it came from. */
export interface Inspection extends HeldContents {
  readonly returns: readonly RawReturn[]
  /** What was read from each of the returns. */
  readonly updates: readonly UnresolvedUpdate[]
  /** Of the file as a whole and of its sheets; what there is to say of a return is with its update. */
  readonly findings: readonly Finding[]
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
  readonly passwords?: readonly string[]
}

export function readingContext({ config, targets, passwords = [] }: Lists, round: Round): ReadingContext {
  const { forms, region, limits, targetSchemes, rounds } = config
  const { id, form, due, previous } = round
  return {
    forms,
    round: { id, form, due },
    previousDue: rounds.find((other) => other.id === previous)?.due ?? null,
    region,
    limits: { ...limits, milliseconds: limits.milliseconds + passwords.length * MILLISECONDS_A_PASSWORD },
    targetSchemes,
    targets,
    ...(passwords.length > 0 ? { passwords } : {}),
  }
}

/** Encryption is made so that trying a password takes its time. */
const MILLISECONDS_A_PASSWORD = 2_000

/** The form of that id, e.g. the one sent out for a round. */
export function formNamed(forms: readonly Form[], id: string): Form {
  const form = forms.find((one) => one.id === id)
  if (!form) throw new Error(`The configuration has no form "${id}"`)
  return form
}
