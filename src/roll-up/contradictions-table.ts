/** *Contradictions*: what two bodies say of one partnership, side by side, each with the cell it stands in. */
import { linked } from '../write/cells.ts'
import { fileText, placeText, sourceLink } from '../write/links.ts'
import { type Column, columnsOf, numberColumn, type Table } from '../write/tables/column.ts'
import type { Contradiction, Says } from './contradictions.ts'
import { words } from './words.ts'

type Row = Contradiction & { readonly number: number }

const column = columnsOf<Row>()

export function contradictionsTable(contradictions: readonly Contradiction[]): Table<Row> {
  return {
    key: 'contradictions',
    sheet: words.sheets.contradictions,
    title: 'Contradictions',
    about: words.contradictionsAbout,
    remarks: [words.contradictionsNot],
    empty: words.noContradictions,
    columns: [
      column.text('partnership', 'Name of the partnership.', ({ partnership }) => partnership, {
        heading: 'Partnership',
        width: 34,
        look: 'strong',
        required: true,
      }),
      numberColumn('Place in the list, from 1.'),
      column.text('about', 'What is told differently.', ({ about }) => about, {
        heading: 'About',
        width: 26,
        required: true,
      }),
      ...sayColumns('one', 'First', ({ one }) => one),
      ...sayColumns('other', 'Second', ({ other }) => other),
      column.code('shown_by', 'What shows that both speak of one partnership, beside its name.', ({ shown }) => shown, {
        heading: 'One partnership, because both name',
        words: words.shownBy,
        width: 26,
        required: true,
      }),
    ],
    rows: contradictions.map((one, index) => ({ ...one, number: index + 1 })),
    primaryKey: ['number'],
    foreignKeys: ['one', 'other'].map((key) => ({
      fields: [`${key}_organisation`],
      resource: 'organisations',
      reference: ['organisation'],
    })),
  }
}

function sayColumns(key: string, which: string, of: (row: Row) => Says): readonly Column<Row>[] {
  return [
    column.text(`${key}_organisation`, `${which} organisation.`, (row) => of(row).organisation, {
      heading: `${which} organisation`,
      width: 30,
      required: true,
    }),
    column.text(`${key}_says`, `What its return says.`, (row) => of(row).text, {
      heading: 'Its return says',
      width: 26,
      required: true,
    }),
    column.text(`${key}_source`, 'File, sheet and cell in which it stands.', (row) => placeOf(of(row)), {
      heading: 'Source',
      width: 30,
      internal: true,
      shown: (row) => {
        const { source, inputPath } = of(row)
        return source && linked(placeOf(of(row)) ?? '', sourceLink(source, inputPath))
      },
    }),
  ]
}

function placeOf({ source }: Says): string | null {
  return source && `${fileText(source)}, ${placeText(source)}`
}
