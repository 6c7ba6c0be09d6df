/** What the copies answered to each question, read with the very recogniser that will read the returns. */
import { formSchema } from '../config/schema.ts'
import type { GridCell } from '../read/grid.ts'
import { squeeze } from '../recognise/label-text.ts'
import { prepareForms, recognise } from '../recognise/recognise.ts'
import { headingCells } from './headings.ts'
import { isFormsMark } from './label-texts.ts'
import type { LearntLabel } from './labels.ts'
import type { Page } from './pages.ts'
import { cellsOfTables, findTables } from './tables.ts'

/** Texts by the squeezed label, a text for each copy that answered. */
export type Answers = ReadonlyMap<string, readonly string[]>

/** Reads the copies of a page with every label as a free question. Tables are left out: they are no answer of the question above. */
export function answersOf(all: readonly LearntLabel[], page: Page): Answers {
  const answers = new Map<string, string[]>()
  const labels = all.filter(({ text }, at) => all.findIndex((other) => squeeze(other.text) === squeeze(text)) === at)
  if (labels.length < 2) return answers
  const free = formSchema.parse({
    id: 'draft',
    label: 'draft',
    furniture: [...labels.flatMap(({ help }) => help), ...[...headingCells(page.first.grid)].map(({ text }) => text)],
    fields: labels.map(({ text }, at) =>
      at === 0
        ? { key: `f${at}`, label: text, kind: 'partnership' }
        : { key: `f${at}`, label: text, kind: 'entries', topic: `t${at}` },
    ),
  })
  const vocabularies = prepareForms([free], 'draft')
  for (const { file, grid, answerCells } of page.sheets) {
    const { tables } = findTables({ ...page, first: { file, grid, answerCells } })
    const inTables = cellsOfTables(tables)
    const isRest = (cell: GridCell) => !inTables.has(cell) && !isFormsMark(cell.text)
    const rest = { ...grid, cells: grid.cells.filter(isRest) }
    const { returns } = recognise(file, { grids: [rest], findings: [] }, vocabularies)
    for (const { field, pieces } of returns.flatMap((raw) => raw.fields)) {
      const text = pieces
        .map((piece) => piece.text)
        .join('\n')
        .trim()
      const key = squeeze(field.label)
      if (text !== '') answers.set(key, [...(answers.get(key) ?? []), text])
    }
  }
  return answers
}
