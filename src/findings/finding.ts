/** Making findings and putting them into words. */
import type { Finding, Settled, Severity, Source } from '../model.ts'
import { SETTLED_WORDS } from '../words/en/decisions.ts'
import { type Catalogue, catalogue, type FindingCode } from './catalogue.ts'

export type FindingArgs<C extends FindingCode> = Parameters<Catalogue[C]['message']>[0]

/** A finding of the catalogue. `args` are what its wording needs; nothing is worded until someone reads it. */
export function finding<C extends FindingCode>(code: C, source: Source | null, args: FindingArgs<C>): Finding {
  return { code, severity: catalogue[code].severity, args, source }
}

export interface Wording {
  /** What was found, in one sentence. */
  message: string
  /** What to do about it, in one sentence. */
  action: string
}

/** The words of a finding for whoever filled in the form and can still change it. */
export function wordingForOfficers(found: Finding): Wording {
  const { message, action } = wordingOf(found)
  const row = rowOf(found)
  return { message: row?.officersMessage?.(found.args) ?? message, action: row?.officers ?? action }
}

/** The words of a finding. An unknown code (from a newer version's record) is shown as it is, never dropped. */
export function wordingOf(found: Finding): Wording {
  const kind = rowOf(found)
  if (!kind)
    return {
      message: `${found.code}: ${JSON.stringify(found.args)}`,
      action: 'Read this record with the version of Collate that wrote it.',
    }
  return {
    message: kind.message(found.args),
    action: found.settled ? settledWords('Settled', found.settled) : kind.action,
  }
}

/** "Settled by Ann Example on 2026-11-23: confirmed. The officer rang." */
export function settledWords(lead: string, { decision, by, when, why }: Settled): string {
  const what = SETTLED_WORDS[decision] ?? decision
  const who = [by && `by ${by}`, when && `on ${when}`].filter(Boolean).join(' ')
  return [`${lead}${who && ` ${who}`}: ${what}.`, why].filter(Boolean).join(' ')
}

const RANK: Record<Severity, number> = { error: 0, query: 1, note: 2 }

/** Errors first, then queries, then notes. */
export function bySeverity(a: Finding, b: Finding): number {
  return RANK[a.severity] - RANK[b.severity]
}

function rowOf({ code }: Finding): CatalogueRow | undefined {
  return (catalogue as Record<string, CatalogueRow | undefined>)[code]
}

interface CatalogueRow {
  message(args: Finding['args']): string
  action: string
  officers?: string
  officersMessage?(args: Finding['args']): string
}
