/** Comparing the values of returns that belong together: what a kind is handed, and the changes it gives as plain data. */
import type { Finding, PartnershipUpdate, Source } from '../model.ts'
import type { Change, ChangeField, Side } from '../reconcile/model.ts'

/** One step of comparing: pairs what `test` accepts among what earlier steps left over. */
export interface Step<T> {
  readonly kind: 'kept' | 'moved' | 'changed'
  test(before: T, after: T): boolean
}

/** A value and the return that holds it. */
export interface End<T> {
  readonly item: T
  readonly of: PartnershipUpdate
}

export interface Found<T> {
  readonly kind: 'kept' | 'moved' | 'changed' | 'added' | 'dropped'
  readonly before: End<T> | null
  readonly after: End<T> | null
  /** The return in whose comparison it is told; null when the partnership has none this round. */
  readonly home: PartnershipUpdate | null
}

/** The returns of a partnership, and of those it came from or became, in two rounds. */
export interface ComparedReturns {
  readonly links: readonly { readonly before: PartnershipUpdate; readonly after: PartnershipUpdate }[]
  /** Region of telephone numbers without a country code; null where nobody says. */
  readonly region: string | null
  /** Pairs the values of linked returns step by step; what is left was added or dropped. */
  pair<T>(itemsOf: (update: PartnershipUpdate) => readonly T[], steps: readonly Step<T>[]): Found<T>[]
  /** What it means that a topic's value stands on one side only: nothing, when the other side's form does not ask for it. */
  judgeSingle(
    side: 'added' | 'dropped',
    topic: string,
  ): { readonly kind: 'added' | 'dropped' | 'notAsked'; readonly remark: string | null }
}

export interface Placed {
  readonly change: Change
  readonly home: PartnershipUpdate | null
}

export interface ComparedValues {
  readonly changes: readonly Placed[]
  readonly findings: readonly Finding[]
}

export function valueChange(
  field: ChangeField,
  kind: Change['kind'],
  before: Side | null,
  after: Side | null,
  remark: string | null,
): Change {
  return {
    field,
    topic: null,
    movedFrom: null,
    kind,
    rank: 'change',
    joined: null,
    before,
    after,
    likeness: null,
    words: null,
    remark,
  }
}

/** One side of a change: what is said and where. */
export function sideOf<T extends { readonly source: Source }>(
  end: End<T> | null,
  textOf: (item: T) => string,
): Side | null {
  return end && { text: textOf(end.item), partnershipId: end.of.partnershipId, source: end.item.source }
}
