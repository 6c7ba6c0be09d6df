/** What `resolve` works on: returns that do not yet know whose they are. */
import { ownName } from '../held-name.ts'
import type { Mail } from '../model.ts'
import type { UnresolvedUpdate } from '../normalise/normalise.ts'

export type { UnresolvedUpdate } from '../normalise/normalise.ts'

export interface Candidate {
  readonly update: UnresolvedUpdate
  /** When its file was last saved, in milliseconds since 1970. */
  readonly modified: number
  /** It stands on a hidden sheet. */
  readonly hidden?: boolean
  /** Checksum of the file whose return it answers questions about; left out for any other. */
  readonly answersTo?: string
  /** The mail it came in; left out when it came otherwise. */
  readonly mail?: Mail
}

/** The name of a file without its folders, and without the mail or archive it came in. */
export function baseName(file: string): string {
  return ownName(file).replace(/^.*[\\/]/, '')
}
