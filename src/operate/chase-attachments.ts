/** The workbook that goes with a message. */
import { join } from 'node:path'
import type { Setup } from '../setup.ts'
import { diskOutput } from '../write/files.ts'
import { fileStem } from '../write/partnership-file.ts'
import type { AttachmentFor } from './chase.ts'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** @param output the round's outputs */
export function attachmentFor(_setup: Setup, output: string): AttachmentFor {
  return async (_results, { id, kind }) => {
    if (kind === 'outstanding') return null
    const name = `${fileStem(id)}.xlsx`
    const bytes = await diskOutput.read(join(output, 'feedback', name))
    return bytes && { name, type: WORKBOOK, bytes }
  }
}
