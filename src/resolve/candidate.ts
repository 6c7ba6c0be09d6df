/** What `resolve` works on: returns that do not yet know whose they are. */
import type { PartnershipUpdate, Source } from '../model.ts'
import type { UnresolvedUpdate } from '../normalise/normalise.ts'

export type { UnresolvedUpdate } from '../normalise/normalise.ts'

export interface Candidate {
  readonly update: UnresolvedUpdate
  /** When its file was last saved, in milliseconds since 1970. */
  readonly modified: number
  /** It stands on a hidden sheet. */
  readonly hidden?: boolean
}

/** The place of a whole return, for findings about it. */
export function sourceOf(update: Pick<PartnershipUpdate, 'source'>): Source {
  const { file, sheet, cell } = update.source
  return { file, sheet, cell }
}

/** The name of a file without its folders. */
export function baseName(file: string): string {
  return file.replace(/^.*[\\/]/, '')
}
