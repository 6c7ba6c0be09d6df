/** A round as it is to be run, before anything of it is looked at. */
import type { Round } from './config/schema.ts'
import type { Finding } from './model.ts'
import { type ReadingContext, readingContext } from './reading-context.ts'
import type { Setup } from './setup.ts'
import type { Publication } from './write/publication.ts'
import type { Edition } from './write/results.ts'

/** A round as it is to be run: made once, by `planRound`. */
export interface RoundPlan {
  readonly setup: Setup
  readonly round: Round
  /** `public` writes the public edition too, into a folder `public` of the round's outputs. */
  readonly edition: Edition
  /** What the reading of every file depends on. */
  readonly reading: ReadingContext
  /** What there is to say of workbooks to decide in that lie outside the round's folder; left out where there are none. */
  readonly notices?: readonly Finding[]
  /** ISO day from which on returns are told as new; left out, the newest are. */
  readonly since?: string
  /** What was published of the round, the latest last. */
  readonly published?: readonly Publication[]
  /** Goes on although many of the files of the last run are gone. */
  readonly acceptMissing?: boolean
}

export function planRound(setup: Setup, round: Round, edition: Edition = 'internal'): RoundPlan {
  return { setup, round, edition, reading: readingContext(setup, round) }
}
