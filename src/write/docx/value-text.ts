/** How a figure, date or choice stands in the paper. */
import { valueKindNamed } from '../../kinds/table/columns.ts'
import type { TypedValue } from '../../model.ts'

/** As it was understood, so that values can be set side by side: "Yes" for a ticked box, "€1,400,000" for "€1.4m"; as written where more stands beside it. */
export function spelledOut(value: TypedValue): string {
  const kind = typeof value.note === 'string' ? undefined : valueKindNamed(value.kind)
  return kind ? kind.show(value) : value.text
}
