/** A meeting while an answer is read, and what it is read with. */
import type { Finding, Meeting, PartialDate, Source } from '../../model.ts'
import type { DateRemark } from '../date/date-grammar.ts'
import type { DateState } from './states.ts'

export interface MeetingContext {
  readonly completedOn: PartialDate | null
  /** ISO day the round was due; stands in for a missing date of completion. */
  readonly due: string | null
  /** The question as the officer left it: "Date of next meeting" says what its dates are. */
  readonly label: string
}

export type When = Meeting['when']

/** A meeting before it is settled whether it was held, is planned or was cancelled, and in which year it is. */
export interface Draft {
  readonly date: PartialDate | null
  readonly until: PartialDate | null
  readonly said: When | null
  readonly state: DateState
  readonly text: string
  readonly dateText: string
  readonly swapped: PartialDate | null
  readonly hasYear: boolean
  readonly weekday: string | null
  /** Whether the cell stored a day, rather than text. */
  readonly isStored: boolean
  readonly remarks: readonly DateRemark[]
  readonly findings: readonly Finding[]
  readonly source: Source
}
