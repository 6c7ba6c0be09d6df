/** Which texts are labels when several claim one field, and when a text that reads like a label stands in an answer's place. */
import { ANSWER_KINDS, type FormField } from '../config/schema.ts'
import { arePartsOfOne, kindOf } from '../kinds/kinds.ts'
import { squeeze } from './label-text.ts'
import { type CellPart, type Label, readPartsAccepted } from './labels.ts'
import { isLoneMark } from './marks.ts'
import type { RuleName } from './rules.ts'
import { type Claim, claimOf, settle } from './settle.ts'
import { gapBetween, goesOn, hasLabel, type Item, loneLabel, rowsOf, WIDEST_GAP } from './sheet.ts'
import { STRENGTH, type Strength, type Vocabulary } from './vocabulary.ts'

/** How a label stands in the place of an answer: beside or beneath another label, or behind one in its cell. */
type AnswersPlace = 'beside' | 'beneath' | 'inCell'

interface Standing {
  readonly item: Item
  readonly label: Label
  readonly place: AnswersPlace | null
  /** The label whose answer it may be. */
  readonly of: Label | null
}

export const LABEL_RULES: Record<Strength, RuleName> = {
  printed: 'printedLabel',
  other: 'otherLabel',
  common: 'usualLabel',
  near: 'nearLabel',
  weak: 'labelInText',
}

/**
 * Settles which texts are labels: for each field the best placed and surest stay, the others are text again. People and contact details
 * may be asked for more than once (two chairs, a line for each number).
 */
export function settleLabels(items: readonly Item[], vocabulary: Vocabulary): Item[] {
  const read = items.map((item, at) => withoutCaption(item, items[at - 1]))
  const standings = standingsOf(read)
  const best = bestOf(standings)
  const tables = rowsOfNames(standings, best)
  const settled = new Map<Item, Map<Label, Label | null>>()
  for (const standing of standings) {
    const known = settled.get(standing.item) ?? new Map<Label, Label | null>()
    settled.set(standing.item, known.set(standing.label, settleOne(standing, best, tables)))
  }
  for (const [item, labels] of settled) dropWithFirst(item, labels, best)
  return read.map((item) => withLabels(item, settled.get(item), vocabulary))
}

/** A cell that does not begin with a label after all is an answer: its further lines are no labels of questions that are asked elsewhere. */
function dropWithFirst(item: Item, labels: Map<Label, Label | null>, best: ReadonlyMap<FormField, Standing>): void {
  const [first] = labels.values()
  if (first !== null) return
  for (const label of labels.keys()) if (best.get(label.field)?.item !== item) labels.set(label, null)
}

/** `Tel: …` beside "Contact details" is how the details are written, not a question of its own. */
function withoutCaption(item: Item, before: Item | undefined): Item {
  const [part] = item.parts
  const lone = before?.box.top === item.box.top ? loneLabel(before) : null
  if (!part?.label || part.text === '' || !lone) return item
  const isCaption = arePartsOfOne(part.label.field.kind, lone.field.kind)
  return isCaption ? { ...item, parts: [{ label: null, text: item.cell.text, line: 1 }] } : item
}

/** Whether a question may be asked more than once on a form. */
export function isRepeatable(field: FormField): boolean {
  return kindOf(field).repeats === true
}

function standingsOf(items: readonly Item[]): Standing[] {
  const rows = rowsOf(items)
  const isMain = mainColumns(items)
  const isInCellForm =
    items.filter(({ parts }) => parts[0]?.label && parts[0].text.trim() !== '').length >= LEAST_IN_CELL
  const isLine = linesOfAnswers(rows)
  return rows.flatMap((row, r) =>
    row.flatMap((item, at) =>
      item.parts.flatMap((part, index): Standing[] => {
        const { label } = part
        if (!label) return []
        const before = item.parts[index - 1]
        if (before) return [{ item, label, place: isWithin(before, label) ? 'inCell' : null, of: before.label }]
        const of = labelBeside(row, at, isMain(item) ? 0 : WIDEST_GAP, rows[r + 1])
        if (of) return [{ item, label, place: 'beside', of }]
        const above = isInCellForm && part.text.trim() !== '' ? null : labelAbove(row, at, rows[r - 1])
        const isAside = goesOn(item, rows[r - 1]) && (!isMain(item) || (!isInCellForm && isLine(item)))
        const isBulleted = BULLETED.test(item.cell.text)
        const isWithinAnswer = above !== null || isAside || isBulleted
        const isOwnQuestion =
          part.text.trim() === '' &&
          (row[at + 1] || (isMain(item) && !isBulleted && hasValueBeneath(item, rows[r + 1])))
        return [{ item, label, place: isWithinAnswer && !isOwnQuestion ? 'beneath' : null, of: above }]
      }),
    ),
  )
}

