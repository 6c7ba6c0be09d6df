/**
 * Questions that a form asks in the same words under several headings: "Target" under "Housing" and under "Health". The heading that a label stands
 * under, or beside, or the name of its sheet, says which question it is; where nothing says so, somebody is asked and nothing is guessed.
 */
import type { FormField } from '../config/schema.ts'
import { groupsOf } from '../groups.ts'
import { labelKeys } from './label-text.ts'
import type { Label } from './labels.ts'
import { gapBetween, type Item, type LabelUse, labelsOf, loneLabel, rowsOf, sharesColumns } from './sheet.ts'
import { looksLikeQuestion } from './strangers.ts'
import type { Vocabulary } from './vocabulary.ts'
import { sectionTitle } from './wording.ts'

/** Which of several questions a label asks; null for none of them, where it is not plain which. */
type Settled = ReadonlyMap<Label, FormField | null>

interface Heading {
  readonly item: Item
  readonly section: string
}

/** Gives each label that several questions share to the question of its section, and marks the headings that say so. */
export function placeInSections(items: readonly Item[], vocabulary: Vocabulary, sheet: string | null): readonly Item[] {
  if (vocabulary.twins.size === 0) return items
  const uses = labelsOf(items).filter(({ label }) => vocabulary.twins.has(label.field))
  if (uses.length === 0) return items
  const sections = new Set(vocabulary.form.fields.flatMap((field) => sectionKey(field) ?? []))
  const headings = headingsAmong(items, sections)
  const ofSheet = sectionNamed(sheet ?? '', sections)
  const under = new Map(uses.map((use) => [use.label, headingOver(use, headings)]))
  const strange = underOtherHeadings(uses, under, items)
  const settled = new Map<Label, FormField | null>()
  const doubtful = new Set<Label>()
  for (const group of groupsOf(uses, ({ label }) => label.field.key)) {
    const own = group.filter(({ label }) => !strange.has(label))
    const fields = twinsOf(own[0]?.label ?? null, vocabulary)
    const asks = new Set(fields.map(sectionKey))
    // Under the heading of a section that asks nothing of the kind, a label is nobody's, unless its own headings stand nowhere.
    const isHeaded = headings.some(({ section }) => asks.has(section))
    for (const { label } of own) {
      const section = under.get(label)?.section ?? ofSheet
      const [field, ...others] = fields.filter((one) => sectionKey(one) === section)
      if (field && others.length === 0) settled.set(label, field)
      else if (section !== null && isHeaded) {
        settled.set(label, null)
        doubtful.add(label)
      }
    }
    const left = own.filter(({ label }) => !settled.has(label))
    const open = fields.filter((field) => ![...settled.values()].includes(field))
    for (const [at, { label }] of left.entries()) {
      // As many as the form prints, and nothing that says which is which: they stand in the form's own order.
      settled.set(label, left.length === open.length ? (open[at] ?? null) : null)
      if (left.length !== open.length || fields.some(({ section }) => section)) doubtful.add(label)
    }
  }
  for (const label of strange) settled.set(label, null)
  const used = new Set([...under].flatMap(([label, heading]) => (heading && !strange.has(label) ? [heading.item] : [])))
  return items.map((item) => withSections(item, { settled, doubtful, used, vocabulary }))
}

function withSections(
  item: Item,
  around: { settled: Settled; doubtful: ReadonlySet<Label>; used: ReadonlySet<Item>; vocabulary: Vocabulary },
): Item {
  const { settled, doubtful, used, vocabulary } = around
  if (used.has(item)) return { ...item, parts: [{ label: null, text: item.cell.text, line: 1 }], isSection: true }
  const own = item.parts.flatMap(({ label }) => (label && settled.has(label) ? [label] : []))
  const [first] = own
  if (!first) return item
  const doubt = own.find((label) => doubtful.has(label))
  const marked = doubt ? { unclearBetween: twinsOf(doubt, vocabulary) } : {}
  if (own.some((label) => settled.get(label) === null)) {
    return { ...item, ...marked, parts: [{ label: null, text: item.cell.text, line: 1 }], isUnplaced: first }
  }
  const parts = item.parts.map((part) => {
    const field = part.label && settled.get(part.label)
    return part.label && field ? { ...part, label: { ...part.label, field } } : part
  })
  return { ...item, ...marked, parts }
}

