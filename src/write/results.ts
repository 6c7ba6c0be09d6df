/** What every output is written from: a round, the round before it and what changed, with the names to print. */

import type { News } from '../collect/arrivals.ts'
import type { Committee, Form, Licence } from '../config/schema.ts'
import type { Decision } from '../decisions/decision.ts'
import { type Wording, wordingOf } from '../findings/finding.ts'
import type { Finding, PartnershipUpdate, RoundRecord, Superseded } from '../model.ts'
import type { PartnershipComparison, Reconciliation } from '../reconcile/model.ts'
import type { KnownTarget, Priority, Register } from '../register/register.ts'
import { rememberedOf } from '../remembered.ts'
import { daysInWords } from './dates.ts'
import type { ComparedWith } from './exchange.ts'
import { type Look, lookOf } from './look.ts'
import type { MarksOfRound } from './marks.ts'
import type { Publication } from './publication.ts'
import { words } from './strings.ts'

/** `internal`: for those who run the round. `public`: for everyone, without contact details and notes on how it was made. */
export type Edition = 'internal' | 'public'

export interface RoundResults {
  /** Whom it is for; `internal` when left out. `publicResults` makes the results of the public edition. */
  readonly edition?: Edition
  readonly organisation: string
  /** Colours and date format; what is left out is as `look.ts` has it. */
  readonly look?: Partial<Look>
  /** What the configuration says of the paper for a committee. */
  readonly committee?: Committee
  /** Terms on which the data files may be used. */
  readonly licence?: Licence
  /** Region of telephone numbers without a country code, ISO 3166. */
  readonly region?: string
  /** The form sent out for the round: gives the order and the wording of the questions. */
  readonly form: Form
  readonly forms: readonly Form[]
  readonly round: RoundRecord
  readonly previous: RoundRecord | null
  readonly reconciliation: Reconciliation
  /** Ids of the partnerships asked for a return; left out, those that sent one and those outstanding are taken to be it. */
  readonly expected?: readonly string[]
  readonly register: Register
  readonly targets: readonly KnownTarget[]
  /** The medium-term priorities a council keeps; null or left out when it keeps none. */
  readonly priorities?: readonly Priority[] | null
  /** The rounds before, the nearest first, and how they compared with the ones before them, as far as that is stored. */
  readonly history?: {
    readonly records: readonly RoundRecord[]
    readonly comparisons: readonly Reconciliation[]
    readonly comparedWith?: ComparedWith | null
  }
  /** What people decided, so that what is concluded anew for others is as they decided; left out, nothing was. */
  readonly decisions?: readonly Decision[]
  /** Returns that came last; null or left out when there is nothing to tell. */
  readonly news?: News | null
  /** What was published of the round, the latest last. */
  readonly published?: readonly Publication[]
  /** What is to be said beside answers to those who see no findings; left out, it follows from the round's own. */
  readonly marks?: MarksOfRound
  /** Path from the round's output folder to its input folder, with `/` between folders: `../../input/2011-03`. */
  readonly inputPath: string
}

/** Kinds of field that are about a contact officer, who is not public. */
export const contactKinds: ReadonlySet<string> = new Set(['contactName', 'contactDetails', 'phone', 'email'])

export const UNREGISTERED = 'unregistered:'

/** The name to print for a register id. A partnership nobody registered goes by the name on its return. */
export function partnershipName(results: RoundResults, id: string): string {
  const registered = results.register.byId.get(id)
  if (registered) return registered.name
  const returned = updateOf(results.round, id) ?? (results.previous && updateOf(results.previous, id))
  if (returned) return words.unregistered(returned.partnership)
  const compared = comparisonsById(results.reconciliation).get(id)
  return compared?.partnership ?? words.unregistered(id.replace(UNREGISTERED, '').replaceAll('-', ' '))
}

/** The first update of a partnership in a round; null when there is none. */
export function updateOf({ updates }: RoundRecord, id: string): PartnershipUpdate | null {
  return updatesById(updates).get(id) ?? null
}

/** The first of each partnership. */
export const updatesById = rememberedOf(
  (updates: readonly PartnershipUpdate[]): ReadonlyMap<string, PartnershipUpdate> =>
    new Map([...updates].reverse().map((update) => [update.partnershipId, update])),
)

/** The first comparison of each partnership. */
export const comparisonsById = rememberedOf(
  ({ partnerships }: Reconciliation): ReadonlyMap<string, PartnershipComparison> =>
    new Map([...partnerships].reverse().map((comparison) => [comparison.partnershipId, comparison])),
)

/** The round's updates in the order of the names printed for them, which most tables go by. */
export const updatesByName = rememberedOf((results: RoundResults): readonly NamedUpdate[] =>
  results.round.updates
    .map((update) => ({ name: partnershipName(results, update.partnershipId), update }))
    .sort((a, b) => compareNames(a.name, b.name)),
)

/** Ids of partnerships in the order of the names printed for them. */
export function idsByName(results: RoundResults, ids: readonly string[]): readonly string[] {
  return ids
    .map((id) => ({ id, name: partnershipName(results, id) }))
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ id }) => id)
}

export interface NamedUpdate {
  readonly name: string
  readonly update: PartnershipUpdate
}

/** A return that a file holds. */
export interface HeldReturn {
  readonly update: PartnershipUpdate
  /** What it was replaced by; null when it stands. */
  readonly replacement: Pick<Superseded, 'by' | 'reason'> | null
}

/** The returns of each file: those that stand, then those that were replaced. */
export function returnsByFile({ updates, superseded }: RoundRecord): ReadonlyMap<string, readonly HeldReturn[]> {
  const held = new Map<string, HeldReturn[]>()
  const add = (update: PartnershipUpdate, replacement: HeldReturn['replacement']) => {
    const { file } = update.source
    const others = held.get(file) ?? []
    others.push({ update, replacement })
    held.set(file, others)
  }
  for (const update of updates) add(update, null)
  for (const { update, by, reason } of superseded) add(update, { by, reason })
  return held
}

const collator = new Intl.Collator('en-GB', { numeric: true })

/** The wording of a finding, with days as the outputs show them. */
export function wordingIn(results: RoundResults, finding: Finding): Wording {
  const { dateFormat } = lookOf(results.look)
  const { message, action } = wordingOf(finding)
  return { message: daysInWords(message, dateFormat), action }
}

/** Order of names as a person would file them. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b)
}
