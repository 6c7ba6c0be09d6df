/** *People*: who holds which office, and which a return says is empty. */
import { type PartialDate, type Person, peopleByOffice, type Source } from '../../model.ts'
import type { RoundResults } from '../results.ts'
import { personWords } from '../status-words.ts'
import { roleName, sheets, words } from '../strings.ts'
import {
  BY_NUMBER,
  type Column,
  columnsOf,
  numberColumn,
  partnershipColumn,
  rowsOfReturns,
  sourceColumn,
  type Table,
} from './column.ts'
import { heldFrom, vacanciesIn } from './offices.ts'

interface PersonRow {
  readonly id: string
  readonly number: number
  readonly role: string
  readonly name: string | null
  readonly note: string | null
  /** Null for a vacancy. */
  readonly status: Person['status'] | null
  readonly from: PartialDate | null
  readonly source: Source
}

const column = columnsOf<PersonRow>()

export const personColumns: readonly Column<PersonRow>[] = [
  partnershipColumn(30),
  numberColumn(),
  column.text('office', 'chair, cabinetMember or another office of the form.', ({ role }) => role, {
    heading: 'Office',
    width: 18,
    required: true,
    inWords: roleName,
  }),
  column.text(
    'name',
    'Name as written, with title; missing when the office is stated to be vacant.',
    ({ name }) => name,
    { heading: 'Name', width: 28, look: 'strong', missing: words.noneNamed },
  ),
  column.text(
    'note',
    'Office, council or remark written with the name, or how the vacancy is worded.',
    ({ note }) => note,
    { heading: 'Note', width: 30 },
  ),
  column.code(
    'status',
    'Whether they hold the office, are to take it over or have left it; missing for a vacancy.',
    ({ status }) => status,
    { heading: 'Status', words: personWords, width: 20 },
  ),
  column.date('takes_over', 'Date from which the office is held, where it was written.', ({ from }) => from, {
    heading: 'From',
    width: 18,
  }),
  sourceColumn(26),
]

export function peopleTable(results: RoundResults): Table<PersonRow> {
  return {
    key: 'people',
    sheet: sheets.people,
    title: 'People',
    about: 'One row for each holder of an office, and one for each office a return states to be vacant.',
    empty: 'No return of this round names a person.',
    blankMeans: words.returnSilent,
    columns: personColumns,
    rows: rowsOfReturns(results, (update) => [
      ...peopleByOffice(update).map((person) => ({ ...person, from: heldFrom(person) })),
      ...vacanciesIn(results.forms, update).map(({ role, text, source }) => ({
        role,
        name: null,
        note: text,
        status: null,
        from: null,
        source,
      })),
    ]),
    primaryKey: BY_NUMBER,
  }
}
