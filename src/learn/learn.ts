/** Drafting the definition of a form from filled-in or blank copies of it. */
import { type FieldInput, type FormInput, formSchema } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import { cellAddress, type Grid } from '../read/grid.ts'
import { squeeze } from '../recognise/label-text.ts'
import type { Layout } from '../recognise/raw.ts'
import { prepareForms, recognise } from '../recognise/recognise.ts'
import { isCommonLabel } from '../recognise/vocabulary.ts'
import { isSectionHeading } from '../recognise/wording.ts'
import { shorten } from '../shorten.ts'
import { guessKind, kebabCase } from './kinds.ts'
import { findLabels, type LearntLabel, repeatedTexts } from './labels.ts'

const LONGEST_EXAMPLE = 60

interface LearntField {
  readonly field: FieldInput
  /** Where the label was first seen: `B4`. */
  readonly cell: string
  readonly sheet: string | null
  readonly file: string
  /** What the first copies answered, shortened. */
  readonly examples: readonly string[]
}

export interface LearntForm {
  readonly form: FormInput
  readonly fields: readonly LearntField[]
  /** How the first copy is laid out; `blank` when nothing is filled in, `unread` when the draft does not yet read its own copy. */
  readonly layout: Layout | 'blank' | 'unread'
}

export interface Copy {
  readonly file: string
  readonly grids: readonly Grid[]
}

/**
 * Drafts a form from copies of it; more copies make a better draft. Null when nothing on them looks like a form.
 *
 * @param id id for the new form
 */
export function learnForm(copies: readonly Copy[], id: string): LearntForm | null {
  const sheets = copies
    .map((copy) => ({ file: copy.file, grid: fullestSheet(copy.grids) }))
    .filter((sheet) => sheet.grid.cells.length > 0)
  const [first] = sheets
  if (!first) return null
  const repeated = repeatedTexts(sheets.map(({ grid }) => grid))
  const found = findLabels(first.grid, repeated)
  if (found.length < 2) return null
  const answers = answersOf(found, sheets)
  const labels = withoutTitles(found, answers)
  const taken = new Set<string>()
  const guessed = labels.map((label): LearntField => {
    const values = answers.get(squeeze(label.text)) ?? []
    const guess = guessKind(label.text, values)
    const field: FieldInput = { key: unusedKey(kebabCase(label.text), taken), label: label.text, ...guess }
    return {
      field,
      cell: cellAddress(label.row, label.column),
      sheet: first.grid.sheet,
      file: first.file,
      examples: values.slice(0, 2).map((value) => shorten(value, LONGEST_EXAMPLE)),
    }
  })
  const fields = withPartnership(guessed)
  const furniture = [...new Set(first.grid.cells.map(({ text }) => text).filter(isSectionHeading))]
  const form: FormInput = {
    id,
    label: titleOf(first.grid, labels) ?? id,
    ...(furniture.length > 0 ? { furniture } : {}),
    fields: fields.map(({ field }) => field),
  }
  return { form, fields, layout: layoutOf(form, first) }
}

/** What stands over the first answered question and is answered on no copy is a title. On a blank form nothing can be told apart so. */
function withoutTitles(labels: readonly LearntLabel[], answers: ReadonlyMap<string, readonly string[]>): LearntLabel[] {
  const first = labels.findIndex(({ text }) => answers.has(squeeze(text)))
  const isAsked = (label: LearntLabel) => isCommonLabel(label.text) || /\?$/.test(label.text)
  return labels.filter((label, at) => at >= first || isAsked(label))
}

/** The form itself rather than the guidance and lists around it. */
function fullestSheet(grids: readonly Grid[]): Grid {
  const empty: Grid = { sheet: null, state: 'visible', cells: [], merges: [], attachments: [] }
  const score = (grid: Grid) =>
    grid.state === 'visible' && grid.cells.length > 0 ? findLabels(grid, new Set()).length : 0
  return [...grids].sort((a, b) => score(b) - score(a))[0] ?? empty
}

/** What each label was answered with, by reading the copies with every label as a free question. */
function answersOf(
  labels: readonly LearntLabel[],
  sheets: readonly { file: string; grid: Grid }[],
): Map<string, string[]> {
  const free = formSchema.parse({
    id: 'draft',
    label: 'draft',
    fields: labels.map(({ text }, at) =>
      at === 0
        ? { key: `f${at}`, label: text, kind: 'partnership' }
        : { key: `f${at}`, label: text, kind: 'entries', topic: `t${at}` },
    ),
  })
  const vocabularies = prepareForms([free], 'draft')
  const answers = new Map<string, string[]>()
  for (const { file, grid } of sheets) {
    for (const { field, pieces } of recognise(file, { grids: [grid], findings: [] }, vocabularies).returns.flatMap(
      (raw) => raw.fields,
    )) {
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

/** A form must ask for the partnership; where no label says so, the first question that is answered with a name is taken for it. */
function withPartnership(fields: readonly LearntField[]): LearntField[] {
  if (fields.some(({ field }) => kindOf(field).identifies)) return [...fields]
  const named = fields.find(
    ({ field, examples }) =>
      /\bname\b|partnership|forum|board|group/i.test(field.label) &&
      !/\?/.test(field.label) &&
      (examples[0]?.length ?? 0) < 100,
  )
  const chosen = named ?? fields[0]
  return fields.map((learnt) => {
    if (learnt !== chosen) return learnt
    const { key, label } = learnt.field
    return { ...learnt, field: { key, label, kind: 'partnership' } }
  })
}

function layoutOf(form: FormInput, { file, grid }: { file: string; grid: Grid }): LearntForm['layout'] {
  const parsed = formSchema.safeParse(form)
  if (!parsed.success) return 'unread'
  const { returns, findings } = recognise(
    file,
    { grids: [grid], findings: [] },
    prepareForms([parsed.data], parsed.data.id),
  )
  if (returns[0]) return returns[0].layout
  return findings.some(({ code }) => code === 'blank-form') ? 'blank' : 'unread'
}

/** Text above the first label is the form's title. */
function titleOf(grid: Grid, labels: readonly LearntLabel[]): string | null {
  const top = Math.min(...labels.map(({ row }) => row))
  return (
    grid.cells
      .find(({ row }) => row < top)
      ?.text.replace(/\s+/g, ' ')
      .trim() ?? null
  )
}

function unusedKey(key: string, taken: Set<string>): string {
  let unused = key
  for (let number = 2; taken.has(unused); number++) unused = `${key}-${number}`
  taken.add(unused)
  return unused
}
