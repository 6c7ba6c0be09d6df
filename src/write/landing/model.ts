/** What the landing page shows: every round with how it stands, and what happened last. Plain data, gathered by `operate/landing.ts`. */
import type { WrittenFile } from '../files.ts'
import type { Look } from '../look.ts'
import type { Publication } from '../publication.ts'
import type { RunFigures } from '../run-record.ts'
import type { ToSeeTo } from '../who-to-see-to.ts'

/** What the last run of a round left. */
export interface LandingRun {
  /** ISO time; null when the journal does not say. */
  readonly when: string | null
  readonly figures: RunFigures
  /** Id of the round it was compared with; null when there was none. */
  readonly previous: string | null
  /** Who is outstanding, whose returns have something open and what came last; null when the run did not say. */
  readonly toSeeTo: ToSeeTo | null
  /** How many reminders were sent, by id of the outstanding. */
  readonly reminders: ReadonlyMap<string, number>
  readonly outputs: readonly WrittenFile[]
  readonly published: Publication | null
  /** Decisions were made, changed or undone that this run did not know. */
  readonly hasNewDecisions: boolean
}

export interface LandingRound {
  readonly id: string
  readonly label: string
  /** ISO day; null when the round has no due date. */
  readonly due: string | null
  /** Null when no run has finished. */
  readonly run: LandingRun | null
}

export type LandingEvent =
  | { readonly kind: 'run'; readonly when: string; readonly round: string; readonly figures: RunFigures }
  | { readonly kind: 'published'; readonly when: string; readonly round: string; readonly by: string }
  | {
      readonly kind: 'decided' | 'undone'
      readonly when: string
      readonly round: string
      readonly by: string
      readonly count: number
    }

export interface Landing {
  readonly organisation: string
  readonly look: Partial<Look>
  /** Time zone in which times are told, by its name in the time zone database. */
  readonly timeZone: string
  /** ISO day from which the days to a due date are counted. */
  readonly today: string
  /** The latest first. */
  readonly rounds: readonly LandingRound[]
  /** The latest first; `when` is an ISO day, or an ISO time where it is known. */
  readonly events: readonly LandingEvent[]
}

/** Returns that were asked for and came, of those asked for; null for runs that did not count them. */
export function progressOf({
  expected,
  outstanding,
}: RunFigures): { readonly came: number; readonly of: number } | null {
  return expected === undefined ? null : { came: expected - outstanding, of: expected }
}

export type Standing = 'notRun' | 'collecting' | 'overdue' | 'complete' | 'published'

/** How a round stands on a day. What was signed off is published, whoever is still outstanding. */
export function standingOf({ due, run }: LandingRound, today: string): Standing {
  if (!run) return 'notRun'
  if (run.published) return 'published'
  if (run.figures.outstanding === 0) return 'complete'
  return due !== null && due < today ? 'overdue' : 'collecting'
}

/** Whole days from one ISO day to another, negative when that has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** Whether what is signed off is no longer what the last run made. */
export function hasChangedSince({ files, folder }: Publication, outputs: readonly WrittenFile[]): boolean {
  const now = new Map(outputs.map(({ name, sha256 }) => [name, sha256]))
  return files.some(({ name, sha256 }) => now.get(name.slice(folder.length + 1)) !== sha256)
}

/** Queries for a person to confirm; runs of earlier versions counted only all of them. */
export function toConfirmOf({ toConfirm, queries }: RunFigures): number {
  return toConfirm ?? queries
}