/** Beneath a question for any text: "Chair: Ann Reed" right under another line is more of the answer, where the form asks for the chair elsewhere. */
function linesOfAnswers(rows: readonly (readonly Item[])[]): (item: Item) => boolean {
  const lines = new Set<Item>()
  let question: Item | null = null
  for (const row of rows) {
    const [item, second] = row
    if (!item) continue
    const label = loneLabel(item)
    if (label) question = !second && ANSWER_KINDS.has(label.field.kind) ? item : null
    else if (question && !second && item.box.left === question.box.left) lines.add(item)
  }
  return (item) => lines.has(item)
}

/** A line of a list. */
const BULLETED = /^\s*[•·▪○\uf0a7\uf0b7]/

/** The columns in which most labels stand. */
function mainColumns(items: readonly Item[]): (item: Item) => boolean {
  const counts = new Map<number, number>()
  for (const item of items) {
    if (item.parts[0]?.label) counts.set(item.box.left, (counts.get(item.box.left) ?? 0) + 1)
  }
  let most = 0
  for (const count of counts.values()) most = Math.max(most, count)
  return ({ box }) => counts.get(box.left) === most
}

/** Cells with a label and its answer, from which a form is taken to be laid out so. */
const LEAST_IN_CELL = 3

/** Right behind a label that has no answer yet, or found in the middle of a text. */
function isWithin(before: CellPart, label: Label): boolean {
  return before.text.trim() === '' || label.strength === 'weak'
}

/** The label right before a cell in its row, unless both are headings over values, or the cell has a value of its own. */
function labelBeside(
  row: readonly Item[],
  at: number,
  widest: number,
  below: readonly Item[] | undefined,
): Label | null {
  const [item, before, next] = [row[at], row[at - 1], row[at + 1]]
  if (!item || !before || gapBetween(before, item) > widest) return null
  const label = loneLabel(before)
  if (!label || !loneLabel(item)) return label
  if (next && gapBetween(item, next) === 0 && !hasLabel(next)) return null
  return [before, item].every((heading) => hasValueBeneath(heading, below)) ? null : label
}

function hasValueBeneath({ box }: Item, below: readonly Item[] | undefined): boolean {
  const [first] = below ?? []
  const found = below?.find((other) => other.box.left === box.left)
  return found !== undefined && !hasLabel(found) && (found === first || (first !== undefined && !hasLabel(first)))
}

/** The question alone in the row above, when nothing but a mark stands before the cell in its own row. */
function labelAbove(row: readonly Item[], at: number, above: readonly Item[] | undefined): Label | null {
  const [item, over] = [row[at], above?.[0]]
  if (!item || !over || above?.length !== 1 || over.box.left > item.box.left) return null
  return row.slice(0, at).every((before) => !hasLabel(before) && isLoneMark(before.cell.text)) ? loneLabel(over) : null
}

function rankOf({ item, label, place }: Standing): number {
  return (place ? 0 : 100) + (item.cell.hidden ? 0 : 50) + STRENGTH[label.strength]
}

function bestOf(standings: readonly Standing[]): Map<FormField, Standing> {
  const best = new Map<FormField, Standing>()
  for (const standing of standings) {
    const known = best.get(standing.label.field)
    const isBetter = !known || rankOf(standing) > rankOf(known)
    if (isBetter || (rankOf(standing) === rankOf(known) && isLaterYear(standing.label, known.label))) {
      best.set(standing.label.field, standing)
    }
  }
  return best
}

/** Rows in which the partnership is asked for again: the headings of a table, whose other words ask nothing that is asked elsewhere. */
function rowsOfNames(standings: readonly Standing[], best: ReadonlyMap<FormField, Standing>): ReadonlySet<number> {
  return new Set(
    standings.flatMap((standing) => {
      const { field } = standing.label
      return field.kind === 'partnership' && best.get(field) !== standing ? [standing.item.box.top] : []
    }),
  )
}

