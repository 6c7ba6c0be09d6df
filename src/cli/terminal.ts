/** What a command may use of the process it runs in, and how it ends. */

import type { ReadingProcess } from '../operate/reading-process.ts'

/** Where a command writes, and whether a person watches. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Writes beside `err` what a terminal is to obey, such as the clearing of a line; without it nothing is drawn. */
  readonly draw?: (text: string) => void
  readonly isTerminal: boolean
  /** Aborts when the program is asked to stop. */
  readonly signal?: AbortSignal
  /** Opens the process in which files are read; left out, they are read in this very process. */
  readonly openReading?: () => Promise<ReadingProcess>
}

/**
 * 0: clean. 1: finished, and somebody has to act: errors among the findings, or an output open in another program. 2: could not run.
 * 3: another run is under way.
 */
export type ExitCode = 0 | 1 | 2 | 3
