/** Who holds, will hold or has held an office. */
import { z } from 'zod'
import { finding } from '../../findings/finding.ts'
import type { Finding, Person, StatedAbsence } from '../../model.ts'
import type { RawField } from '../../recognise/raw.ts'
import { isAwaited, isEmptyAnswer, isPrompt, isVacant } from '../answers.ts'
import { lastDay } from '../date/calendar.ts'
import { absent, identifier, type Kind, OWN_TABLES, type ReadContext, type ReadParts } from '../kind.ts'
import { looksAbsent, looksLikeName, surely } from '../looks.ts'
import { sourceOf, textOf, tidy } from '../text.ts'
import { comparePeople } from './compare.ts'
import { readPeople } from './people.ts'

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
  room: { read: readPeopleFields, compare: comparePeople },
  options,
  under: null,
  repeats: true,
  inBrackets: true,
  looksLike: (text) => surely(looksAbsent(text) || looksLikeName(text, 40) || /@|\d{5}/.test(text)),
  input: () => ({ lines: 1 }),
}

/** Who takes over after the day of the return is `incoming`. */
function readPeopleFields(fields: readonly RawField[], { completedOn, round }: ReadContext): ReadParts {
  const day = completedOn ? lastDay(completedOn) : round.due
  const held: Person[] = []
  const statedAbsences: StatedAbsence[] = []
  const findings: Finding[] = []
  for (const raw of fields) {
    const { field, pieces } = raw
    const text = tidy(textOf(pieces))
    const source = sourceOf(pieces, raw.labelSource)
    if (field.required && isVacated(text))
      findings.push(finding('office-vacant', source, { question: field.label, text }))
    if (text !== '' && isPrompt(text)) {
      statedAbsences.push(absent(raw, text, source))
      continue
    }
    const read = readPeople(pieces)
    const role = field.role ?? field.key
    held.push(...read.people.map((person): Person => ({ role, ...person, status: statusOn(day, person.from) })))
    statedAbsences.push(...read.absences.map((absence) => ({ field: field.key, ...absence })))
    findings.push(
      ...read.offices.map((office) =>
        finding('office-without-name', office.source, { question: field.label, text: office.name }),
      ),
    )
  }
  return { people: held, statedAbsences, findings }
}

/** "Vacant"; what is empty, a prompt or still awaited is asked about as in any other answer. */
function isVacated(text: string): boolean {
  return isVacant(text) && !isEmptyAnswer(text) && !isPrompt(text) && !isAwaited(text)
}

function statusOn(day: string | null, from: string | null): Person['status'] {
  return from !== null && day !== null && from > day ? 'incoming' : 'holds'
}