/** The label as it stands after settling; null when its text is none. */
function settleOne(
  standing: Standing,
  best: ReadonlyMap<FormField, Standing>,
  tables: ReadonlySet<number>,
): Label | null {
  const { item, label, place } = standing
  const surest = best.get(label.field) ?? standing
  if (surest !== standing) {
    if (place === null && item.cell.hidden && !surest.item.cell.hidden)
      return { ...label, setAside: 'hiddenBesideVisible' }
    if (place === null && isOtherYear(label, surest.label)) return { ...label, setAside: 'earlierLabel' }
  }
  if (surest !== standing && tables.has(item.box.top)) return null
  const { claim, runnerUp } = settle(claimsOn(standing, surest))
  if (claim.rule === 'beside') return null
  return runnerUp && label.strength !== 'near' ? { ...label, strength: 'weak' } : label
}

function claimsOn(standing: Standing, surest: Standing): [Claim, ...Claim[]] {
  const { label, place, of } = standing
  const asText = claimOf('beside', of?.field ?? null)
  if (surest !== standing && !maySecond(standing, surest)) return [claimOf('wordsOfALabel', label.field), asText]
  if (place === null || isNextFact(standing)) return [claimOf(LABEL_RULES[label.strength], label.field)]
  return [claimOf('labelInText', label.field), asText]
}

/** A question asked again: two chairs, or the same question printed twice. */
function maySecond(standing: Standing, surest: Standing): boolean {
  const { label, place, item } = standing
  if (place !== null || item.cell.hidden !== surest.item.cell.hidden) return false
  if (isRepeatable(label.field) && STRENGTH[label.strength] >= STRENGTH.common) return true
  const isSure = label.strength === surest.label.strength && STRENGTH[label.strength] >= STRENGTH.other
  return isSure && label.field.kind !== 'partnership'
}

/** `Tel:` and `Email:` beneath one another, or an empty question above the next: the second is no answer to the first. */
function isNextFact({ label, place, of }: Standing): boolean {
  if (place === 'beneath') return true
  const isHead = !ANSWER_KINDS.has(label.field.kind) && of !== null && !ANSWER_KINDS.has(of.field.kind)
  return place === 'inCell' && isHead && label.strength !== 'weak'
}

const YEAR = /\b(?:19|20)\d\d\b/g

function yearOf({ text }: Label): number | null {
  const years = text.match(YEAR)
  return years ? Math.max(...years.map(Number)) : null
}

/** Whether two labels of one question ask for different years. */
function isOtherYear(label: Label, other: Label): boolean {
  const [one, two] = [yearOf(label), yearOf(other)]
  return one !== null && two !== null && one !== two
}

/** The year the form prints is this round's; failing that, the latest. */
function isLaterYear(label: Label, known: Label): boolean {
  if (!isOtherYear(label, known)) return false
  const printed = yearOf({ ...label, text: label.field.label })
  if (printed !== null && [yearOf(label), yearOf(known)].includes(printed)) return yearOf(label) === printed
  return (yearOf(label) ?? 0) > (yearOf(known) ?? 0)
}

function withLabels(item: Item, settled: ReadonlyMap<Label, Label | null> | undefined, vocabulary: Vocabulary): Item {
  if (!settled) return item
  const decisions = new Map<string, (Label | null)[]>()
  for (const [label, now] of settled) {
    const key = squeeze(label.text)
    decisions.set(key, [...(decisions.get(key) ?? []), now])
  }
  const isDropped = [...settled.values()].includes(null)
  // A cell may hold the same words twice, as the label and as its answer: they are decided on in turn.
  const turns = new Map([...decisions].map(([key, list]) => [key, [...list]]))
  const parts = isDropped
    ? readPartsAccepted(item.cell.text, vocabulary, (label) => Boolean(turns.get(squeeze(label.text))?.shift()))
    : item.parts
  const kept = new Map([...decisions].map(([key, list]) => [key, list.filter((label) => label !== null)]))
  return {
    ...item,
    parts: parts.map(
      (part): CellPart =>
        part.label ? { ...part, label: kept.get(squeeze(part.label.text))?.shift() ?? part.label } : part,
    ),
  }
}
