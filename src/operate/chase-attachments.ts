/** The workbook that goes with a message: the form of the round for the outstanding, its questions for a return that came. */
import { join } from 'node:path'
import { FEEDBACK } from '../feedback/feedback.ts'
import type { Setup } from '../setup.ts'
import { diskOutput } from '../write/files.ts'
import { fileStem } from '../write/partnership-file.ts'
import type { AttachmentFor } from './chase.ts'
import { fileOf, formFor } from './issue-forms.ts'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** @param output the round's outputs */
export function attachmentFor(setup: Setup, output: string): AttachmentFor {
  return async (results, { id, kind }) => {
    if (kind === 'outstanding') return formOf(setup, results, id)
    const name = `${fileStem(id)}.xlsx`
    const bytes = await diskOutput.read(join(output, FEEDBACK, name))
    return bytes && { name, type: WORKBOOK, bytes }
  }
}

/** As `collate issue` makes it; null for a partnership that the register does not know. */
async function formOf(setup: Setup, { round, previous }: Parameters<AttachmentFor>[0], id: string) {
  const partnership = setup.register.byId.get(id)
  const asked = setup.config.rounds.find((one) => one.id === round.round.id)
  if (!partnership || !asked) return null
  const { name, bytes } = await fileOf(formFor(setup, asked, partnership, { kind: 'workbook', previous }), asked)
  return { name, type: WORKBOOK, bytes }
}
