/** Which form a sheet was filled in on: the one whose labels it carries most of. */
import type { Grid } from '../read/grid.ts'
import { prepareItems } from './prepare.ts'
import { addNearLabels, fieldsOf, type Item, labelsOf } from './sheet.ts'
import { STRENGTH, type Vocabulary } from './vocabulary.ts'
import { LEAST_FIELDS } from './workbook.ts'

export interface Fitted {
  readonly vocabulary: Vocabulary
  readonly items: readonly Item[]
}

/** Cells on a sheet that is compared with every form by likeness. */
const MOST_COMPARED = 300

/**
 * The form that fits a sheet, with the sheet's cells read by its labels; null when none fits.
 *
 * @param stopIfLate throws when the file has had its time
 * @param least fields with a sure label that a sheet must have
 */
export function chooseForm(
  grid: Grid,
  vocabularies: readonly Vocabulary[],
  stopIfLate: () => void,
  least = LEAST_FIELDS,
): Fitted | null {
  const prepare = (vocabulary: Vocabulary): Fitted => ({
    vocabulary,
    items: itemsOf(grid, vocabulary, stopIfLate),
  })
  const prepared = vocabularies.map(prepare)
  const exact = heaviest(prepared)
  if (exact && sureFields(exact.items, STRENGTH.near) >= least) {
    return likeliest(prepared.filter((one) => isRival(one, exact)).map(withNearLabels)) ?? withNearLabels(exact)
  }
  // With hardly a label as printed, every form is tried by likeness, and much of the form must be found.
  if (least < LEAST_FIELDS || (!exact && grid.cells.length > MOST_COMPARED)) return null
  const near = heaviest((exact && grid.cells.length > MOST_COMPARED ? [exact] : prepared).map(withNearLabels))
  if (!near) return null
  const { fields } = near.vocabulary.form
  const enough = exact ? LEAST_FIELDS : Math.max(LEAST_FIELDS, fields.length / 2)
  return sureFields(near.items, STRENGTH.weak) >= Math.min(enough, fields.length) ? near : null
}

function withNearLabels({ vocabulary, items }: Fitted): Fitted {
  return { vocabulary, items: addNearLabels(items, vocabulary) }
}

/** Another form has not a label less as printed, and this one has not all of its own: likeness tells the two apart. */
function isRival(one: Fitted, exact: Fitted): boolean {
  if (one === exact) return true
  const isWhole = sureFields(exact.items, STRENGTH.near) === exact.vocabulary.form.fields.length
  return !isWhole && weigh(exact.items) - weigh(one.items) < STRENGTH.printed
}

/** Of forms compared by likeness the first, which is the round's own, unless another has far more. */
function likeliest(rivals: readonly Fitted[]): Fitted | null {
  return rivals.reduce<Fitted | null>(
    (best, one) => (best && weigh(one.items) <= weigh(best.items) * CLEARLY_MORE ? best : one),
    null,
  )
}

const CLEARLY_MORE = 1.25

/** The form whose questions sheets ask together, when none of them asks enough by itself; null when there is none. */
export function fitTo(
  grids: readonly Grid[],
  vocabularies: readonly Vocabulary[],
  stopIfLate: () => void,
): Vocabulary | null {
  const fits = vocabularies.map((vocabulary) => {
    const items = grids.flatMap((grid) => itemsOf(grid, vocabulary, stopIfLate))
    return { vocabulary, items }
  })
  const best = heaviest(fits)
  return best && sureFields(best.items, STRENGTH.near) >= LEAST_FIELDS ? best.vocabulary : null
}

/** A sheet is read with the same labels for its tables and for the rest. */
const known = new WeakMap<Grid, Map<Vocabulary, readonly Item[]>>()

/** As `prepareItems`, once for each sheet and form. */
export function itemsOf(grid: Grid, vocabulary: Vocabulary, stopIfLate: () => void): readonly Item[] {
  const ofGrid = known.get(grid) ?? new Map<Vocabulary, readonly Item[]>()
  known.set(grid, ofGrid)
  const items = ofGrid.get(vocabulary) ?? prepareItems(grid, vocabulary, stopIfLate)
  ofGrid.set(vocabulary, items)
  return items
}

function heaviest(candidates: readonly Fitted[]): Fitted | null {
  let best: Fitted | null = null
  let most = 0
  for (const fitted of candidates) {
    const weight = weigh(fitted.items)
    if (weight > most) best = fitted
    most = Math.max(most, weight)
  }
  return best
}

/** Fields with a label that is surer than a strength. */
function sureFields(items: readonly Item[], strength: number): number {
  return fieldsOf(labelsOf(items).filter(({ label }) => STRENGTH[label.strength] > strength)).size
}

/** The form's own questions tell forms apart better than the labels that all forms share. */
function weigh(items: readonly Item[]): number {
  const strongest = new Map<string, number>()
  for (const { label } of labelsOf(items)) {
    strongest.set(label.field.key, Math.max(strongest.get(label.field.key) ?? 0, STRENGTH[label.strength]))
  }
  return [...strongest.values()].reduce((sum, strength) => sum + strength, 0)
}
