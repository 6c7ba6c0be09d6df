/** A draft of a form from the files that are copies of it, with why a file gave nothing. */
import type { Limits } from '../config/schema.ts'
import type { Finding } from '../model.ts'
import { readAnswerPlaces } from '../read/answer-cells.ts'
import type { ReadEffects } from '../read/effects.ts'
import { readReturnFile } from '../read/read.ts'
import type { OpenedFile } from '../reading-context.ts'
import { type LearntForm, learnForm } from './learn.ts'

export interface DraftContext {
  /** Id for the new form. */
  readonly id: string
  readonly limits: Limits
}

export interface Draft {
  /** Null when nothing in the files looks like a form. */
  readonly learnt: LearntForm | null
  readonly findings: readonly Finding[]
}

export function draftForm(files: readonly OpenedFile[], { id, limits }: DraftContext, effects: ReadEffects): Draft {
  const read = files.map(({ file, bytes }) => ({ file, bytes, ...readReturnFile(file, bytes, limits, effects) }))
  const copies = read.map(({ file, bytes, grids }) => ({
    file,
    grids,
    ...readAnswerPlaces(bytes, grids, limits, effects),
  }))
  return { learnt: learnForm(copies, id), findings: read.flatMap(({ findings }) => findings) }
}
