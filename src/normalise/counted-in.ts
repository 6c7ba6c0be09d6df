/**
 * "All figures in £ thousands" over a form, "Finance (£000)" over a section: bare amounts beneath may count in thousands. Their own labels do not say
 * so, so that nobody can be sure, and somebody is asked.
 */
import { finding } from '../findings/finding.ts'
import { scaleInLabel } from '../kinds/figure.ts'
import { tidy } from '../kinds/text.ts'
import type { Finding, Source, TypedValue } from '../model.ts'
import { placeAt } from '../read/place.ts'
import type { RawReturn } from '../recognise/raw.ts'

type Typed = Pick<RawReturn, 'ledger'> & { readonly values: readonly TypedValue[] }

/** Longer than any line that says what figures count in. */
const LONGEST = 160
/** No sign, no scale: what it counts in is left to the words around it. */
const BARE = /^[-–−(]?\d[\d.,\s]*\)?$/

/** One query for each such line with bare amounts beneath it on its sheet. */
export function countedIn({ ledger, values }: Typed): Finding[] {
  const bare = values.filter(({ kind, text, amount }) => kind === 'money' && BARE.test(text) && isWritten(text, amount))
  if (bare.length === 0) return []
  const lines = ledger.filter(({ role, text }) => (role === 'furniture' || role === 'leftOver') && saysScale(text))
  return lines.flatMap(({ text, source }) => {
    const beneath = bare.filter((value) => isBeneath(value.source, source))
    const amounts = beneath.map((value) => `${value.text} (${value.source.cell ?? ''})`).join(', ')
    return beneath.length > 0 ? [finding('amounts-counted-in', source, { text: tidy(text), amounts })] : []
  })
}

/** Not counted in thousands already, because its own label says so. */
function isWritten(text: string, amount: unknown): boolean {
  return typeof amount === 'number' && Math.abs(Math.abs(amount) - Number(text.replace(/[^\d.]/g, ''))) < 1
}

function saysScale(text: string): boolean {
  return text.length <= LONGEST && (scaleInLabel(text) ?? 1) !== 1
}

function isBeneath(value: Source, line: Source): boolean {
  const [below, above] = [value, line].map(({ cell }) => placeAt(cell))
  return value.sheet === line.sheet && (!below || !above || below.area !== above.area || below.row > above.row)
}
