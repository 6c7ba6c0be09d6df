/** Who holds, will hold or has held an office. */
import { z } from 'zod'
import { finding } from '../../findings/finding.ts'
import type { Finding } from '../../model.ts'
import type { RawField } from '../../recognise/raw.ts'
import { isAwaited, isEmptyAnswer, isPrompt, isVacant } from '../answers.ts'
import { dayOf } from '../date/calendar.ts'
import { identifier, type Kind, OWN_TABLES, type ReadContext, type ReadParts } from '../kind.ts'
import { looksAbsent, looksLikeName, surely } from '../looks.ts'
import { sourceOf, textOf, tidy } from '../text.ts'
import { comparePeople } from './compare.ts'
import { addNamedElsewhere, readPeopleFields } from './people-fields.ts'

const options = {
  /** "chair", "cabinetMember", or an office of the form's own. */
  role: z
    .string({
      error: ({ input }) =>
        input === undefined ? 'expected a role, for example "chair" or "cabinetMember"' : undefined,
    })
    .pipe(identifier),
}

export const people: Kind<typeof options> = {
  ...OWN_TABLES,
  room: { read: readFields, compare: comparePeople },
  options,
  under: null,
  repeats: true,
  inBrackets: true,
  isName: true,
  holdsOn: true,
  looksLike: (text) => surely(looksAbsent(text) || looksLikeName(text, 40) || /@|\d{5}/.test(text)),
  input: () => ({ lines: 1 }),
}

function readFields(fields: readonly RawField[], context: ReadContext): ReadParts {
  const named = readPeopleFields(fields, dayOf(context))
  const { held, absences, findings } = addNamedElsewhere(named, context.contacts, fields)
  return { people: [...held], statedAbsences: [...absences], findings: [...fields.flatMap(vacancy), ...findings] }
}

function vacancy({ field, pieces, labelSource }: RawField): Finding[] {
  const text = tidy(textOf(pieces))
  if (!field.required || !isVacated(text)) return []
  return [finding('office-vacant', sourceOf(pieces, labelSource), { question: field.label, text })]
}

/** "Vacant"; what is empty, a prompt or still awaited is asked about as in any other answer. */
function isVacated(text: string): boolean {
  return isVacant(text) && !isEmptyAnswer(text) && !isPrompt(text) && !isAwaited(text)
}
