/** How the outputs look: a logo, two colours and a date format, which a council may set; the rest follows from them. */
import type { Look } from '../config/look.ts'

export { contrast } from '../config/contrast.ts'
export type { Look } from '../config/look.ts'

export const defaultLook: Look = { colour: '1F3A4D', accent: '0B5C8A', dateFormat: 'd mmmm yyyy' }

/** The one typeface of the workbooks, and the size of their text in points: what widths and heights are measured in. */
export const FONT = 'Arial'
export const TEXT_SIZE = 10

/** The colours that no council sets. Each is readable on white (contrast of at least 4.5 to 1) unless it is only a line. */
export const fixedColours = {
  text: '1A1A1A',
  quiet: '595959',
  line: 'D0D5DA',
  paper: 'FFFFFF',
  added: '0A5C36',
  removed: '9B1C1C',
} as const

export function lookOf(look: Partial<Look> | undefined): Look {
  return { ...defaultLook, ...look }
}
