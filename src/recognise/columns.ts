/**
 * What the columns of a form are for. Where headings stand over several answer columns, only the one for this return answers; what was
 * said last time, comments, states and the office's own columns are kept apart by name.
 */
import { ANSWER_KINDS } from '../config/schema.ts'
import { groupedBy } from '../groups.ts'
import { kindOf } from '../kinds/kinds.ts'
import { rememberedShort } from '../remembered.ts'
import { COLUMN_HEADINGS, type ColumnUse } from '../words/en/column-headings.ts'
import { PLACEHOLDER } from '../words/en/furniture.ts'
import { timeOf } from './heading-time.ts'
import { isLoneMark } from './marks.ts'
import { couldFit, fits } from './plausible.ts'
import { type Claim, claimOf } from './settle.ts'
import { goesOn, hasLabel, type Item, loneLabel } from './sheet.ts'
import { isQuestionNumber, readsAsGuidance } from './wording.ts'

const LONGEST_HEADING = 80
/** Labels that must have guidance in one column before the column is taken for guidance. */
const LEAST_IN_COLUMN = 3
/** Share of a column's texts that must read like guidance. */
const GUIDANCE_SHARE = 0.5

/** The claims on cells by what stands over their column, and by what the column holds. */
export function claimColumns(rows: readonly (readonly Item[])[]): Map<Item, Claim> {
  const claims = new Map<Item, Claim>()
  let open: OpenColumns | null = null
  for (const [at, row] of rows.entries()) {
    const headings = readHeadings(rows, at)
    if (headings) {
      open = openColumns(headings, rows, at)
      for (const { item } of headings) if (!hasLabel(item)) claims.set(item, claimOf('columnHeading'))
    } else if (open) {
      for (const item of row) {
        const claim = hasLabel(item) ? null : open.claim(item, row)
        if (claim) claims.set(item, claim)
      }
    }
  }
  for (const item of guidanceBetween(rows)) if (!claims.has(item)) claims.set(item, claimOf('guidanceColumn'))
  return claims
}

/** Rows beneath headings in which a label shows that they stand over a form. */
const ROWS_LOOKED_AT = 4

interface Heading {
  readonly item: Item
  /** Null for words that say nothing of the column's use. */
  readonly use: ColumnUse | null
}

/** What the words over a column say of its use; null when they say nothing. */
export function useOf(text: string): ColumnUse | null {
  return text.length > LONGEST_HEADING ? null : useOfHeading(text)
}

const useOfHeading = rememberedShort((text): ColumnUse | null => {
  const plain = text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  // A heading may stand in two languages, and say what the column is for in a bracket.
  const wordings = [
    plain,
    ...plain.split(' / '),
    ...[...text.matchAll(/\(([^()]+)\)/g)].map(([, held]) => held?.trim() ?? ''),
  ]
  const uses = Object.keys(COLUMN_HEADINGS) as ColumnUse[]
  return (
    uses.find((use) => COLUMN_HEADINGS[use].test(plain)) ??
    uses.find((use) => use !== 'notes' && wordings.some((wording) => COLUMN_HEADINGS[use].test(wording))) ??
    null
  )
})

/** The headings of a row that holds nothing else, with a form beneath it; null for any other row. */
function readHeadings(rows: readonly (readonly Item[])[], at: number): Heading[] | null {
  const [above, below] = [rows[at - 1], rows.slice(at + 1, at + 1 + ROWS_LOOKED_AT)]
  const row = behindSectionName(rows[at] ?? [])
  const dated = withTimes(row.map((item): Heading => ({ item, use: useOf(item.cell.text) })))
  const apart = dated.filter(({ use }) => use === 'lastTime' || use === 'notes' || use === 'help')
  if (answersOfDates(row) || answersOfRow(row, above)) return null
  const hasThis = dated.some(({ use }) => use === 'thisTime')
  const isOverForms = isOverAll(rows, at)
  const others = dated.filter(({ item, use }) => use === null && !hasLabel(item))
  const isAboveQuestion = below[0]?.[0] !== undefined && hasLabel(below[0][0])
  if (apart.length === 0 && !(hasThis && others.length > 0 && isAboveQuestion)) return null
  if (row.some((item) => hasLabel(item) && !(hasThis && apart.length > 0 && item === row[0]))) return null
  // Over the whole form the other headings need not say that the answers stand beneath them: "Your entry" beside "Example".
  if (others.length > 0 && !hasThis && !isOverForms) return null
  const isPair = hasThis && dated.filter(({ item }) => !isLoneMark(item.cell.text)).length > 1
  // Right under a question that has no answer yet, a single heading is the answer.
  const isBeneath = (above?.length === 1 && loneLabel(above[0])) || row.some((item) => goesOn(item, above))
  if (!isPair && !isOverForms && isBeneath) return null
  const isOverForm = below.some((under) => {
    const [first] = under
    return first !== undefined && hasLabel(first) && dated.some(({ item }) => item.box.left > first.box.right)
  })
  const hasAnswers = below[0] !== undefined && !below[0].every(hasLabel)
  return isOverForm || (isPair && hasAnswers) ? dated : null
}

