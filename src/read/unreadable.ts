/** The one way out of reading a file: thrown deep inside, turned into the file's error finding by `readReturnFile`. */
import type { FindingCode } from '../findings/catalogue.ts'
import { type FindingArgs, finding } from '../findings/finding.ts'
import type { Finding } from '../model.ts'

export class Unreadable extends Error {
  readonly findingFor: (file: string) => Finding
  /** A configured limit was passed, so nothing more of the file may be read. */
  readonly isLimit: boolean

  constructor(findingFor: (file: string) => Finding, isLimit: boolean) {
    super('The file cannot be read')
    this.findingFor = findingFor
    this.isLimit = isLimit
  }
}

/** Ends the reading of the file with this finding. */
export function unreadable<C extends FindingCode>(code: C, args: FindingArgs<C>): Unreadable {
  const findingFor = (file: string) => finding(code, { file, sheet: null, cell: null }, args)
  return new Unreadable(findingFor, code.startsWith('limit-'))
}

/** The file is not what its structure promises. `detail` completes "The file is damaged: …". */
export function damaged(detail: string): Unreadable {
  return unreadable('file-damaged', { detail })
}
