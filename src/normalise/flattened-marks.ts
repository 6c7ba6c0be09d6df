/**
 * Small raised figures that a program ran into the text: "Cllr Ann Thorne1", "261 homes" for 26¹ homes. A name that ends in a figure shows the
 * habit; figures of the same return whose last digit goes on with that count may be a figure and its mark.
 */
import { finding } from '../findings/finding.ts'
import { kindOf } from '../kinds/kinds.ts'
import type { Finding, Source } from '../model.ts'
import type { RawField } from '../recognise/raw.ts'

const GLUED_TO_A_NAME = /\p{L}{2}(\d)\s*(?:$|[,;)\n]|\s(?:and|&)\s)/gmu
/** A whole number of two digits or more behind a space or sign, no part of a date, a decimal or a share. */
const FIGURE = /(?<![\p{L}\d.,/:-])[£€$]?(?:\d{1,3}(?:,\d{3})+|\d{2,})(?!\d|[.,:/-]\d|\s?%|\p{L})/gu
const YEAR = /^(?:19|20)\d\d$/

/** One query about all such figures; none where no name ends in a figure. */
export function flattenedMarks(fields: readonly RawField[]): Finding[] {
  const named = fields
    .filter(({ field }) => kindOf(field).isName === true && !kindOf(field).identifies)
    .flatMap(({ pieces }) =>
      pieces.flatMap(({ text }) => [...text.matchAll(GLUED_TO_A_NAME)].map(([, mark]) => Number(mark))),
    )
  if (named.length === 0) return []
  const figures = fields.filter(({ field }) => kindOf(field).under === 'answers').flatMap(figuresOf)
  const doubted = countedFrom(new Set(named), figures)
  const [first] = doubted
  if (!first) return []
  const texts = doubted.map(({ text, source }) => `${text} (${source.cell ?? ''})`)
  return [finding('figures-with-marks', first.source, { figures: texts.join(', ') })]
}

interface Figure {
  readonly text: string
  readonly mark: number
  readonly source: Source
}

function figuresOf({ pieces }: RawField): Figure[] {
  return pieces.flatMap(({ text, source }) =>
    [...text.matchAll(FIGURE)].flatMap(([written]) =>
      YEAR.test(written) ? [] : [{ text: written, mark: Number(written.at(-1)), source }],
    ),
  )
}

/** The figures that end in a mark of one count, beginning at 1, together with those at names. */
function countedFrom(named: ReadonlySet<number>, figures: readonly Figure[]): Figure[] {
  const marks = new Set([...named, ...figures.map(({ mark }) => mark)])
  let last = 0
  while (marks.has(last + 1)) last++
  if (last < Math.max(...named)) return []
  return figures.filter(({ mark }) => mark >= 1 && mark <= last)
}
