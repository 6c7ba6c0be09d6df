/**
 * Forms that print each question in two languages: in one cell ("Partneriaeth / Partnership", or a line each) or in a column for each. No
 * language need be known: the same arrangement at several questions, whose other half cannot be their answer, shows it.
 */
import type { FormField } from '../config/schema.ts'
import { type CellPart, mayBeginWithLabel, readParts } from './labels.ts'
import { couldFit, TELLING_KINDS } from './plausible.ts'
import { type Claim, claimOf } from './settle.ts'
import { hasLabel, type Item, loneLabel } from './sheet.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Questions that must be printed so before any is taken to be. */
const LEAST_QUESTIONS = 3
/** Share of a column's questions that must have the other language beside them. */
const LEAST_SHARE = 0.8
const LONGEST = 250
const SEPARATOR = /\s+[/|–—-]\s+|\s*\n\s*/g
/** No text without one of these has any. */
const IN_SEPARATORS = /[/|–—\n-]/

/** A question with another language before or behind it in its cell. */
interface Doubled {
  readonly item: Item
  readonly field: FormField
  /** What stands in the other language. */
  readonly other: string
  /** The cell read with both as the question. */
  readonly parts: readonly CellPart[]
}

/** Reads both languages in a cell as its question, where several cells are so. */
export function joinLanguages(items: readonly Item[], vocabulary: Vocabulary): Item[] {
  const before = items.flatMap((item) => languageBefore(item, vocabulary))
  const behind = items.flatMap(languageBehind)
  const joined = new Map<Item, readonly CellPart[]>()
  if (isEnough(before)) for (const { item, parts } of before) joined.set(item, parts)
  if (isEnough(behind) && areNoAnswers(behind, items)) for (const { item, parts } of behind) joined.set(item, parts)
  return joined.size === 0 ? [...items] : items.map((item) => ({ ...item, parts: joined.get(item) ?? item.parts }))
}

function isEnough(doubled: readonly Doubled[]): boolean {
  const fields = new Set(doubled.map(({ field }) => field))
  return fields.size >= LEAST_QUESTIONS && new Set(doubled.map(({ other }) => other)).size >= LEAST_QUESTIONS
}

/** `Partneriaeth / Partnership: Skills Board` */
function languageBefore(item: Item, vocabulary: Vocabulary): Doubled[] {
  const { text } = item.cell
  if (item.parts[0]?.label || text.length > 10 * LONGEST || !IN_SEPARATORS.test(text)) return []
  for (const mark of text.matchAll(SEPARATOR)) {
    if (mark.index > LONGEST) break
    const from = mark.index + mark[0].length
    const other = text.slice(0, mark.index)
    const behind = text.slice(from)
    if (!mayBeginWithLabel(behind, vocabulary)) continue
    const parts = readParts(behind, vocabulary)
    const [first, ...rest] = parts
    if (!first?.label || first.label.strength === 'weak' || !isWording(other)) continue
    const lines = text.slice(0, from).split('\n').length - 1
    const label = { ...first.label, text: `${text.slice(0, from)}${first.label.text}` }
    const moved = [{ ...first, label }, ...rest].map((part) => ({ ...part, line: part.line + lines }))
    return [{ item, field: label.field, other, parts: moved }]
  }
  return []
}

/** `Partnership / Partneriaeth` */
function languageBehind(item: Item): Doubled[] {
  const [part, second] = item.parts
  const label = part?.label
  if (!label || second) return []
  const isSeparate = /[/|–—-]\s*$/.test(label.text) || /^\s*[/|–—-]\s/.test(part.text) || part.line > 1
  const other = part.text.replace(/^\s*[/|–—-]\s/, '').trim()
  if (!isSeparate || other.includes('\n') || !isWording(other)) return []
  const parts = [{ label: { ...label, text: item.cell.text.trim() }, text: '', line: 1 }]
  return [{ item, field: label.field, other, parts }]
}

function isWording(text: string): boolean {
  return text.length <= LONGEST && /\p{L}{2}/u.test(text) && !/@|\d{4}/.test(text)
}

/**
 * What stands behind the questions is no answer where every date, number and address among them would be none, and the answers stand
 * elsewhere: beside or beneath.
 */
function areNoAnswers(doubled: readonly Doubled[], items: readonly Item[]): boolean {
  const telling = doubled.filter(({ field }) => TELLING_KINDS.has(field.kind))
  if (telling.some(({ field, other }) => couldFit(field, other) !== 'no')) return false
  if (telling.length > 1) return true
  const values = new Set(items.flatMap((item) => (hasLabel(item) ? [] : [`${item.box.top} ${item.box.left}`])))
  const answered = doubled.filter(
    ({ item: { box } }) => values.has(`${box.top} ${box.right + 1}`) || values.has(`${box.bottom + 1} ${box.left}`),
  )
  return answered.length >= doubled.length / 2 && answered.length >= LEAST_QUESTIONS
}

