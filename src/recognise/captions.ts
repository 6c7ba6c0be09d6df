/**
 * "Name", "Email", "Telephone" between a question about a person and its answers, "From" and "To" behind one for a period: each says which part
 * of the answer stands beside it. The name, the first and the last day are the question's answer. How to reach the person is the form's own
 * question about the contact; of anyone else it is left over.
 */
import type { FormField } from '../config/schema.ts'
import { groupedBy } from '../groups.ts'
import { NAME_CAPTIONS, REACH_CAPTIONS, SPAN_CAPTIONS } from '../words/en/part-captions.ts'
import { OFFICE_CAPTIONS } from '../words/en/usual-questions.ts'
import { firstLetters, squeeze } from './label-text.ts'
import type { Label } from './labels.ts'
import { type Claim, claimOf } from './settle.ts'
import { gapBetween, hasLabel, type Item, isOverText, loneLabel, WIDEST_GAP } from './sheet.ts'
import { strangerLabel } from './strangers.ts'

const NAMES = new Set(NAME_CAPTIONS.map(squeeze))
const REACHES = new Set([...REACH_CAPTIONS, ...OFFICE_CAPTIONS].map(squeeze))
const FIRST_LETTERS = 2
const SPANS = new Set(SPAN_CAPTIONS.map(squeeze))
const OPENINGS = new Set([...NAMES, ...REACHES, ...SPANS].map((key) => key.slice(0, FIRST_LETTERS)))
const OF_PEOPLE: ReadonlySet<FormField['kind']> = new Set(['people', 'contactName', 'contactDetails'])
const NONE: ReadonlySet<string> = new Set()

export interface Captions {
  /** Captions of the answer itself. */
  readonly claims: ReadonlyMap<Item, Claim>
  /** Captions of what the form does not ask of this person. */
  readonly strangers: ReadonlyMap<Item, Label>
  /** Those whose answers belong to the contact all the same, with the cell of the question that asks for the contact. */
  readonly ofContact: ReadonlyMap<Item, Item>
}

interface Owner {
  readonly item: Item
  readonly label: Label
  /** The lowest row of its captions so far. */
  readonly bottom: number
}

/** @param rows cells by row, each row from left to right */
export function findCaptions(rows: readonly (readonly Item[])[]): Captions {
  const claims = new Map<Item, Claim>()
  const strangers = new Map<Item, Label>()
  const ofContact = new Map<Item, Item>()
  let owner: Owner | null = null
  for (const row of rows) {
    const captions = row.flatMap((item, at) => (isCaption(item) ? [at] : []))
    owner = ownerOf(row, captions[0] ?? -1, owner)
    for (const at of captions) {
      const [caption, value] = row.slice(at, at + 2)
      if (!owner || !caption || !value || hasLabel(value) || gapBetween(caption, value) > WIDEST_GAP) continue
      const key = squeeze(caption.cell.text)
      const { kind } = owner.label.field
      const isOwn = ownCaptions(kind).has(key)
      if (!isOwn && !(OF_PEOPLE.has(kind) && REACHES.has(key))) continue
      owner = { ...owner, bottom: caption.box.bottom }
      const reach = captionOf(caption)
      if (isOwn) claims.set(caption, claimOf('partCaption', owner.label.field))
      else if (kind === 'people') {
        strangers.set(caption, strangerLabel(`${captionOf(owner.item)}: ${reach}`))
      } else if (!hasLabel(caption)) {
        strangers.set(caption, strangerLabel(reach))
        ofContact.set(caption, owner.item)
      }
    }
  }
  return { claims, strangers: new Map([...strangers, ...reachesOfOthers(rows)]), ofContact }
}

function isCaption(item: Item): boolean {
  const label = loneLabel(item)
  if (hasLabel(item) && !label) return false
  if (label && (label.field.kind === 'people' || label.field.kind === 'partnership')) return false
  // Most texts are long answers, whose first letters tell.
  if (!OPENINGS.has(firstLetters(item.cell.text, FIRST_LETTERS))) return false
  const key = squeeze(item.cell.text)
  return NAMES.has(key) || REACHES.has(key) || SPANS.has(key)
}

/**
 * "Phone" and "Email" more than once, each right behind or beneath a question about somebody: those of the holder of an office reach that person,
 * where others are the contact's, or the first of them are taken for the contact's.
 */
function reachesOfOthers(rows: readonly (readonly Item[])[]): [Item, Label][] {
  const asked = groupedBy(reachesIn(rows), ({ field }) => field)
  return [...asked.values()].flatMap((reaches) => {
    const ofContact = reaches.filter(({ owner }) => owner?.label.field.kind !== 'people')
    const [first] = reaches
    return reaches.flatMap((one): [Item, Label][] => {
      const isContacts = ofContact.length > 0 ? ofContact.includes(one) : one === first
      const whose = isContacts || !one.owner ? null : captionOf(one.owner.item)
      return whose === null ? [] : [[one.item, strangerLabel(`${whose}: ${captionOf(one.item)}`)]]
    })
  })
}

interface Reach {
  readonly item: Item
  readonly field: FormField
  /** The question right before or above it; null where another thing stands between them. */
  readonly owner: Owner | null
}

function reachesIn(rows: readonly (readonly Item[])[]): Reach[] {
  // The last question of each column.
  const open = new Map<number, Owner>()
  const reaches: Reach[] = []
  for (const [item, below] of rows.flatMap((row, at) => row.map((one) => [one, rows[at + 1]] as const))) {
    const label = loneLabel(item)
    if (!label) continue
    const { top, left } = item.box
    const bottom = item.box.bottom + (isOverText(item, below) ? 1 : 0)
    if (label.field.kind !== 'phone' && label.field.kind !== 'email') {
      open.set(left, { item, label, bottom })
      continue
    }
    const near = [...open].filter(([column, owner]) => column <= left && top <= owner.bottom + 1)
    const [column, owner = null] = near.sort(([a], [b]) => b - a)[0] ?? []
    reaches.push({ item, field: label.field, owner })
    if (column !== undefined && owner) open.set(column, { ...owner, bottom })
  }
  return reaches
}

function captionOf({ cell }: Item): string {
  return cell.text.replace(/[\s:]+$/, '').trim()
}

/** Captions of what answers a question of a kind. */
function ownCaptions(kind: FormField['kind']): ReadonlySet<string> {
  if (kind === 'period') return SPANS
  return OF_PEOPLE.has(kind) ? NAMES : NONE
}

/** The question whose captions a row holds: the one before the caption in its row, or the one whose captions or label stand right above. */
function ownerOf(row: readonly Item[], at: number, above: Owner | null): Owner | null {
  const question = row.slice(0, at < 0 ? row.length : at).at(-1)
  const label = loneLabel(question)
  if (question && label) {
    const isAsked = ownCaptions(label.field.kind).size > 0 && (at >= 0 || row.length === 1)
    return isAsked ? { item: question, label, bottom: question.box.bottom } : null
  }
  const [first] = row
  if (!above || !first || at !== 0 || first.box.top > above.bottom + 1) return null
  // Right beneath the question only a name or a first day begins its captions; anything else may be a question of its own.
  const isBehind = first.box.left > above.item.box.right
  const isBegun =
    above.bottom > above.item.box.bottom || ownCaptions(above.label.field.kind).has(squeeze(first.cell.text))
  return isBehind || (first.box.left >= above.item.box.left && isBegun) ? above : null
}
