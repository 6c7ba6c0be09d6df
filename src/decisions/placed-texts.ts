/** Every text of a return with its field and its place. */
import type { PartnershipUpdate, Source } from '../model.ts'

export interface PlacedText {
  /** `completedOn`, `contacts`, an office, a topic, `targets`, `meetings`, `subGroups`; empty for what is in no field. */
  readonly field: string
  readonly text: string
  readonly source: Source
}

/** The most telling first: what was read out of an answer before the answer's own entries, and what belongs to no field last. */
export function placedTexts(update: Omit<PartnershipUpdate, 'findings'>): PlacedText[] {
  const { completedOn, contacts, people, answers, values, tables, targets, meetings, subGroups } = update
  return [
    ...(completedOn ? [placed('completedOn', completedOn)] : []),
    ...contacts.flatMap(({ name, phones, emails, source }) => [
      ...phones.map((phone) => placed('contacts', { text: phone.number, source: phone.source })),
      ...emails.map((email) => placed('contacts', { text: email.address, source: email.source })),
      ...(name === null ? [] : [placed('contacts', { text: name, source })]),
    ]),
    ...people.map(({ role, name, source }) => placed(role, { text: name, source })),
    ...Object.entries(values).flatMap(([topic, list]) => list.map((value) => placed(topic, value))),
    ...Object.entries(tables).flatMap(([topic, { rows }]) =>
      rows.flatMap(({ cells }) =>
        Object.values(cells)
          .flat()
          .map((value) => placed(topic, value)),
      ),
    ),
    ...Object.entries(answers).flatMap(([topic, entries]) => entries.map((entry) => placed(topic, entry))),
    ...targets.map((target) => placed('targets', target)),
    ...meetings.map((meeting) => placed('meetings', meeting)),
    ...subGroups.map(({ name, source }) => placed('subGroups', { text: name, source })),
    ...update.statedAbsences.map(({ field, text, source }) => placed(field, { text, source })),
    ...[...update.leftOver, ...update.setAside, ...update.furniture].map((one) => placed('', one)),
  ]
}

function placed(field: string, { text, source }: { readonly text: string; readonly source: Source }): PlacedText {
  return { field, text, source }
}