export interface LanguageColumns {
  readonly rows: readonly (readonly Item[])[]
  readonly claims: ReadonlyMap<Item, Claim>
}

/**
 * Finds a column that repeats the questions in another language. An answer given beside either is the question's; of two the one beside the
 * known wording, and the other is set aside.
 *
 * @param rows cells by row, each row from left to right
 */
export function readLanguageColumns(rows: readonly (readonly Item[])[]): LanguageColumns {
  const columns = languageColumns(rows)
  const claims = new Map<Item, Claim>()
  if (columns.size === 0) return { rows, claims }
  const read = rows.map((row) => {
    const question = row.find((item) => columns.has(item.box.left) && loneLabel(item))
    const other = row.find((item) => question && item.box.left === columns.get(question.box.left) && !hasLabel(item))
    if (!question || !other) return row
    const answers = row.filter((item) => item !== question && item !== other && !hasLabel(item))
    const first = question.box.left < other.box.left ? question : other
    const second = first === question ? other : question
    const between = answers.filter(({ box }) => first.box.left < box.left && box.left < second.box.left)
    const behind = answers.filter(({ box }) => box.left > second.box.left)
    const isOwn = first === question ? between.length > 0 : behind.length > 0
    const foreign = first === question ? behind : between
    if (isOwn) for (const item of foreign) claims.set(item, claimOf('notesColumn', null, other.cell.text.trim()))
    if (isOwn || first === question || foreign.length === 0) {
      claims.set(other, claimOf('otherLanguage'))
      return row
    }
    // The answer stands between: behind the other wording, which asks for it then.
    const asking = { ...other, parts: question.parts }
    const silent = { ...question, parts: [{ label: null, text: question.cell.text, line: 1 }] }
    claims.set(silent, claimOf('otherLanguage'))
    return row.map((item) => (item === question ? silent : item === other ? asking : item))
  })
  return { rows: read, claims }
}

interface Pair {
  readonly field: FormField
  readonly other: Item
  /** What stands in the row and is no question, `other` among it. */
  readonly silent: readonly Item[]
}

/** The column of the other language by the column of the questions. */
function languageColumns(rows: readonly (readonly Item[])[]): Map<number, number> {
  const pairs = new Map<string, Pair[]>()
  const questions = new Map<number, number>()
  for (const row of rows) {
    const silent = row.filter((item) => !hasLabel(item))
    for (const question of row) {
      const label = loneLabel(question)
      if (!label) continue
      questions.set(question.box.left, (questions.get(question.box.left) ?? 0) + 1)
      for (const [at, other] of row.entries()) {
        const before = row[at - 1]
        // What stands right behind another question answers that.
        if (hasLabel(other) || (before && before !== question && hasLabel(before))) continue
        const key = `${question.box.left} ${other.box.left}`
        const known = pairs.get(key)
        if (known) known.push({ field: label.field, other, silent })
        else pairs.set(key, [{ field: label.field, other, silent }])
      }
    }
  }
  const columns = new Map<number, number>()
  for (const [key, list] of pairs) {
    const [column = 0, other = 0] = key.split(' ').map(Number)
    const isMost = list.length >= Math.max(LEAST_QUESTIONS, (questions.get(column) ?? 0) * LEAST_SHARE)
    if (!isMost || columns.has(column) || !isOtherLanguage(list)) continue
    // Behind the answers stand remarks as well; those have a heading.
    const isLast = other > column && list.every((pair) => answersIn(pair).every(({ box }) => box.left < other))
    const headed = rows.some((row) =>
      row.some((item) => item.box.left === other && !list.some((pair) => pair.other === item)),
    )
    if (!isLast || !headed) columns.set(column, other)
  }
  return columns
}

function answersIn({ silent, other }: Pair): Item[] {
  return silent.filter((item) => item !== other)
}

/** Different words at each question, none of which could answer a question whose answers look like nothing else. */
function isOtherLanguage(list: readonly Pair[]): boolean {
  const texts = list.map(({ other: { cell } }) => cell.text)
  if (new Set(texts).size < list.length || !texts.every((text) => isWording(text) && !text.includes('\n'))) return false
  const telling = list.filter(({ field }) => TELLING_KINDS.has(field.kind))
  return (
    telling.length > 0 &&
    telling.every(({ field, other: { cell } }) => couldFit(field, cell.text) === 'no') &&
    telling.some((pair) => answersIn(pair).some(({ cell }) => couldFit(pair.field, cell.text) === 'yes'))
  )
}