/** Behind a question for a date, dates side by side are answers, of which one may be an example. */
function answersOfDates(row: readonly Item[]): boolean {
  const [first, ...others] = row
  const label = loneLabel(first)
  if (!label || kindOf(label.field).isName || kindOf(label.field).identifies) return false
  return others.every(({ cell }) => timeOf(cell.text) !== null && fits(label.field, cell.text) === 'yes')
}

/**
 * Questions side by side, or captions of one question's answer ("Last meeting", "Next meeting"), with what answers them in the row beneath, among which
 * several may name a time.
 */
function answersOfRow(row: readonly Item[], above: readonly Item[] = []): boolean {
  const isUnder = ({ box }: Item, over: Item) => over.box.left === box.left && over.box.bottom === box.top - 1
  const over = row.flatMap((item) => above.find((one) => isUnder(item, one)) ?? [])
  if (row.length < 2 || over.length < row.length) return false
  const [first] = above
  return over.every(loneLabel) || (loneLabel(first) !== null && first !== over[0])
}

/** "B", "Use of the pools", "2017-18", "2018-19": the years alone are headings. */
function behindSectionName(row: readonly Item[]): readonly Item[] {
  const from = row.findIndex(({ cell }) => timeOf(cell.text) !== null)
  const times = row.slice(from).map(({ cell }) => timeOf(cell.text))
  const isName = from > 0 && from <= MOST_IN_FRONT && new Set(times).size > 1 && !times.includes(null)
  return isName && !row.some(hasLabel) ? row.slice(from) : row
}

/** The number of a section and its name. */
const MOST_IN_FRONT = 2

/** Short texts side by side before the first question. */
function isOverAll(rows: readonly (readonly Item[])[], at: number): boolean {
  const row = rows[at] ?? []
  const isFirst = rows.slice(0, at).every((before) => !before.some(hasLabel))
  return isFirst && row.length > 1 && row.every(({ cell }) => cell.text.length <= LONGEST_OVER_ALL)
}

const LONGEST_OVER_ALL = 40

/** "2015-16" beside "2016-17", "March 2024" beside "June 2024": the latest is this round's. */
function withTimes(headings: readonly Heading[]): Heading[] {
  const times = headings.map(({ item }) => timeOf(item.cell.text))
  const known = times.filter((time) => time !== null)
  const latest = Math.max(...known)
  if (new Set(known).size < 2 || known.length < headings.length - 1) return [...headings]
  return headings.map((heading, at) => {
    const time = times[at] ?? null
    if (time === null) return heading
    return { ...heading, use: time === latest ? 'thisTime' : 'lastTime' }
  })
}

/** Whether one of the texts over columns is for an earlier time than another, or says so. */
export function nameLastTime(items: readonly Item[]): boolean {
  return withTimes(items.map((item) => ({ item, use: useOf(item.cell.text) }))).some(({ use }) => use === 'lastTime')
}

interface OpenColumns {
  claim(item: Item, row: readonly Item[]): Claim | null
}

