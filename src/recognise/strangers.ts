/**
 * Questions that stand on a sheet but not in the form's definition: "Vice-Chairman", "Job title", a question added by hand.
 * Their answers belong to them and not to the question before, so both are left over together.
 */
import { ANSWER_KINDS, type FormField } from '../config/schema.ts'
import { isFurniture, isMarginFurniture } from './furniture.ts'
import { squeeze, stripNumbering } from './label-text.ts'
import type { CellPart, Label } from './labels.ts'
import type { Item } from './sheet.ts'

/** What forms ask that few definitions hold. */
const USUAL_QUESTIONS = new Set(
  [
    'Vice-Chair, Vice-Chairman, Vice-Chairperson, Vice-Chairwoman, Deputy Chair, Deputy Chairman, Secretary, Treasurer',
    'Job title, Position, Post, Role, Designation, Organisation, Employer, Department, Directorate, Service, Team',
    'Address, Postal address, Postcode, Fax, Fax no, Fax number, Website, Web address, Web site, Mobile, Mobile number',
    'Administrator, Minute taker, Signed, Signature, Approved by, Authorised by, Checked by, Reviewed by, Received, Date received',
    'Version, Period, Reporting period, Quarter, Financial year, Status, Reference, Ref, Membership, Members, Budget, Funding',
    'Venue, Frequency of meetings, Agency, District, Area, Comments, Job title/role, Role/job title, Position held',
  ].flatMap((list) => list.split(', ').map(squeeze)),
)

/** Captions of the office a contact holds, which is part of the contact. */
const OFFICE_CAPTIONS = new Set(['Job title', 'Position', 'Post', 'Role', 'Designation', 'Position held'].map(squeeze))

export function isOfficeCaption(text: string): boolean {
  return OFFICE_CAPTIONS.has(squeeze(captionOf(text)))
}

/** Labels that stand in one column with their values beside them before other texts of the column count as questions too. */
const LEAST_LABELS = 3
const LONGEST = 150
const LONGEST_CAPTION = 40

/**
 * Gives the questions among cells without a label a label of no field.
 *
 * @param rows cells by row, each row from left to right
 */
export function findStrangers(rows: readonly (readonly Item[])[]): Map<Item, Label> {
  const columns = labelColumns(rows)
  const strangers = new Map<Item, Label>()
  const lastInColumn = new Map<number, boolean>()
  for (const row of rows) {
    let headOfRow = false
    for (const [at, item] of row.entries()) {
      const own = item.parts.at(-1)?.label
      const next = row[at + 1]
      const hasValue = next !== undefined && !hasLabel(next)
      if (own) {
        headOfRow = !ANSWER_KINDS.has(own.field.kind)
        lastInColumn.set(item.box.left, (own && item.parts.length === 1 && hasValue) || item.parts.at(-1)?.text !== '')
        continue
      }
      const isAfterValue = lastInColumn.get(item.box.left) ?? false
      const inLabelColumn = at === 0 && (columns.get(item.box.left) ?? 0) >= LEAST_LABELS && isAfterValue
      const isUsual = isUsualQuestion(item.cell.text)
      const isQuestion =
        (isUsual && (headOfRow || inLabelColumn || (at === 0 && isAfterValue))) ||
        (inLabelColumn && hasValue && looksLikeQuestion(item.cell.text)) ||
        (headOfRow && hasValue && /^[^:\n]{2,40}:$/.test(item.cell.text.trim()))
      if (isQuestion) strangers.set(item, strangerLabel(captionOf(item.cell.text)))
    }
  }
  return strangers
}

function isUsualQuestion(text: string): boolean {
  const caption = captionOf(text)
  return caption.length <= LONGEST_CAPTION && USUAL_QUESTIONS.has(squeeze(caption))
}

/** How many labels each column holds with a value beside them. */
function labelColumns(rows: readonly (readonly Item[])[]): Map<number, number> {
  const columns = new Map<number, number>()
  for (const row of rows) {
    const [first, second] = row
    if (first && second && hasLabel(first) && !hasLabel(second)) {
      columns.set(first.box.left, (columns.get(first.box.left) ?? 0) + 1)
    }
  }
  return columns
}

function hasLabel(item: Item): boolean {
  return item.parts.some((part) => part.label)
}

function looksLikeQuestion(text: string): boolean {
  const line = stripNumbering(text.trim())
  if (line.length > LONGEST || isFurniture(line) || isMarginFurniture(line)) return false
  if (/^\s*[•·▪○*\-–—\uf0a7\uf0b7]\s/.test(text) || /@|[.;,]$/.test(line)) return false
  return /^\p{Lu}/u.test(line) && /\p{L}{2}/u.test(line)
}

/** `Job title: Manager` → `Job title`. */
function captionOf(text: string): string {
  const colon = text.indexOf(':')
  return (colon > 0 ? text.slice(0, colon) : text).trim()
}

/** The cell of a stranger read as a label with what follows its colon. */
export function strangerPart(item: Item, label: Label): CellPart {
  const { text } = item.cell
  const colon = text.indexOf(':')
  return { label, text: colon > 0 ? text.slice(colon + 1).trim() : '', line: 1 }
}

function strangerLabel(text: string): Label {
  const field: FormField = { key: 'unknown', label: text, otherLabels: [], kind: 'entries', required: false }
  return { field, strength: 'weak', text, closed: true }
}
