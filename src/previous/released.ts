/** The sheet of people as the first released version wrote it: contact officers among the holders of offices, a row each. */
import type { PartnershipUpdate } from '../model.ts'
import { readDate } from './dates.ts'
import { cellOf, type TableRow } from './sheet-table.ts'
import { sourceOf } from './sources.ts'

export const RELEASED_PEOPLE = {
  sheet: 'People and contacts',
  headings: [
    { key: 'partnership_id', heading: 'Partnership' },
    { key: 'office', heading: 'Office' },
    { key: 'name', heading: 'Name' },
    { key: 'note', heading: 'Note' },
    { key: 'takes_over', heading: 'Takes over' },
    { key: 'telephone', heading: 'Telephone' },
    { key: 'email', heading: 'E-mail' },
    { key: 'source_file', heading: 'File' },
    { key: 'source_place', heading: 'Source' },
  ],
} as const

const CONTACT = 'Contact officer'
const NONE = /^None named: “(?<text>[\s\S]*)”$/

/**
 * @param roleOf gives the role of an office by its name
 */
export function addReleasedPerson(
  update: PartnershipUpdate,
  row: TableRow,
  workbook: string,
  roleOf: (office: string) => string,
): void {
  const source = sourceOf(row, RELEASED_PEOPLE.sheet, workbook)
  const office = cellOf(row, 'office').text
  const name = cellOf(row, 'name').text
  const note = cellOf(row, 'note').text || null
  const none = NONE.exec(name)?.groups?.text
  if (none !== undefined) {
    update.statedAbsences.push({ field: roleOf(office), text: none, source })
  } else if (office === CONTACT) {
    const phones = linesOf(cellOf(row, 'telephone').text).map((number) => ({ number, source }))
    const emails = linesOf(cellOf(row, 'email').text).map((address) => ({ address, source }))
    const isName = name !== '' && !emails.some(({ address }) => address === name)
    update.contacts.push({ name: isName ? name : null, role: null, phones, emails, note, source })
  } else {
    const from = readDate(cellOf(row, 'takes_over'))?.date ?? null
    update.people.push({ role: roleOf(office), name, note, status: from === null ? 'holds' : 'incoming', from, source })
  }
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}
