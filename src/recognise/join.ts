/** One return out of the sheets it is spread over. */
import { ANSWER_KINDS, type FormField } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import type { Finding } from '../model.ts'
import { squeeze } from './label-text.ts'
import { countCells } from './ledger.ts'
import { withoutNearTwins } from './near-twins.ts'
import type { RawField, RawReturn } from './raw.ts'
import { isRepeatable } from './rivals.ts'
import { readsAsGuidance } from './wording.ts'
import { LEAST_FIELDS, type Sheet } from './workbook.ts'

interface Joined {
  readonly returns: readonly RawReturn[]
  /** Sheets that belong to the returns. */
  readonly used: readonly (string | null)[]
  readonly findings: readonly Finding[]
}

/**
 * A form over several sheets is one return: sheets that answer other questions than the one with the partnership's name, and name no other
 * partnership, belong to it. With several partnerships in one workbook nobody knows whose a nameless sheet is.
 */
export function joinSheets(file: string, sheets: readonly Sheet[]): Joined {
  const visible = sheets.filter(({ grid, returns }) => grid.state === 'visible' && returns.length > 0)
  const hidden = sheets.filter(({ grid, kind }) => grid.state !== 'visible' && kind === 'returns')
  const whole = [...visible.filter(({ kind }) => kind === 'returns'), ...hidden].flatMap(({ returns }) => returns)
  const alone: Joined = { returns: whole, used: [], findings: [] }
  if (visible.length < 2 || visible.some(({ returns }) => returns.length > 1)) return alone
  const parts = withoutNearTwins(visible.flatMap(({ returns }) => returns))
  const main = parts.find((raw) => nameOf(raw) !== null) ?? fullest(parts)
  if (!main || main.layout === 'table' || main.layout === 'turnedTable') return alone
  if (parts.some((raw) => nameOf(raw) !== null && !isSameName(nameOf(raw), nameOf(main)))) return alone
  const added = partsOf(main, parts)
  const joined = [main, ...added]
  if (added.length === 0 || new Set(joined.flatMap(askedFields)).size < LEAST_FIELDS) return alone
  return {
    returns: [joinReturns(main, added), ...whole.filter(({ source }) => !sheetsOf(joined).has(source.sheet))],
    used: [...sheetsOf(joined)],
    findings: added.map(({ source }) =>
      finding(
        'sheet-joined',
        { file, sheet: source.sheet, cell: null },
        { sheet: source.sheet ?? '', to: main.source.sheet ?? '' },
      ),
    ),
  }
}

/** Where no sheet names the partnership, the sheet that answers most. */
function fullest(parts: readonly RawReturn[]): RawReturn | undefined {
  return [...parts].sort((a, b) => answeredFields(b).length - answeredFields(a).length)[0]
}

function sheetsOf(returns: readonly RawReturn[]): Set<string | null> {
  return new Set(returns.map(({ source }) => source.sheet))
}

/** The sheets that belong to a return: most of what they answer is answered on no other, all of it where they name the partnership again. */
function partsOf(main: RawReturn, parts: readonly RawReturn[]): RawReturn[] {
  const taken = new Set(trulyAnswered(main))
  return parts.filter((raw) => {
    if (raw === main || raw.form !== main.form) return false
    const isNamed = nameOf(raw) !== null
    const answers = answeredFields(raw).filter(
      (field) => ANSWER_KINDS.has(field.kind) || (!isNamed && !isRepeatable(field)),
    )
    const again = answers.filter((field) => taken.has(field)).length
    const isMostlyNew = again === 0 || (!isNamed && again * 2 < answers.length)
    const belongs = isMostlyNew && answeredFields(raw).some((field) => !taken.has(field))
    if (belongs) for (const field of trulyAnswered(raw)) taken.add(field)
    return belongs
  })
}

