/**
 * "Name", "Email", "Telephone" between a question about a person and its answers: each says which part of the answer stands beside it. The
 * name is the question's answer. How to reach the person is the form's own question about the contact; of anyone else it is left over.
 */
import type { FormField } from '../config/schema.ts'
import { NAME_CAPTIONS, REACH_CAPTIONS } from '../words/en/part-captions.ts'
import { firstLetters, squeeze } from './label-text.ts'
import type { Label } from './labels.ts'
import { type Claim, claimOf } from './settle.ts'
import { gapBetween, hasLabel, type Item, loneLabel, WIDEST_GAP } from './sheet.ts'
import { strangerLabel } from './strangers.ts'

const NAMES = new Set(NAME_CAPTIONS.map(squeeze))
const REACHES = new Set(REACH_CAPTIONS.map(squeeze))
const FIRST_LETTERS = 2
const OPENINGS = new Set([...NAMES, ...REACHES].map((key) => key.slice(0, FIRST_LETTERS)))
const OF_PEOPLE: ReadonlySet<FormField['kind']> = new Set(['people', 'contactName', 'contactDetails'])

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
    const at = row.findIndex(isCaption)
    const [caption, value] = row.slice(at, at + 2)
    owner = ownerOf(row, at, owner)
    if (!owner || !caption || !value || hasLabel(value) || gapBetween(caption, value) > WIDEST_GAP) continue
    owner = { ...owner, bottom: caption.box.bottom }
    const reach = caption.cell.text.replace(/[\s:]+$/, '').trim()
    if (NAMES.has(squeeze(caption.cell.text))) claims.set(caption, claimOf('partCaption', owner.label.field))
    else if (owner.label.field.kind === 'people') {
      strangers.set(caption, strangerLabel(`${owner.label.text.replace(/[\s:]+$/, '')}: ${reach}`))
    } else if (!hasLabel(caption)) {
      strangers.set(caption, strangerLabel(reach))
      ofContact.set(caption, owner.item)
    }
  }
  return { claims, strangers, ofContact }
}

function isCaption(item: Item): boolean {
  const label = loneLabel(item)
  if (hasLabel(item) && !label) return false
  if (label && (label.field.kind === 'people' || label.field.kind === 'partnership')) return false
  // Most texts are long answers, whose first letters tell.
  if (!OPENINGS.has(firstLetters(item.cell.text, FIRST_LETTERS))) return false
  const key = squeeze(item.cell.text)
  return NAMES.has(key) || REACHES.has(key)
}

/** The question whose captions a row holds: the one before the caption in its row, or the one whose captions or label stand right above. */
function ownerOf(row: readonly Item[], at: number, above: Owner | null): Owner | null {
  const question = row.slice(0, at < 0 ? row.length : at).at(-1)
  const label = loneLabel(question)
  if (question && label) {
    const isAsked = OF_PEOPLE.has(label.field.kind) && (at >= 0 || row.length === 1)
    return isAsked ? { item: question, label, bottom: question.box.bottom } : null
  }
  const [first] = row
  if (!above || !first || at !== 0 || first.box.top > above.bottom + 1) return null
  // Right beneath the question only a name begins its captions; anything else may be a question of its own.
  const isBehind = first.box.left > above.item.box.right
  const isBegun = above.bottom > above.item.box.bottom || NAMES.has(squeeze(first.cell.text))
  return isBehind || (first.box.left >= above.item.box.left && isBegun) ? above : null
}
