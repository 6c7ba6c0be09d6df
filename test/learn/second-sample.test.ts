/** The second sample's form, in every layout its officers use: a draft has all its questions, their kinds, and nothing else. */
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { firstRound } from '../../examples/loughmarsh/boards.ts'
import { layouts } from '../../examples/loughmarsh/layouts.ts'
import config from '../../examples/loughmarsh/pipeline.config.ts'
import { type Written, writeDown } from '../../examples/loughmarsh/writers.ts'
import { type FieldInput, limitsSchema } from '../../src/config/schema.ts'
import { learnForm } from '../../src/learn/learn.ts'
import type { Copy } from '../../src/learn/pages.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { readReturnFile } from '../../src/read/read.ts'
import { squeeze } from '../../src/recognise/label-text.ts'

const limits = limitsSchema.parse({ milliseconds: 20_000 })
const asked = config.forms?.[0]?.fields ?? []

/** One of two filled copies, or the form as it was sent out. */
function writtenBy(copy: 0 | 1 | null): Written {
  const sent = firstRound[copy ?? 0]
  if (!sent) throw new Error('expected a board')
  const written = writeDown(sent, copy ?? 0, false)
  if (copy !== null) return written
  const items = written.items.map((item) => ({ ...item, cells: item.cells.map(() => '') }))
  return { ...written, items, rows: written.rows.map((cells) => cells.map(() => '')) }
}

async function copyOf(layout: (typeof layouts)[string], copy: 0 | 1 | null): Promise<Copy> {
  const workbook = new ExcelJS.Workbook()
  layout(workbook, writtenBy(copy))
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  const file = `copy ${copy}.xlsx`
  return { file, grids: readReturnFile(file, bytes, limits, nodeEffects).grids }
}

/** Without a record nothing tells a table on its side from four questions, or the name beside headings from a heading. */
const TOLD_BY_RECORDS = ['turned', 'besideTable']

const CASES = Object.entries(layouts).flatMap(([name, layout]) => [
  ...(TOLD_BY_RECORDS.includes(name) ? [] : [{ name, copies: 'a blank copy', made: () => [copyOf(layout, null)] }]),
  { name, copies: 'two filled copies', made: () => [copyOf(layout, 0), copyOf(layout, 1)] },
])

describe.each(CASES)('$name, $copies', ({ made }) => {
  it('gives every question with its kind and none besides', async () => {
    const learnt = learnForm(await Promise.all(made()), 'draft')
    const named = ({ label, otherLabels = [] }: Pick<FieldInput, 'label' | 'otherLabels'>) =>
      [label, ...otherLabels].map(squeeze)
    const fieldOf = (label: string) => asked.find((field) => named(field).includes(squeeze(label)))
    const found = (learnt?.form.fields ?? []).map((field) => ({
      label: field.label,
      kind: field.kind,
      field: fieldOf(field.label),
    }))
    expect(found.filter(({ field }) => !field).map(({ label }) => label)).toEqual([])
    expect(asked.filter((field) => !found.some((one) => one.field === field)).map(({ label }) => label)).toEqual([])
    const wrong = found.filter(({ field, kind }) => field?.kind !== kind)
    expect(wrong.map(({ label, kind }) => `${label}: ${kind}`).slice(Math.floor(asked.length / 10))).toEqual([])
  })
})
