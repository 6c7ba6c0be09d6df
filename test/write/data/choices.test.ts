/** Several choices ticked in one answer: a row each, so that a pivot table counts them, with the answer they belong to. */
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, it } from 'vitest'
import { dataFiles } from '../../../src/write/data/data-package.ts'
import { partnership, record, results, source, update } from '../fixture.ts'
import profile from './data-package-profile.json' with { type: 'json' }
import { problemsOf, type Resource, type Rows, readRows } from './table-schema.ts'

const at = (cell: string) => source('Quay.xlsx', cell)
const ticked = (chosen: string[] | null, text: string, cell: string) => ({
  kind: 'choices',
  chosen,
  text,
  source: at(cell),
})

const quay = update('quay', 'Quay Board', {
  values: {
    themes: [ticked(['Arts, crafts', 'Coast', 'Youth'], '☒ Arts, crafts ☒ Coast ☒ Youth', 'B4')],
    venues: [ticked(['Hall'], '☒ Hall ☐ Barn', 'B5')],
    partners: [ticked([], '☐ Church ☐ School', 'B6')],
    needs: [ticked(null, 'all of these, more or less', 'B7')],
    standing: [{ kind: 'choice', choice: 'Amber', text: 'amber', source: at('B8') }],
  },
})
const files = dataFiles(results(record('2011-03', [quay]), [partnership('quay', 'Quay Board')]))
const descriptor = JSON.parse(new TextDecoder().decode(files.get('datapackage.json')))
const values: Resource | undefined = descriptor.resources.find(({ name }: Resource) => name === 'values')

function rows(): Rows {
  if (!values) throw new Error('expected values')
  return readRows(values, files.get(values.path) ?? new Uint8Array())
}

it('have a row each, as other values have one', () => {
  expect(rows().map((row) => [row.number, row.value, row.topic, row.chosen, row.source_cell])).toEqual([
    ['1', '1', 'themes', 'Arts, crafts', 'B4'],
    ['2', '1', 'themes', 'Coast', 'B4'],
    ['3', '1', 'themes', 'Youth', 'B4'],
    ['4', '2', 'venues', 'Hall', 'B5'],
    ['5', '3', 'partners', '', 'B6'],
    ['6', '4', 'needs', '', 'B7'],
    ['7', '5', 'standing', 'Amber', 'B8'],
  ])
})

it('are described in a descriptor that the official schema of Data Package 2.0 takes, and that the rows keep to', () => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const isDataPackage = ajv.compile(profile)
  expect(isDataPackage(descriptor), JSON.stringify(isDataPackage.errors)).toBe(true)
  const tables = new Map(
    (descriptor.resources as Resource[]).map((one) => [
      one.name,
      readRows(one, files.get(one.path) ?? new Uint8Array()),
    ]),
  )
  expect((descriptor.resources as Resource[]).flatMap((one) => problemsOf(one, tables))).toEqual([])
})
