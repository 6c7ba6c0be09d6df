/** Entries that name sub-groups. */
import type { RawField } from '../../recognise/raw.ts'
import { FREE_TEXT } from '../entries/kind.ts'
import { readAnswers } from '../entries/read-answers.ts'
import type { Kind, NO_OPTIONS, ReadContext, ReadParts } from '../kind.ts'
import { readSubGroups } from './sub-groups.ts'

export const subGroups: Kind<typeof NO_OPTIONS> = {
  ...FREE_TEXT,
  // They are compared as the entries that name them.
  room: { read: readSubGroupFields, compare: () => ({ changes: [], findings: [] }) },
  yearInLabel: true,
}

function readSubGroupFields(fields: readonly RawField[], context: ReadContext): ReadParts {
  const answers = readAnswers(fields, context)
  return { ...answers, subGroups: [...answers.entries.values()].flatMap((list) => readSubGroups(list)) }
}