/** Joins sheets of one form. Head facts that a later sheet repeats word for word are read once; `source.sheet` is null. */
export function joinReturns(main: RawReturn, added: readonly RawReturn[]): RawReturn {
  const whole = [main, ...added]
  const ledger = whole.flatMap((raw) => raw.ledger)
  const fields: RawField[] = []
  const known = new Set<string>()
  for (const field of whole.flatMap((raw) => raw.fields)) {
    const text = `${field.field.key} ${textOf(field)}`
    const isRepeated = known.has(text) && !ANSWER_KINDS.has(field.field.kind)
    const isNameAgain = field.field.kind === 'partnership' && fields.some((one) => one.field === field.field)
    known.add(text)
    if (!isRepeated && !isNameAgain) fields.push(field)
  }
  const layouts = new Set(whole.map(({ layout }) => layout))
  return {
    ...main,
    layout: layouts.size === 1 ? main.layout : 'mixed',
    fields: withoutEmptyTwins(fields),
    leftOver: whole.flatMap((raw) => raw.leftOver),
    setAside: whole.flatMap((raw) => raw.setAside),
    furniture: whole.flatMap((raw) => raw.furniture),
    ledger,
    coverage: countCells(ledger),
    source: { ...main.source, sheet: null, cell: null },
    findings: [...whole.flatMap((raw) => raw.findings), ...askedAgain(whole)],
  }
}

/** A question answered on two sheets: nobody knows whether both answers belong together. */
function askedAgain(whole: readonly RawReturn[]): Finding[] {
  const first = new Map<FormField, { raw: RawReturn; field: RawField }>()
  return whole.flatMap((raw) =>
    raw.fields.flatMap((field) => {
      if (!isAnswered(field) || isRepeatable(field.field) || field.field.kind === 'partnership') return []
      const before = first.get(field.field)
      if (!before) first.set(field.field, { raw, field })
      if (
        !before ||
        before.raw === raw ||
        (textOf(before.field) === textOf(field) && !ANSWER_KINDS.has(field.field.kind))
      )
        return []
      const cells = [before.field, field].map(({ labelSource: { sheet, cell } }) => `${sheet ?? ''}!${cell ?? ''}`)
      const args = { question: field.labelText, cells: cells.join(', ') }
      return [finding('question-twice', field.labelSource, args)]
    }),
  )
}

/** A question left empty on one sheet, or with nothing but guidance, and answered on another was answered there. */
export function withoutEmptyTwins(fields: readonly RawField[]): RawField[] {
  const answered = new Set(fields.filter(isAnswered).map(({ field }) => field))
  return fields.filter((one) => isAnswered(one) || !answered.has(one.field))
}

/** More than what a contents page says of a section. */
function isAnswered({ pieces }: RawField): boolean {
  return pieces.length > 0 && !pieces.every(({ text }) => readsAsGuidance(text))
}

/** Questions whose answer does not begin with guidance, as it does on a contents page whose sections bear the questions' names. */
function trulyAnswered({ fields }: RawReturn): FormField[] {
  return fields.flatMap(({ field, pieces: [first] }) => (first && !readsAsGuidance(first.text) ? [field] : []))
}

function textOf({ pieces }: RawField): string {
  return pieces.map(({ text }) => text.trim()).join('\n')
}

function askedFields({ fields }: RawReturn): FormField[] {
  return fields.map(({ field }) => field)
}

/** The questions of a return that have an answer. */
export function answeredFields(raw: RawReturn): FormField[] {
  return raw.fields.filter(({ pieces }) => pieces.length > 0).map(({ field }) => field)
}

/** The partnership a return names, squeezed; null when it names none. */
export function nameOf(raw: RawReturn): string | null {
  const named = raw.fields.find(({ field, pieces }) => field.kind === 'partnership' && pieces.length > 0)
  return named ? squeeze(textOf(named)) : null
}

/** "The Skills Board" is "Skills Board": a name may be given with more words around it. */
function isSameName(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && (one.includes(other) || other.includes(one))
}
