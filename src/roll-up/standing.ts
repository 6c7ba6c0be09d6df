/** How each body stands in the picture. */
import type { Licence } from '../config/schema.ts'
import type { words } from './words.ts'

/** `included` and `doubtful` are in the picture, the others are not. */
export type Outcome = keyof typeof words.outcomes

/** What a body's run counted. */
export interface Counted {
  /** Null where an earlier version did not count it. */
  readonly expected: number | null
  readonly received: number
  readonly unasked: number | null
  /** Null when the round has no due date. */
  readonly late: number | null
  readonly outstanding: number
  /** Null where an earlier version did not count them apart. */
  readonly toConfirm: number | null
  readonly errors: number
}

export interface Standing {
  readonly organisation: string
  readonly region: string
  readonly outcome: Outcome
  /** What is wrong and what to do, a sentence each. */
  readonly why: readonly string[]
  /** Null where there is none. */
  readonly round: { readonly id: string; readonly label: string; readonly due: string | null } | null
  readonly counted: Counted | null
  /** Relative addresses of the body's own workbook and page, from the folder of the picture; null where it has none. */
  readonly workbook: string | null
  readonly page: string | null
  /** Terms on which its data may be used; null where it has named none, or is left out. */
  readonly licence: Licence | null
  /** Checksum of the record that was read. */
  readonly sha256: string | null
}

export function isIncluded({ outcome }: Pick<Standing, 'outcome'>): boolean {
  return outcome === 'included' || outcome === 'doubtful'
}