function twinsOf(label: Label | null, { twins }: Vocabulary): readonly FormField[] {
  return (label && twins.get(label.field)) ?? []
}

function sectionKey({ section }: FormField): string | null {
  return section ? (labelKeys(section)[0] ?? null) : null
}

/** Cells that name a section of the form; not where they answer the question right before or above them. */
function headingsAmong(items: readonly Item[], sections: ReadonlySet<string>): Heading[] {
  const rows = rowsOf(items)
  return rows.flatMap((row, r) =>
    row.flatMap((item, at): Heading[] => {
      const section = sectionNamed(item.cell.text, sections)
      if (section === null) return []
      const before = loneLabel(row[at - 1])
      const [first] = rows[r - 1] ?? []
      const above = rows[r - 1]?.length === 1 && first?.box.left === item.box.left ? loneLabel(first) : null
      const answers = [before, above].some((label) => label !== null && !label.field.section)
      return answers ? [] : [{ item, section }]
    }),
  )
}

/** "Section 2: Housing" and "2. Housing" are "Housing"; null for what names no section of the form. */
function sectionNamed(text: string, sections: ReadonlySet<string>): string | null {
  return [text, sectionTitle(text)].flatMap(labelKeys).find((key) => sections.has(key)) ?? null
}

/** The heading that a label stands under or beside: of those in its columns, failing that of those to its left, the lowest. */
function headingOver({ item }: LabelUse, headings: readonly Heading[]): Heading | null {
  const { box } = item
  const before = headings.filter((heading) => {
    const { top, bottom, left, right } = heading.item.box
    if (top <= box.top && bottom >= box.top) return right < box.left
    return top < box.top && (left <= box.left || sharesColumns(heading.item.box, box))
  })
  const over = before.filter((heading) => heading.item.box.top < box.top && sharesColumns(heading.item.box, box))
  const [nearest] = (over.length > 0 ? over : before).sort(
    (a, b) => b.item.box.top - a.item.box.top || b.item.box.left - a.item.box.left,
  )
  return nearest ?? null
}

/** Labels asked again under a heading that has been followed by another, which the form does not know. */
function underOtherHeadings(
  uses: readonly LabelUse[],
  under: ReadonlyMap<Label, Heading | null>,
  items: readonly Item[],
): ReadonlySet<Label> {
  const others = otherHeadings(items)
  const groups = groupsOf(uses, ({ label }) => {
    const heading = under.get(label)?.item.box
    return `${label.field.key} ${heading?.top ?? ''} ${heading?.left ?? ''}`
  })
  return new Set(
    groups.flatMap(([first, ...again]) =>
      again
        .filter(({ item }) => others.some(({ box }) => box.top > (first?.item.box.top ?? 0) && box.top <= item.box.top))
        .map(({ label }) => label),
    ),
  )
}

/** Texts alone in their row, or before a label in it, right over a row that begins with a label. */
function otherHeadings(items: readonly Item[]): Item[] {
  const rows = rowsOf(items)
  return rows.flatMap((row, at) => {
    const [item, second] = row
    const [below] = rows[at + 1] ?? []
    const [above] = rows[at - 1] ?? []
    if (!item || loneLabel(item) || !looksLikeQuestion(item.cell.text)) return []
    const isBefore = second !== undefined && loneLabel(second) !== null && gapBetween(item, second) === 0
    const isAnswer = rows[at - 1]?.length === 1 && loneLabel(above) !== null
    const isOver = second === undefined && loneLabel(below) !== null && !isAnswer
    return isBefore || isOver ? [item] : []
  })
}
