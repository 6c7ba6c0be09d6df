/** Every finding of a round once, with the partnerships it is about, so that each list of findings can be read and filtered by them. */
import type { FindingCode } from '../findings/catalogue.ts'
import type { Finding, Source } from '../model.ts'
import { rememberedOf } from '../remembered.ts'
import { partnershipName, type RoundResults, updatesByName } from './results.ts'

export interface NamedFinding {
  readonly finding: Finding
  /** Ids of the partnerships it is about, the one whose return it was found in first; none where it is about a file nobody can place, or the round. */
  readonly about: readonly string[]
  /** Their names, set apart by "; "; null where there is none. */
  readonly name: string | null
}

/** Every finding of the round once: of its returns, its files, the round itself and the comparison. */
export const allFindings = rememberedOf((results: RoundResults): readonly NamedFinding[] => {
  const { round, reconciliation } = results
  const named: NamedFinding[] = []
  const known = partnershipsOf(results)
  const add = (finding: Finding, owner: string | null) => {
    const about = aboutWhom(finding, owner, known)
    const names = about.map((id) => partnershipName(results, id))
    named.push({ finding, about, name: names.length > 0 ? names.join('; ') : null })
  }
  for (const { update } of updatesByName(results)) {
    for (const finding of update.findings) add(finding, update.partnershipId)
  }
  for (const { update } of round.superseded) {
    for (const finding of update.findings) add(finding, update.partnershipId)
  }
  for (const { file, findings, partnershipId } of round.files) {
    const whole = { file, sheet: null, cell: null }
    for (const finding of findings) add({ ...finding, source: finding.source ?? whole }, partnershipId)
  }
  for (const finding of [...round.findings, ...reconciliation.findings]) add(finding, null)
  return withoutRepeats(named)
})

/** What a finding can know a partnership by. */
interface Known {
  /** Ids by every name a finding can call them, and by themselves. */
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>
  /** Whose returns a file holds, with their sheets. */
  readonly byFile: ReadonlyMap<string, readonly { readonly id: string; readonly sheet: string | null }[]>
}

function partnershipsOf(results: RoundResults): Known {
  const byName = new Map<string, Set<string>>()
  const byFile = new Map<string, { id: string; sheet: string | null }[]>()
  const call = (name: string, id: string) => byName.set(name, (byName.get(name) ?? new Set()).add(id))
  for (const { id, name } of results.register.partnerships) for (const one of [id, name]) call(one, id)
  for (const { partnershipId, previous } of results.reconciliation.partnerships) {
    const before = previous.flatMap((one) => [one.partnership, partnershipName(results, one.partnershipId)])
    for (const one of [partnershipId, partnershipName(results, partnershipId), ...before]) call(one, partnershipId)
  }
  for (const { partnershipId: id, partnership, source } of returnsOf(results)) {
    for (const one of [id, partnership]) call(one, id)
    byFile.set(source.file, [...(byFile.get(source.file) ?? []), { id, sheet: source.sheet }])
  }
  return { byName, byFile }
}

function returnsOf({ round }: RoundResults) {
  return [...round.updates, ...round.superseded.map(({ update }) => update)]
}

/** Whose return it was found in and whom it lists; where neither is known, whom its words name. */
function aboutWhom({ args, source }: Finding, owner: string | null, known: Known): readonly string[] {
  const found = owner ? [owner] : source ? inFile(source, known) : []
  const values = Object.values(args)
  const listed = values.filter((value) => Array.isArray(value)).flat()
  const named = found.length + listed.length > 0 ? listed : values.map(String)
  return [...new Set([...found, ...named.flatMap((name) => [...(known.byName.get(name) ?? [])])])]
}

/** The one partnership with a return in the file, or on the sheet where the file has several. */
function inFile({ file, sheet }: Source, { byFile }: Known): readonly string[] {
  const inIt = byFile.get(file) ?? []
  const onSheet = inIt.filter((one) => one.sheet === sheet)
  const ids = new Set((onSheet.length > 0 ? onSheet : inIt).map(({ id }) => id))
  return ids.size === 1 ? [...ids] : []
}

/** A finding about a return can stand with the return and with its file; it is shown once, with the name. */
function withoutRepeats(named: readonly NamedFinding[]): readonly NamedFinding[] {
  const seen = new Set<string>()
  return named.filter(({ finding }) => {
    const key = JSON.stringify([finding.code, finding.args, finding.source])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const STALE: ReadonlySet<string> = new Set(['return-unchanged', 'return-mostly-repeated'] satisfies FindingCode[])
const OUTSTANDING: ReadonlySet<string> = new Set(['return-outstanding'] satisfies FindingCode[])

/** Told as a return that says little new. */
export function isStale({ code }: Pick<Finding, 'code'>): boolean {
  return STALE.has(code)
}

/** Told as a return still to come. */
export function isOutstanding({ code }: Pick<Finding, 'code'>): boolean {
  return OUTSTANDING.has(code)
}

/** A query about what a return says, for a person to confirm. */
export function isToConfirm(finding: Pick<Finding, 'code' | 'severity'>): boolean {
  return finding.severity === 'query' && !isStale(finding) && !isOutstanding(finding)
}