function openColumns(headings: readonly Heading[], rows: readonly (readonly Item[])[], at: number): OpenColumns {
  const over = (item: Item) =>
    headings.find(({ item: { box } }) => box.left <= item.box.left && item.box.left <= box.right)
  const beneath = rows.slice(at + 1, endOf(rows, at))
  const hasThis = headings.some(({ use }) => use === 'thisTime')
  const answersElsewhere = beneath.some((row) =>
    row.some((item, place) => place > 0 && !hasLabel(item) && !isApart(over(item)?.use ?? null) && row.some(hasLabel)),
  )
  const firstUsed = beneath.find((row) => row.some((item) => !hasLabel(item) && over(item)?.use === 'thisTime'))
  const begins = firstUsed?.[0]?.box.top ?? 0
  return {
    claim(item, row) {
      const heading = over(item)
      if (!heading || !(hasThis || answersElsewhere)) return null
      const { text } = heading.item.cell
      // The facts at the head of a form are often filled in once, under the first heading, before this time's column begins.
      const isHeadFact = row.some(({ parts }) =>
        parts.some(({ label }) => label && !ANSWER_KINDS.has(label.field.kind)),
      )
      if (heading.use === 'lastTime') {
        return isHeadFact && item.box.top < begins ? null : claimOf('lastTimeColumn', null, text.trim())
      }
      if (heading.use === 'notes') return claimOf('notesColumn', null, text.trim())
      if (heading.use === 'help') return claimOf('guidanceColumn', null, text.trim())
      const isUnnamed = heading.use === null && hasThis && !hasLabel(heading.item)
      return isUnnamed && row.some((other) => other !== item && over(other)?.use === 'thisTime')
        ? claimOf('notesColumn', null, text.trim())
        : null
    },
  }
}

/** Whether a column of this use holds no answers for this round. */
export function isApart(use: ColumnUse | null): boolean {
  return use === 'lastTime' || use === 'notes' || use === 'help'
}

/** Headings hold until other headings. */
function endOf(rows: readonly (readonly Item[])[], at: number): number {
  const next = rows.findIndex((row, place) => place > at && row.length > 1 && row.every(({ cell }) => useOf(cell.text)))
  return next < 0 ? rows.length : next
}

/** Cells right behind a label, with the answer behind them, in a column of which most are guidance. */
function guidanceBetween(rows: readonly (readonly Item[])[]): Item[] {
  const between = new Map<number, { guidance: number; items: Item[] }>()
  for (const row of rows) {
    for (const [at, item] of row.entries()) {
      const label = loneLabel(item)
      const [first, second] = row.slice(at + 1, at + 3)
      if (!label || !first || !second || hasLabel(first) || hasLabel(second)) continue
      const found = between.get(first.box.left) ?? { guidance: 0, items: [] }
      between.set(first.box.left, found)
      found.items.push(first)
      const { text } = first.cell
      const isPrompt = readsAsGuidance(text) || PLACEHOLDER.test(text.trim()) || /\?$/.test(text.trim())
      const isUnlike = couldFit(label.field, text) === 'no' && couldFit(label.field, second.cell.text) === 'yes'
      if (isPrompt || isUnlike) found.guidance++
    }
  }
  return [...between.values()].flatMap(({ guidance, items }) =>
    items.length >= LEAST_IN_COLUMN && guidance >= items.length * GUIDANCE_SHARE ? items : [],
  )
}

/** Numbers of questions: `7`, `Q7`, `7.`, `(a)` in a cell of their own before a question, in a column of such numbers. */
export function claimNumbers(rows: readonly (readonly Item[])[]): Map<Item, Claim> {
  const found = rows.flatMap((row) =>
    row.filter((item, at) => {
      const [before, next] = [row[at - 1], row[at + 1]]
      if (hasLabel(item) || !next || !hasLabel(next) || next.box.left - item.box.right > 2) return false
      return !(before && hasLabel(before)) && isQuestionNumber(item.cell.text)
    }),
  )
  const columns = groupedBy(found, ({ box }) => box.left)
  const numbers = [...columns].filter(
    ([, items]) => items.length > 1 || /[a-z.):]/i.test(items[0]?.cell.text.trim() ?? ''),
  )
  const letters = sectionLetters(rows, new Set(numbers.flatMap(([left, { length }]) => (length > 1 ? [left] : []))))
  return new Map(
    [...numbers.flatMap(([, items]) => items), ...letters].map((item) => [item, claimOf('questionNumber')]),
  )
}

/** "B" in the column of the questions' numbers, before the name of a section, or the number of a question that is none of the form's. */
function sectionLetters(rows: readonly (readonly Item[])[], columns: ReadonlySet<number>): Item[] {
  return rows.flatMap(([item, next]) => {
    if (!item || !next || !columns.has(item.box.left) || hasLabel(item) || hasLabel(next)) return []
    const text = item.cell.text.trim()
    const isOne = /^\(?\p{Lu}[.)]?$/u.test(text) || isQuestionNumber(text)
    return isOne && next.box.left - item.box.right <= 2 ? [item] : []
  })
}
